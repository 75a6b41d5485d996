// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parcel/planning.h"

#include <QHash>
#include <QStringView>

#include <compare>
#include <map>
#include <vector>

namespace waydesk {

/// Whose orders may share a parcel: all shops of one account, or one shop alone. `shop` 0 = any shop of the account.
struct PlanScope {
    qint64 account = 0;
    qint64 shop = 0;

    friend constexpr auto operator<=>(const PlanScope &, const PlanScope &) = default;
};

PlanScope scopeOf(const PlanCandidate &candidate, const MergePolicy &policy);

/// What must be equal: up to three texts, which somebody else keeps, within a scope.
struct GroupKey {
    QStringView first;
    QStringView second;
    QStringView third;
    PlanScope scope;

    friend bool operator==(const GroupKey &, const GroupKey &) = default;
    friend size_t qHash(const GroupKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.first, key.second, key.third, key.scope.account, key.scope.shop);
    }
};

/// Items with equal keys, in linear time; only keys that two items share cost memory of their own.
class Groups
{
public:
    explicit Groups(size_t expected) { m_first.reserve(qsizetype(expected)); }

    /// The item that first had this key: `item` itself if none had.
    size_t add(const GroupKey &key, size_t item)
    {
        size_t &slot = m_first[key];
        if (slot == 0)
            slot = item + 1;
        return slot - 1;
    }
    /// As add, and keeps the item for shared().
    void collect(const GroupKey &key, size_t item)
    {
        if (const size_t first = add(key, item); first != item)
            m_shared[first].push_back(item);
    }
    /// Groups of two or more, by their first item.
    std::vector<std::vector<size_t>> shared() const
    {
        std::vector<std::vector<size_t>> out;
        out.reserve(m_shared.size());
        for (const auto &[first, others] : m_shared) {
            out.push_back({first});
            out.back().insert(out.back().end(), others.begin(), others.end());
        }
        return out;
    }

private:
    QHash<GroupKey, size_t> m_first;
    std::map<size_t, std::vector<size_t>> m_shared;
};

} // namespace waydesk
