// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parcel/parcel.h"
#include "dispatch/workplace.h"

#include <span>

namespace waydesk {

/// Whether one of several orders is paid on delivery: they may not be in one parcel.
bool mixesCash(UnitOfWork &unit, std::span<const OrderId> orders);

/// Whether what still ships in a parcel may not share it, as the orders are now: address_changed = they go to several
/// receivers, cash_on_delivery = mixesCash(). False for any other reason, and for what the courier has.
bool mustPart(UnitOfWork &unit, const Parcel &parcel, Reason reason);

/// Sets the holds that say so, where none stands; by the person at work, each with its event.
void holdWhatMustPart(const Workplace &place, UnitOfWork &unit, const Parcel &parcel);

/// Lifts holds that say cash_on_delivery where it is true no more; `by` as Hold::setBy.
void liftSpentCashHolds(const Workplace &place, UnitOfWork &unit, const Parcel &parcel, const QString &by);

} // namespace waydesk
