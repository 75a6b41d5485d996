// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/orderrepository.h"

namespace waydesk {

/// The rejected row itself is torn, so that no cell of it can be put right alone: its `cell` holds the raw row, as the
/// file has it (empty if it is too long for that), and a CellFix without a column puts it right as a whole. What that
/// fix says in the manner of the file (spreadsheets: cells parted by TABs) is read in place of the row, which may be
/// several rows or none. One of several that cannot be read is torn too, whatever its reason: it has no `column`, and
/// its `cell` holds the text of all of them.
inline bool isTorn(const RejectedRow &row)
{
    return row.reason.startsWith(QLatin1String("row_")) || (row.column.isEmpty() && !row.cell.isEmpty());
}

} // namespace waydesk
