// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"
#include "core/parcel/handover.h"
#include "core/parcel/parcel.h"
#include "dispatch/ports/store.h"

#include <span>
#include <vector>

namespace waydesk {

/// What shops are to be told, from both books: numbers of our own parcels, and those of what suppliers sent. A row of
/// the latter has no parcel, and its id is that of the purchase.
namespace WriteBackRows {

inline bool isPurchase(const WriteBack &row) { return !row.parcel.isValid(); }

std::vector<WriteBack> ofShop(UnitOfWork &unit, ShopId shop, WriteBackState state);
std::vector<WriteBack> ofNumber(UnitOfWork &unit, const QString &number);
/// State, correction, when it was exported, and the answer; conditional on its version.
void update(UnitOfWork &unit, const WriteBack &row);

/// What went with the number of a row: a parcel, or what the supplier sent as if it were one that was handed over.
Parcel parcelOf(UnitOfWork &unit, const WriteBack &row);
/// All parcels that an order is split into, as above; what a supplier has sent of it counts as handed over.
std::vector<Parcel> partsOf(UnitOfWork &unit, OrderId order);

} // namespace WriteBackRows

} // namespace waydesk
