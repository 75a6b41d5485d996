// SPDX-License-Identifier: Apache-2.0
#include "dispatch/parcelfollowup.h"

#include "core/order/eligibility.h"
#include "core/parcel/planning.h"
#include "core/parcel/shares.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/receiverkey.h"
#include "dispatch/sharedparcels.h"

#include <QJsonArray>

#include <algorithm>
#include <tuple>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

bool refundTookGoods(const Order &before, const Order &after)
{
    return std::ranges::any_of(after.lines, [&](const OrderLine &line) {
        const auto old = std::ranges::find(before.lines, line.subOrder, &OrderLine::subOrder);
        return old != before.lines.end() && shippableQuantity(line) < shippableQuantity(*old)
            && line.refund == RefundState::Done;
    });
}

/// What a packer would see of the goods that ship: a refund that is only asked for is none of it (it holds the order
/// as long as it is open, and no longer).
std::vector<std::tuple<QString, QString, QString, qint64>> shippingGoods(const Order &order)
{
    std::vector<std::tuple<QString, QString, QString, qint64>> goods;
    for (const OrderLine &line : order.lines) {
        if (const qint64 quantity = shippableQuantity(line); quantity > 0)
            goods.emplace_back(line.subOrder, line.sku, line.attributes, quantity);
    }
    return goods;
}

bool addHold(const Workplace &place, UnitOfWork &unit, const Parcel &parcel, Reason reason, const Order &order,
             FollowUpTrace *trace)
{
    const auto open = unit.parcels().openHoldsOfParcels(std::span(&parcel.id, 1));
    const auto same = std::ranges::find(open, reason, &Hold::reason);
    if (same != open.end()) {
        if (trace)
            trace->needed.push_back(same->id);
        return false;
    }
    Hold hold;
    hold.id = HoldId(unit.newId());
    hold.parcel = parcel.id;
    hold.reason = reason;
    hold.setBy = u"import"_s;
    hold.setAt = place.clock.wallMs();
    hold.dataAsOf = order.dataAge();
    unit.parcels().addHold(hold);
    place.record(unit, u"hold"_s, SubjectKind::Parcel, parcel.id.value,
                 {{u"hold"_s, hold.id.value}, {u"reason"_s, reasonName(reason)}, {u"order"_s, order.id.value}});
    if (trace)
        trace->set.push_back(hold.id);
    return true;
}

/// The hold on a shared parcel stands exactly while an order that ships in it is paid on delivery.
int settleCash(const Workplace &place, UnitOfWork &unit, const Parcel &parcel, const Order &order, FollowUpTrace *trace)
{
    if (ordersOf(parcel.lines).size() < 2)
        return 0;
    if (mustPart(unit, parcel, Reason::CashOnDelivery))
        return addHold(place, unit, parcel, Reason::CashOnDelivery, order, trace) ? 1 : 0;
    liftSpentCashHolds(place, unit, parcel, u"import"_s);
    return 0;
}

/// The parcel's lines with this order's part replaced by what still ships; other orders' lines stay.
std::vector<ParcelLine> refreshed(const Parcel &parcel, const Order &order)
{
    std::vector<ParcelLine> lines;
    bool done = false;
    for (const ParcelLine &line : parcel.lines) {
        if (line.order != order.id) {
            lines.push_back(line);
        } else if (!done) {
            const auto now = shippingLines(order);
            lines.insert(lines.end(), now.begin(), now.end());
            done = true;
        }
    }
    return lines;
}

void refreshPlanned(const Workplace &place, UnitOfWork &unit, Parcel &parcel, const Order &order)
{
    const auto lines = refreshed(parcel, order);
    if (lines == parcel.lines)
        return;
    if (lines.empty())
        parcel.state = ParcelState::Dissolved;
    else
        unit.parcels().setLines(parcel.id, lines, parcel.whole);
    unit.parcels().update(parcel);
    place.record(unit, u"import"_s, SubjectKind::Parcel, parcel.id.value,
                 {{u"lines"_s, static_cast<qint64>(lines.size())}, {u"state"_s, parcelStateName(parcel.state)}});
}

/// Goods that no parcel carries while the courier has all parts of their order: a new part, held until somebody has
/// looked. An order that left whole stays one parcel, which its hold tells of.
int packTheRest(const Workplace &place, UnitOfWork &unit, const Order &order, const std::vector<Parcel> &live,
                FollowUpTrace *trace)
{
    const bool allGone =
        !live.empty() && std::ranges::all_of(live, [](const Parcel &each) { return isGone(each) && !each.whole; });
    Parcel rest;
    rest.lines = uncarried(order, live);
    if (!allGone || rest.lines.empty())
        return 0;
    rest.id = ParcelId(unit.newId());
    if (const auto key = commonKey(unit, std::span(&order.id, 1)))
        rest.addressKey = key->text();
    rest.whole = false;
    rest.apart = true;
    rest.why = u"split"_s;
    rest.version = 1;
    unit.parcels().insert(std::span(&rest, 1));
    place.record(unit, u"plan"_s, SubjectKind::Parcel, rest.id.value,
                 {{u"orders"_s, QJsonArray{order.id.value}}, {u"why"_s, rest.why}});
    if (trace)
        trace->added.push_back(rest.id);
    return addHold(place, unit, rest, Reason::LinesChanged, order, trace) ? 1 : 0;
}

} // namespace

int followUp(const Workplace &place, UnitOfWork &unit, const Order &before, const Order &after,
             const OrderChange &change, FollowUpTrace *trace)
{
    const bool goodsChanged = change.linesChanged && shippingGoods(before) != shippingGoods(after);
    const bool cancelled = change.statusChanged && after.status == OrderStatus::Cancelled;
    const bool revived =
        change.statusChanged && before.status == OrderStatus::Cancelled && after.status != OrderStatus::Cancelled;
    const bool cash = before.cashOnDelivery != after.cashOnDelivery;
    if (!change.receiverChanged && !change.linesChanged && !cancelled && !revived && !cash)
        return 0;
    const std::vector<Parcel> live = unit.parcels().liveOfOrders(std::span(&after.id, 1));
    const bool otherGoods = goodsChanged || (revived && !uncarried(after, live).empty());
    int holds = 0;
    for (Parcel parcel : live) {
        if (change.receiverChanged)
            holds += addHold(place, unit, parcel, Reason::AddressChanged, after, trace) ? 1 : 0;
        holds += settleCash(place, unit, parcel, after, trace);
        if (parcel.state == ParcelState::Planned && (parcel.whole || after.status == OrderStatus::Cancelled)) {
            refreshPlanned(place, unit, parcel, after);
            continue;
        }
        if (!otherGoods)
            continue;
        const Reason reason = refundTookGoods(before, after) ? Reason::LineRefunded : Reason::LinesChanged;
        holds += addHold(place, unit, parcel, reason, after, trace) ? 1 : 0;
    }
    if (otherGoods)
        holds += packTheRest(place, unit, after, live, trace);
    return holds;
}

} // namespace waydesk
