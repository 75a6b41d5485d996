// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parcel/parcel.h"
#include "dispatch/workplace.h"

namespace waydesk {

/// Takes a verified parcel back to printed and out of its open handover (scan undone, taken out, reprint, void).
/// The parcel's version moves on by one; nothing happens to a parcel that is not verified.
void backToPrinted(UnitOfWork &unit, Parcel &parcel);

} // namespace waydesk
