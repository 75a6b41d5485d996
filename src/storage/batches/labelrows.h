// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/batch.h"
#include "storage/connection/sqlrepository.h"

namespace waydesk {

/// Labels and copies as rows, for the repositories that read them.
class LabelRows : private SqlRepository
{
public:
    /// id, label_id, number, state, reason, sent_at, version, run; from column `at`.
    static Copy copy(const Statement &row, int at);
    /// id, batch_id, parcel_id, assignment_id, number, position, then the columns of the newest copy.
    static Label label(const Statement &row, int at);
    static constexpr int labelColumns = 14;
};

} // namespace waydesk
