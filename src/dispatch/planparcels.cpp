// SPDX-License-Identifier: Apache-2.0
#include "dispatch/planparcels.h"

#include "dispatch/carriertraits.h"
#include "dispatch/planscene.h"
#include "dispatch/ports/carrierrepository.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/undoscript.h"

#include <QJsonArray>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

Plan planned(const PlanScene &scene, const PlanRequest &request)
{
    if (request.merge && request.crossShop)
        return planParcels(scene.candidates, scene.decisions);
    std::vector<PlanCandidate> candidates = scene.candidates;
    for (PlanCandidate &candidate : candidates) {
        candidate.policy.crossShop = candidate.policy.crossShop && request.crossShop;
        candidate.apart = !request.merge;
    }
    Plan plan = planParcels(candidates, scene.decisions);
    if (request.merge)
        return plan;
    plan.nearMisses.clear();
    for (PlannedParcel &parcel : plan.parcels)
        parcel.why = u"single"_s;
    return plan;
}

std::vector<OrderId> idsOf(const PlanScene &scene, const std::vector<size_t> &members)
{
    std::vector<OrderId> ids;
    for (const size_t member : members)
        ids.push_back(scene.orders[member].id);
    return ids;
}

PlanReport reportOf(const PlanScene &scene, const Plan &plan)
{
    PlanReport report;
    for (const size_t index : plan.excluded)
        report.excluded.push_back({scene.orders[index].id, scene.candidates[index].reasons});
    for (const NearMiss &miss : plan.nearMisses)
        report.nearMisses.push_back({idsOf(scene, miss.members), miss.whyNot, miss.isDecidable()});
    return report;
}

/// The standing parcels that a planned group replaces; none if exactly this group stands already.
std::vector<Parcel> replacedBy(const PlanScene &scene, const std::vector<OrderId> &group)
{
    std::vector<Parcel> replaced;
    for (const OrderId id : group) {
        const auto found = scene.standing.find(id);
        if (found != scene.standing.end()
            && std::ranges::none_of(replaced, [&](const Parcel &p) { return p.id == found->second.id; }))
            replaced.push_back(found->second);
    }
    return replaced;
}

bool standsAlready(const std::vector<Parcel> &replaced, const std::vector<OrderId> &group)
{
    if (replaced.size() != 1)
        return false;
    std::unordered_set<OrderId> inside;
    for (const ParcelLine &line : replaced.front().lines)
        inside.insert(line.order);
    return inside.size() == group.size() && std::ranges::all_of(group, [&](OrderId id) { return inside.contains(id); });
}

/// The carrier that a person chose for what is replaced; none if they differ.
QString carrierOf(const PlanScene &scene, const std::vector<Parcel> &replaced)
{
    QString carrier;
    for (const Parcel &parcel : replaced) {
        if (parcel.carrier.isEmpty() || parcel.carrier == carrier || parcel.carrier == scene.picks.value(parcel.id))
            continue;
        if (!carrier.isEmpty())
            return {};
        carrier = parcel.carrier;
    }
    return carrier;
}

/// The receiver of a label is that of the first order.
std::vector<size_t> labelFirst(const PlanScene &scene, const PlannedParcel &group)
{
    std::vector<size_t> members = group.members;
    if (group.why == u"decided"_s)
        std::ranges::stable_partition(members, [&](size_t member) {
            return AddressKey::of(scene.orders[member].receiver, scene.candidates[member].platform) == group.key;
        });
    return members;
}

Parcel newParcel(ParcelId id, const PlanScene &scene, const PlannedParcel &group, const std::vector<Parcel> &replaced)
{
    Parcel parcel;
    parcel.id = id;
    parcel.carrier = carrierOf(scene, replaced);
    parcel.addressKey = group.key.text();
    parcel.why = group.why;
    parcel.version = 1;
    for (const size_t member : labelFirst(scene, group)) {
        const auto lines = shippingLines(scene.orders[member]);
        parcel.lines.insert(parcel.lines.end(), lines.begin(), lines.end());
    }
    return parcel;
}

/// Planned groups that must not be made: a standing parcel of theirs holds an order that is not planned now, or that
/// stands in such a group itself. Nothing is torn out of what stands.
class TornGroups
{
public:
    TornGroups(const PlanScene &scene, const Plan &plan)
    {
        std::unordered_map<OrderId, size_t> groupOf;
        for (size_t i = 0; i < plan.parcels.size(); ++i) {
            for (const size_t member : plan.parcels[i].members)
                groupOf.emplace(scene.orders[member].id, i);
        }
        std::unordered_map<ParcelId, std::vector<size_t>> groups;
        std::vector<size_t> open;
        m_torn.assign(plan.parcels.size(), false);
        m_parcels.resize(plan.parcels.size());
        for (const auto &[order, parcel] : scene.standing) {
            const auto [at, first] = groups.try_emplace(parcel.id);
            if (!first)
                continue;
            bool whole = true;
            for (const OrderId id : ordersOf(parcel.lines)) {
                const auto group = groupOf.find(id);
                whole = whole && group != groupOf.end();
                if (group == groupOf.end())
                    continue;
                at->second.push_back(group->second);
                m_parcels[group->second].push_back(parcel.id);
            }
            if (!whole)
                open.insert(open.end(), at->second.begin(), at->second.end());
        }
        while (!open.empty()) {
            const size_t group = open.back();
            open.pop_back();
            if (m_torn[group])
                continue;
            m_torn[group] = true;
            for (const ParcelId parcel : m_parcels[group])
                open.insert(open.end(), groups[parcel].begin(), groups[parcel].end());
        }
    }
    bool contains(size_t group) const { return m_torn[group]; }

private:
    std::vector<bool> m_torn;
    std::vector<std::vector<ParcelId>> m_parcels; ///< that each group takes the place of
};

/// The planned groups that change something.
std::vector<const PlannedParcel *> newGroups(const PlanScene &scene, const Plan &plan, const PlanRequest &request)
{
    const TornGroups torn(scene, plan);
    std::vector<const PlannedParcel *> groups;
    for (size_t i = 0; i < plan.parcels.size(); ++i) {
        const PlannedParcel &group = plan.parcels[i];
        const auto ids = idsOf(scene, group.members);
        const std::vector<Parcel> replaced = replacedBy(scene, ids);
        if (!standsAlready(replaced, ids) && !torn.contains(i) && (request.merge || replaced.empty()))
            groups.push_back(&group);
    }
    return groups;
}

/// The carriers of new parcels; none without a decision.
class CarrierStep
{
public:
    CarrierStep(const PlanScene &scene, CarrierDecision *decision)
        : m_scene(scene)
        , m_decision(decision)
    { }

    CarrierPick choose(Parcel &parcel, const PlannedParcel &group)
    {
        if (!parcel.carrier.isEmpty() || !m_decision)
            return {parcel.carrier, ChoiceWhy::NoRule, 0};
        std::vector<const Order *> orders;
        for (const size_t member : labelFirst(m_scene, group))
            orders.push_back(&m_scene.orders[member]);
        const CarrierPick pick = m_decision->pick(orders, parcel.lines);
        parcel.carrier = pick.carrier;
        if (!pick.carrier.isEmpty())
            m_picks.emplace_back(parcel.id, pick.carrier);
        return pick;
    }
    void store(UnitOfWork &unit) const { unit.carriers().setPicks(m_picks); }

private:
    const PlanScene &m_scene;
    CarrierDecision *m_decision;
    std::vector<std::pair<ParcelId, QString>> m_picks;
};

} // namespace

struct PlanParcels::Made {
    PlanReport report;
    PlanScene scene;
    Plan plan;
};

Result<PlanReport> PlanParcels::run(const PlanRequest &request)
{
    const auto read = CarrierDecision::read(m_place.store, m_place.clock.wallMs(), false);
    if (!read)
        return std::unexpected(read.error());
    CarrierDecision *decision = read->get();
    if (request.dryRun) // of a million orders it takes half a minute: no writer may wait for it
        return inRead<PlanReport>(m_place.store, [&](UnitOfWork &unit) { return foreseen(unit, request, decision); });
    auto made = inWrite<Made>(m_place.store, [&](UnitOfWork &unit) { return this->made(unit, request, decision); });
    if (!made)
        return std::unexpected(made.error());
    if (request.merge) { // no writer waits for these; what cannot be read now is offered the next time
        auto joins =
            inRead<std::vector<ParcelJoin>>(m_place.store, [&](UnitOfWork &unit) -> Result<std::vector<ParcelJoin>> {
                return JoinParcel::offers(unit, made->scene, made->plan, m_place.clock.wallMs());
            });
        if (joins)
            made->report.joins = std::move(*joins);
    }
    return std::move(made->report);
}

Result<PlanReport> PlanParcels::foreseen(UnitOfWork &unit, const PlanRequest &request, CarrierDecision *decision) const
{
    const qint64 now = m_place.clock.wallMs();
    const PlanScene scene = readPlanScene(unit, request.orders, now);
    const Plan plan = planned(scene, request);
    PlanReport report = reportOf(scene, plan);
    if (request.merge)
        report.joins = JoinParcel::offers(unit, scene, plan, now);
    CarrierStep carriers(scene, decision);
    for (const PlannedParcel *group : newGroups(scene, plan, request)) {
        const auto ids = idsOf(scene, group->members);
        Parcel parcel = newParcel({}, scene, *group, replacedBy(scene, ids));
        const CarrierPick pick = carriers.choose(parcel, *group);
        report.parcels.push_back({{}, ids, group->why, pick});
    }
    return report;
}

Result<PlanParcels::Made> PlanParcels::made(UnitOfWork &unit, const PlanRequest &request, CarrierDecision *decision)
{
    PlanScene scene = readPlanScene(unit, request.orders, m_place.clock.wallMs());
    Plan plan = planned(scene, request);
    PlanReport report = reportOf(scene, plan);
    CarrierStep carriers(scene, decision);
    UndoScript undo;
    std::vector<Parcel> made;
    std::vector<Parcel> dissolved;
    std::vector<Order> touched;
    std::unordered_set<ParcelId> gone;
    for (const PlannedParcel *group : newGroups(scene, plan, request)) {
        const auto ids = idsOf(scene, group->members);
        std::vector<Parcel> replaced = replacedBy(scene, ids);
        for (Parcel &old : replaced) {
            if (!gone.insert(old.id).second)
                continue; // another piece of it was made before
            old.state = ParcelState::Dissolved;
            dissolved.push_back(old);
            undo.dissolved(old);
            m_place.record(unit, u"merge"_s, SubjectKind::Parcel, old.id.value, {{u"state"_s, u"dissolved"_s}});
        }
        made.push_back(newParcel(ParcelId(unit.newId()), scene, *group, replaced));
        const CarrierPick pick = carriers.choose(made.back(), *group);
        report.parcels.push_back({made.back().id, ids, group->why, pick});
        for (const size_t member : group->members)
            touched.push_back(scene.orders[member]);
    }
    unit.parcels().updateMany(dissolved);
    unit.orders().touchMany(touched);
    unit.parcels().insert(made);
    carriers.store(unit);
    for (size_t i = 0; i < made.size(); ++i) {
        QJsonArray orders;
        for (const OrderId id : report.parcels[i].orders)
            orders.append(id.value);
        undo.made(made[i]);
        m_place.record(unit, u"plan"_s, SubjectKind::Parcel, made[i].id.value,
                       {{u"orders"_s, orders}, {u"why"_s, made[i].why}, {u"carrier"_s, made[i].carrier}});
    }
    if (!undo.isEmpty())
        undo.push(unit, m_place.bench, u"plan"_s);
    return Made{std::move(report), std::move(scene), std::move(plan)};
}

} // namespace waydesk
