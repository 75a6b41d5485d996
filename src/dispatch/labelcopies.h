// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/waybill/assignment.h"
#include "dispatch/ports/store.h"

#include <span>

namespace waydesk {

/// Gives up the newest copies of the labels of these uses of numbers: cancelled if they never left, spoiled otherwise.
void retireCopies(UnitOfWork &unit, std::span<const Assignment> uses);

} // namespace waydesk
