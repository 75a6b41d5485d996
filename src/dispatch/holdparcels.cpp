// SPDX-License-Identifier: Apache-2.0
#include "dispatch/holdparcels.h"

#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

bool exists(UnitOfWork &unit, const HoldSubject &subject)
{
    if (const auto *parcel = std::get_if<ParcelId>(&subject))
        return !unit.parcels().byIds(std::span(parcel, 1)).empty();
    const OrderId order = std::get<OrderId>(subject);
    return !unit.orders().byIds(std::span(&order, 1)).empty();
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

} // namespace

Result<int> HoldParcels::add(const HoldSubject &subject, const QString &reason)
{
    if (const auto given = reasonGiven(reason); !given)
        return std::unexpected(given.error());
    return inWrite<int>(m_place.store, [&](UnitOfWork &unit) -> Result<int> {
        if (!exists(unit, subject))
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"parcel or order"_s}});
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
        return 1;
    });
}

Result<int> HoldParcels::lift(const HoldSubject &subject, const QString &reason)
{
    if (const auto given = reasonGiven(reason); !given)
        return std::unexpected(given.error());
    return inWrite<int>(m_place.store, [&](UnitOfWork &unit) -> Result<int> {
        if (!exists(unit, subject))
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"parcel or order"_s}});
        std::vector<Hold> holds;
        if (const auto *parcel = std::get_if<ParcelId>(&subject)) {
            holds = unit.parcels().openHoldsOfParcels(std::span(parcel, 1));
        } else {
            const OrderId order = std::get<OrderId>(subject);
            holds = unit.parcels().openHoldsOfOrders(std::span(&order, 1));
        }
        int lifted = 0;
        for (const Hold &hold : holds) {
            if (!unit.parcels().liftHold(hold.id, m_place.clock.wallMs(), m_place.who()))
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

} // namespace waydesk
