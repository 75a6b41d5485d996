// SPDX-License-Identifier: Apache-2.0
#include "dispatch/knownorders.h"

#include "dispatch/importtrail.h"
#include "dispatch/parcelfollowup.h"
#include "dispatch/ports/orderrepository.h"

#include <QJsonArray>

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

/// Orders in one transaction: so many that are rewritten hold the gate for some ms, and of ages five times as many.
constexpr size_t changesTogether = 100;
constexpr size_t agesTogether = 500;

void add(OrderChange &sum, const OrderChange &change)
{
    sum.changed |= change.changed;
    sum.onlyAge |= change.onlyAge;
    sum.receiverChanged |= change.receiverChanged;
    sum.linesChanged |= change.linesChanged;
    sum.refundChanged |= change.refundChanged;
    sum.statusChanged |= change.statusChanged;
    for (const QString &field : change.fields) {
        if (!sum.fields.contains(field))
            sum.fields.append(field);
    }
}

/// An order as it stands, and as the import makes it.
struct Decided {
    Order before;
    OrderChange change;
};

/// Calls `work` with one chunk after the other, each in a transaction of its own; the orders that are left when one of
/// them fails.
template <class Item, class Work>
qsizetype inChunks(const Workplace &place, std::span<const Item> all, size_t together, KnownOrders::Stored &done,
                   const Work &work)
{
    for (; !all.empty(); all = all.subspan(std::min(together, all.size()))) {
        bool again = false;
        const auto held = inWrite<int>(
            place.store,
            [&](UnitOfWork &unit) -> Result<int> {
                return work(unit, all.first(std::min(together, all.size())), std::exchange(again, true));
            },
            Lane::Bulk);
        if (!held) {
            done.stopped = held.error();
            break;
        }
        done.held += *held;
    }
    return std::ssize(all);
}

} // namespace

OrderChange applyParts(const JoinedOrder &joined, Order &order,
                       const std::function<void(qsizetype, const OrderChange &)> &each)
{
    OrderChange sum;
    for (qsizetype i = 0; i < joined.parts.size(); ++i) {
        const OrderChange change = applyRecord(order, *joined.parts[i].record);
        add(sum, change);
        if (each)
            each(i, change);
    }
    return sum;
}

void giveIds(UnitOfWork &unit, std::span<Order> orders)
{
    qint64 count = 0;
    for (const Order &order : orders)
        count += (order.id.isValid() ? 0 : 1)
            + std::ranges::count_if(order.lines, [](const OrderLine &line) { return !line.id.isValid(); });
    if (count == 0)
        return;
    qint64 next = unit.newIds(count);
    for (Order &order : orders) {
        if (!order.id.isValid())
            order.id = OrderId(next++);
        for (OrderLine &line : order.lines) {
            if (!line.id.isValid())
                line.id = LineId(next++);
        }
    }
}

void KnownOrders::age(const Order &before, Order after, const JoinedOrder &joined)
{
    ImportChange change = ImportTrails::aged(before, after);
    m_aged.push_back({std::move(after), std::move(change), &joined});
}

void KnownOrders::append(KnownOrders &&more)
{
    std::ranges::move(more.m_changed, std::back_inserter(m_changed));
    std::ranges::move(more.m_aged, std::back_inserter(m_aged));
}

KnownOrders::Stored KnownOrders::store(const Workplace &place, ImportRunId run) const
{
    Stored done;
    done.left = std::ssize(m_aged);
    done.left += inChunks<Changed>(
        place, m_changed, changesTogether, done,
        [&](UnitOfWork &unit, std::span<const Changed> chunk, bool) { return decide(place, unit, run, chunk); });
    if (done.stopped)
        return done;
    done.left = inChunks<Aged>(place, m_aged, agesTogether, done,
                               [&](UnitOfWork &unit, std::span<const Aged> chunk, bool again) {
                                   return moveAges(place, unit, run, chunk, again);
                               });
    return done;
}

int KnownOrders::decide(const Workplace &place, UnitOfWork &unit, ImportRunId run, std::span<const Changed> chunk)
{
    std::unordered_map<OrderId, const JoinedOrder *> joined;
    std::vector<OrderId> ids;
    for (const Changed &one : chunk) {
        joined.emplace(one.id, one.joined);
        ids.push_back(one.id);
    }
    std::vector<Decided> decided;
    std::vector<Order> changed;
    std::vector<Order> aged;
    std::vector<ImportChange> trail;
    for (Order &now : unit.orders().byIds(ids)) {
        Order after = now;
        OrderChange change = applyParts(*joined.at(now.id), after);
        if (change.changed) {
            decided.push_back({std::move(now), std::move(change)});
            changed.push_back(std::move(after));
        } else if (change.onlyAge) {
            trail.push_back(ImportTrails::aged(now, after));
            aged.push_back(std::move(after));
        }
    }
    giveIds(unit, changed);
    ImportedParcels inParcels(unit, ids);
    FollowUpTrace done;
    int held = 0;
    for (size_t i = 0; i < changed.size(); ++i) {
        const Order &after = changed[i];
        unit.orders().update(after);
        if (inParcels.has(after.id)) {
            held += followUp(place, unit, decided[i].before, after, decided[i].change, &done);
            for (const ParcelId added : std::exchange(done.added, {}))
                inParcels.add(after.id, added);
        }
        trail.push_back(ImportTrails::changed(decided[i].before, after));
        place.record(unit, u"import"_s, SubjectKind::Order, after.id.value,
                     {{u"run"_s, run.value},
                      {u"fields"_s, QJsonArray::fromStringList(decided[i].change.fields)},
                      {u"as_of"_s, after.asOf}});
    }
    unit.orders().touchAges(aged);
    const auto parcels = inParcels.told(unit);
    for (ImportChange &one : trail)
        one.parcels = parcels.value(one.order.value);
    unit.imports().keepChanges(run, trail);
    unit.imports().keepHolds(run, done.set, ImportHoldPart::Set);
    unit.imports().keepHolds(run, done.needed, ImportHoldPart::Needed);
    return held;
}

int KnownOrders::moveAges(const Workplace &place, UnitOfWork &unit, ImportRunId run, std::span<const Aged> chunk,
                          bool again)
{
    if (again) {
        // Somebody changed some of them since they were staged: what the import says may be more than an age now.
        std::vector<Changed> anew;
        for (const Aged &one : chunk)
            anew.push_back({one.after.id, one.joined});
        return decide(place, unit, run, anew);
    }
    std::vector<Order> aged;
    std::vector<ImportChange> trail;
    for (const Aged &one : chunk) {
        aged.push_back(one.after);
        trail.push_back(one.change);
    }
    unit.orders().touchAges(aged);
    unit.imports().keepChanges(run, trail);
    return 0;
}

} // namespace waydesk
