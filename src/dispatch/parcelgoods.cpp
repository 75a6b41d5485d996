// SPDX-License-Identifier: Apache-2.0
#include "dispatch/parcelgoods.h"

#include "core/order/eligibility.h"
#include "core/parcel/planning.h"
#include "dispatch/ports/historyrepository.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"

#include <algorithm>
#include <utility>

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

/// All parts of the orders that this one was cut from, itself in its place: what has gone furthest keeps its goods,
/// then what was made first.
std::vector<Parcel> partsAround(UnitOfWork &unit, const Parcel &part)
{
    std::vector<Parcel> parts = unit.parcels().liveOfOrders(ordersOf(part));
    std::erase_if(parts, [&](const Parcel &other) { return other.id == part.id; });
    parts.push_back(part);
    std::ranges::sort(parts, {}, [](const Parcel &p) { return std::pair(-static_cast<int>(p.state), p.id); });
    return parts;
}

enum class Growth { Never, TakesTheRest };

/// This part's share of a line: all parts take what they hold in turn while something is left; what then is left over
/// belongs to nobody yet.
qint64 shareOf(const Parcel &part, const OrderLine &line, const std::vector<Parcel> &parts, Growth growth)
{
    qint64 left = shippableQuantity(line);
    qint64 share = 0;
    for (const Parcel &each : parts) {
        const auto own = std::ranges::find(each.lines, line.id, &ParcelLine::line);
        const qint64 taken = own == each.lines.end() ? 0 : std::min(own->quantity, left);
        left -= taken;
        if (each.id == part.id)
            share = taken;
    }
    return growth == Growth::TakesTheRest ? share + left : share;
}

std::vector<ParcelLine> partOf(const Parcel &part, const Order &order, const std::vector<Parcel> &parts, Growth growth)
{
    std::vector<ParcelLine> lines;
    for (const OrderLine &line : order.lines) {
        if (const qint64 quantity = shareOf(part, line, parts, growth); quantity > 0)
            lines.push_back({order.id, line.id, quantity});
    }
    return lines;
}

std::vector<ParcelLine> goodsOf(UnitOfWork &unit, const Parcel &parcel, Growth growth)
{
    const auto parts = parcel.whole ? std::vector<Parcel>() : partsAround(unit, parcel);
    std::vector<ParcelLine> lines;
    for (const Order &order : unit.orders().byIds(ordersOf(parcel))) {
        const bool cancelled = order.status == OrderStatus::Cancelled;
        // A part of a closed order stays, held: should the order live again, nobody would send what it held.
        if (cancelled && parcel.whole)
            continue;
        const auto now =
            parcel.whole ? shippingLines(order) : partOf(parcel, order, parts, cancelled ? Growth::Never : growth);
        lines.insert(lines.end(), now.begin(), now.end());
    }
    return lines;
}

} // namespace

std::vector<ParcelLine> goodsNow(UnitOfWork &unit, const Parcel &parcel)
{
    return goodsOf(unit, parcel, Growth::Never);
}

bool refreshGoods(UnitOfWork &unit, Parcel &parcel)
{
    std::vector<ParcelLine> lines = goodsOf(unit, parcel, Growth::TakesTheRest);
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
