// SPDX-License-Identifier: Apache-2.0
#include "dispatch/joinparcel.h"

#include "dispatch/decideaddresses.h"
#include "dispatch/planscene.h"
#include "dispatch/ports/batchrepository.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"

#include <QJsonArray>

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <unordered_set>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

using Candidates = std::vector<PlanCandidate>;

std::unexpected<Error> refused(const QString &subject, const QVariant &what, const QString &reason)
{
    return fail(ErrorCode::Refused, {{subject, what}, {u"reason"_s, reason}});
}

bool takesMore(const Parcel &parcel)
{
    return (parcel.state == ParcelState::Planned || parcel.state == ParcelState::Numbered) && parcel.whole
        && !parcel.apart;
}

/// Of these parcels those whose label waits in a batch, or was in one.
std::unordered_set<ParcelId> inBatches(UnitOfWork &unit, const std::vector<Parcel> &parcels)
{
    std::vector<ParcelId> ids;
    std::unordered_map<ParcelId, AssignmentId> uses;
    for (const Parcel &parcel : parcels) {
        ids.push_back(parcel.id);
        uses.emplace(parcel.id, parcel.assignment);
    }
    std::unordered_set<ParcelId> inBatch;
    for (const Label &label : unit.batches().labelsOfParcels(ids)) {
        if (label.assignment == uses.at(label.parcel) && label.newest.state != CopyState::Cancelled)
            inBatch.insert(label.parcel);
    }
    return inBatch;
}

/// Where the parcel's number came from serves them all; planning looks for any account that does.
void bindToAccount(Candidates &all, const Parcel &parcel)
{
    if (!parcel.account.isValid())
        return;
    for (PlanCandidate &one : all) {
        const bool served = one.accounts.contains(parcel.account);
        one.accounts = served ? QList{parcel.account} : QList<AccountId>();
    }
}

struct JoinAnswer {
    QString whyNot; ///< empty if planning puts them all into one parcel
    QString why; ///< of that parcel
};

JoinAnswer askPlanning(Candidates all, const Parcel &parcel, const AddressDecisions &decisions)
{
    bindToAccount(all, parcel);
    const Plan plan = planParcels(all, decisions);
    if (!plan.excluded.empty())
        return {reasonName(all[plan.excluded.front()].reasons.front()), {}};
    if (plan.parcels.size() == 1)
        return {{}, plan.parcels.front().why};
    return {plan.nearMisses.empty() ? u"other_receiver"_s : plan.nearMisses.front().whyNot, {}};
}

Candidates operator+(Candidates one, const Candidates &other)
{
    one.insert(one.end(), other.begin(), other.end());
    return one;
}

Candidates of(const PlanScene &scene, const std::vector<OrderId> &ids)
{
    Candidates found;
    std::ranges::copy_if(scene.candidates, std::back_inserter(found),
                         [&](const PlanCandidate &one) { return std::ranges::find(ids, one.order->id) != ids.end(); });
    return found;
}

/// The standing parcels of these orders, each once.
std::vector<Parcel> standingOf(const PlanScene &scene, const std::vector<OrderId> &orders)
{
    std::vector<Parcel> parcels;
    for (const OrderId id : orders) {
        const auto found = scene.standing.find(id);
        if (found != scene.standing.end() && std::ranges::find(parcels, found->second.id, &Parcel::id) == parcels.end())
            parcels.push_back(found->second);
    }
    return parcels;
}

/// Takes the joining orders out of where they stand; refused if others stand there with them.
Result<void> takeOut(const Workplace &place, UnitOfWork &unit, const PlanScene &scene,
                     const std::vector<OrderId> &orders)
{
    std::vector<Parcel> left = standingOf(scene, orders);
    for (Parcel &parcel : left) {
        for (const OrderId id : ordersOf(parcel.lines)) {
            if (std::ranges::find(orders, id) == orders.end())
                return refused(u"parcel"_s, parcel.id.value, reasonName(Reason::StateChanged));
        }
        parcel.state = ParcelState::Dissolved;
        place.record(unit, u"merge"_s, SubjectKind::Parcel, parcel.id.value, {{u"state"_s, u"dissolved"_s}});
    }
    unit.parcels().updateMany(left);
    return {};
}

/// Any other tells of a step that the parcel came from.
bool isWordOfPlanning(const QString &why)
{
    return why == u"single"_s || why == u"same_address"_s || why == u"same_platform_receiver"_s || why == u"decided"_s;
}

ParcelJoin take(const Workplace &place, UnitOfWork &unit, Parcel parcel, const Candidates &joining, const QString &why)
{
    ParcelJoin join{{}, parcel.id, parcel.state, parcel.number};
    QJsonArray numbers;
    std::vector<Order> touched;
    for (const PlanCandidate &one : joining) {
        const auto lines = shippingLines(*one.order);
        parcel.lines.insert(parcel.lines.end(), lines.begin(), lines.end());
        join.orders.push_back(one.order->id);
        numbers.append(one.order->id.value);
        touched.push_back(*one.order);
    }
    if (isWordOfPlanning(parcel.why))
        parcel.why = why;
    unit.orders().touchMany(touched);
    unit.parcels().setLines(parcel.id, parcel.lines, parcel.whole);
    unit.parcels().update(parcel);
    place.record(unit, u"join"_s, SubjectKind::Parcel, parcel.id.value, {{u"orders"_s, numbers}});
    return join;
}

/// The groups of a plan by receiver, where those that were decided to be one are one.
class GroupsByReceiver
{
public:
    GroupsByReceiver(UnitOfWork &unit, const PlanScene &scene, const Plan &plan)
        : m_decisions(scene.decisions)
    {
        for (const PlannedParcel &group : plan.parcels) {
            if (group.key.isEmpty())
                continue;
            const QString same = classOf(group.key);
            m_groups[same].push_back(&group);
            m_classes.insert(group.key.text(), same);
        }
        if (m_decisions.isEmpty())
            return;
        for (const AddressKey &key : decidedReceivers(unit, m_decisions)) {
            if (const QString lead = classOf(key); m_groups.contains(lead))
                m_classes.insert(key.text(), lead);
        }
    }

    /// All under which a parcel may stand that one of them can join.
    QStringList keys() const { return m_classes.keys(); }

    /// One for this parcel's receiver that fits; it is offered once.
    template <class Fits> const PlannedParcel *takeFor(const Parcel &parcel, const Fits &fits)
    {
        std::vector<const PlannedParcel *> &all = m_groups[m_classes.value(parcel.addressKey)];
        const auto found = std::ranges::find_if(all, [&](const PlannedParcel *one) { return fits(*one); });
        if (found == all.end())
            return nullptr;
        const PlannedParcel *group = *found;
        all.erase(found);
        return group;
    }

private:
    QString classOf(const AddressKey &key) const
    {
        const QString lead = m_decisions.isEmpty() ? QString() : m_decisions.leadOf(m_decisions.markOf(key));
        return lead.isEmpty() ? key.text() : lead;
    }

    const AddressDecisions &m_decisions;
    QHash<QString, std::vector<const PlannedParcel *>> m_groups; ///< by class
    QHash<QString, QString> m_classes; ///< by key
};

/// Parcels under these keys that take more and hold nothing of what is planned.
std::vector<Parcel> openParcels(UnitOfWork &unit, const PlanScene &scene, const QStringList &keys)
{
    std::unordered_set<OrderId> asked;
    for (const Order &order : scene.orders)
        asked.insert(order.id);
    const auto isAsked = [&](OrderId id) { return asked.contains(id) || scene.standing.contains(id); };
    std::vector<Parcel> parcels = unit.parcels().liveByAddressKeys(keys);
    std::erase_if(parcels, [&](const Parcel &parcel) {
        return !takesMore(parcel) || std::ranges::any_of(ordersOf(parcel.lines), isAsked);
    });
    if (parcels.empty())
        return parcels;
    const auto inBatch = inBatches(unit, parcels);
    std::erase_if(parcels, [&](const Parcel &parcel) { return inBatch.contains(parcel.id); });
    std::ranges::sort(parcels, {}, &Parcel::id);
    return parcels;
}

} // namespace

Result<ParcelJoin> JoinParcel::run(ParcelId id, const std::vector<OrderId> &orders) const
{
    return inWrite<ParcelJoin>(m_place.store, [&](UnitOfWork &unit) -> Result<ParcelJoin> {
        const auto parcels = unit.parcels().byIds(std::span(&id, 1));
        if (parcels.empty())
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"parcel"_s}});
        const Parcel &parcel = parcels.front();
        if (!takesMore(parcel))
            return refused(u"parcel"_s, id.value, reasonName(Reason::StateChanged));
        if (!inBatches(unit, parcels).empty())
            return refused(u"parcel"_s, id.value, reasonName(Reason::InBatch));
        const std::vector<OrderId> inside = ordersOf(parcel.lines);
        const auto isInside = [&](OrderId order) { return std::ranges::find(inside, order) != inside.end(); };
        if (std::ranges::any_of(orders, isInside))
            return fail(ErrorCode::NothingToDo, {{u"parcel"_s, id.value}, {u"verb"_s, u"join"_s}});
        std::vector<OrderId> all = inside;
        all.insert(all.end(), orders.begin(), orders.end());
        const PlanScene scene = readPlanScene(unit, all, m_place.clock.wallMs(), std::span(&id, 1));
        const Candidates joining = of(scene, orders);
        if (joining.size() != orders.size() || joining.empty())
            return refused(u"parcel"_s, id.value, reasonName(Reason::StateChanged));
        const JoinAnswer answer = askPlanning(of(scene, inside) + joining, parcel, scene.decisions);
        if (!answer.whyNot.isEmpty())
            return refused(u"parcel"_s, id.value, answer.whyNot);
        if (const auto out = takeOut(m_place, unit, scene, orders); !out)
            return std::unexpected(out.error());
        return take(m_place, unit, parcel, joining, answer.why);
    });
}

std::vector<ParcelJoin> JoinParcel::offers(UnitOfWork &unit, const PlanScene &scene, const Plan &plan, qint64 now)
{
    GroupsByReceiver groups(unit, scene, plan);
    std::vector<Parcel> parcels = openParcels(unit, scene, groups.keys());
    std::vector<OrderId> inside;
    std::vector<ParcelId> ids;
    for (const Parcel &parcel : parcels) {
        ids.push_back(parcel.id);
        std::ranges::copy(ordersOf(parcel.lines), std::back_inserter(inside));
    }
    if (ids.empty())
        return {};
    const PlanScene standing = readPlanScene(unit, inside, now, ids);
    std::unordered_map<OrderId, const PlanCandidate *> candidates;
    for (const PlanCandidate &one : standing.candidates)
        candidates.emplace(one.order->id, &one);
    std::vector<ParcelJoin> joins;
    for (const Parcel &parcel : parcels) {
        Candidates own;
        for (const OrderId id : ordersOf(parcel.lines)) {
            if (const auto found = candidates.find(id); found != candidates.end())
                own.push_back(*found->second);
        }
        if (own.size() != ordersOf(parcel.lines).size())
            continue;
        const PlannedParcel *group = groups.takeFor(parcel, [&](const PlannedParcel &one) {
            Candidates joining;
            for (const size_t member : one.members)
                joining.push_back(scene.candidates[member]);
            return askPlanning(own + joining, parcel, scene.decisions).whyNot.isEmpty();
        });
        if (!group)
            continue;
        joins.push_back({{}, parcel.id, parcel.state, parcel.number});
        for (const size_t member : group->members)
            joins.back().orders.push_back(scene.orders[member].id);
    }
    return joins;
}

std::vector<ParcelJoin> JoinParcel::offers(UnitOfWork &unit, std::span<const OrderId> orders, qint64 now)
{
    const PlanScene scene = readPlanScene(unit, orders, now);
    return offers(unit, scene, planParcels(scene.candidates, scene.decisions), now);
}

} // namespace waydesk
