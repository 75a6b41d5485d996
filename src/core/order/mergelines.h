// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"

#include <vector>

namespace waydesk {

/// What newer data did to the lines of an order.
struct LinesChange {
    bool any = false;
    bool goods = false; ///< quantity, goods, or a line added or removed
    bool refund = false; ///< the refund of a line
};

/// What a record says of a refund.
struct ReadRefund {
    RefundState state = RefundState::Unknown;
    bool unread = false; ///< Unknown because of a word that nobody knows, not because nothing was said
};

/// The refund to keep: a state that says nothing never replaces one that does, a word that nobody knows makes it
/// Unknown, and unless `mayTakeBack` an open or finished refund is never taken back.
RefundState mergedRefund(RefundState stored, ReadRefund read, bool mayTakeBack);

/// Brings stored lines to what was read. Lines are matched by subOrder (equal ones in turn) and keep their id and
/// place; new ones come last, without an id. Lines that are no longer listed go, except that unless `mayTakeBack` a
/// line whose refund is open or finished stays.
LinesChange mergeLines(std::vector<OrderLine> &stored, const std::vector<OrderLine> &read, bool mayTakeBack);

} // namespace waydesk
