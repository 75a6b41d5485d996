// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <array>
#include <string_view>

namespace waydesk {

/// How often each byte value occurs in what will be searched; guides the choice of the bytes to look for.
using ByteCounts = std::array<quint32, 256>;

/// Finds one text in a long block: compares two of its rarest bytes 16 positions at a time, then the whole.
class ByteScan
{
public:
    /// Bytes that must be readable behind the end of a searched block.
    static constexpr size_t Padding = 64;
    static constexpr size_t npos = static_cast<size_t>(-1);

    /// `needle` is not empty and outlives this.
    ByteScan(std::string_view needle, const ByteCounts &counts);

    /// First position at or behind `from` where the needle stands within [0, size).
    size_t find(const char *block, size_t size, size_t from) const;

private:
    bool isAt(const char *position) const;

    std::string_view m_needle;
    size_t m_first = 0; ///< offsets of the two bytes looked for
    size_t m_second = 0;
};

} // namespace waydesk
