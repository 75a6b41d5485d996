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

/// Rows that may go on and are not verified yet. One pass over the table.
DueLoad dueLoad(const OrderTable &table, qint64 dayStart, qint64 dayEnd, qint64 now);

} // namespace waydesk
