// SPDX-License-Identifier: Apache-2.0
#include "dispatch/parcelgoods.h"

#include "core/order/eligibility.h"
#include "core/parcel/planning.h"
#include "dispatch/ports/historyrepository.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"

#include <algorithm>

namespace waydesk {

namespace {

std::vector<OrderId> ordersOf(const Parcel &parcel)
{
    std::vector<OrderId> ids;
    for (const ParcelLine &line : parcel.lines) {
        if (std::ranges::find(ids, line.order) == ids.end())
            ids.push_back(line.order);
    }
    return ids;
}

std::vector<ParcelLine> partOf(const Parcel &parcel, const Order &order)
{
    std::vector<ParcelLine> lines;
    for (ParcelLine line : parcel.lines) {
        const auto found = std::ranges::find(order.lines, line.line, &OrderLine::id);
        if (line.order != order.id || found == order.lines.end())
            continue;
        line.quantity = std::min(line.quantity, shippableQuantity(*found));
        if (line.quantity > 0)
            lines.push_back(line);
    }
    return lines;
}

} // namespace

std::vector<ParcelLine> goodsNow(UnitOfWork &unit, const Parcel &parcel)
{
    std::vector<ParcelLine> lines;
    for (const Order &order : unit.orders().byIds(ordersOf(parcel))) {
        // A part of a closed order stays, held: should the order live again, nobody would send what it held.
        if (order.status == OrderStatus::Cancelled && parcel.whole)
            continue;
        const auto now = parcel.whole ? shippingLines(order) : partOf(parcel, order);
        lines.insert(lines.end(), now.begin(), now.end());
    }
    return lines;
}

bool refreshGoods(UnitOfWork &unit, Parcel &parcel)
{
    std::vector<ParcelLine> lines = goodsNow(unit, parcel);
    if (lines == parcel.lines)
        return false;
    for (const OrderId id : ordersOf(parcel)) // an order that leaves has a row of its own again
        unit.history().changed(SubjectKind::Order, id.value);
    if (lines.empty())
        parcel.state = ParcelState::Dissolved;
    else
        unit.parcels().setLines(parcel.id, lines, parcel.whole);
    parcel.lines = std::move(lines);
    return true;
}

} // namespace waydesk
