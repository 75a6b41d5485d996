// SPDX-License-Identifier: Apache-2.0
#include "core/parcel/planning.h"

#include "core/order/eligibility.h"
#include "core/parcel/nearmisses.h"
#include "core/parcel/plangroups.h"

#include <utility>

namespace waydesk {

namespace {
QString whyOf(const PlannedParcel &parcel)
{
    if (parcel.members.size() < 2)
        return QStringLiteral("single");
    return parcel.key.isPlatformKey() ? QStringLiteral("same_platform_receiver") : QStringLiteral("same_address");
}
} // namespace

PlanScope scopeOf(const PlanCandidate &candidate, const MergePolicy &policy)
{
    if (policy.crossShop && candidate.account.isValid())
        return {candidate.account.value, 0};
    return {candidate.account.value, candidate.order->shop.value};
}

Plan planParcels(std::span<const PlanCandidate> candidates, const MergePolicy &policy)
{
    Plan plan;
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
        const PlanScope scope = scopeOf(candidate, policy);
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
    for (PlannedParcel &parcel : plan.parcels)
        parcel.why = whyOf(parcel);
    plan.nearMisses = findNearMisses(candidates, plan, scopes);
    return plan;
}

std::vector<ParcelLine> shippingLines(const Order &order)
{
    std::vector<ParcelLine> lines;
    lines.reserve(order.lines.size());
    for (const OrderLine &line : order.lines) {
        if (const qint64 quantity = shippableQuantity(line); quantity > 0)
            lines.push_back({order.id, line.id, quantity});
    }
    return lines;
}

} // namespace waydesk
