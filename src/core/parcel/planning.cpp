// SPDX-License-Identifier: Apache-2.0
#include "core/parcel/planning.h"

#include "core/order/eligibility.h"
#include "core/parcel/nearmisses.h"
#include "core/parcel/plangroups.h"
#include "core/parcel/policycuts.h"

#include <algorithm>
#include <utility>

namespace waydesk {

namespace {
/// Keys as they count: where people decided, all those of a class are one.
class CountingKeys
{
public:
    CountingKeys(std::span<const PlanCandidate> candidates, const AddressDecisions &decisions)
        : m_candidates(candidates)
        , m_decisions(decisions)
    {
        if (decisions.isEmpty())
            return;
        std::vector<AddressKey> own;
        own.reserve(candidates.size());
        for (size_t i = 0; i < candidates.size(); ++i)
            own.push_back(mayShip(candidates[i].reasons) ? ownKey(i) : AddressKey());
        m_keys = decisions.unified(own);
    }
    AddressKey of(size_t i) const { return m_keys.empty() ? ownKey(i) : m_keys[i]; }
    /// Gives a parcel the key of one of its own members, whoever else belongs to the class, and says why it is one.
    void settle(PlannedParcel &parcel) const
    {
        const bool differ = settleKey(parcel);
        if (parcel.members.size() < 2)
            parcel.why = QStringLiteral("single");
        else if (differ)
            parcel.why = QStringLiteral("decided");
        else
            parcel.why =
                parcel.key.isPlatformKey() ? QStringLiteral("same_platform_receiver") : QStringLiteral("same_address");
    }

private:
    AddressKey ownKey(size_t i) const
    {
        return AddressKey::of(m_candidates[i].order->receiver, m_candidates[i].platform);
    }
    /// Whether its members have several keys.
    bool settleKey(PlannedParcel &parcel) const
    {
        if (m_keys.empty() || parcel.key.isEmpty())
            return false;
        std::vector<AddressKey> own;
        own.reserve(parcel.members.size());
        for (const size_t i : parcel.members)
            own.push_back(ownKey(i));
        const bool differ = std::ranges::any_of(own, [&](const AddressKey &key) { return key != own.front(); });
        parcel.key = differ ? m_decisions.unified(own).front() : own.front();
        return differ;
    }

    std::span<const PlanCandidate> m_candidates;
    const AddressDecisions &m_decisions;
    std::vector<AddressKey> m_keys;
};

/// Pieces of a parcel for whose shops no one account serves; they stand behind all others.
void splitByAccounts(std::span<const PlanCandidate> candidates, Plan &plan, std::vector<PlanScope> &scopes, size_t at)
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

/// Pieces of a parcel that its shops' policies keep apart; they stand behind all others.
void splitByPolicies(std::span<const PlanCandidate> candidates, Plan &plan, std::vector<PlanScope> &scopes, size_t at)
{
    if (plan.parcels[at].members.size() < 2)
        return;
    PolicyCuts cuts = cutByPolicy(candidates, std::move(plan.parcels[at].members));
    plan.parcels[at].members = std::move(cuts.pieces.front());
    plan.parcels[at].cuts = cuts.why;
    for (size_t i = 1; i < cuts.pieces.size(); ++i) {
        plan.parcels.push_back({std::move(cuts.pieces[i]), plan.parcels[at].key, {}, cuts.why});
        scopes.push_back(scopes[at]);
    }
}
} // namespace

Plan planParcels(std::span<const PlanCandidate> candidates, const AddressDecisions &decisions)
{
    Plan plan;
    const CountingKeys keys(candidates, decisions);
    const PlanScopes widest(candidates);
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
        AddressKey key = keys.of(i);
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
        splitByAccounts(candidates, plan, scopes, at);
    for (size_t at = 0, count = plan.parcels.size(); at < count; ++at)
        splitByPolicies(candidates, plan, scopes, at);
    plan.nearMisses = findNearMisses(candidates, plan, scopes, widest, decisions); // by the keys that count
    for (PlannedParcel &parcel : plan.parcels)
        keys.settle(parcel);
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
