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
constexpr size_t mostAges = 10'000; ///< that are held whole

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
            [&](UnitOfWork &unit) {
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
    for (qsizetype i = 0; i < std::ssize(joined.parts); ++i) {
        const OrderChange change = applyRecord(order, joined.parts[static_cast<size_t>(i)].record);
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

/// Writes them, a chunk a transaction.
class KnownOrders::Writer
{
public:
    Writer(const Workplace &place, const JoinedOrders &joined, ImportRunId run)
        : m_place(place)
        , m_joined(joined)
        , m_run(run)
    { }
    Result<int> decide(UnitOfWork &unit, std::span<const Changed> chunk) const;
    Result<int> moveAges(UnitOfWork &unit, std::span<const Aged> chunk, bool again) const;

private:
    const Workplace &m_place;
    const JoinedOrders &m_joined;
    ImportRunId m_run;
};

void KnownOrders::age(const Order &before, Order after, const JoinedOrder &joined)
{
    ImportChange change = ImportTrails::aged(before, after);
    addAged({std::move(after), std::move(change), joined.place});
}

void KnownOrders::addAged(Aged aged)
{
    if (m_aged.size() < mostAges)
        m_aged.push_back(std::move(aged));
    else
        m_moreAged.push_back({aged.after.id, aged.joined});
}

void KnownOrders::append(KnownOrders &&more)
{
    std::ranges::move(more.m_changed, std::back_inserter(m_changed));
    std::ranges::move(more.m_moreAged, std::back_inserter(m_moreAged));
    for (Aged &aged : more.m_aged)
        addAged(std::move(aged));
}

KnownOrders::Stored KnownOrders::store(const Workplace &place, const JoinedOrders &joined, ImportRunId run) const
{
    const Writer writer(place, joined, run);
    const auto decide = [&](UnitOfWork &unit, std::span<const Changed> chunk, bool) {
        return writer.decide(unit, chunk);
    };
    const auto moveAges = [&](UnitOfWork &unit, std::span<const Aged> chunk, bool again) {
        return writer.moveAges(unit, chunk, again);
    };
    Stored done;
    const qsizetype changed = inChunks<Changed>(place, m_changed, changesTogether, done, decide);
    qsizetype aged = std::ssize(m_aged);
    qsizetype moreAged = std::ssize(m_moreAged);
    if (!done.stopped)
        aged = inChunks<Aged>(place, m_aged, agesTogether, done, moveAges);
    if (!done.stopped)
        moreAged = inChunks<Changed>(place, m_moreAged, changesTogether, done, decide);
    done.left = changed + aged + moreAged;
    return done;
}

Result<int> KnownOrders::Writer::decide(UnitOfWork &unit, std::span<const Changed> chunk) const
{
    std::unordered_map<OrderId, JoinedOrder> joined;
    std::vector<OrderId> ids;
    for (const Changed &one : chunk) {
        joined.emplace(one.id, m_joined.at(one.joined));
        ids.push_back(one.id);
    }
    if (const auto whole = m_joined.check(); !whole)
        return std::unexpected(whole.error());
    std::vector<Decided> decided;
    std::vector<Order> changed;
    std::vector<Order> aged;
    std::vector<ImportChange> trail;
    for (Order &now : unit.orders().byIds(ids)) {
        Order after = now;
        OrderChange change = applyParts(joined.at(now.id), after);
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
            held += followUp(m_place, unit, decided[i].before, after, decided[i].change, &done);
            for (const ParcelId added : std::exchange(done.added, {}))
                inParcels.add(after.id, added);
        }
        trail.push_back(ImportTrails::changed(decided[i].before, after));
        m_place.record(unit, u"import"_s, SubjectKind::Order, after.id.value,
                       {{u"run"_s, m_run.value},
                        {u"fields"_s, QJsonArray::fromStringList(decided[i].change.fields)},
                        {u"as_of"_s, after.asOf}});
    }
    unit.orders().touchAges(aged);
    const auto parcels = inParcels.told(unit);
    for (ImportChange &one : trail)
        one.parcels = parcels.value(one.order.value);
    unit.imports().keepChanges(m_run, trail);
    unit.imports().keepHolds(m_run, done.set, ImportHoldPart::Set);
    unit.imports().keepHolds(m_run, done.needed, ImportHoldPart::Needed);
    return held;
}

Result<int> KnownOrders::Writer::moveAges(UnitOfWork &unit, std::span<const Aged> chunk, bool again) const
{
    if (again) {
        // Somebody changed some of them since they were staged: what the import says may be more than an age now.
        std::vector<Changed> anew;
        for (const Aged &one : chunk)
            anew.push_back({one.after.id, one.joined});
        return decide(unit, anew);
    }
    std::vector<Order> aged;
    std::vector<ImportChange> trail;
    for (const Aged &one : chunk) {
        aged.push_back(one.after);
        trail.push_back(one.change);
    }
    unit.orders().touchAges(aged);
    unit.imports().keepChanges(m_run, trail);
    return 0;
}

} // namespace waydesk
