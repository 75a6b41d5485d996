// SPDX-License-Identifier: Apache-2.0
#include "dispatch/joinparcel.h"

#include "dispatch/planscene.h"
#include "dispatch/ports/batchrepository.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"

#include <QJsonArray>

#include <algorithm>
#include <iterator>
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

/// Its label waits in a batch, or was in one.
bool isInBatch(UnitOfWork &unit, const Parcel &parcel)
{
    return std::ranges::any_of(unit.batches().labelsOfParcels(std::span(&parcel.id, 1)), [&](const Label &label) {
        return label.assignment == parcel.assignment && label.newest.state != CopyState::Cancelled;
    });
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

/// Empty if planning puts them all into one parcel.
QString whyNotOne(Candidates all, const Parcel &parcel, const AddressDecisions &decisions)
{
    bindToAccount(all, parcel);
    const Plan plan = planParcels(all, decisions);
    if (!plan.excluded.empty())
        return reasonName(all[plan.excluded.front()].reasons.front());
    if (plan.parcels.size() == 1)
        return {};
    return plan.nearMisses.empty() ? u"other_receiver"_s : plan.nearMisses.front().whyNot;
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

ParcelJoin take(const Workplace &place, UnitOfWork &unit, Parcel parcel, const Candidates &joining)
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
    if (parcel.why == u"single"_s)
        parcel.why = u"same_address"_s;
    unit.orders().touchMany(touched);
    unit.parcels().setLines(parcel.id, parcel.lines, parcel.whole);
    unit.parcels().update(parcel);
    place.record(unit, u"join"_s, SubjectKind::Parcel, parcel.id.value, {{u"orders"_s, numbers}});
    return join;
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
        if (isInBatch(unit, parcel))
            return refused(u"parcel"_s, id.value, reasonName(Reason::InBatch));
        const std::vector<OrderId> inside = ordersOf(parcel.lines);
        const auto isInside = [&](OrderId order) { return std::ranges::find(inside, order) != inside.end(); };
        if (std::ranges::any_of(orders, isInside))
            return fail(ErrorCode::NothingToDo, {{u"parcel"_s, id.value}, {u"verb"_s, u"join"_s}});
        std::vector<OrderId> all = inside;
        all.insert(all.end(), orders.begin(), orders.end());
        const PlanScene scene = readPlanScene(unit, all, m_place.clock.wallMs(), id);
        const Candidates joining = of(scene, orders);
        if (joining.size() != orders.size() || joining.empty())
            return refused(u"parcel"_s, id.value, reasonName(Reason::StateChanged));
        if (const QString why = whyNotOne(of(scene, inside) + joining, parcel, scene.decisions); !why.isEmpty())
            return refused(u"parcel"_s, id.value, why);
        if (const auto out = takeOut(m_place, unit, scene, orders); !out)
            return std::unexpected(out.error());
        return take(m_place, unit, parcel, joining);
    });
}

std::vector<ParcelJoin> JoinParcel::offers(UnitOfWork &unit, const PlanScene &scene, const Plan &plan, qint64 now)
{
    QHash<QString, const PlannedParcel *> groups;
    for (const PlannedParcel &group : plan.parcels) {
        if (!group.key.isEmpty())
            groups.insert(group.key.text(), &group);
    }
    std::unordered_set<OrderId> asked;
    for (const Order &order : scene.orders)
        asked.insert(order.id);
    std::vector<Parcel> parcels = unit.parcels().liveByAddressKeys(groups.keys());
    std::ranges::sort(parcels, {}, &Parcel::id);
    std::vector<ParcelJoin> joins;
    for (const Parcel &parcel : parcels) {
        const std::vector<OrderId> inside = ordersOf(parcel.lines);
        const auto isAsked = [&](OrderId id) { return asked.contains(id) || scene.standing.contains(id); };
        const auto group = groups.find(parcel.addressKey);
        if (group == groups.end() || !takesMore(parcel) || std::ranges::any_of(inside, isAsked)
            || isInBatch(unit, parcel))
            continue;
        const PlanScene standing = readPlanScene(unit, inside, now, parcel.id);
        Candidates joining;
        std::vector<OrderId> ids;
        for (const size_t member : (*group)->members) {
            joining.push_back(scene.candidates[member]);
            ids.push_back(scene.orders[member].id);
        }
        if (standing.candidates.size() != inside.size()
            || !whyNotOne(standing.candidates + joining, parcel, scene.decisions).isEmpty())
            continue;
        joins.push_back({std::move(ids), parcel.id, parcel.state, parcel.number});
        groups.erase(group);
    }
    return joins;
}

std::vector<ParcelJoin> JoinParcel::offers(UnitOfWork &unit, std::span<const OrderId> orders, qint64 now)
{
    const PlanScene scene = readPlanScene(unit, orders, now);
    return offers(unit, scene, planParcels(scene.candidates, scene.decisions), now);
}

} // namespace waydesk
