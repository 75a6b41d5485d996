// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

namespace waydesk {

/// Which rows of a file each record came from, as they come: a bit for each row while rows and records follow one
/// another.
class RowsOfRecords
{
public:
    void add(size_t record, int row)
    {
        const bool same = !m_stretches.empty() && record == m_record;
        const bool next = !m_stretches.empty() && record == m_record + 1;
        if (row != m_row + 1 || (!same && !next))
            m_stretches.push_back({m_isNext.size(), record, row});
        m_isNext.push_back(next);
        m_record = record;
        m_row = row;
    }

    /// `told(record, row)` for each, in the order in which they came.
    template <class Told> void each(const Told &told) const
    {
        for (size_t i = 0; i < m_stretches.size(); ++i) {
            const Stretch &stretch = m_stretches[i];
            const size_t end = i + 1 < m_stretches.size() ? m_stretches[i + 1].from : m_isNext.size();
            size_t record = stretch.record;
            for (size_t at = stretch.from; at < end; ++at) {
                record += at > stretch.from && m_isNext[at] ? 1 : 0;
                told(record, stretch.row + int(at - stretch.from));
            }
        }
    }

private:
    struct Stretch {
        size_t from = 0; ///< among all
        size_t record = 0;
        int row = 0;
    };

    std::vector<bool> m_isNext; ///< than the record of the row before
    std::vector<Stretch> m_stretches;
    size_t m_record = 0;
    int m_row = 0;
};

} // namespace waydesk
