// SPDX-License-Identifier: Apache-2.0
#include "dispatch/carriertables.h"

#include "dispatch/carriertraits.h"
#include "dispatch/ports/carrierrepository.h"
#include "dispatch/ports/orderrepository.h"

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

/// The rows of a part get their keys; their number.
qint64 setIds(UnitOfWork &unit, CarrierPolicy &policy)
{
    qint64 rows = 0;
    const auto set = [&](auto &list) {
        if (list.empty())
            return;
        qint64 id = unit.newIds(static_cast<qint64>(list.size()));
        for (auto &row : list)
            row.id = id++;
        rows += static_cast<qint64>(list.size());
    };
    set(policy.rules);
    set(policy.prices);
    set(policy.areas);
    set(policy.suspensions);
    set(policy.goods);
    return rows;
}

} // namespace

Result<CarrierPolicy> CarrierTables::policy()
{
    return inRead<CarrierPolicy>(m_place.store, [&](UnitOfWork &unit) -> Result<CarrierPolicy> {
        CarrierPolicy policy = unit.carriers().policy();
        policy.records = unit.carriers().records(m_place.clock.wallMs() - CarrierDecision::historyMs);
        return policy;
    });
}

/// Outside of any transaction: a large table takes most of a second to understand, and a scan must not wait for it.
Result<CarrierPolicy> CarrierTables::read(PolicyPart part, const std::vector<SheetRow> &rows,
                                          std::vector<Error> *refused) const
{
    const auto shops = inRead<QStringList>(m_place.store, [](UnitOfWork &unit) -> Result<QStringList> {
        QStringList names;
        for (const Shop &shop : unit.orders().shops())
            names.append(shop.name);
        return names;
    });
    if (!shops)
        return std::unexpected(shops.error());
    CarrierPolicy policy;
    if (const auto good = PolicySheet(part, m_carriers).read(rows, *shops, policy, refused); !good)
        return std::unexpected(good.error());
    return policy;
}

void CarrierTables::record(UnitOfWork &unit, PolicyPart part, const QString &step, qint64 rows) const
{
    m_place.record(unit, u"carrier_tables"_s, SubjectKind::CarrierPolicy, static_cast<qint64>(part) + 1,
                   {{u"part"_s, policyPartName(part)}, {u"step"_s, step}, {u"rows"_s, rows}});
}

Result<int> CarrierTables::replace(PolicyPart part, const std::vector<SheetRow> &rows)
{
    auto policy = read(part, rows);
    if (!policy)
        return std::unexpected(policy.error());
    return write(part, std::move(*policy));
}

Result<int> CarrierTables::write(PolicyPart part, CarrierPolicy policy)
{
    return inWrite<int>(m_place.store, [&](UnitOfWork &unit) -> Result<int> {
        const qint64 count = setIds(unit, policy);
        unit.carriers().clear(part);
        unit.carriers().insert(part, policy);
        record(unit, part, u"import"_s, count);
        return static_cast<int>(count);
    });
}

Result<CarrierTables::Import> CarrierTables::import(PolicyPart part, const std::vector<SheetRow> &rows, bool leaveOut)
{
    Import report;
    auto policy = read(part, rows, &report.refused);
    if (!policy)
        return std::unexpected(policy.error());
    report.rows = static_cast<int>(rows.size() - 1 - report.refused.size());
    const bool leavesNothing = report.rows == 0; // would empty the table
    if (!report.refused.empty() && (!leaveOut || leavesNothing))
        return report;
    const auto written = write(part, std::move(*policy));
    if (!written)
        return std::unexpected(written.error());
    report.done = true;
    return report;
}

Result<void> CarrierTables::add(PolicyPart part, const QStringList &cells)
{
    const std::vector<SheetRow> rows{{0, PolicySheet(part, m_carriers).headings()}, {1, cells}};
    auto policy = read(part, rows);
    if (!policy) {
        policy.error().values.remove(u"row"_s); // there is only one
        return std::unexpected(policy.error());
    }
    return m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        if (part == PolicyPart::Goods) // an article has one weight: the newer word counts
            unit.carriers().removeGoods(policy->goods.front().sku);
        setIds(unit, *policy);
        unit.carriers().insert(part, *policy);
        record(unit, part, u"add"_s, 1);
        return {};
    });
}

Result<void> CarrierTables::remove(PolicyPart part, qint64 id)
{
    return m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        if (!unit.carriers().remove(part, id))
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"row"_s}, {u"name"_s, QString::number(id)}});
        record(unit, part, u"remove"_s, 1);
        return {};
    });
}

std::optional<Area> CarrierTables::rememberedArea(const Address &receiver)
{
    Area area = areaOf(receiver);
    if (area.province.isEmpty())
        return std::nullopt;
    area.district.clear();
    return areaFromText(areaText(area)) == area ? std::optional(area) : std::nullopt;
}

void CarrierTables::remember(Workplace &place, UnitOfWork &unit, const Area &area, const QString &carrier)
{
    CarrierPolicy made;
    CarrierRule &rule = made.rules.emplace_back();
    for (const CarrierRule &old : unit.carriers().rules()) {
        if (old.remembered && old.areas.size() == 1 && old.areas.front() == area)
            unit.carriers().remove(PolicyPart::Rules, old.id);
    }
    rule.id = unit.newId();
    rule.priority = rememberedPriority;
    rule.carrier = carrier;
    rule.areas = {area};
    rule.remembered = true;
    unit.carriers().insert(PolicyPart::Rules, made);
    place.record(unit, u"carrier_tables"_s, SubjectKind::CarrierPolicy, static_cast<qint64>(PolicyPart::Rules) + 1,
                 {{u"part"_s, policyPartName(PolicyPart::Rules)}, {u"step"_s, u"remember"_s}, {u"carrier"_s, carrier}});
}

} // namespace waydesk
