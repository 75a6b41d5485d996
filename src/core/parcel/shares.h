// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"
#include "core/parcel/parcel.h"

#include <span>
#include <vector>

namespace waydesk {

/// How the parcels of one order share what ships of it, line by line. Whoever changes the goods of a part asks here.
///
/// What the courier has keeps what it carried, also when the order has come down since. The others take what they hold
/// in turn, what has gone furthest first and of equals what was made first, while something is left. What then is left
/// over goes to the last in this turn: growth meets the part of which least was done. So the shares make up the order
/// whatever part is brought up to date first, and a cancelled order leaves all parts but those that are gone.

/// The courier has it: its goods are facts.
bool isGone(const Parcel &parcel);

/// This parcel's share of an order, in the order of its lines. `live` are all live parcels that hold the order;
/// `parcel` stands among them as it is now.
std::vector<ParcelLine> shareOf(const Parcel &parcel, const Order &order, std::span<const Parcel> live);

/// What of an order ships and is in none of these parcels.
std::vector<ParcelLine> uncarried(const Order &order, std::span<const Parcel> live);

/// Whether those that the courier does not have hold exactly what he leaves of the order.
bool makeUp(const Order &order, std::span<const Parcel> live);

} // namespace waydesk
