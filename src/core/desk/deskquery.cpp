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

RowBits selectedRows(const OrderTable &table, const Selection &selection, qint64 nowMs)
{
    RowBits rows = table.search(searchWords(selection.search));
    if (!selection.parcels.empty())
        rows.intersect(bitsOfParcels(table, selection.parcels));
    if (selection.view != View::All) {
        const quint32 wanted = viewBit(selection.view);
        rows.keepIf([&](RowHandle row) { return (viewBits(table, row, nowMs) & wanted) != 0; });
    }
    if (!selection.filter.isEmpty()) {
        const RowMatcher matcher(table, selection.filter, nowMs);
        rows.keepIf([&](RowHandle row) { return matcher.matches(row); });
    }
    return rows;
}
} // namespace

std::vector<RowHandle> DeskQuery::select(const OrderTable &table, const Selection &selection, qint64 nowMs)
{
    return selectedRows(table, selection, nowMs).rows();
}

std::vector<RowHandle> DeskQuery::run(const OrderTable &table, const Selection &selection, SortKey sort, qint64 nowMs)
{
    const RowBits selected = selectedRows(table, selection, nowMs);
    if (!knows(table, sort)) {
        std::vector<RowHandle> rows = selected.rows();
        sortRows(table, rows, sort);
        if (rows.size() == table.size()) {
            m_table = &table;
            m_generation = table.generation();
            m_sort = sort;
            m_order = rows;
        }
        return rows;
    }
    std::vector<RowHandle> rows;
    rows.reserve(selected.count());
    std::ranges::copy_if(m_order, std::back_inserter(rows), [&](RowHandle row) { return selected.test(row); });
    return rows;
}

bool DeskQuery::knows(const OrderTable &table, SortKey sort) const
{
    return m_table == &table && m_generation == table.generation() && m_sort == sort;
}

} // namespace waydesk
