// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/ordertable.h"

namespace waydesk::bench {

/// An order table of `count` invented orders.
OrderTable syntheticTable(size_t count);

} // namespace waydesk::bench
