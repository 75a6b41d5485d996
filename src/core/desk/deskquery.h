// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/filter.h"
#include "core/desk/ordertable.h"
#include "core/desk/sortkey.h"
#include "core/desk/view.h"

#include <QString>

#include <vector>

namespace waydesk {

/// Which rows are meant; all parts narrow. No parcels = no such condition.
struct Selection {
    View view = View::All;
    QString search; ///< as TypedSearch reads it
    Filter filter;
    std::vector<ParcelId> parcels;
};

/// What the screen shows of a table at one moment.
struct DeskAnswer {
    std::vector<RowHandle> rows; ///< sorted
    std::vector<RowKey> keys; ///< theirs
    RowBits eligible; ///< those of them that nothing blocks
    ViewCounts counts{}; ///< of the whole table
    int orders = 0; ///< in the whole table
};

/// Answers selections over one table, sorted. Keeps the sorted order of the table and mends it where rows changed, so
/// that a keystroke costs one scan and no sorting.
class DeskQuery
{
public:
    /// `nowMs` decides overdue, due_soon and due_within; reasons are those of the table's own retime().
    std::vector<RowHandle> run(const OrderTable &table, const Selection &selection, SortKey sort, qint64 nowMs);

    /// run(), with what is shown beside the rows.
    DeskAnswer answer(const OrderTable &table, const Selection &selection, SortKey sort, qint64 nowMs);
    /// The next run() by that key has not the whole table to sort.
    bool hasOrder(SortKey sort) const { return m_hasOrder && m_sort == sort; }

    /// Without sorting: in the order of the handles.
    static std::vector<RowHandle> select(const OrderTable &table, const Selection &selection, qint64 nowMs);

private:
    /// Makes m_order the order of all rows if that is little work; false: it is not.
    bool catchUp(const OrderTable &table, SortKey sort);

    bool m_hasOrder = false;
    quint64 m_generation = 0;
    SortKey m_sort;
    std::vector<RowHandle> m_order;
};

} // namespace waydesk
