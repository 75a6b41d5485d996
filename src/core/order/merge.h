// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"

#include <QStringList>

namespace waydesk {

/// What an import record changed on a stored order.
struct OrderChange {
    bool changed = false; ///< any stated field differs: the stored row must be written
    bool onlyAge = false; ///< nothing but as_of moved on
    bool ignoredOlder = false; ///< the record is older than the stored data
    bool receiverChanged = false;
    bool linesChanged = false; ///< quantities, goods or a refund of a line
    bool refundChanged = false;
    bool statusChanged = false;
    QStringList fields; ///< names of changed fields, for the event (never values)
};

/// Applies a record to the order it belongs to, by the rules of architecture.md "How an order flows" 2:
/// older data changes nothing but what no file has said yet (the list of a detail that came first, or the reverse); a
/// newer one updates every stated field; data of unknown age never takes back a refund, a closing or a shipping. Lines
/// are matched by subOrder; a line that newer data no longer lists is removed only if the record lists any. Line ids
/// are kept. What says nothing (no receiver, a refund unknown, a time not filled in, a masked view of the receiver
/// already known) never replaces what is known. An age that was only assumed neither moves a stated one on nor makes a
/// stated one older. `note` is never touched.
OrderChange applyRecord(Order &stored, const OrderRecord &record);

} // namespace waydesk
