// SPDX-License-Identifier: Apache-2.0
#include "dispatch/returningparcels.h"

#include "core/parcel/shares.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/receiverkey.h"
#include "dispatch/sharedparcels.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace waydesk {

bool goesToItsReceiver(UnitOfWork &unit, const Parcel &parcel)
{
    const std::vector<OrderId> orders = ordersOf(parcel.lines);
    if (!commonKey(unit, orders))
        return false;
    const auto label = commonKey(unit, std::span(orders).first(1));
    return label && label->text() == parcel.addressKey;
}

bool mayShareNoMore(UnitOfWork &unit, const Parcel &parcel, std::span<const Hold> holds)
{
    const std::vector<OrderId> orders = ordersOf(parcel.lines);
    if (orders.size() < 2)
        return false;
    const auto tells = [&](Reason reason) {
        return std::ranges::any_of(holds,
                                   [&](const Hold &hold) { return hold.parcel == parcel.id && hold.reason == reason; });
    };
    return (!tells(Reason::AddressChanged) && !commonKey(unit, orders))
        || (!tells(Reason::CashOnDelivery) && mixesCash(unit, orders));
}

bool makeUpTheirOrders(UnitOfWork &unit, const std::vector<OrderId> &ids, std::span<const Parcel> returning,
                       std::span<const ParcelId> leaving)
{
    std::unordered_map<OrderId, std::vector<Parcel>> parcels;
    const auto add = [&](const Parcel &parcel) {
        for (const OrderId order : ordersOf(parcel.lines))
            parcels[order].push_back(parcel);
    };
    const std::unordered_set<ParcelId> gone(leaving.begin(), leaving.end());
    for (const Parcel &parcel : unit.parcels().liveOfOrders(ids)) {
        if (!gone.contains(parcel.id))
            add(parcel);
    }
    std::ranges::for_each(returning, add);
    return std::ranges::all_of(unit.orders().byIds(ids),
                               [&](const Order &order) { return makeUp(order, parcels[order.id]); });
}

} // namespace waydesk
