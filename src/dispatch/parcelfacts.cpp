// SPDX-License-Identifier: Apache-2.0
#include "dispatch/parcelfacts.h"

#include "core/order/eligibility.h"
#include "dispatch/ports/carrierrepository.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace waydesk {

namespace {

void append(std::vector<Reason> &all, Reason reason)
{
    if (std::ranges::find(all, reason) == all.end())
        all.push_back(reason);
}

bool shippedByUs(const Order &order, const Parcel &parcel)
{
    return isShippedByUs(parcel.shipsAgain(), parcel.whole, QStringView(order.platformTracking),
                         QStringView(parcel.number));
}

bool isSuspended(std::span<const Suspension> suspensions, qint64 nowMs)
{
    return std::ranges::any_of(suspensions, [&](const Suspension &one) { return one.isAt(nowMs); });
}

/// All live parcels of the split orders among these; asks for nothing where none is split.
std::vector<Parcel> siblingsOf(UnitOfWork &unit, std::span<const Parcel> parcels)
{
    std::vector<OrderId> split;
    for (const Parcel &parcel : parcels) {
        if (parcel.whole)
            continue;
        const auto orders = ordersOf(parcel.lines);
        split.insert(split.end(), orders.begin(), orders.end());
    }
    return split.empty() ? std::vector<Parcel>() : unit.parcels().liveOfOrders(split);
}

} // namespace

std::vector<ParcelFacts> loadFacts(UnitOfWork &unit, std::span<const ParcelId> ids)
{
    std::vector<Parcel> parcels = unit.parcels().byIds(ids);
    std::vector<OrderId> orderIds;
    std::unordered_set<OrderId> seen;
    for (const Parcel &parcel : parcels) {
        for (const ParcelLine &line : parcel.lines) {
            if (seen.insert(line.order).second)
                orderIds.push_back(line.order);
        }
    }
    std::unordered_map<OrderId, Order> orders;
    for (Order &order : unit.orders().byIds(orderIds))
        orders.emplace(order.id, std::move(order));
    std::unordered_map<ParcelId, std::vector<Hold>> parcelHolds;
    for (const Hold &hold : unit.parcels().openHoldsOfParcels(ids))
        parcelHolds[hold.parcel].push_back(hold);
    std::unordered_map<OrderId, std::vector<Hold>> orderHolds;
    for (const Hold &hold : unit.parcels().openHoldsOfOrders(orderIds))
        orderHolds[hold.order].push_back(hold);

    const Suspensions suspensions = unit.carriers().suspensions();
    const std::vector<Parcel> siblings = siblingsOf(unit, parcels);

    std::vector<ParcelFacts> all;
    all.reserve(parcels.size());
    for (Parcel &parcel : parcels) {
        ParcelFacts facts;
        facts.holds = std::move(parcelHolds[parcel.id]);
        for (const OrderId id : ordersOf(parcel.lines)) {
            const auto found = orders.find(id);
            if (found == orders.end())
                continue;
            facts.orders.push_back(found->second);
            facts.orderParts.push_back(partMark(parcel, id, siblings));
            const auto &holds = orderHolds[id];
            facts.holds.insert(facts.holds.end(), holds.begin(), holds.end());
        }
        facts.suspensions = suspensionsFor(suspensions, parcel.carrier, facts.orders);
        facts.part = partMark(parcel, siblings);
        facts.parcel = std::move(parcel);
        all.push_back(std::move(facts));
    }
    return all;
}

std::vector<Reason> reasonsOf(const ParcelFacts &facts, qint64 nowMs)
{
    std::vector<Reason> all;
    for (const Hold &hold : facts.holds)
        append(all, hold.reason);
    for (const Order &order : facts.orders) {
        for (const Reason reason : shippingReasons(order, nowMs)) {
            if (reason == Reason::AlreadyShipped && shippedByUs(order, facts.parcel))
                continue;
            append(all, reason);
        }
    }
    if (facts.parcel.state != ParcelState::HandedOver && isSuspended(facts.suspensions, nowMs))
        append(all, Reason::AreaSuspended);
    std::ranges::stable_partition(all, [](Reason reason) { return blocks(reason); });
    return all;
}

std::optional<Reason> blockingReason(const ParcelFacts &facts, qint64 nowMs)
{
    const auto reasons = reasonsOf(facts, nowMs);
    if (reasons.empty() || !blocks(reasons.front()))
        return std::nullopt;
    return reasons.front();
}

std::vector<Suspension> suspensionsFor(const Suspensions &all, QStringView carrier, std::span<const Order> orders)
{
    if (all.isEmpty() || orders.empty())
        return {};
    return all.of(carrier, areaOf(orders.front().receiver));
}

std::vector<Reason> reasonsOf(const Order &order, std::span<const Hold> holds, const Suspensions &suspensions,
                              qint64 nowMs)
{
    std::vector<Reason> all;
    for (const Hold &hold : holds)
        append(all, hold.reason);
    for (const Reason reason : shippingReasons(order, nowMs))
        append(all, reason);
    if (isSuspended(suspensionsFor(suspensions, {}, std::span(&order, 1)), nowMs))
        append(all, Reason::AreaSuspended);
    std::ranges::stable_partition(all, [](Reason reason) { return blocks(reason); });
    return all;
}

} // namespace waydesk
