// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>

namespace waydesk {

/// Where a text stands in a TextArena.
struct TextRef {
    quint32 begin = 0;
    quint32 size = 0;
};

/// Texts of one table in one block of bytes. Texts are never changed in place; forgotten ones are garbage until their
/// owner moves the others into a fresh arena. Holds up to 4 GiB.
class TextArena
{
public:
    TextRef add(std::string_view text)
    {
        const TextRef ref{static_cast<quint32>(m_bytes.size()), static_cast<quint32>(text.size())};
        m_bytes.append(text);
        return ref;
    }
    std::string_view text(TextRef ref) const { return std::string_view(m_bytes).substr(ref.begin, ref.size); }
    void forget(TextRef ref) { m_garbage += ref.size; }
    bool isWasteful() const { return m_garbage > 65536 && m_garbage * 2 > m_bytes.size(); }
    void reserve(size_t bytes) { m_bytes.reserve(bytes); }
    size_t size() const { return m_bytes.size(); }
    size_t garbage() const { return m_garbage; }

private:
    std::string m_bytes;
    size_t m_garbage = 0;
};

} // namespace waydesk
