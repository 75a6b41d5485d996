// SPDX-License-Identifier: Apache-2.0
#include "dispatch/orderdetails.h"

#include "core/order/eligibility.h"
#include "dispatch/parcelfacts.h"
#include "dispatch/ports/carrierrepository.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/setdeadlines.h"

#include <algorithm>
#include <unordered_map>

namespace waydesk {

namespace {

std::unordered_map<OrderId, std::vector<Parcel>> parcelsByOrder(UnitOfWork &unit, std::span<const OrderId> ids)
{
    std::unordered_map<OrderId, std::vector<Parcel>> all;
    for (const Parcel &parcel : unit.parcels().liveOfOrders(ids)) {
        for (const ParcelLine &line : parcel.lines) {
            auto &list = all[line.order];
            if (list.empty() || list.back().id != parcel.id)
                list.push_back(parcel);
        }
    }
    return all;
}

std::vector<Reason> reasonsOf(const Order &order, const std::vector<Parcel> &parcels,
                              std::unordered_map<OrderId, std::vector<Hold>> &orderHolds,
                              std::unordered_map<ParcelId, std::vector<Hold>> &parcelHolds,
                              const Suspensions &suspensions, qint64 now)
{
    if (parcels.empty())
        return waydesk::reasonsOf(order, orderHolds[order.id], suspensions, now);
    std::vector<Reason> all;
    for (const Parcel &parcel : parcels) {
        ParcelFacts facts{parcel, {order}, orderHolds[order.id], {}};
        facts.suspensions = suspensionsFor(suspensions, parcel.carrier, facts.orders);
        const auto &holds = parcelHolds[parcel.id];
        facts.holds.insert(facts.holds.end(), holds.begin(), holds.end());
        for (const Reason reason : waydesk::reasonsOf(facts, now)) {
            if (std::ranges::find(all, reason) == all.end())
                all.push_back(reason);
        }
    }
    return all;
}

} // namespace

Result<std::vector<OrderDetails>> detailsOf(Workplace &place, std::span<const OrderId> ids)
{
    using All = std::vector<OrderDetails>;
    return inRead<All>(place.store, [&](UnitOfWork &unit) -> Result<All> {
        const qint64 now = place.clock.wallMs();
        std::unordered_map<ShopId, Shop> shops;
        for (const Shop &shop : unit.orders().shops())
            shops.emplace(shop.id, shop);
        const DeadlineRules rules = deadlineRules(unit, place);
        auto parcels = parcelsByOrder(unit, ids);
        std::vector<ParcelId> parcelIds;
        for (const auto &[order, list] : parcels) {
            for (const Parcel &parcel : list)
                parcelIds.push_back(parcel.id);
        }
        std::unordered_map<OrderId, std::vector<Hold>> orderHolds;
        for (const Hold &hold : unit.parcels().openHoldsOfOrders(ids))
            orderHolds[hold.order].push_back(hold);
        std::unordered_map<ParcelId, std::vector<Hold>> parcelHolds;
        for (const Hold &hold : unit.parcels().openHoldsOfParcels(parcelIds))
            parcelHolds[hold.parcel].push_back(hold);
        const Suspensions suspensions = unit.carriers().suspensions();
        All all;
        for (Order &order : unit.orders().byIds(ids)) {
            OrderDetails details;
            details.shop = shops[order.shop];
            details.parcels = parcels[order.id];
            details.reasons = reasonsOf(order, details.parcels, orderHolds, parcelHolds, suspensions, now);
            std::vector<Hold> holds = orderHolds[order.id];
            for (const Parcel &parcel : details.parcels)
                std::ranges::copy(parcelHolds[parcel.id], std::back_inserter(holds));
            details.why = holdFacts(details.reasons, holds, std::span(&order, 1));
            details.deadline = rules.deadlineOf(order);
            details.order = std::move(order);
            all.push_back(std::move(details));
        }
        return all;
    });
}

} // namespace waydesk
