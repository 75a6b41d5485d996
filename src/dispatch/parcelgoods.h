// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parcel/parcel.h"
#include "dispatch/ports/store.h"

namespace waydesk {

/// What of a parcel still ships by what its orders say now, in the order of their lines.
std::vector<ParcelLine> goodsNow(UnitOfWork &unit, const Parcel &parcel);

/// Brings a parcel's lines back to what its orders still ship: a refunded line leaves, a changed quantity follows, the
/// part of a split order never grows, a cancelled order leaves altogether. True if lines changed; the lines are stored
/// then, and a parcel with nothing left is Dissolved in memory (the caller stores the parcel).
bool refreshGoods(UnitOfWork &unit, Parcel &parcel);

} // namespace waydesk
