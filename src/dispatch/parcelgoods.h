// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parcel/parcel.h"
#include "dispatch/ports/store.h"

namespace waydesk {

/// What a parcel has to hold by what its orders say now, in the order of their lines: all that still ships of them, or
/// a part's share of it (core/parcel/shares.h). A cancelled order leaves altogether.
std::vector<ParcelLine> goodsNow(UnitOfWork &unit, const Parcel &parcel);

/// Brings a parcel's lines to goodsNow(). True if lines changed; the lines are stored then, and a parcel with nothing
/// left is Dissolved in memory (the caller stores the parcel). What the courier has stays as he took it.
bool refreshGoods(UnitOfWork &unit, Parcel &parcel);

} // namespace waydesk
