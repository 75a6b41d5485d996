// SPDX-License-Identifier: Apache-2.0
#include "core/parcel/shares.h"

#include "core/parcel/planning.h"

#include <algorithm>
#include <tuple>

namespace waydesk {

namespace {

qint64 quantityIn(const std::vector<ParcelLine> &lines, LineId id)
{
    qint64 quantity = 0;
    for (const ParcelLine &line : lines)
        quantity += line.line == id ? line.quantity : 0;
    return quantity;
}

bool holds(const Parcel &parcel, OrderId order)
{
    return std::ranges::find(parcel.lines, order, &ParcelLine::order) != parcel.lines.end();
}

bool isAhead(const Parcel *one, const Parcel *other)
{
    return std::tuple(other->state, one->id) < std::tuple(one->state, other->id);
}

std::vector<const Parcel *> inTurn(OrderId order, std::span<const Parcel> live)
{
    std::vector<const Parcel *> turn;
    for (const Parcel &parcel : live) {
        if (holds(parcel, order))
            turn.push_back(&parcel);
    }
    std::ranges::sort(turn, isAhead);
    return turn;
}

qint64 takenFrom(qint64 left, const Parcel &parcel, LineId line)
{
    const qint64 own = quantityIn(parcel.lines, line);
    return isGone(parcel) ? own : std::clamp<qint64>(left, 0, own);
}

/// What of a line is left for those that the courier does not have.
qint64 leftToPack(const ParcelLine &line, std::span<const Parcel> live)
{
    qint64 left = line.quantity;
    for (const Parcel &parcel : live)
        left -= isGone(parcel) ? quantityIn(parcel.lines, line.line) : 0;
    return std::max<qint64>(left, 0);
}

qint64 packed(LineId line, std::span<const Parcel> live)
{
    qint64 quantity = 0;
    for (const Parcel &parcel : live)
        quantity += isGone(parcel) ? 0 : quantityIn(parcel.lines, line);
    return quantity;
}

} // namespace

bool isGone(const Parcel &parcel) { return parcel.state == ParcelState::HandedOver; }

std::vector<ParcelLine> shareOf(const Parcel &parcel, const Order &order, std::span<const Parcel> live)
{
    std::vector<ParcelLine> lines;
    const auto turn = inTurn(order.id, live);
    for (const ParcelLine &line : shippingLines(order)) {
        qint64 left = line.quantity;
        qint64 share = 0;
        for (const Parcel *each : turn) {
            const qint64 taken = takenFrom(left, *each, line.line);
            left -= taken;
            if (each->id == parcel.id)
                share = taken;
        }
        if (!turn.empty() && turn.back()->id == parcel.id && !isGone(parcel))
            share += std::max<qint64>(left, 0);
        if (share > 0)
            lines.push_back({order.id, line.line, share});
    }
    return lines;
}

std::vector<ParcelLine> uncarried(const Order &order, std::span<const Parcel> live)
{
    std::vector<ParcelLine> lines = shippingLines(order);
    for (ParcelLine &line : lines)
        line.quantity = leftToPack(line, live) - packed(line.line, live);
    std::erase_if(lines, [](const ParcelLine &line) { return line.quantity <= 0; });
    return lines;
}

bool makeUp(const Order &order, std::span<const Parcel> live)
{
    std::vector<ParcelLine> wanted = shippingLines(order);
    const bool enough = std::ranges::all_of(
        wanted, [&](const ParcelLine &line) { return packed(line.line, live) == leftToPack(line, live); });
    return enough && std::ranges::all_of(live, [&](const Parcel &parcel) {
               return isGone(parcel) || std::ranges::all_of(parcel.lines, [&](const ParcelLine &line) {
                          return line.order != order.id
                              || std::ranges::find(wanted, line.line, &ParcelLine::line) != wanted.end();
                      });
           });
}

} // namespace waydesk
