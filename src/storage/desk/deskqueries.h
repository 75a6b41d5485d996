// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/desk/deskfacts.h"

#include <functional>
#include <span>
#include <vector>

namespace waydesk {

using DeskOrderSink = std::function<void(const DeskOrderRow &)>;

/// All open work: orders that are open or were news after `sinceMs`, and live parcels but those handed over before.
DeskFacts readAllFacts(Connection &db, qint64 sinceMs, bool withTagFacts);
void readAllOrders(Connection &db, qint64 sinceMs, const DeskFacts &facts, const DeskOrderSink &sink);

/// The same of some orders, and of all orders that share a live parcel with them; `orders` grows by these.
DeskFacts readFactsOf(Connection &db, std::vector<qint64> &orders, qint64 sinceMs, bool withTagFacts);
void readOrdersOf(Connection &db, const std::vector<qint64> &orders, qint64 sinceMs, const DeskFacts &facts,
                  const DeskOrderSink &sink);

} // namespace waydesk
