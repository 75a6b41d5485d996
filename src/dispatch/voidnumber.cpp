// SPDX-License-Identifier: Apache-2.0
#include "dispatch/voidnumber.h"

#include "dispatch/labelcopies.h"
#include "dispatch/numberlookup.h"
#include "dispatch/parcelback.h"
#include "dispatch/parcelgoods.h"
#include "dispatch/ports/numberrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/segments.h"

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> refused(const QString &number, Reason reason)
{
    return fail(ErrorCode::Refused, {{u"number"_s, number}, {u"reason"_s, reasonName(reason)}});
}

void backToPlanned(UnitOfWork &unit, Parcel &parcel)
{
    backToPrinted(unit, parcel);
    parcel.state = ParcelState::Planned;
    parcel.carrier.clear();
    parcel.account = {};
    parcel.assignment = {};
    parcel.number.clear();
    parcel.fill = {};
    parcel.position = 0;
    refreshGoods(unit, parcel);
    unit.parcels().update(parcel);
}

/// A number that no label was sent for. The caller retires its copies and gives it back to its segment.
void setFree(const Workplace &place, UnitOfWork &unit, Parcel &parcel, Assignment &use)
{
    use.state = NumberState::Free;
    unit.numbers().update(use);
    backToPlanned(unit, parcel);
    place.record(unit, u"unnumber"_s, SubjectKind::Assignment, use.id.value, {{u"parcel"_s, parcel.id.value}});
    unit.history().changed(SubjectKind::Parcel, parcel.id.value);
}

} // namespace

Result<QString> VoidNumber::inside(const Workplace &place, UnitOfWork &unit, AssignmentId id, const QString &reason)
{
    auto use = unit.numbers().byId(id);
    if (!use)
        return fail(ErrorCode::NotFound, {{u"subject"_s, u"number"_s}});
    auto parcels = unit.parcels().byIds(std::span(&use->parcel, 1));
    if (parcels.empty())
        return fail(ErrorCode::NotFound, {{u"subject"_s, u"parcel"_s}});
    Parcel &parcel = parcels.front();
    if (parcel.state == ParcelState::HandedOver)
        return refused(use->number, Reason::HandedOver);
    retireCopies(unit, std::span(&*use, 1));
    use->state = NumberState::Voided;
    use->voidReason = reason;
    unit.numbers().update(*use);
    backToPlanned(unit, parcel);
    place.record(unit, u"void"_s, SubjectKind::Assignment, use->id.value, {{u"parcel"_s, parcel.id.value}});
    unit.history().changed(SubjectKind::Parcel, parcel.id.value);
    return use->number;
}

Result<void> VoidNumber::giveUp(const Workplace &place, UnitOfWork &unit, Parcel &parcel, const QString &reason)
{
    auto use = unit.numbers().byId(parcel.assignment);
    if (!use)
        return fail(ErrorCode::NotFound, {{u"subject"_s, u"number"_s}});
    if (use->state != NumberState::Reserved) {
        const auto voided = inside(place, unit, use->id, reason);
        return voided ? Result<void>() : std::unexpected(voided.error());
    }
    setFree(place, unit, parcel, *use);
    retireCopies(unit, std::span(&*use, 1));
    giveBack(unit, std::span(&*use, 1));
    return {};
}

Result<QString> VoidNumber::run(const QString &number, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"reason"_s}, {u"value"_s, reason}});
    return inWrite<QString>(m_place.store, [&](UnitOfWork &unit) -> Result<QString> {
        const auto use = liveUse(unit, number);
        if (!use)
            return std::unexpected(use.error());
        return inside(m_place, unit, use->id, reason.trimmed());
    });
}

Result<std::vector<QString>> VoidNumber::clear(const std::vector<ParcelId> &ids)
{
    using Numbers = std::vector<QString>;
    return inWrite<Numbers>(m_place.store, [&](UnitOfWork &unit) -> Result<Numbers> {
        Numbers freed;
        std::vector<Assignment> uses;
        for (Parcel &parcel : unit.parcels().byIds(ids)) {
            auto use = unit.numbers().byId(parcel.assignment);
            if (parcel.state != ParcelState::Numbered || !use || use->state != NumberState::Reserved)
                return fail(ErrorCode::Refused,
                            {{u"subject"_s, u"parcel"_s},
                             {u"id"_s, parcel.id.value},
                             {u"number"_s, parcel.number},
                             {u"reason"_s, reasonName(Reason::StateChanged)}});
            setFree(m_place, unit, parcel, *use);
            uses.push_back(*use);
            freed.push_back(use->number);
        }
        if (freed.empty())
            return fail(ErrorCode::NothingToDo, {{u"verb"_s, u"unnumber"_s}});
        retireCopies(unit, uses);
        giveBack(unit, uses);
        return freed;
    });
}

} // namespace waydesk
