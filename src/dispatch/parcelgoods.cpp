// SPDX-License-Identifier: Apache-2.0
#include "dispatch/parcelgoods.h"

#include "core/parcel/planning.h"
#include "core/parcel/shares.h"
#include "dispatch/ports/historyrepository.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"

#include <algorithm>
#include <utility>

namespace waydesk {

namespace {

/// All live parcels that hold orders of this one, itself in its place.
std::vector<Parcel> partsAround(UnitOfWork &unit, const Parcel &part)
{
    std::vector<Parcel> parts = unit.parcels().liveOfOrders(ordersOf(part.lines));
    std::erase_if(parts, [&](const Parcel &other) { return other.id == part.id; });
    parts.push_back(part);
    return parts;
}

} // namespace

std::vector<ParcelLine> goodsNow(UnitOfWork &unit, const Parcel &parcel)
{
    const auto parts = parcel.whole ? std::vector<Parcel>() : partsAround(unit, parcel);
    std::vector<ParcelLine> lines;
    for (const Order &order : unit.orders().byIds(ordersOf(parcel.lines))) {
        const auto now = parcel.whole ? shippingLines(order) : shareOf(parcel, order, parts);
        lines.insert(lines.end(), now.begin(), now.end());
    }
    return lines;
}

bool refreshGoods(UnitOfWork &unit, Parcel &parcel)
{
    if (isGone(parcel))
        return false;
    std::vector<ParcelLine> lines = goodsNow(unit, parcel);
    if (lines == parcel.lines)
        return false;
    for (const OrderId id : ordersOf(parcel.lines)) // an order that leaves has a row of its own again
        unit.history().changed(SubjectKind::Order, id.value);
    if (lines.empty())
        parcel.state = ParcelState::Dissolved;
    else
        unit.parcels().setLines(parcel.id, lines, parcel.whole);
    parcel.lines = std::move(lines);
    return true;
}

} // namespace waydesk
