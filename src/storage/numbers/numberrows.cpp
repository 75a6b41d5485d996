// SPDX-License-Identifier: Apache-2.0
#include "storage/numbers/numberrows.h"

namespace waydesk {

Assignment NumberRows::assignment(const Statement &row, int at)
{
    return {.id = row.id<AssignmentId>(at),
            .parcel = row.id<ParcelId>(at + 1),
            .account = row.id<AccountId>(at + 2),
            .segment = row.id<SegmentId>(at + 3),
            .carrier = row.text(at + 4),
            .number = row.text(at + 5),
            .state = known(numberStateFromName(row.text(at + 6)), "assignment.state"),
            .at = row.integer(at + 7),
            .voidReason = row.text(at + 8),
            .version = row.integer(at + 9)};
}

} // namespace waydesk
