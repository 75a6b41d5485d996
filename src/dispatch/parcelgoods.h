// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parcel/parcel.h"
#include "dispatch/ports/store.h"

namespace waydesk {

/// What of a parcel still ships by what its orders say now, in the order of their lines. Of a split order, no more than
/// its other parts leave.
std::vector<ParcelLine> goodsNow(UnitOfWork &unit, const Parcel &parcel);

/// Brings a parcel's lines back to what its orders still ship: a refunded line leaves, a changed quantity follows, a
/// cancelled order leaves altogether. The part of a split order takes all that its other parts leave, so that the parts
/// make up the order again. True if lines changed; the lines are stored
/// then, and a parcel with nothing left is Dissolved in memory (the caller stores the parcel).
bool refreshGoods(UnitOfWork &unit, Parcel &parcel);

} // namespace waydesk
