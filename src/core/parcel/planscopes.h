// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parcel/planning.h"

#include <compare>
#include <map>

namespace waydesk {

/// Whose orders may share a parcel: shops that share an account, or one shop alone. `shop` 0 = any shop of the account.
struct PlanScope {
    qint64 account = 0;
    qint64 shop = 0;

    friend constexpr auto operator<=>(const PlanScope &, const PlanScope &) = default;
};

/// The widest scopes: shops that are joined by shared accounts, be it over a third shop. Two shops of one scope need
/// not share an account; splitByAccount() sees to that.
class PlanScopes
{
public:
    explicit PlanScopes(std::span<const PlanCandidate> candidates);

    /// As the policy of its shop has it.
    PlanScope of(const PlanCandidate &candidate) const;
    /// As if every shop merged with others.
    PlanScope widestOf(const PlanCandidate &candidate) const;

private:
    qint64 root(qint64 account) const;

    std::map<qint64, qint64> m_parents; ///< of accounts that some shop shares beside another; the smallest leads
};

/// Members of one group that all share this account.
struct AccountShare {
    qint64 account = 0;
    std::vector<size_t> members;
};

/// Takes a group of a scope apart so that each piece has an account that all its shops share: the account of the most
/// members first, of equals the older one. One piece if one account serves all. The order of the members decides
/// nothing but their order in a piece.
std::vector<AccountShare> splitByAccount(std::span<const PlanCandidate> candidates, std::vector<size_t> members);

} // namespace waydesk
