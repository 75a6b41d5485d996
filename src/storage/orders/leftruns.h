// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/importrepository.h"
#include "storage/connection/connection.h"

#include <vector>

namespace waydesk {

/// Runs in this state on which nobody works any more: their process is gone, or has given no
/// sign of life for ten minutes of the store's own clock. They are finished or dropped by whoever finds them.
std::vector<ImportRunId> leftRuns(Connection &db, ImportState state);

} // namespace waydesk
