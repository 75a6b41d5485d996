// SPDX-License-Identifier: Apache-2.0
#include "core/parcel/planning.h"

#include "core/order/eligibility.h"
#include "core/parcel/nearmisses.h"
#include "core/parcel/plangroups.h"

#include <algorithm>
#include <utility>

namespace waydesk {

namespace {
QString whyOf(const PlannedParcel &parcel)
{
    if (parcel.members.size() < 2)
        return QStringLiteral("single");
    return parcel.key.isPlatformKey() ? QStringLiteral("same_platform_receiver") : QStringLiteral("same_address");
}

/// Pieces of a parcel for whose shops no one account serves; they stand behind all others.
void splitParcel(std::span<const PlanCandidate> candidates, Plan &plan, std::vector<PlanScope> &scopes, size_t at)
{
    std::vector<size_t> &members = plan.parcels[at].members;
    const auto &accounts = candidates[members.front()].accounts;
    if (scopes[at].shop != 0
        || std::ranges::all_of(members, [&](size_t i) { return candidates[i].accounts == accounts; }))
        return;
    auto pieces = splitByAccount(candidates, std::move(members));
    plan.parcels[at].members = std::move(pieces.front().members);
    if (pieces.size() > 1)
        scopes[at].account = pieces.front().account;
    for (size_t i = 1; i < pieces.size(); ++i) {
        plan.parcels.push_back({std::move(pieces[i].members), plan.parcels[at].key, {}});
        scopes.push_back({pieces[i].account, 0});
    }
}
} // namespace

Plan planParcels(std::span<const PlanCandidate> candidates, const MergePolicy &policy)
{
    Plan plan;
    const PlanScopes widest(candidates, policy);
    std::vector<PlanScope> scopes;
    plan.parcels.reserve(candidates.size());
    scopes.reserve(candidates.size());
    Groups open(candidates.size());
    const auto keyOf = [&](size_t i) { return GroupKey{plan.parcels[i].key.text(), {}, {}, scopes[i]}; };
    for (size_t i = 0; i < candidates.size(); ++i) {
        const PlanCandidate &candidate = candidates[i];
        if (!mayShip(candidate.reasons)) {
            plan.excluded.push_back(i);
            continue;
        }
        AddressKey key = AddressKey::of(candidate.order->receiver, candidate.platform);
        const PlanScope scope = widest.of(candidate);
        if (!key.isEmpty() && !candidate.apart) {
            const size_t at = open.add({key.text(), {}, {}, scope}, plan.parcels.size(), keyOf);
            if (at != plan.parcels.size()) {
                plan.parcels[at].members.push_back(i);
                continue;
            }
        }
        plan.parcels.push_back({{i}, std::move(key), {}});
        scopes.push_back(scope);
    }
    for (size_t at = 0, count = plan.parcels.size(); at < count; ++at)
        splitParcel(candidates, plan, scopes, at);
    for (PlannedParcel &parcel : plan.parcels)
        parcel.why = whyOf(parcel);
    plan.nearMisses = findNearMisses(candidates, plan, scopes, PlanScopes(candidates, {}));
    return plan;
}

std::vector<ParcelLine> shippingLines(const Order &order)
{
    std::vector<ParcelLine> lines;
    if (order.status == OrderStatus::Cancelled)
        return lines;
    lines.reserve(order.lines.size());
    for (const OrderLine &line : order.lines) {
        if (const qint64 quantity = shippableQuantity(line); quantity > 0)
            lines.push_back({order.id, line.id, quantity});
    }
    return lines;
}

} // namespace waydesk
