// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/waybill/assignment.h"
#include "dispatch/parcelfacts.h"

#include <span>
#include <vector>

namespace waydesk {

/// What a waybill account allows its shops: asked by a fill, and by a fill that is done again.

/// The shop that a parcel's number counts for; none if the parcel is empty.
ShopId payerOf(const ParcelFacts &facts);
/// True if every shop whose orders lie in the parcel shares the account.
bool isSharedBy(const WaybillAccount &account, const ParcelFacts &facts);
/// Which of these parcels must wait, in canonical sequence: what their shops took since the local day began counts.
std::vector<bool> overTodaysLimit(UnitOfWork &unit, AccountId account, std::span<const ShopId> payers, qint64 nowMs);

} // namespace waydesk
