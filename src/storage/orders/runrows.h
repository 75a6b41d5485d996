// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/importrepository.h"
#include "storage/connection/connection.h"

#include <vector>

namespace waydesk {

/// What the repositories of orders and of imports both do with rows of import_run and of what hangs on it.
namespace RunRows {

/// Runs in this state on which nobody works any more: their process is gone, or has given no
/// sign of life for ten minutes of the store's own clock. They are finished or dropped by whoever finds them.
std::vector<ImportRunId> left(Connection &db, ImportState state);
/// A sign of life of one in this state; false = it is not in it any more.
bool keepAlive(Connection &db, ImportRunId run, ImportState state);
/// The newest ordinal of the run in `table`; 0 = it has none there.
qint64 lastOrdinal(Connection &db, QByteArrayView table, ImportRunId run);

} // namespace RunRows

} // namespace waydesk
