// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace waydesk {

/// A flat hash from a non-zero 64-bit key to a small number: 16 bytes a slot, no allocation per entry.
class IdMap
{
public:
    std::optional<quint32> find(qint64 key) const
    {
        if (m_slots.empty() || key == 0)
            return std::nullopt;
        for (size_t i = home(key);; i = next(i)) {
            if (m_slots[i].key == key)
                return m_slots[i].value;
            if (m_slots[i].key == 0)
                return std::nullopt;
        }
    }

    void insert(qint64 key, quint32 value)
    {
        Q_ASSERT(key != 0);
        if ((m_size + 1) * 10 > m_slots.size() * 7)
            grow();
        size_t i = home(key);
        while (m_slots[i].key != 0 && m_slots[i].key != key)
            i = next(i);
        if (m_slots[i].key == 0)
            ++m_size;
        m_slots[i] = {key, value};
    }

    void remove(qint64 key)
    {
        if (m_slots.empty() || key == 0)
            return;
        size_t hole = home(key);
        while (m_slots[hole].key != key) {
            if (m_slots[hole].key == 0)
                return;
            hole = next(hole);
        }
        // Close the hole with later entries of the same run that may stand there, so that no tombstones are needed.
        for (size_t i = next(hole); m_slots[i].key != 0; i = next(i)) {
            const size_t wanted = home(m_slots[i].key);
            if (((i - wanted) & mask()) >= ((i - hole) & mask())) {
                m_slots[hole] = m_slots[i];
                hole = i;
            }
        }
        m_slots[hole] = {};
        --m_size;
    }

    size_t size() const { return m_size; }
    void clear()
    {
        m_slots.clear();
        m_size = 0;
    }

private:
    struct Slot {
        qint64 key = 0;
        quint32 value = 0;
    };

    size_t mask() const { return m_slots.size() - 1; }
    size_t next(size_t i) const { return (i + 1) & mask(); }
    size_t home(qint64 key) const
    {
        quint64 x = static_cast<quint64>(key);
        x ^= x >> 32;
        x *= 0x9E3779B97F4A7C15ull;
        return static_cast<size_t>(x >> 20) & mask();
    }
    void grow()
    {
        std::vector<Slot> old = std::move(m_slots);
        m_slots.assign(old.empty() ? 16 : old.size() * 2, Slot{});
        m_size = 0;
        for (const Slot &slot : old) {
            if (slot.key != 0)
                insert(slot.key, slot.value);
        }
    }

    std::vector<Slot> m_slots;
    size_t m_size = 0;
};

} // namespace waydesk
