// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/ordertable.h"

#include <array>

namespace waydesk {

/// Open rows by the hour in which they must be out of the house.
struct DueLoad {
    std::array<qint64, 24> byHour{}; ///< of the day asked for, local time
    qint64 overdue = 0; ///< due before `now`, whatever the day
};

/// Open rows by the hour from now on.
struct DueAhead {
    static constexpr size_t Hours = 24;
    /// One kind of rows.
    struct Rows {
        qint64 overdue = 0;
        std::array<qint64, Hours> byHour{}; ///< the first is the hour that has begun
        qint64 later = 0;
    };
    qint64 start = 0; ///< of that hour, by the clock of this machine
    Rows going; ///< may go on
    Rows held; ///< blocked by a reason; their time runs all the same
};

/// Whether work is left for the row before a courier can take it: its deadline counts, and it is not verified yet.
bool isToBeMadeReady(const OrderTable &table, RowHandle row);

/// One pass over the table.
DueAhead dueAhead(const OrderTable &table, qint64 nowMs);

/// Rows that may go on and are not verified yet. One pass over the table.
DueLoad dueLoad(const OrderTable &table, qint64 dayStart, qint64 dayEnd, qint64 now);

} // namespace waydesk
