// SPDX-License-Identifier: Apache-2.0
#include "core/desk/deskquery.h"

#include "core/desk/rowmatcher.h"
#include "core/desk/typedsearch.h"

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
    const TypedSearch typed = TypedSearch::of(selection.search);
    RowBits rows = table.search(searchWords(typed.text));
    for (const QString &name : typed.tags) {
        const TypedTag tag(table, name);
        rows.keepIf([&](RowHandle row) { return tag.fits(row); });
    }
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
    constexpr size_t few = 4; // a quarter of the table is sorted by itself, more is worth keeping
    const RowBits selected = selectedRows(table, selection, nowMs);
    if (!catchUp(table, sort)) {
        std::vector<RowHandle> rows = selected.rows();
        if (rows.size() * few < table.size()) {
            sortRows(table, rows, sort);
            return rows;
        }
        m_order = table.search({}).rows();
        sortRows(table, m_order, sort);
        m_hasOrder = true;
        m_generation = table.generation();
        m_sort = sort;
    }
    std::vector<RowHandle> rows;
    rows.reserve(selected.count());
    std::ranges::copy_if(m_order, std::back_inserter(rows), [&](RowHandle row) { return selected.test(row); });
    return rows;
}

DeskAnswer DeskQuery::answer(const OrderTable &table, const Selection &selection, SortKey sort, qint64 nowMs)
{
    DeskAnswer answer;
    answer.rows = run(table, selection, sort, nowMs);
    answer.eligible.grow(table.handleEnd());
    answer.keys.reserve(answer.rows.size());
    for (const RowHandle row : answer.rows) {
        answer.keys.push_back(table.key(row));
        if (!table.isBlocked(row))
            answer.eligible.set(row);
    }
    answer.counts = countViews(table, nowMs);
    for (RowHandle row = 0; row < table.handleEnd(); ++row)
        answer.orders += table.isLive(row) ? table.orderCount(row) : 0;
    return answer;
}

bool DeskQuery::catchUp(const OrderTable &table, SortKey sort)
{
    constexpr size_t few = 40; // placing one row costs about as much as sorting forty of many
    if (!m_hasOrder || m_sort != sort)
        return false;
    if (m_generation == table.generation())
        return true;
    const auto changed = table.changedSince(m_generation);
    if (!changed || changed->size() * few > table.size())
        return false;
    RowBits touched(std::max<size_t>(table.handleEnd(), 1));
    for (const RowHandle row : *changed)
        touched.set(row);
    std::erase_if(m_order, [&](RowHandle row) { return touched.test(row); });
    touched.keepIf([&](RowHandle row) { return table.isLive(row); });
    mergeRows(table, m_order, touched.rows(), sort);
    m_generation = table.generation();
    return true;
}

} // namespace waydesk
