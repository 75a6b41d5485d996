// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"

#include <QStringList>

namespace waydesk {

/// What an import record changed on a stored order.
struct OrderChange {
    bool changed = false; ///< any stated field differs: the stored row must be written
    bool onlyAge = false; ///< nothing but an age moved on
    bool ignoredOlder = false; ///< the record is older than the stored data
    bool receiverChanged = false;
    bool linesChanged = false; ///< quantities, goods or a refund of a line
    bool refundChanged = false;
    bool statusChanged = false;
    QStringList fields; ///< names of changed fields, for the event (never values)
};

/// Applies a record to the order it belongs to, by the rules of architecture.md "How an order flows" 2.
/// An order has an age for what only a file with receivers states, one for lines and refunds, and asOf for all the
/// rest; a record is older or newer for each of them by itself, so that the two files of a pair may come in any order.
/// What is older changes nothing but what no file has said yet, except that a record which is news to its own part may
/// move the status on to shipped or closed. What is newer updates every stated field. Only data that is newer by a
/// known age takes back a refund, a closing or a shipping. Lines are matched by subOrder; a line that newer data no
/// longer lists is removed only if the record lists any. Line ids are kept. What says nothing (no receiver, a blank
/// refund, a time not filled in, a masked view of the receiver already known) never replaces what is known; a refund
/// word that nobody knows does. An age that was only assumed neither moves a stated one on nor makes a stated one
/// older. `note` is never touched.
OrderChange applyRecord(Order &stored, const OrderRecord &record);

} // namespace waydesk
