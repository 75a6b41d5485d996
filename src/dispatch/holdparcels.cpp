// SPDX-License-Identifier: Apache-2.0
#include "dispatch/holdparcels.h"

#include "core/order/holdreasons.h"
#include "core/parcel/shares.h"
#include "dispatch/parcelback.h"
#include "dispatch/parcelgoods.h"
#include "dispatch/ports/batchrepository.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/ports/supplierrepository.h"
#include "dispatch/receiverkey.h"
#include "dispatch/sharedparcels.h"

#include <algorithm>
#include <set>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

/// A parcel that was taken apart or recalled goes nowhere: a hold on it would stop nothing.
Result<void> checked(UnitOfWork &unit, const HoldSubject &subject)
{
    bool exists = false;
    if (const auto *id = std::get_if<ParcelId>(&subject)) {
        const auto parcels = unit.parcels().byIds(std::span(id, 1));
        exists = !parcels.empty();
        if (exists && !isLive(parcels.front().state))
            return fail(ErrorCode::Refused,
                        {{u"subject"_s, u"parcel"_s},
                         {u"id"_s, id->value},
                         {u"reason"_s, reasonName(Reason::StateChanged)},
                         {u"state"_s, parcelStateName(parcels.front().state)}});
    } else {
        const OrderId order = std::get<OrderId>(subject);
        exists = !unit.orders().byIds(std::span(&order, 1)).empty();
    }
    if (!exists)
        return fail(ErrorCode::NotFound, {{u"subject"_s, u"parcel or order"_s}});
    return {};
}

void record(const Workplace &place, UnitOfWork &unit, const QString &verb, const HoldSubject &subject,
            const QJsonObject &detail)
{
    if (const auto *parcel = std::get_if<ParcelId>(&subject))
        place.record(unit, verb, SubjectKind::Parcel, parcel->value, detail);
    else
        place.record(unit, verb, SubjectKind::Order, std::get<OrderId>(subject).value, detail);
}

Result<void> reasonGiven(const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"reason"_s}, {u"value"_s, reason}});
    return {};
}

bool isAmong(const std::vector<Hold> &holds, Reason reason)
{
    return std::ranges::any_of(holds, [&](const Hold &hold) { return hold.reason == reason; });
}

bool receiversDiffer(UnitOfWork &unit, const Parcel &parcel)
{
    const std::vector<OrderId> orders = ordersOf(parcel.lines);
    return orders.size() > 1 && !commonKey(unit, orders);
}

/// The label must not pass any more: its copy is spoiled, and the parcel waits for a reprint.
void spoilLabel(UnitOfWork &unit, Parcel &parcel)
{
    backToPrinted(unit, parcel);
    if (parcel.state != ParcelState::Printed)
        return;
    const auto label = unit.batches().labelOfAssignment(parcel.assignment);
    if (!label || !allowed(label->newest.state, CopyState::Spoiled))
        return;
    Copy copy = label->newest;
    copy.state = CopyState::Spoiled;
    unit.batches().updateCopies(std::span(&copy, 1));
}

bool grew(const std::vector<ParcelLine> &before, const std::vector<ParcelLine> &after)
{
    return std::ranges::any_of(after, [&](const ParcelLine &line) {
        const auto old = std::ranges::find(before, line.line, &ParcelLine::line);
        return old == before.end() || old->quantity < line.quantity;
    });
}

/// Takes over the goods that ship now. What was scanned is packed and scanned again, and a label that names less than
/// goes into the parcel is spoiled. Refused where nothing is left for a number that was given.
Result<void> acceptGoods(UnitOfWork &unit, Parcel &parcel)
{
    const ParcelState state = parcel.state;
    const std::vector<ParcelLine> before = parcel.lines;
    if (!refreshGoods(unit, parcel))
        return {};
    if (parcel.state == ParcelState::Dissolved && state != ParcelState::Planned)
        return fail(ErrorCode::Refused,
                    {{u"parcel"_s, parcel.id.value}, {u"reason"_s, reasonName(Reason::LineRefunded)}});
    unit.parcels().update(parcel);
    ++parcel.version;
    if (grew(before, parcel.lines))
        spoilLabel(unit, parcel);
    else
        backToPrinted(unit, parcel);
    return {};
}

/// Lifting a hold takes over what the platform changed under it: the goods that still ship, and the new address.
/// Refused while the orders of a merged parcel go to different receivers now, or one of them is paid on delivery.
Result<void> acceptChanges(UnitOfWork &unit, ParcelId id, const std::vector<Hold> &holds)
{
    const bool address = isAmong(holds, Reason::AddressChanged);
    Parcel parcel = unit.parcels().byIds(std::span(&id, 1)).front();
    const bool goods = isAmong(holds, Reason::LineRefunded) || isAmong(holds, Reason::LinesChanged);
    if (goods || parcel.state == ParcelState::Planned) {
        if (const auto done = acceptGoods(unit, parcel); !done)
            return done;
    }
    if (address && !isGone(parcel) && receiversDiffer(unit, parcel))
        return fail(ErrorCode::Refused, {{u"parcel"_s, id.value}, {u"reason"_s, reasonName(Reason::AddressChanged)}});
    // Whether or not a hold says so: another part of an order that left its goods to this one makes none.
    if (mustPart(unit, parcel, Reason::CashOnDelivery))
        return fail(ErrorCode::Refused, {{u"parcel"_s, id.value}, {u"reason"_s, reasonName(Reason::CashOnDelivery)}});
    if (address)
        spoilLabel(unit, parcel);
    return {};
}

/// Whether a supplier was told to send what the hold is on.
bool isOrdered(UnitOfWork &unit, const HoldSubject &subject)
{
    std::vector<OrderId> orders;
    std::set<LineId> lines; // of the parcel
    if (const auto *id = std::get_if<ParcelId>(&subject)) {
        for (const Parcel &parcel : unit.parcels().byIds(std::span(id, 1))) {
            orders = ordersOf(parcel.lines);
            for (const ParcelLine &line : parcel.lines)
                lines.insert(line.line);
        }
    } else {
        orders.push_back(std::get<OrderId>(subject));
    }
    const auto purchases = unit.suppliers().ofOrders(orders);
    return std::ranges::any_of(purchases, [&](const Purchase &one) {
        return one.state != PurchaseState::Cancelled
            && (lines.empty()
                || std::ranges::any_of(one.items, [&](const PurchaseItem &item) { return lines.contains(item.line); }));
    });
}

} // namespace

Result<int> HoldParcels::add(const HoldSubject &subject, const QString &reason) { return addToAll({subject}, reason); }

Result<int> HoldParcels::addToAll(const std::vector<HoldSubject> &subjects, const QString &reason)
{
    if (const auto given = reasonGiven(reason); !given)
        return std::unexpected(given.error());
    return inWrite<int>(m_place.store, [&](UnitOfWork &unit) -> Result<int> {
        for (const HoldSubject &subject : subjects) {
            if (const auto good = checked(unit, subject); !good)
                return std::unexpected(good.error());
            Hold hold;
            hold.id = HoldId(unit.newId());
            if (const auto *parcel = std::get_if<ParcelId>(&subject))
                hold.parcel = *parcel;
            else
                hold.order = std::get<OrderId>(subject);
            hold.text = reason.trimmed();
            hold.setBy = m_place.who();
            hold.setAt = m_place.clock.wallMs();
            unit.parcels().addHold(hold);
            record(m_place, unit, u"hold"_s, subject, {{u"hold"_s, hold.id.value}, {u"reason"_s, u"manual"_s}});
        }
        return static_cast<int>(subjects.size());
    });
}

Result<int> HoldParcels::lift(const HoldSubject &subject, const QString &reason)
{
    if (const auto given = reasonGiven(reason); !given)
        return std::unexpected(given.error());
    return inWrite<int>(m_place.store, [&](UnitOfWork &unit) -> Result<int> {
        if (const auto good = checked(unit, subject); !good)
            return std::unexpected(good.error());
        std::vector<Hold> holds;
        if (const auto *parcel = std::get_if<ParcelId>(&subject)) {
            holds = unit.parcels().openHoldsOfParcels(std::span(parcel, 1));
        } else {
            const OrderId order = std::get<OrderId>(subject);
            holds = unit.parcels().openHoldsOfOrders(std::span(&order, 1));
        }
        if (const auto *parcel = std::get_if<ParcelId>(&subject)) {
            if (const auto done = acceptChanges(unit, *parcel, holds); !done)
                return std::unexpected(done.error());
        }
        const bool atSupplier = isAmong(holds, Reason::AtSupplier) && isOrdered(unit, subject);
        if (atSupplier)
            std::erase_if(holds, [](const Hold &hold) { return hold.reason == Reason::AtSupplier; });
        if (atSupplier && holds.empty())
            return fail(ErrorCode::Refused, {{u"reason"_s, u"purchase"_s}});
        int lifted = 0;
        for (const Hold &hold : holds) {
            if (!unit.parcels().liftHold(hold.id, m_place.clock.wallMs(), m_place.who(), reason.trimmed()))
                continue;
            record(m_place, unit, u"lift"_s, subject,
                   {{u"hold"_s, hold.id.value}, {u"reason"_s, reasonName(hold.reason)}});
            ++lifted;
        }
        if (lifted == 0)
            return fail(ErrorCode::NothingToDo, {{u"verb"_s, u"lift"_s}});
        return lifted;
    });
}

Result<int> HoldParcels::release(OrderId order, HoldId id, const QString &reason)
{
    if (const auto given = reasonGiven(reason); !given)
        return std::unexpected(given.error());
    return inWrite<int>(m_place.store, [&](UnitOfWork &unit) -> Result<int> {
        for (const Hold &hold : unit.parcels().openHoldsOfOrders(std::span(&order, 1))) {
            if (hold.id != id)
                continue;
            if (!releasedByLook(hold.reason))
                return fail(
                    ErrorCode::Refused,
                    {{u"subject"_s, u"order"_s}, {u"id"_s, order.value}, {u"reason"_s, reasonName(hold.reason)}});
            if (!unit.parcels().liftHold(id, m_place.clock.wallMs(), m_place.who(), reason.trimmed()))
                continue;
            record(m_place, unit, u"lift"_s, order, {{u"hold"_s, id.value}, {u"reason"_s, reasonName(hold.reason)}});
            return 1;
        }
        return fail(ErrorCode::NotFound, {{u"subject"_s, u"hold"_s}, {u"name"_s, QString::number(id.value)}});
    });
}

Result<int> HoldParcels::accept(const std::vector<OrderId> &orders, const QString &reason)
{
    if (const auto given = reasonGiven(reason); !given)
        return std::unexpected(given.error());
    return inWrite<int>(m_place.store, [&](UnitOfWork &unit) -> Result<int> {
        std::set<OrderId> accepted;
        for (const Hold &hold : unit.parcels().openHoldsOfOrders(orders)) {
            if (hold.reason != Reason::AwaitingReview
                || !unit.parcels().liftHold(hold.id, m_place.clock.wallMs(), m_place.who(), reason.trimmed()))
                continue;
            record(m_place, unit, u"lift"_s, hold.order,
                   {{u"hold"_s, hold.id.value}, {u"reason"_s, reasonName(hold.reason)}});
            accepted.insert(hold.order);
        }
        if (accepted.empty())
            return fail(ErrorCode::NothingToDo, {{u"verb"_s, u"accept"_s}});
        return static_cast<int>(accepted.size());
    });
}

} // namespace waydesk
