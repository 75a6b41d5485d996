// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parcel/parcel.h"
#include "dispatch/ports/store.h"

#include <span>
#include <vector>

namespace waydesk {

// What undo and redo ask of parcels that are to come back, inside their transaction: the orders may have changed since.

/// All of it goes to one receiver, and the label, which has that of the first order, as it did.
bool goesToItsReceiver(UnitOfWork &unit, const Parcel &parcel);

/// Its orders may not go together any more, and no hold of its own (`holds`: the open ones) says so: such a hold may be
/// lifted by now, and be gone with the part that had it.
bool mayShareNoMore(UnitOfWork &unit, const Parcel &parcel, std::span<const Hold> holds);

/// Whether the parcels that come back and those that stay hold exactly what ships of these orders.
bool makeUpTheirOrders(UnitOfWork &unit, const std::vector<OrderId> &ids, std::span<const Parcel> returning,
                       std::span<const ParcelId> leaving);

} // namespace waydesk
