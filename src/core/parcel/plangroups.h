// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parcel/planscopes.h"

#include <QHashFunctions>
#include <QStringView>

#include <bit>
#include <map>
#include <vector>

namespace waydesk {

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

/// Items with equal keys, in linear time: a flat table of hashes, beside which nothing but shared keys costs memory.
/// The items keep their keys: `keyOf(item)` gives back the key of an earlier one.
class Groups
{
public:
    /// At most `items` different keys will be added.
    explicit Groups(size_t items)
        : m_slots(std::bit_ceil(items * 2 + 2))
    { }

    /// The item that first had this key: `item` itself if none had.
    template <class KeyOf> size_t add(const GroupKey &key, size_t item, const KeyOf &keyOf)
    {
        const size_t hash = qHash(key, m_seed);
        const size_t mask = m_slots.size() - 1;
        for (size_t at = hash & mask;; at = (at + 1) & mask) {
            Slot &slot = m_slots[at];
            if (slot.next == 0) {
                slot = {quint32(hash >> 32), quint32(item + 1)};
                return item;
            }
            if (slot.check == quint32(hash >> 32) && keyOf(slot.next - 1) == key)
                return slot.next - 1;
        }
    }
    /// As add, and keeps the item for shared().
    template <class KeyOf> void collect(const GroupKey &key, size_t item, const KeyOf &keyOf)
    {
        if (const size_t first = add(key, item, keyOf); first != item)
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
    struct Slot {
        quint32 check = 0;
        quint32 next = 0; ///< item + 1; 0 = free
    };

    std::vector<Slot> m_slots;
    std::map<size_t, std::vector<size_t>> m_shared;
    size_t m_seed = QHashSeed::globalSeed();
};

} // namespace waydesk
