// SPDX-License-Identifier: Apache-2.0
#include "dispatch/splitparcel.h"

#include "core/parcel/planning.h"
#include "core/parcel/splitting.h"
#include "dispatch/parcelfacts.h"
#include "dispatch/ports/carrierrepository.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/receiverkey.h"
#include "dispatch/setwarehouses.h"
#include "dispatch/sharedparcels.h"
#include "dispatch/undoscript.h"
#include "dispatch/voidnumber.h"

#include <QJsonArray>

#include <algorithm>
#include <functional>
#include <unordered_map>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> notPlanned(const Parcel &parcel)
{
    return fail(ErrorCode::Refused,
                {{u"parcel"_s, parcel.id.value},
                 {u"reason"_s, reasonName(Reason::StateChanged)},
                 {u"state"_s, parcelStateName(parcel.state)}});
}

/// The wanted quantities as lines of the order, spread over equal SKUs in line order.
Result<std::vector<ParcelLine>> wantedLines(const Order &order, std::span<const ParcelLine> held,
                                            const std::vector<std::pair<QString, qint64>> &wanted)
{
    std::vector<ParcelLine> lines;
    for (const auto &[word, quantity] : wanted) {
        qint64 left = quantity;
        for (const OrderLine &line : order.lines) {
            if (left <= 0 || (line.sku != word && line.subOrder != word))
                continue;
            const auto inParcel = std::ranges::find(held, line.id, &ParcelLine::line);
            if (inParcel == held.end())
                continue;
            const qint64 take = std::min(left, inParcel->quantity);
            lines.push_back({order.id, line.id, take});
            left -= take;
        }
        if (left > 0 || quantity < 1)
            return fail(ErrorCode::InvalidArgument,
                        {{u"argument"_s, u"lines"_s}, {u"value"_s, word}, {u"quantity"_s, quantity}});
    }
    return lines;
}

QString addressKeyOf(UnitOfWork &unit, OrderId order)
{
    const auto key = commonKey(unit, std::span(&order, 1));
    return key ? key->text() : QString();
}

Parcel part(UnitOfWork &unit, const Parcel &from, std::vector<ParcelLine> lines, const QString &why)
{
    Parcel parcel;
    parcel.id = ParcelId(unit.newId());
    parcel.addressKey = from.addressKey;
    parcel.carrier = from.carrier;
    parcel.why = from.shipsAgain() ? from.why : why;
    parcel.apart = true;
    parcel.whole = false;
    parcel.lines = std::move(lines);
    parcel.version = 1;
    return parcel;
}

/// The planned parcel of an order to take lines out of: of several parts the one that has them.
Parcel *partWith(std::vector<Parcel> &live, const Order &order, const std::vector<std::pair<QString, qint64>> &wanted)
{
    Parcel *planned = nullptr;
    for (Parcel &parcel : live) {
        if (parcel.state != ParcelState::Planned)
            continue;
        if (wantedLines(order, parcel.lines, wanted))
            return &parcel;
        planned = &parcel;
    }
    return planned;
}

/// The rules chose for each part what they chose for the whole.
void passPickOn(UnitOfWork &unit, ParcelId from, const std::vector<Parcel> &made)
{
    const QString pick = unit.carriers().picks(std::span(&from, 1)).value(from);
    if (pick.isEmpty())
        return;
    std::vector<std::pair<ParcelId, QString>> picks;
    for (const Parcel &parcel : made)
        picks.emplace_back(parcel.id, pick);
    unit.carriers().setPicks(picks);
}

/// What held the whole holds each part; but that an order is paid on delivery none that has no such order, or it alone.
void passHoldsOn(UnitOfWork &unit, const Parcel &from, const std::vector<Parcel> &made)
{
    for (const Hold &hold : unit.parcels().openHoldsOfParcels(std::span(&from.id, 1))) {
        for (const Parcel &parcel : made) {
            if (hold.reason == Reason::CashOnDelivery && !mixesCash(unit, ordersOf(parcel.lines)))
                continue;
            Hold copy = hold;
            copy.id = HoldId(unit.newId());
            copy.parcel = parcel.id;
            unit.parcels().addHold(copy);
        }
    }
}

void store(UnitOfWork &unit, const Workplace &place, const QString &verb, Parcel *old, const std::vector<Parcel> &made)
{
    UndoScript undo;
    if (old) {
        old->state = ParcelState::Dissolved;
        unit.parcels().update(*old);
        undo.dissolved(*old);
    }
    unit.parcels().insert(made);
    if (old) {
        passHoldsOn(unit, *old, made);
        passPickOn(unit, old->id, made);
    }
    QJsonArray ids;
    for (const Parcel &parcel : made) {
        undo.made(parcel);
        ids.append(parcel.id.value);
        place.record(unit, verb, SubjectKind::Parcel, parcel.id.value,
                     {{u"from"_s, old ? old->id.value : 0}, {u"why"_s, parcel.why}});
    }
    if (old)
        place.record(unit, verb, SubjectKind::Parcel, old->id.value, {{u"into"_s, ids}});
    undo.push(unit, place.bench, verb);
}

std::vector<ParcelId> idsOf(const std::vector<Parcel> &parcels)
{
    std::vector<ParcelId> ids;
    for (const Parcel &parcel : parcels)
        ids.push_back(parcel.id);
    return ids;
}

/// What is taken apart: a planned parcel, or all of an order that stands in none.
struct Base {
    Order order;
    Parcel parcel;
    bool stands = false;
};

using Choice = std::function<Parcel *(std::vector<Parcel> &, const Order &)>;

Result<Base> baseOf(UnitOfWork &unit, const Workplace &place, OrderId id, const Choice &choose)
{
    const auto orders = unit.orders().byIds(std::span(&id, 1));
    if (orders.empty())
        return fail(ErrorCode::NotFound, {{u"order"_s, id.value}});
    Base base{orders.front(), {}, false};
    auto live = unit.parcels().liveOfOrders(std::span(&id, 1));
    if (live.empty()) {
        const auto holds = unit.parcels().openHoldsOfOrders(std::span(&id, 1));
        const auto reasons = reasonsOf(base.order, holds, unit.carriers().suspensions(), place.clock.wallMs());
        // Goods that are missing, or come from a supplier, are why it is split. The hold stays on the order.
        const auto stops = std::ranges::find_if(reasons, [](Reason reason) {
            return blocks(reason) && reason != Reason::StockMissing && reason != Reason::AtSupplier;
        });
        if (stops != reasons.end())
            return fail(ErrorCode::Refused, {{u"order"_s, base.order.number}, {u"reason"_s, reasonName(*stops)}});
        base.parcel.lines = shippingLines(base.order);
        base.parcel.addressKey = addressKeyOf(unit, id);
        return base;
    }
    const Parcel *old = choose(live, base.order);
    if (!old)
        return notPlanned(live.front());
    base.parcel = *old;
    base.stands = true;
    return base;
}

std::vector<ParcelId> makeParts(UnitOfWork &unit, const Workplace &place, Base &base,
                                std::vector<std::vector<ParcelLine>> parts)
{
    std::vector<Parcel> made;
    for (auto &lines : parts)
        made.push_back(part(unit, base.parcel, std::move(lines), u"split"_s));
    unit.orders().touch(base.order.id, base.order.version);
    store(unit, place, u"split"_s, base.stands ? &base.parcel : nullptr, made);
    return idsOf(made);
}

/// The order of a line among these, and its article.
std::pair<const Order *, QString> articleOf(const std::vector<Order> &orders, const ParcelLine &line)
{
    const auto order = std::ranges::find(orders, line.order, &Order::id);
    if (order == orders.end())
        return {nullptr, {}};
    const auto found = std::ranges::find(order->lines, line.line, &OrderLine::id);
    return {&*order, found == order->lines.end() ? QString() : found->sku};
}

} // namespace

Result<std::vector<ParcelId>> SplitParcel::split(const SplitRequest &request)
{
    using Ids = std::vector<ParcelId>;
    return inWrite<Ids>(m_place.store, [&](UnitOfWork &unit) -> Result<Ids> {
        auto base = baseOf(unit, m_place, request.order, [&](std::vector<Parcel> &live, const Order &order) {
            return partWith(live, order, request.lines);
        });
        if (!base)
            return std::unexpected(base.error());
        const auto wanted = wantedLines(base->order, base->parcel.lines, request.lines);
        if (!wanted)
            return std::unexpected(wanted.error());
        auto halves = splitLines(base->parcel.lines, *wanted);
        if (!halves)
            return std::unexpected(halves.error());
        return makeParts(unit, m_place, *base, {std::move(halves->first), std::move(halves->second)});
    });
}

Result<std::vector<ParcelId>> SplitParcel::cutUp(
    OrderId order,
    const std::function<std::vector<Lines>(UnitOfWork &, const std::vector<Order> &, const Lines &)> &cut)
{
    using Ids = std::vector<ParcelId>;
    return inWrite<Ids>(m_place.store, [&](UnitOfWork &unit) -> Result<Ids> {
        auto base = baseOf(unit, m_place, order, [](std::vector<Parcel> &live, const Order &) -> Parcel * {
            const auto planned = std::ranges::find(live, ParcelState::Planned, &Parcel::state);
            return planned == live.end() ? nullptr : &*planned;
        });
        if (!base)
            return std::unexpected(base.error());
        auto parts = cut(unit, unit.orders().byIds(ordersOf(base->parcel.lines)), base->parcel.lines);
        std::erase_if(parts, [](const Lines &lines) { return lines.empty(); });
        if (parts.size() < 2)
            return fail(ErrorCode::NothingToDo, {{u"order"_s, base->order.number}, {u"verb"_s, u"split"_s}});
        return makeParts(unit, m_place, *base, std::move(parts));
    });
}

Result<std::vector<ParcelId>> SplitParcel::splitByWarehouse(OrderId order)
{
    return cutUp(order, [](UnitOfWork &unit, const std::vector<Order> &orders, const Lines &all) {
        std::unordered_map<ShopId, std::vector<WarehouseRule>> rules;
        for (const Order &one : orders)
            rules.try_emplace(one.shop, warehouseRules(unit, one.shop));
        const auto warehouse = [&](const ParcelLine &line) {
            const auto [of, sku] = articleOf(orders, line);
            return of ? warehouseOf(rules[of->shop], sku) : QString();
        };
        std::vector<Lines> parts;
        for (LinePart &part : partsByWord(all, warehouse))
            parts.push_back(std::move(part.lines));
        return parts;
    });
}

Result<std::vector<ParcelId>> SplitParcel::splitByStock(OrderId order, const QHash<QString, qint64> &available)
{
    return cutUp(order, [&](UnitOfWork &, const std::vector<Order> &orders, const Lines &all) {
        const auto sku = [&](const ParcelLine &line) { return articleOf(orders, line).second; };
        auto [now, later] = partsByStock(all, sku, available);
        return std::vector<Lines>{std::move(now), std::move(later)};
    });
}

Result<std::vector<ParcelId>> SplitParcel::unmerge(ParcelId id, const QString &reason)
{
    using Ids = std::vector<ParcelId>;
    return inWrite<Ids>(m_place.store, [&](UnitOfWork &unit) -> Result<Ids> {
        auto parcels = unit.parcels().byIds(std::span(&id, 1));
        if (parcels.empty())
            return fail(ErrorCode::NotFound, {{u"parcel"_s, id.value}});
        Parcel &parcel = parcels.front();
        const bool numbered = parcel.state == ParcelState::Numbered || isAwaited(parcel.state);
        if (parcel.state != ParcelState::Planned && (!numbered || reason.trimmed().isEmpty()))
            return notPlanned(parcel);
        if (ordersOf(parcel.lines).size() < 2)
            return fail(ErrorCode::NothingToDo, {{u"parcel"_s, id.value}, {u"verb"_s, u"unmerge"_s}});
        if (numbered) {
            if (const auto done = VoidNumber::giveUp(m_place, unit, parcel, reason.trimmed()); !done)
                return std::unexpected(done.error());
            parcel = unit.parcels().byIds(std::span(&id, 1)).front();
        }
        if (parcel.state != ParcelState::Planned) // what it held ships no more
            return notPlanned(parcel);
        std::vector<Parcel> made;
        for (const ParcelLine &line : parcel.lines) {
            if (made.empty() || made.back().lines.front().order != line.order) {
                made.push_back(part(unit, parcel, {}, u"unmerged"_s));
                made.back().whole = parcel.whole;
                made.back().addressKey = addressKeyOf(unit, line.order);
            }
            made.back().lines.push_back(line);
        }
        if (made.size() < 2)
            return fail(ErrorCode::NothingToDo, {{u"parcel"_s, id.value}, {u"verb"_s, u"unmerge"_s}});
        store(unit, m_place, u"unmerge"_s, &parcel, made);
        return idsOf(made);
    });
}

} // namespace waydesk
