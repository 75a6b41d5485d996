// SPDX-License-Identifier: Apache-2.0
#include "storage/batches/labelrows.h"

namespace waydesk {

Copy LabelRows::copy(const Statement &row, int at)
{
    return {.id = row.id<CopyId>(at),
            .label = row.id<LabelId>(at + 1),
            .number = row.number(at + 2),
            .state = known(copyStateFromName(row.text(at + 3)), "label_copy.state"),
            .reason = row.text(at + 4),
            .sentAt = row.integer(at + 5),
            .run = row.id<RunId>(at + 7),
            .version = row.integer(at + 6)};
}

Label LabelRows::label(const Statement &row, int at)
{
    return {.id = row.id<LabelId>(at),
            .batch = row.id<BatchId>(at + 1),
            .parcel = row.id<ParcelId>(at + 2),
            .assignment = row.id<AssignmentId>(at + 3),
            .number = row.text(at + 4),
            .position = row.number(at + 5),
            .newest = copy(row, at + 6)};
}

} // namespace waydesk
