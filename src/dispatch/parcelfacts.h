// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/carrier/suspension.h"
#include "core/order/order.h"
#include "core/parcel/parcel.h"
#include "core/parcel/parts.h"
#include "dispatch/ports/store.h"

#include <span>
#include <vector>

namespace waydesk {

/// A parcel with all that decides whether it may go on.
struct ParcelFacts {
    Parcel parcel;
    std::vector<Order> orders; ///< in the order of the parcel's lines
    std::vector<Hold> holds; ///< open, of the parcel and of its orders
    std::vector<Suspension> suspensions; ///< of its carrier where it goes, at any time
    PartMark part{}; ///< of a split order
    std::vector<PartMark> orderParts{}; ///< of each of `orders`
};

/// Facts of these parcels, in the order of the ids; unknown ids are left out. As many statements whatever the count.
std::vector<ParcelFacts> loadFacts(UnitOfWork &unit, std::span<const ParcelId> ids);

/// Why this parcel must not go on now, gravest first, remarks last. The platform's "shipped" does not stop a parcel
/// whose own number is the one that the platform shows, nor the part of a split order once the platform shows a number.
std::vector<Reason> reasonsOf(const ParcelFacts &facts, qint64 nowMs);

/// The first reason that blocks, if any.
std::optional<Reason> blockingReason(const ParcelFacts &facts, qint64 nowMs);

/// Facts of orders that stand alone: their own reasons, the holds on them, and suspensions of every carrier.
std::vector<Reason> reasonsOf(const Order &order, std::span<const Hold> holds, const Suspensions &suspensions,
                              qint64 nowMs);

/// Those of a carrier where a parcel goes.
std::vector<Suspension> suspensionsFor(const Suspensions &all, QStringView carrier, std::span<const Order> orders);

} // namespace waydesk
