// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/ordertable.h"
#include "dispatch/planparcels.h"

#include <span>
#include <utility>
#include <vector>

namespace waydesk {

/// The ticked rows that are on the screen, in table order, by what can be done with them. It holds ids and no handles,
/// so that it may wait while the table changes.
struct OrderSelection {
    std::vector<OrderId> orders; ///< of all rows
    std::vector<ParcelId> parcels; ///< of all rows that have one
    std::vector<OrderId> unplanned; ///< of rows that are open or planned: planning may touch them
    std::vector<std::pair<OrderId, ParcelId>> early; ///< the same, with the parcel that they stand in now if any
    std::vector<ParcelId> planned;
    std::vector<ParcelId> numbered;
    int verified = 0; ///< parcels that are printed and verified
    int others = 0; ///< parcels beyond numbered

    /// Any thread.
    static OrderSelection of(const OrderTable &table, std::span<const RowHandle> shown, const RowBits &chosen);
    bool isEmpty() const { return orders.empty(); }
    /// Parcels that there will be when planning did what the report of its dry run says.
    int parcelsAfter(const PlanReport &report) const;
};

} // namespace waydesk
