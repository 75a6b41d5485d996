// SPDX-License-Identifier: Apache-2.0
#include "core/desk/stringpool.h"

namespace waydesk {

StringPool::StringPool()
    : m_refs{TextRef{}}
    , m_slots(64, 0)
{ }

quint32 StringPool::intern(std::string_view text)
{
    if (text.empty())
        return 0;
    const size_t mask = m_slots.size() - 1;
    size_t slot = std::hash<std::string_view>{}(text)&mask;
    for (; m_slots[slot] != 0; slot = (slot + 1) & mask) {
        if (m_texts.text(m_refs[m_slots[slot]]) == text)
            return m_slots[slot];
    }
    const auto id = static_cast<quint32>(m_refs.size());
    m_refs.push_back(m_texts.add(text));
    m_slots[slot] = id;
    if (m_refs.size() * 10 > m_slots.size() * 7)
        grow();
    return id;
}

void StringPool::grow()
{
    m_slots.assign(m_slots.size() * 2, 0);
    const size_t mask = m_slots.size() - 1;
    for (quint32 id = 1; id < m_refs.size(); ++id) {
        size_t slot = std::hash<std::string_view>{}(text(id))&mask;
        while (m_slots[slot] != 0)
            slot = (slot + 1) & mask;
        m_slots[slot] = id;
    }
}

} // namespace waydesk
