// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QtGlobal>

#include <cstddef>
#include <optional>
#include <vector>

namespace waydesk {

/// Finds things by a text of theirs, without keeping the text: about ten bytes each. They are numbered as they are
/// added, from 0.
class HashIndex
{
public:
    size_t size() const { return m_tags.size(); }

    /// The first that was added under this hash for which `isIt(number)`.
    template <class IsIt> std::optional<size_t> find(size_t hash, const IsIt &isIt) const
    {
        if (m_slots.empty())
            return std::nullopt;
        for (size_t at = placeOf(hash); m_slots[at] != 0; at = (at + 1) & (m_slots.size() - 1)) {
            const size_t number = m_slots[at] - 1;
            if (m_tags[number] == tagOf(hash) && isIt(number))
                return number;
        }
        return std::nullopt;
    }

    void add(size_t hash)
    {
        m_tags.push_back(tagOf(hash));
        if (m_tags.size() * 4 > m_slots.size() * 3)
            grow();
        else
            place(m_tags.size());
    }

private:
    /// The tag tells the place too, so that growing needs no hash again.
    static quint32 tagOf(size_t hash) { return quint32(hash ^ (hash >> 32)); }
    size_t placeOf(size_t hash) const { return placeOfTag(tagOf(hash)); }
    size_t placeOfTag(quint32 tag) const { return (size_t(tag) * 0x9E3779B1U) & (m_slots.size() - 1); }

    void place(size_t numberPlusOne)
    {
        size_t at = placeOfTag(m_tags[numberPlusOne - 1]);
        while (m_slots[at] != 0)
            at = (at + 1) & (m_slots.size() - 1);
        m_slots[at] = quint32(numberPlusOne);
    }

    void grow()
    {
        constexpr size_t smallest = 64;
        m_slots = std::vector<quint32>(m_slots.empty() ? smallest : m_slots.size() * 2);
        for (size_t number = 1; number <= m_tags.size(); ++number)
            place(number);
    }

    std::vector<quint32> m_slots; ///< number + 1; 0 = free
    std::vector<quint32> m_tags; ///< by number
};

} // namespace waydesk
