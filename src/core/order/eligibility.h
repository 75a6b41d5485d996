// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/facts.h"
#include "core/order/order.h"
#include "core/order/reason.h"

#include <vector>

namespace waydesk {

/// What the rules judge of an order. An order whose lines and refunds come in a file that has not come yet (refund
/// unknown, no lines) does not count as one without lines.
OrderFacts factsOf(const Order &order);

/// Whether an order may ship and why not: facts of the order alone, at a wall time. Holds set elsewhere are added by
/// the caller. Order of reasons: the gravest first. Remarks (RefundNotStated) come last and do not block.
/// Lines whose refund is done leave the quantities; an order is RefundDone when nothing is left.
std::vector<Reason> shippingReasons(const Order &order, qint64 nowMs);

/// True if none of the reasons blocks.
bool mayShip(const std::vector<Reason> &reasons);

/// Refund state of the whole order: lines and the order's own word taken together, the most cautious wins. Finished
/// lines count only when nothing else is left; lines that all say nothing leave it to the order's word.
RefundState effectiveRefund(const Order &order);

/// Quantity of a line that still ships: 0 when its refund is done.
qint64 shippableQuantity(const OrderLine &line);

} // namespace waydesk
