// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/merge.h"
#include "core/order/order.h"
#include "dispatch/workplace.h"

#include <vector>

namespace waydesk {

/// What following up did, for whoever wants to take it back.
struct FollowUpTrace {
    std::vector<HoldId> set;
    std::vector<HoldId> needed; ///< stood already for the same reason
    std::vector<ParcelId> added; ///< new parts
};

/// What a change of an order's platform data does to its live parcels, in the transaction that stores the change.
/// Receiver changed: hold address_changed, whatever the state. The hold cash_on_delivery comes on a shared parcel,
/// until the courier has it, when an order that ships in it turns out to be paid on delivery, and goes when that is so
/// no more. Lines changed or the order cancelled: while planned, the parcel takes over the new quantities (and
/// dissolves when nothing is left), and a part of a cancelled order lets it go. Other goods or quantities from numbered
/// on, or in a part of a split order, and an order that lives again though not all of it stands in parcels: hold
/// line_refunded if a refund took goods out, lines_changed otherwise. Goods that nobody carries once the courier has
/// all parts of an order stand in a new planned part with that hold. Returns the number of holds set; what it set or
/// made is added to `trace`, if given.
int followUp(const Workplace &place, UnitOfWork &unit, const Order &before, const Order &after,
             const OrderChange &change, FollowUpTrace *trace = nullptr);

} // namespace waydesk
