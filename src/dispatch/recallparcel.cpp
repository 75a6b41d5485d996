// SPDX-License-Identifier: Apache-2.0
#include "dispatch/recallparcel.h"

#include "dispatch/labelcopies.h"
#include "dispatch/numberlookup.h"
#include "dispatch/parcelgoods.h"
#include "dispatch/ports/numberrepository.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/receiverkey.h"
#include "dispatch/sharedparcels.h"

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

void withdrawUntold(UnitOfWork &unit, const Assignment &use)
{
    for (WriteBack row : unit.parcels().writeBacksOfNumber(use.number)) {
        if (row.assignment != use.id || row.state != WriteBackState::Due)
            continue;
        row.state = WriteBackState::Withdrawn;
        unit.parcels().updateWriteBack(row);
    }
}

/// A parcel in the place of the recalled one; none if nothing of it ships any more.
ParcelId makeSuccessor(const Workplace &place, UnitOfWork &unit, const Parcel &old)
{
    Parcel next;
    next.id = ParcelId(unit.newId());
    next.addressKey = old.addressKey;
    next.whole = old.whole;
    next.apart = true;
    next.why = u"recalled"_s;
    next.version = 1;
    next.lines = old.lines;
    next.lines = goodsNow(unit, next);
    if (next.lines.empty())
        return {};
    if (const auto key = commonKey(unit, ordersOf(next.lines)))
        next.addressKey = key->text();
    unit.parcels().insert(std::span(&next, 1));
    holdWhatMustPart(place, unit, next);
    place.record(unit, u"plan"_s, SubjectKind::Parcel, next.id.value,
                 {{u"from"_s, old.id.value}, {u"why"_s, next.why}});
    return next.id;
}

} // namespace

Result<RecallReport> RecallParcel::run(const QString &number, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"reason"_s}, {u"value"_s, reason}});
    return inWrite<RecallReport>(m_place.store, [&](UnitOfWork &unit) -> Result<RecallReport> {
        auto use = liveUse(unit, number);
        if (!use)
            return std::unexpected(use.error());
        Parcel parcel = unit.parcels().byIds(std::span(&use->parcel, 1)).front();
        if (parcel.state != ParcelState::HandedOver)
            return fail(ErrorCode::Refused,
                        {{u"number"_s, use->number},
                         {u"reason"_s, reasonName(Reason::StateChanged)},
                         {u"state"_s, parcelStateName(parcel.state)}});
        const auto orders = unit.orders().byIds(ordersOf(parcel.lines));
        retireCopies(unit, std::span(&*use, 1));
        use->state = NumberState::Voided;
        use->voidReason = reason.trimmed();
        unit.numbers().update(*use);
        parcel.state = ParcelState::Recalled;
        unit.parcels().update(parcel);
        withdrawUntold(unit, *use);
        RecallReport report;
        report.number = use->number;
        report.parcel = parcel.id;
        report.successor = makeSuccessor(m_place, unit, parcel);
        for (const Order &order : orders) {
            report.orders.append(order.number);
            unit.history().changed(SubjectKind::Order, order.id.value);
        }
        m_place.record(unit, u"recall"_s, SubjectKind::Parcel, parcel.id.value,
                       {{u"number"_s, use->id.value}, {u"successor"_s, report.successor.value}});
        m_place.record(unit, u"recall"_s, SubjectKind::Assignment, use->id.value, {{u"parcel"_s, parcel.id.value}});
        return report;
    });
}

} // namespace waydesk
