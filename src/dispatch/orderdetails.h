// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/deadline.h"
#include "core/order/order.h"
#include "core/parcel/parcel.h"
#include "dispatch/holdfact.h"
#include "dispatch/workplace.h"

#include <span>
#include <vector>

namespace waydesk {

/// One order with all that a list, a details panel or the CLI shows of it.
struct OrderDetails {
    Order order;
    Shop shop;
    std::vector<Reason> reasons; ///< of the order, its holds and its live parcels; gravest first
    std::vector<HoldFact> why; ///< where each reason comes from
    Deadline deadline;
    std::vector<Parcel> parcels; ///< live ones
    bool eligible() const { return reasons.empty() || !blocks(reasons.front()); }
};

/// In the order of the ids; unknown ids are left out.
Result<std::vector<OrderDetails>> detailsOf(Workplace &place, std::span<const OrderId> ids);

} // namespace waydesk
