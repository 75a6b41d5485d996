// SPDX-License-Identifier: Apache-2.0
#include "dispatch/choosecarriers.h"

#include "core/parcel/planning.h"
#include "dispatch/carriertables.h"
#include "dispatch/ports/carrierrepository.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/undoscript.h"

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

std::vector<const Order *> pointersTo(const std::vector<Order> &orders)
{
    std::vector<const Order *> all;
    for (const Order &order : orders)
        all.push_back(&order);
    return all;
}

} // namespace

Result<ChooseCarriers::Report> ChooseCarriers::run(std::span<const ParcelId> ids, bool dryRun)
{
    const auto decision = CarrierDecision::read(m_place.store, m_place.clock.wallMs(), true);
    if (!decision)
        return std::unexpected(decision.error());
    const auto choose = [&](UnitOfWork &unit) -> Result<Report> {
        Report report;
        const QHash<ParcelId, QString> chosen = unit.carriers().picks(ids);
        std::vector<Parcel> changed;
        std::vector<std::pair<ParcelId, QString>> picks;
        UndoScript undo;
        for (const ParcelFacts &facts : loadFacts(unit, ids)) {
            Parcel parcel = facts.parcel;
            if (parcel.state != ParcelState::Planned) {
                report.late.push_back(parcel.id);
                continue;
            }
            if (!parcel.carrier.isEmpty() && parcel.carrier != chosen.value(parcel.id)) {
                report.byHand.push_back(parcel.id);
                continue;
            }
            const CarrierPick pick = (*decision)->pick(pointersTo(facts.orders), parcel.lines);
            if (pick.carrier.isEmpty())
                report.undecided.push_back(parcel.id);
            if (pick.carrier == parcel.carrier)
                continue;
            report.changed.push_back({parcel.id, parcel.carrier, pick});
            picks.emplace_back(parcel.id, pick.carrier);
            parcel.carrier = pick.carrier;
            undo.carrierWas(parcel, facts.parcel.carrier, chosen.value(parcel.id));
            changed.push_back(std::move(parcel));
        }
        if (dryRun || changed.empty())
            return report;
        unit.parcels().updateMany(changed);
        unit.carriers().setPicks(picks);
        for (const Report::Changed &one : report.changed)
            m_place.record(unit, u"carrier"_s, SubjectKind::Parcel, one.parcel.value,
                           {{u"carrier"_s, one.pick.carrier},
                            {u"before"_s, one.before},
                            {u"why"_s, choiceWhyName(one.pick.why)},
                            {u"rule"_s, one.pick.rule}});
        undo.push(unit, m_place.bench, u"carrier"_s);
        return report;
    };
    return dryRun ? inRead<Report>(m_place.store, choose) : inWrite<Report>(m_place.store, choose);
}

ExplainedCarrier ChooseCarriers::explain(UnitOfWork &unit, CarrierDecision &decision, const ParcelFacts &facts)
{
    ExplainedCarrier explained;
    explained.parcel = facts.parcel.id;
    for (const Order &order : facts.orders)
        explained.orders.push_back(order.id);
    explained.carrier = facts.parcel.carrier;
    if (facts.parcel.id.isValid() && !explained.carrier.isEmpty())
        explained.byRules =
            unit.carriers().picks(std::span(&facts.parcel.id, 1)).value(facts.parcel.id) == explained.carrier;
    explained.choice = decision.explain(pointersTo(facts.orders), facts.parcel.lines);
    if (!facts.orders.empty())
        explained.remembered = CarrierTables::rememberedArea(facts.orders.front().receiver);
    return explained;
}

Result<std::vector<ExplainedCarrier>> ChooseCarriers::explain(std::span<const ParcelId> parcels)
{
    using All = std::vector<ExplainedCarrier>;
    return inRead<All>(m_place.store, [&](UnitOfWork &unit) -> Result<All> {
        CarrierDecision decision(unit, m_place.clock.wallMs());
        All all;
        for (const ParcelFacts &facts : loadFacts(unit, parcels))
            all.push_back(explain(unit, decision, facts));
        return all;
    });
}

Result<std::vector<ExplainedCarrier>> ChooseCarriers::explain(std::span<const OrderId> orders)
{
    using All = std::vector<ExplainedCarrier>;
    return inRead<All>(m_place.store, [&](UnitOfWork &unit) -> Result<All> {
        CarrierDecision decision(unit, m_place.clock.wallMs());
        All all;
        for (Order &order : unit.orders().byIds(orders)) {
            ParcelFacts alone;
            alone.parcel.lines = shippingLines(order);
            alone.orders.push_back(std::move(order));
            all.push_back(explain(unit, decision, alone));
        }
        return all;
    });
}

} // namespace waydesk
