// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/waybill/assignment.h"
#include "storage/connection/sqlrepository.h"

namespace waydesk {

/// Uses of numbers as rows, for the repositories that read them.
class NumberRows : private SqlRepository
{
public:
    /// id, parcel_id, account_id, segment_id, carrier, number, state, at, void_reason, version; from column `at`.
    static Assignment assignment(const Statement &row, int at);
    static constexpr int assignmentColumns = 10;
};

} // namespace waydesk
