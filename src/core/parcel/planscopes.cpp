// SPDX-License-Identifier: Apache-2.0
#include "core/parcel/planscopes.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace waydesk {

PlanScopes::PlanScopes(std::span<const PlanCandidate> candidates)
{
    for (const PlanCandidate &candidate : candidates) {
        if (candidate.accounts.size() < 2)
            continue;
        for (const AccountId account : candidate.accounts) {
            const qint64 first = root(candidate.accounts.front().value);
            const qint64 other = root(account.value);
            m_parents[std::max(first, other)] = std::min(first, other);
        }
    }
}

qint64 PlanScopes::root(qint64 account) const
{
    for (auto at = m_parents.find(account); at != m_parents.end() && at->second != account;
         at = m_parents.find(account))
        account = at->second;
    return account;
}

PlanScope PlanScopes::of(const PlanCandidate &candidate) const
{
    PlanScope scope = widestOf(candidate);
    if (!candidate.policy.crossShop)
        scope.shop = candidate.order->shop.value;
    return scope;
}

PlanScope PlanScopes::widestOf(const PlanCandidate &candidate) const
{
    const qint64 account = candidate.accounts.isEmpty() ? 0 : root(candidate.accounts.front().value);
    return {account, account != 0 ? 0 : candidate.order->shop.value};
}

std::vector<AccountShare> splitByAccount(std::span<const PlanCandidate> candidates, std::vector<size_t> members)
{
    std::vector<AccountShare> pieces;
    while (!members.empty()) {
        std::map<qint64, size_t> counts;
        for (const size_t member : members) {
            for (const AccountId account : candidates[member].accounts)
                ++counts[account.value];
        }
        AccountShare piece;
        size_t most = 0;
        for (const auto &[account, count] : counts) {
            if (count > most)
                std::tie(piece.account, most) = std::pair(account, count);
        }
        const auto rest = std::ranges::stable_partition(
            members, [&](size_t member) { return candidates[member].accounts.contains(AccountId(piece.account)); });
        piece.members.assign(members.begin(), rest.begin());
        members.erase(members.begin(), rest.begin());
        if (piece.members.empty())
            piece.members = std::exchange(members, {});
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

} // namespace waydesk
