// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stock/gifts.h"
#include "dispatch/parcelfacts.h"
#include "dispatch/ports/store.h"

#include <span>
#include <vector>

namespace waydesk {

/// The gift rules as they are set, in their order.
std::vector<GiftRule> giftRules(UnitOfWork &unit);
void keepGiftRules(UnitOfWork &unit, std::span<const GiftRule> rules);

/// What a rule looks at of an order. Lines whose refund is done do not count.
GiftFacts giftFactsOf(const Order &order, std::span<const Shop> shops);

/// What goes into each of these parcels by the rules of now, in their order. Of the parts of a split order the one
/// that has gone furthest has it, of several the oldest.
std::vector<std::vector<GiftLine>> giftsOfParcels(UnitOfWork &unit, std::span<const GiftRule> rules,
                                                  std::span<const Shop> shops, std::span<const ParcelFacts> parcels);

} // namespace waydesk
