// SPDX-License-Identifier: Apache-2.0
#include "dispatch/markready.h"

#include "dispatch/parcelfacts.h"
#include "dispatch/ports/carrierrepository.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/ports/settingsrepository.h"
#include "dispatch/undoscript.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

const QString duePrefix = QStringLiteral("ready/due/");
const QString toldPrefix = QStringLiteral("ready/told/");
const QString platformsKey = QStringLiteral("ready/platforms");

QString keyOf(const QString &prefix, OrderId order) { return prefix + QString::number(order.value); }

QString jsonOf(const ReadyEntry &entry)
{
    return QString::fromUtf8(
        QJsonDocument(
            QJsonObject{{u"at"_s, entry.at}, {u"by"_s, entry.by}, {u"why"_s, entry.why}, {u"told_at"_s, entry.toldAt}})
            .toJson(QJsonDocument::Compact));
}

ReadyEntry entryFrom(OrderId order, const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    ReadyEntry entry;
    entry.order = order;
    entry.at = object[u"at"].toInteger();
    entry.by = object[u"by"].toString();
    entry.why = object[u"why"].toString();
    entry.toldAt = object[u"told_at"].toInteger();
    return entry;
}

bool isMarked(UnitOfWork &unit, OrderId order)
{
    return unit.settings().value(keyOf(duePrefix, order)) || unit.settings().value(keyOf(toldPrefix, order));
}

ReadyPlatforms platformsOf(UnitOfWork &unit)
{
    const auto kept = unit.settings().value(platformsKey);
    const auto own = kept ? ReadyPlatforms::fromJson(kept->toUtf8()) : std::nullopt;
    return own.value_or(ReadyPlatforms::builtIn());
}

/// From what the store says in this transaction.
ReadyVerdict verdictOf(UnitOfWork &unit, const Order &order, qint64 now)
{
    std::vector<ParcelId> ids;
    std::vector<ParcelState> states;
    for (const Parcel &parcel : unit.parcels().liveOfOrders(std::span(&order.id, 1))) {
        ids.push_back(parcel.id);
        states.push_back(parcel.state);
    }
    std::vector<Reason> reasons;
    if (ids.empty())
        reasons = reasonsOf(order, unit.parcels().openHoldsOfOrders(std::span(&order.id, 1)),
                            unit.carriers().suspensions(), now);
    for (const ParcelFacts &facts : loadFacts(unit, ids)) {
        for (const Reason reason : reasonsOf(facts, now)) {
            if (std::ranges::find(reasons, reason) == reasons.end())
                reasons.push_back(reason);
        }
    }
    return readyVerdict(reasons, states);
}

QJsonArray namesOf(const std::vector<ReadyGap> &gaps)
{
    QJsonArray names;
    for (const ReadyGap gap : gaps)
        names.append(readyGapName(gap));
    return names;
}

QString platformOf(const std::vector<Shop> &shops, ShopId id)
{
    const auto shop = std::ranges::find(shops, id, &Shop::id);
    return shop == shops.end() ? QString() : shop->platform;
}

} // namespace

Result<MarkReady::Report> MarkReady::run(std::span<const OrderId> ids, const QString &why)
{
    const QString words = why.trimmed();
    return inWrite<Report>(m_place.store, [&](UnitOfWork &unit) -> Result<Report> {
        const std::vector<Order> orders = unit.orders().byIds(ids);
        if (orders.size() != ids.size())
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"order"_s}});
        const ReadyPlatforms platforms = platformsOf(unit);
        const std::vector<Shop> shops = unit.orders().shops();
        const qint64 now = m_place.clock.wallMs();
        Report report;
        UndoScript undo;
        for (const Order &order : orders) {
            if (isMarked(unit, order.id)) {
                report.already.push_back(order.id);
                continue;
            }
            if (!platforms.has(platformOf(shops, order.shop))) {
                report.refused.push_back({order.id, {}, true});
                continue;
            }
            const ReadyVerdict verdict = verdictOf(unit, order, now);
            if (verdict.stops || (!verdict.isReady() && words.isEmpty())) {
                report.refused.push_back({order.id, verdict, false});
                continue;
            }
            ReadyEntry entry;
            entry.at = now;
            entry.by = m_place.who();
            if (!verdict.isReady()) {
                entry.why = words;
                report.early.push_back(order.id);
            }
            unit.settings().setValue(keyOf(duePrefix, order.id), jsonOf(entry));
            m_place.record(unit, u"ready"_s, SubjectKind::Order, order.id.value,
                           {{u"early"_s, !verdict.isReady()}, {u"missing"_s, namesOf(verdict.gaps)}});
            undo.toldForGood(order.id);
            report.marked.push_back(order.id);
        }
        if (report.marked.empty() && report.refused.empty())
            return fail(ErrorCode::NothingToDo, {{u"verb"_s, u"ready"_s}});
        if (!report.marked.empty())
            undo.push(unit, m_place.bench, u"ready"_s);
        return report;
    });
}

Result<std::vector<ReadyEntry>> MarkReady::read(UnitOfWork &unit)
{
    std::vector<ReadyEntry> entries;
    std::vector<OrderId> ids;
    const auto kept = unit.settings().beginningWith(duePrefix);
    for (auto one = kept.cbegin(); one != kept.cend(); ++one)
        entries.push_back(entryFrom(OrderId(one.key().sliced(duePrefix.size()).toLongLong()), one.value()));
    std::ranges::sort(entries, {}, [](const ReadyEntry &one) { return std::pair(one.at, one.order.value); });
    for (const ReadyEntry &entry : entries)
        ids.push_back(entry.order);
    const std::vector<Shop> shops = unit.orders().shops();
    const std::vector<Order> orders = unit.orders().byIds(ids);
    const std::vector<Parcel> parcels = unit.parcels().liveOfOrders(ids);
    std::erase_if(entries, [&](ReadyEntry &entry) {
        const auto order = std::ranges::find(orders, entry.order, &Order::id);
        if (order == orders.end())
            return true;
        entry.number = order->number;
        const auto shop = std::ranges::find(shops, order->shop, &Shop::id);
        entry.shop = shop == shops.end() ? QString() : shop->name;
        const auto has = [&](const Parcel &parcel) {
            return !parcel.number.isEmpty()
                && std::ranges::find(parcel.lines, entry.order, &ParcelLine::order) != parcel.lines.end();
        };
        if (const auto parcel = std::ranges::find_if(parcels, has); parcel != parcels.end()) {
            entry.carrier = parcel->carrier;
            entry.waybill = parcel->number;
        }
        return false;
    });
    return entries;
}

Result<std::vector<ReadyEntry>> MarkReady::waiting()
{
    return inRead<std::vector<ReadyEntry>>(m_place.store, [this](UnitOfWork &unit) { return read(unit); });
}

Result<std::optional<ReadyEntry>> MarkReady::of(OrderId order)
{
    using Entry = std::optional<ReadyEntry>;
    return inRead<Entry>(m_place.store, [&](UnitOfWork &unit) -> Result<Entry> {
        for (const QString &prefix : {duePrefix, toldPrefix}) {
            if (const auto kept = unit.settings().value(keyOf(prefix, order)))
                return entryFrom(order, *kept);
        }
        return Entry();
    });
}

Result<int> MarkReady::write(TableWriter &writer, const QString &file, const QString &shop)
{
    auto entries = waiting();
    if (!entries)
        return std::unexpected(entries.error());
    if (!shop.isEmpty())
        std::erase_if(*entries, [&](const ReadyEntry &entry) { return entry.shop != shop; });
    if (entries->empty())
        return fail(ErrorCode::NothingToDo, {{u"verb"_s, u"ready"_s}});
    TableSheet sheet{u"ready"_s, {u"order"_s, u"shop"_s, u"carrier"_s, u"waybill"_s, u"ready_at"_s}, {}};
    for (const ReadyEntry &entry : *entries)
        sheet.rows.push_back({entry.number, entry.shop, entry.carrier, entry.waybill,
                              QDateTime::fromMSecsSinceEpoch(entry.at).toString(u"yyyy-MM-dd HH:mm"_s)});
    if (const auto written = writer.write(sheet, file); !written)
        return std::unexpected(written.error());
    return inWrite<int>(m_place.store, [&](UnitOfWork &unit) -> Result<int> {
        int told = 0;
        for (ReadyEntry &entry : *entries) {
            if (!unit.settings().value(keyOf(duePrefix, entry.order)))
                continue; // another bench told of it meanwhile
            entry.toldAt = m_place.clock.wallMs();
            unit.settings().remove(keyOf(duePrefix, entry.order));
            unit.settings().setValue(keyOf(toldPrefix, entry.order), jsonOf(entry));
            m_place.record(unit, u"ready_told"_s, SubjectKind::Order, entry.order.value);
            ++told;
        }
        return told;
    });
}

Result<ReadyPlatforms> MarkReady::platforms()
{
    return inRead<ReadyPlatforms>(m_place.store,
                                  [](UnitOfWork &unit) -> Result<ReadyPlatforms> { return platformsOf(unit); });
}

Result<void> MarkReady::setPlatforms(const QStringList &platforms)
{
    return m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        unit.settings().setValue(platformsKey, QString::fromUtf8(ReadyPlatforms(platforms).toJson()));
        m_place.record(unit, u"ready_platforms"_s, SubjectKind::None, 0,
                       {{u"platforms"_s, QJsonArray::fromStringList(platforms)}});
        return {};
    });
}

} // namespace waydesk
