// SPDX-License-Identifier: Apache-2.0
#include "dispatch/editparcels.h"

#include "dispatch/carriertables.h"
#include "dispatch/parcelfacts.h"
#include "dispatch/ports/carrierrepository.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/undoscript.h"

#include <QSet>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

/// One rule for each place that the parcels go to.
void rememberFor(Workplace &place, UnitOfWork &unit, const std::vector<ParcelId> &ids, const QString &carrier)
{
    QSet<Area> areas;
    for (const ParcelFacts &facts : loadFacts(unit, ids)) {
        if (const auto area =
                CarrierTables::rememberedArea(facts.orders.empty() ? Address() : facts.orders.front().receiver))
            areas.insert(*area);
    }
    for (const Area &area : areas)
        CarrierTables::remember(place, unit, area, carrier);
}

} // namespace

Result<int> EditParcels::setCarrier(const std::vector<ParcelId> &ids, const QString &carrier, bool remember)
{
    return inWrite<int>(m_place.store, [&](UnitOfWork &unit) -> Result<int> {
        UndoScript undo;
        int changed = 0;
        auto parcels = unit.parcels().byIds(ids);
        if (parcels.size() != ids.size())
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"parcel"_s}});
        const QHash<ParcelId, QString> chosen = unit.carriers().picks(ids);
        std::vector<std::pair<ParcelId, QString>> takenBack;
        for (Parcel &parcel : parcels) {
            if (parcel.state != ParcelState::Planned)
                return fail(ErrorCode::Refused,
                            {{u"parcel"_s, parcel.id.value},
                             {u"reason"_s, reasonName(Reason::StateChanged)},
                             {u"state"_s, parcelStateName(parcel.state)}});
            if (chosen.contains(parcel.id))
                takenBack.emplace_back(parcel.id, QString());
            if (parcel.carrier == carrier)
                continue;
            const QString before = parcel.carrier;
            parcel.carrier = carrier;
            unit.parcels().update(parcel);
            undo.carrierWas(parcel, before, chosen.value(parcel.id));
            m_place.record(unit, u"carrier"_s, SubjectKind::Parcel, parcel.id.value,
                           {{u"carrier"_s, carrier}, {u"before"_s, before}});
            ++changed;
        }
        unit.carriers().setPicks(takenBack);
        if (changed > 0)
            undo.push(unit, m_place.bench, u"carrier"_s);
        if (remember)
            rememberFor(m_place, unit, ids, carrier);
        return changed;
    });
}

Result<int> EditParcels::setNote(OrderId id, const QString &text)
{
    return inWrite<int>(m_place.store, [&](UnitOfWork &unit) -> Result<int> {
        auto orders = unit.orders().byIds(std::span(&id, 1));
        if (orders.empty())
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"order"_s}});
        Order &order = orders.front();
        if (order.note == text)
            return 0;
        UndoScript undo;
        undo.noteWas(id, order.note, text);
        order.note = text;
        unit.orders().update(order);
        undo.push(unit, m_place.bench, u"memo"_s);
        m_place.record(unit, u"memo"_s, SubjectKind::Order, id.value, {{u"length"_s, text.size()}});
        return 1;
    });
}

} // namespace waydesk
