// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <bit>
#include <vector>

namespace waydesk {

/// A row of an OrderTable: stays the same while the row lives, whatever happens to others; used again after removal.
using RowHandle = quint32;

/// One bit per row handle.
class RowBits
{
public:
    explicit RowBits(size_t rows = 0)
        : m_words((rows + 63) / 64)
        , m_rows(rows)
    { }

    /// Room for that many rows; never less than before.
    void grow(size_t rows)
    {
        if (rows > m_rows) {
            m_words.resize((rows + 63) / 64);
            m_rows = rows;
        }
    }
    void set(RowHandle row) { m_words[row / 64] |= quint64(1) << (row % 64); }
    bool test(RowHandle row) const { return row < m_rows && ((m_words[row / 64] >> (row % 64)) & 1) != 0; }
    void reset(RowHandle row)
    {
        if (row < m_rows)
            m_words[row / 64] &= ~(quint64(1) << (row % 64));
    }
    void clear() { std::ranges::fill(m_words, 0); }
    void unite(const RowBits &other)
    {
        grow(other.m_rows);
        for (size_t i = 0; i < other.m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
    }
    bool intersects(const RowBits &other) const
    {
        for (size_t i = 0; i < std::min(m_words.size(), other.m_words.size()); ++i) {
            if ((m_words[i] & other.m_words[i]) != 0)
                return true;
        }
        return false;
    }
    /// Every row of `other` is in here.
    bool covers(const RowBits &other) const
    {
        for (size_t i = 0; i < other.m_words.size(); ++i) {
            if ((other.m_words[i] & ~(i < m_words.size() ? m_words[i] : 0)) != 0)
                return false;
        }
        return true;
    }
    void intersect(const RowBits &other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= i < other.m_words.size() ? other.m_words[i] : 0;
    }
    size_t count() const
    {
        size_t rows = 0;
        for (const quint64 word : m_words)
            rows += static_cast<size_t>(std::popcount(word));
        return rows;
    }
    /// Resets the bit of each row for which `visit` is false; rows come in rising order.
    template <class Visit> void keepIf(Visit visit)
    {
        for (size_t i = 0; i < m_words.size(); ++i) {
            for (quint64 rest = m_words[i]; rest != 0; rest &= rest - 1) {
                if (!visit(static_cast<RowHandle>(i * 64 + static_cast<size_t>(std::countr_zero(rest)))))
                    m_words[i] &= ~(rest & (~rest + 1));
            }
        }
    }
    /// In rising order.
    template <class Visit> void forEach(Visit visit) const
    {
        for (size_t i = 0; i < m_words.size(); ++i) {
            for (quint64 rest = m_words[i]; rest != 0; rest &= rest - 1)
                visit(static_cast<RowHandle>(i * 64 + static_cast<size_t>(std::countr_zero(rest))));
        }
    }
    std::vector<RowHandle> rows() const
    {
        std::vector<RowHandle> out;
        out.reserve(count());
        forEach([&out](RowHandle row) { out.push_back(row); });
        return out;
    }

private:
    std::vector<quint64> m_words;
    size_t m_rows = 0;
};

} // namespace waydesk
