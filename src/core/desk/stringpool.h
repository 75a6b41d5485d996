// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/textarena.h"

#include <string_view>
#include <vector>

namespace waydesk {

/// Interned strings: equal texts have equal ids. Id 0 is the empty text.
class StringPool
{
public:
    StringPool();

    quint32 intern(std::string_view text);
    std::string_view text(quint32 id) const { return m_texts.text(m_refs[id]); }
    quint32 size() const { return static_cast<quint32>(m_refs.size()); }

private:
    void grow();

    TextArena m_texts;
    std::vector<TextRef> m_refs;
    std::vector<quint32> m_slots; ///< open addressing; 0 = empty
};

} // namespace waydesk
