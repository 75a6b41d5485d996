// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QtGlobal>

#include <array>
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

/// Which texts were there before, by 128 bits of each under seeds that nobody outside knows: two that are not the same
/// pass for the same with a chance that no file is large enough for.
class SeenTexts
{
public:
    /// False: it was there.
    bool add(QStringView text)
    {
        if (m_count * 3 >= m_slots.size() * 2)
            grow();
        const Key key{qHash(text, m_seeds[0]) | 1, qHash(text, m_seeds[1])};
        Key &slot = m_slots[slotOf(key)];
        const bool fresh = slot == Key{};
        m_count += fresh ? 1 : 0;
        slot = key;
        return fresh;
    }

private:
    using Key = std::array<size_t, 2>; ///< the first is never 0

    size_t slotOf(const Key &key) const
    {
        size_t at = key[1] & (m_slots.size() - 1);
        while (m_slots[at] != Key{} && m_slots[at] != key)
            at = (at + 1) & (m_slots.size() - 1);
        return at;
    }

    void grow()
    {
        constexpr size_t smallest = 64;
        std::vector<Key> before(m_slots.empty() ? smallest : m_slots.size() * 2);
        before.swap(m_slots);
        for (const Key &key : before) {
            if (key != Key{})
                m_slots[slotOf(key)] = key;
        }
    }

    std::vector<Key> m_slots;
    size_t m_count = 0;
    std::array<size_t, 2> m_seeds{QHashSeed::globalSeed(), ~size_t(QHashSeed::globalSeed()) * 0x9E3779B97F4A7C15ULL};
};

} // namespace waydesk
