// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parcel/parcel.h"
#include "core/support/error.h"

#include <span>
#include <utility>
#include <vector>

namespace waydesk {

/// Takes `wanted` quantities (by line) out of `all`. Returns {taken, rest}; their quantities add up to `all`, line by
/// line. Refused (InvalidArgument) if a line is unknown, a quantity is < 1 or too large, or either side would be empty.
Result<std::pair<std::vector<ParcelLine>, std::vector<ParcelLine>>> splitLines(std::span<const ParcelLine> all,
                                                                               std::span<const ParcelLine> wanted);

} // namespace waydesk
