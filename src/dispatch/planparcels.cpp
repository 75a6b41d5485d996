// SPDX-License-Identifier: Apache-2.0
#include "dispatch/planparcels.h"

#include "dispatch/carriertraits.h"
#include "dispatch/parcelfacts.h"
#include "dispatch/ports/carrierrepository.h"
#include "dispatch/ports/numberrepository.h"
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

/// All that one planning needs, read in a handful of statements.
struct Scene {
    std::vector<Order> orders; ///< those that may be planned
    std::unordered_map<OrderId, Parcel> standing; ///< planned whole parcel that holds this order
    std::vector<PlanCandidate> candidates;
    QHash<ParcelId, QString> picks; ///< what the rules chose for standing parcels
};

bool mayReplan(const Parcel &parcel) { return parcel.state == ParcelState::Planned && parcel.whole && !parcel.apart; }

std::unordered_map<ShopId, QList<AccountId>> accountsByShop(UnitOfWork &unit)
{
    std::unordered_map<ShopId, QList<AccountId>> accounts;
    for (const WaybillAccount &account : unit.numbers().accounts()) {
        for (const ShopId shop : account.shops)
            accounts[shop].append(account.id);
    }
    for (auto &[shop, own] : accounts)
        std::ranges::sort(own);
    return accounts;
}

/// What holds a standing parcel holds its orders: planning must not carry them out from under it.
std::unordered_map<OrderId, std::vector<Hold>> standingHolds(UnitOfWork &unit, const Scene &scene)
{
    std::vector<ParcelId> parcels;
    for (const auto &[order, parcel] : scene.standing)
        parcels.push_back(parcel.id);
    std::unordered_map<ParcelId, std::vector<Hold>> ofParcel;
    for (const Hold &hold : unit.parcels().openHoldsOfParcels(parcels))
        ofParcel[hold.parcel].push_back(hold);
    std::unordered_map<OrderId, std::vector<Hold>> holds;
    for (const auto &[order, parcel] : scene.standing) {
        if (const auto found = ofParcel.find(parcel.id); found != ofParcel.end())
            holds[order] = found->second;
    }
    return holds;
}

Scene readScene(UnitOfWork &unit, std::span<const OrderId> ids, qint64 now)
{
    Scene scene;
    std::unordered_set<OrderId> fixed;
    for (const Parcel &parcel : unit.parcels().liveOfOrders(ids)) {
        for (const ParcelLine &line : parcel.lines) {
            if (mayReplan(parcel))
                scene.standing.try_emplace(line.order, parcel);
            else
                fixed.insert(line.order);
        }
    }
    std::vector<ParcelId> standing;
    for (const auto &[order, parcel] : scene.standing)
        standing.push_back(parcel.id);
    scene.picks = unit.carriers().picks(standing);
    scene.orders = unit.orders().byIds(ids);
    std::erase_if(scene.orders, [&](const Order &order) { return fixed.contains(order.id); });

    std::unordered_map<OrderId, std::vector<Hold>> holds = standingHolds(unit, scene);
    for (const Hold &hold : unit.parcels().openHoldsOfOrders(ids))
        holds[hold.order].push_back(hold);
    std::unordered_map<ShopId, QString> platforms;
    for (const Shop &shop : unit.orders().shops())
        platforms.emplace(shop.id, shop.platform);
    auto accounts = accountsByShop(unit);
    const Suspensions suspensions = unit.carriers().suspensions();
    for (const Order &order : scene.orders) {
        PlanCandidate candidate;
        candidate.order = &order;
        candidate.platform = platforms[order.shop];
        candidate.accounts = accounts[order.shop];
        candidate.reasons = reasonsOf(order, holds[order.id], suspensions, now);
        scene.candidates.push_back(std::move(candidate));
    }
    return scene;
}

Plan planned(const Scene &scene, const PlanRequest &request)
{
    if (request.merge)
        return planParcels(scene.candidates, MergePolicy{request.crossShop});
    std::vector<PlanCandidate> apart = scene.candidates;
    for (PlanCandidate &candidate : apart)
        candidate.apart = true;
    Plan plan = planParcels(apart, {});
    plan.nearMisses.clear();
    for (PlannedParcel &parcel : plan.parcels)
        parcel.why = u"single"_s;
    return plan;
}

std::vector<OrderId> idsOf(const Scene &scene, const std::vector<size_t> &members)
{
    std::vector<OrderId> ids;
    for (const size_t member : members)
        ids.push_back(scene.orders[member].id);
    return ids;
}

PlanReport reportOf(const Scene &scene, const Plan &plan)
{
    PlanReport report;
    for (const size_t index : plan.excluded)
        report.excluded.push_back({scene.orders[index].id, scene.candidates[index].reasons});
    for (const NearMiss &miss : plan.nearMisses)
        report.nearMisses.push_back({idsOf(scene, miss.members), miss.whyNot});
    return report;
}

/// The standing parcels that a planned group replaces; none if exactly this group stands already.
std::vector<Parcel> replacedBy(const Scene &scene, const std::vector<OrderId> &group)
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

/// True if a standing parcel also holds orders outside this group, which must not be torn out of it.
bool tearsApart(const std::vector<Parcel> &replaced, const std::vector<OrderId> &group)
{
    for (const Parcel &parcel : replaced) {
        for (const ParcelLine &line : parcel.lines) {
            if (std::ranges::find(group, line.order) == group.end())
                return true;
        }
    }
    return false;
}

/// The carrier that a person chose for what is replaced; none if they differ.
QString carrierOf(const Scene &scene, const std::vector<Parcel> &replaced)
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

Parcel newParcel(ParcelId id, const Scene &scene, const PlannedParcel &group, const std::vector<Parcel> &replaced)
{
    Parcel parcel;
    parcel.id = id;
    parcel.carrier = carrierOf(scene, replaced);
    parcel.addressKey = group.key.text();
    parcel.why = group.why;
    parcel.version = 1;
    for (const size_t member : group.members) {
        const auto lines = shippingLines(scene.orders[member]);
        parcel.lines.insert(parcel.lines.end(), lines.begin(), lines.end());
    }
    return parcel;
}

/// The planned groups that change something.
std::vector<const PlannedParcel *> newGroups(const Scene &scene, const Plan &plan, const PlanRequest &request)
{
    std::vector<const PlannedParcel *> groups;
    for (const PlannedParcel &group : plan.parcels) {
        const auto ids = idsOf(scene, group.members);
        const std::vector<Parcel> replaced = replacedBy(scene, ids);
        if (!standsAlready(replaced, ids) && !tearsApart(replaced, ids) && (request.merge || replaced.empty()))
            groups.push_back(&group);
    }
    return groups;
}

/// The carriers of new parcels; none without a decision.
class CarrierStep
{
public:
    CarrierStep(const Scene &scene, CarrierDecision *decision)
        : m_scene(scene)
        , m_decision(decision)
    { }

    CarrierPick choose(Parcel &parcel, const PlannedParcel &group)
    {
        if (!parcel.carrier.isEmpty() || !m_decision)
            return {parcel.carrier, ChoiceWhy::NoRule, 0};
        std::vector<const Order *> orders;
        for (const size_t member : group.members)
            orders.push_back(&m_scene.orders[member]);
        const CarrierPick pick = m_decision->pick(orders, parcel.lines);
        parcel.carrier = pick.carrier;
        if (!pick.carrier.isEmpty())
            m_picks.emplace_back(parcel.id, pick.carrier);
        return pick;
    }
    void store(UnitOfWork &unit) const { unit.carriers().setPicks(m_picks); }

private:
    const Scene &m_scene;
    CarrierDecision *m_decision;
    std::vector<std::pair<ParcelId, QString>> m_picks;
};

} // namespace

Result<PlanReport> PlanParcels::run(const PlanRequest &request)
{
    const auto read = CarrierDecision::read(m_place.store, m_place.clock.wallMs(), false);
    if (!read)
        return std::unexpected(read.error());
    CarrierDecision *decision = read->get();
    if (request.dryRun) // of a million orders it takes half a minute: no writer may wait for it
        return inRead<PlanReport>(m_place.store, [&](UnitOfWork &unit) { return foreseen(unit, request, decision); });
    return inWrite<PlanReport>(m_place.store, [&](UnitOfWork &unit) { return made(unit, request, decision); });
}

Result<PlanReport> PlanParcels::foreseen(UnitOfWork &unit, const PlanRequest &request, CarrierDecision *decision) const
{
    const Scene scene = readScene(unit, request.orders, m_place.clock.wallMs());
    const Plan plan = planned(scene, request);
    PlanReport report = reportOf(scene, plan);
    CarrierStep carriers(scene, decision);
    for (const PlannedParcel *group : newGroups(scene, plan, request)) {
        const auto ids = idsOf(scene, group->members);
        Parcel parcel = newParcel({}, scene, *group, replacedBy(scene, ids));
        const CarrierPick pick = carriers.choose(parcel, *group);
        report.parcels.push_back({{}, ids, group->why, pick});
    }
    return report;
}

Result<PlanReport> PlanParcels::made(UnitOfWork &unit, const PlanRequest &request, CarrierDecision *decision)
{
    const Scene scene = readScene(unit, request.orders, m_place.clock.wallMs());
    const Plan plan = planned(scene, request);
    PlanReport report = reportOf(scene, plan);
    CarrierStep carriers(scene, decision);
    UndoScript undo;
    std::vector<Parcel> made;
    std::vector<Parcel> dissolved;
    std::vector<Order> touched;
    for (const PlannedParcel *group : newGroups(scene, plan, request)) {
        const auto ids = idsOf(scene, group->members);
        std::vector<Parcel> replaced = replacedBy(scene, ids);
        for (Parcel &old : replaced) {
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
    return report;
}

} // namespace waydesk
