// SPDX-License-Identifier: Apache-2.0
#include "dispatch/importholds.h"

#include "dispatch/ports/importrepository.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QString importer() { return u"import"_s; }

/// What is missing when a row is left out: lines and refunds where the file states them, else the order's own fields.
Reason reasonFor(quint32 stated) { return (stated & lineFields) != 0 ? Reason::RefundUnknown : Reason::StatusUnknown; }

bool brings(Reason missing, quint32 stated)
{
    if (missing == Reason::RefundUnknown)
        return (stated & lineFields) != 0;
    return (stated & (FieldBuyer | FieldReceiver)) != 0 || (stated & lineFields) == 0;
}

void record(const Workplace &place, UnitOfWork &unit, const QString &verb, const Hold &hold)
{
    place.record(unit, verb, SubjectKind::Order, hold.order.value,
                 {{u"hold"_s, hold.id.value}, {u"reason"_s, reasonName(hold.reason)}});
}

} // namespace

ImportHolds::ImportHolds(const std::vector<ParsedFile> &files, const std::vector<ShopId> &shops,
                         const JoinedOrders &joined)
    : m_files(files)
    , m_shops(shops)
    , m_joined(joined)
{
    for (size_t i = 0; i < files.size(); ++i) {
        for (const QString &number : files[i].rejectedOrders)
            m_rejected.insert({shops[i].value, number});
    }
}

bool ImportHolds::brings(const Order &order, const Hold &hold) const
{
    const auto read = m_read.constFind({order.shop.value, order.number});
    if (read == m_read.cend() || m_rejected.contains(read.key()))
        return false;
    const JoinedOrder joined = m_joined.at(*read);
    return std::ranges::any_of(joined.parts, [&](const JoinedOrder::Part &part) {
        return waydesk::brings(hold.reason, part.record.stated) && part.record.order.asOf >= hold.dataAsOf;
    });
}

int ImportHolds::holdRejected(const Workplace &place, UnitOfWork &unit, ImportRunId run, size_t file) const
{
    const ParsedFile &from = m_files[file];
    const Reason reason = reasonFor(from.stated);
    std::vector<OrderId> ids;
    for (const Order &order : unit.orders().byNumbers(m_shops[file], from.rejectedOrders))
        ids.push_back(order.id);
    const auto open = unit.parcels().openHoldsOfOrders(ids);
    std::vector<HoldId> set;
    std::vector<HoldId> needed;
    for (const OrderId id : ids) {
        const auto same =
            std::ranges::find_if(open, [&](const Hold &hold) { return hold.order == id && hold.reason == reason; });
        if (same != open.end()) {
            needed.push_back(same->id);
            continue;
        }
        Hold hold;
        hold.id = HoldId(unit.newId());
        hold.order = id;
        hold.reason = reason;
        hold.setBy = importer();
        hold.setAt = place.clock.wallMs();
        hold.dataAsOf = from.asOf;
        unit.parcels().addHold(hold);
        record(place, unit, u"hold"_s, hold);
        set.push_back(hold.id);
    }
    unit.imports().keepHolds(run, set, ImportHoldPart::Set);
    unit.imports().keepHolds(run, needed, ImportHoldPart::Needed);
    return static_cast<int>(set.size());
}

Result<void> ImportHolds::prepareLift(const Workplace &place)
{
    const auto held = inRead<QSet<Key>>(place.store, [](UnitOfWork &unit) -> Result<QSet<Key>> {
        std::vector<OrderId> ids;
        for (const Hold &hold : unit.parcels().openOrderHoldsBy(importer()))
            ids.push_back(hold.order);
        QSet<Key> keys;
        for (const Order &order : unit.orders().byIds(ids))
            keys.insert({order.shop.value, order.number});
        return keys;
    });
    if (!held)
        return std::unexpected(held.error());
    for (size_t i = 0; i < m_joined.size() && !held->isEmpty(); ++i) {
        const Key key{m_joined.shop(i).value, m_joined.number(i)};
        if (held->contains(key))
            m_read.insert(key, i);
    }
    return m_joined.check();
}

void ImportHolds::lift(const Workplace &place, UnitOfWork &unit, ImportRunId run) const
{
    if (m_read.isEmpty())
        return;
    std::vector<HoldId> lifted;
    for (const Hold &hold : unit.parcels().openOrderHoldsBy(importer())) {
        for (const Order &order : unit.orders().byIds(std::span(&hold.order, 1))) {
            if (!brings(order, hold) || !unit.parcels().liftHold(hold.id, place.clock.wallMs(), importer(), {}))
                continue;
            record(place, unit, u"lift"_s, hold);
            lifted.push_back(hold.id);
        }
    }
    unit.imports().keepHolds(run, lifted, ImportHoldPart::Lifted);
}

int ImportHolds::set(const Workplace &place, UnitOfWork &unit, ImportRunId run) const
{
    int set = 0;
    for (size_t i = 0; i < m_files.size(); ++i) {
        if (!m_files[i].rejectedOrders.isEmpty())
            set += holdRejected(place, unit, run, i);
    }
    return set;
}

} // namespace waydesk
