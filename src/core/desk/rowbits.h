// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <vector>

namespace waydesk {

/// A row of an OrderTable: stays the same while the row lives, whatever happens to others; used again after removal.
using RowHandle = quint32;

/// One bit per row handle.
class RowBits
{
public:
    explicit RowBits(size_t rows = 0) : m_words((rows + 63) / 64), m_rows(rows) {}

    void set(RowHandle row) { m_words[row / 64] |= quint64(1) << (row % 64); }
    bool test(RowHandle row) const { return row < m_rows && ((m_words[row / 64] >> (row % 64)) & 1) != 0; }
    void unite(const RowBits &other)
    {
        for (size_t i = 0; i < m_words.size() && i < other.m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
    }

private:
    std::vector<quint64> m_words;
    size_t m_rows = 0;
};

} // namespace waydesk
