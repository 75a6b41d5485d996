// SPDX-License-Identifier: Apache-2.0
#include "dispatch/sharedparcels.h"

#include "core/parcel/shares.h"
#include "dispatch/parcelgoods.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/receiverkey.h"

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

bool mixesCash(UnitOfWork &unit, std::span<const OrderId> orders)
{
    return orders.size() > 1 && std::ranges::any_of(unit.orders().byIds(orders), &Order::cashOnDelivery);
}

bool mustPart(UnitOfWork &unit, const Parcel &parcel, Reason reason)
{
    if (ordersOf(parcel.lines).size() < 2 || !isLive(parcel.state) || isGone(parcel))
        return false;
    const std::vector<OrderId> orders = ordersOf(goodsNow(unit, parcel));
    if (reason == Reason::CashOnDelivery)
        return mixesCash(unit, orders);
    return reason == Reason::AddressChanged && orders.size() > 1 && !commonKey(unit, orders);
}

void holdWhatMustPart(const Workplace &place, UnitOfWork &unit, const Parcel &parcel)
{
    const auto open = unit.parcels().openHoldsOfParcels(std::span(&parcel.id, 1));
    for (const Reason reason : {Reason::AddressChanged, Reason::CashOnDelivery}) {
        if (std::ranges::find(open, reason, &Hold::reason) != open.end() || !mustPart(unit, parcel, reason))
            continue;
        Hold hold;
        hold.id = HoldId(unit.newId());
        hold.parcel = parcel.id;
        hold.reason = reason;
        hold.setBy = place.who();
        hold.setAt = place.clock.wallMs();
        unit.parcels().addHold(hold);
        place.record(unit, u"hold"_s, SubjectKind::Parcel, parcel.id.value,
                     {{u"hold"_s, hold.id.value}, {u"reason"_s, reasonName(reason)}});
    }
}

void liftSpentCashHolds(const Workplace &place, UnitOfWork &unit, const Parcel &parcel, const QString &by)
{
    for (const Hold &hold : unit.parcels().openHoldsOfParcels(std::span(&parcel.id, 1))) {
        if (hold.reason != Reason::CashOnDelivery || mustPart(unit, parcel, hold.reason)
            || !unit.parcels().liftHold(hold.id, place.clock.wallMs(), by, {}))
            continue;
        place.record(unit, u"lift"_s, SubjectKind::Parcel, parcel.id.value,
                     {{u"hold"_s, hold.id.value}, {u"reason"_s, reasonName(hold.reason)}});
    }
}

} // namespace waydesk
