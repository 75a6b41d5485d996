// SPDX-License-Identifier: Apache-2.0
#include "dispatch/splitparcel.h"

#include "core/parcel/planning.h"
#include "core/parcel/splitting.h"
#include "dispatch/parcelfacts.h"
#include "dispatch/ports/carrierrepository.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/receiverkey.h"
#include "dispatch/undoscript.h"

#include <QJsonArray>

#include <algorithm>

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

/// What held the whole holds each part.
void passHoldsOn(UnitOfWork &unit, const Parcel &from, const std::vector<Parcel> &made)
{
    for (const Hold &hold : unit.parcels().openHoldsOfParcels(std::span(&from.id, 1))) {
        for (const Parcel &parcel : made) {
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

} // namespace

Result<std::vector<ParcelId>> SplitParcel::split(const SplitRequest &request)
{
    using Ids = std::vector<ParcelId>;
    return inWrite<Ids>(m_place.store, [&](UnitOfWork &unit) -> Result<Ids> {
        const auto orders = unit.orders().byIds(std::span(&request.order, 1));
        if (orders.empty())
            return fail(ErrorCode::NotFound, {{u"order"_s, request.order.value}});
        const Order &order = orders.front();
        auto live = unit.parcels().liveOfOrders(std::span(&request.order, 1));
        Parcel base;
        Parcel *old = nullptr;
        if (live.empty()) {
            const auto holds = unit.parcels().openHoldsOfOrders(std::span(&request.order, 1));
            const auto reasons = reasonsOf(order, holds, unit.carriers().suspensions(), m_place.clock.wallMs());
            if (!reasons.empty() && blocks(reasons.front()))
                return fail(ErrorCode::Refused,
                            {{u"order"_s, order.number}, {u"reason"_s, reasonName(reasons.front())}});
            base.lines = shippingLines(order);
            base.addressKey = addressKeyOf(unit, order.id);
        } else {
            old = partWith(live, order, request.lines);
            if (!old)
                return notPlanned(live.front());
            base = *old;
        }
        const auto wanted = wantedLines(order, base.lines, request.lines);
        if (!wanted)
            return std::unexpected(wanted.error());
        auto halves = splitLines(base.lines, *wanted);
        if (!halves)
            return std::unexpected(halves.error());
        const std::vector<Parcel> made{part(unit, base, std::move(halves->first), u"split"_s),
                                       part(unit, base, std::move(halves->second), u"split"_s)};
        unit.orders().touch(order.id, order.version);
        store(unit, m_place, u"split"_s, old, made);
        return idsOf(made);
    });
}

Result<std::vector<ParcelId>> SplitParcel::unmerge(ParcelId id)
{
    using Ids = std::vector<ParcelId>;
    return inWrite<Ids>(m_place.store, [&](UnitOfWork &unit) -> Result<Ids> {
        auto parcels = unit.parcels().byIds(std::span(&id, 1));
        if (parcels.empty())
            return fail(ErrorCode::NotFound, {{u"parcel"_s, id.value}});
        Parcel &parcel = parcels.front();
        if (parcel.state != ParcelState::Planned)
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
