// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"
#include "dispatch/ports/historyrepository.h"

#include <functional>
#include <vector>

namespace waydesk {

struct Change {
    qint64 seq = 0;
    SubjectKind kind = SubjectKind::None;
    qint64 subject = 0;
};

/// The committed changes in commit order. Any thread.
class ChangeFeed
{
public:
    virtual ~ChangeFeed() = default;
    virtual Result<std::vector<Change>> changesAfter(qint64 seq) = 0;
    virtual Result<qint64> head() = 0;
    /// Blocks until a change after `seq` exists or the time is over; true = there is one. PostgreSQL: LISTEN, with a
    /// poll every second as the truth; SQLite: the poll alone, at most `timeoutMs` long.
    virtual bool waitForChange(qint64 seq, int timeoutMs) = 0;
};

} // namespace waydesk
