// SPDX-License-Identifier: Apache-2.0
#include "core/desk/deskquery.h"

#include "core/desk/rowmatcher.h"

#include <algorithm>
#include <optional>

namespace waydesk {

namespace {
RowBits bitsOfParcels(const OrderTable &table, const std::vector<ParcelId> &parcels)
{
    RowBits bits(table.handleEnd());
    for (const ParcelId parcel : parcels) {
        if (const auto row = parcel.isValid() ? table.find(RowKey(parcel)) : std::nullopt)
            bits.set(*row);
    }
    return bits;
}

/// A selection made ready for one table.
class Selector
{
public:
    Selector(const OrderTable &table, const Selection &selection, qint64 nowMs)
        : m_table(table), m_view(selection.view), m_now(nowMs)
    {
        if (const auto words = searchWords(selection.search); !words.empty())
            m_found = table.search(words);
        if (!selection.parcels.empty())
            m_parcels = bitsOfParcels(table, selection.parcels);
        if (!selection.filter.isEmpty())
            m_matcher.emplace(table, selection.filter, nowMs);
    }

    bool operator()(RowHandle row) const
    {
        return (!m_found || m_found->test(row)) && (!m_parcels || m_parcels->test(row)) && m_table.isLive(row)
            && (m_view == View::All || (viewBits(m_table, row, m_now) & viewBit(m_view)) != 0)
            && (!m_matcher || m_matcher->matches(row));
    }

private:
    const OrderTable &m_table;
    View m_view;
    qint64 m_now;
    std::optional<RowBits> m_found;
    std::optional<RowBits> m_parcels;
    std::optional<RowMatcher> m_matcher;
};
} // namespace

std::vector<RowHandle> DeskQuery::select(const OrderTable &table, const Selection &selection, qint64 nowMs)
{
    const Selector selected(table, selection, nowMs);
    std::vector<RowHandle> rows;
    for (RowHandle row = 0; row < table.handleEnd(); ++row) {
        if (selected(row))
            rows.push_back(row);
    }
    return rows;
}

std::vector<RowHandle> DeskQuery::run(const OrderTable &table, const Selection &selection, SortKey sort, qint64 nowMs)
{
    if (!knows(table, sort)) {
        std::vector<RowHandle> rows = select(table, selection, nowMs);
        sortRows(table, rows, sort);
        if (rows.size() == table.size()) {
            m_table = &table;
            m_generation = table.generation();
            m_sort = sort;
            m_order = rows;
        }
        return rows;
    }
    const Selector selected(table, selection, nowMs);
    std::vector<RowHandle> rows;
    std::ranges::copy_if(m_order, std::back_inserter(rows), selected);
    return rows;
}

bool DeskQuery::knows(const OrderTable &table, SortKey sort) const
{
    return m_table == &table && m_generation == table.generation() && m_sort == sort;
}

} // namespace waydesk
