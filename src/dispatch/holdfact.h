// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"
#include "core/parcel/parcel.h"

#include <span>
#include <vector>

namespace waydesk {

/// One reason with where it comes from: since when, by whom or what, and how old the data behind it is.
struct HoldFact {
    Reason reason = Reason::Manual;
    QString text; ///< words of a person, or codes of a rule
    QString setBy; ///< as Hold::setBy; "platform" = what the platform says of the order, "carrier" = a suspension
    qint64 since = 0; ///< 0 = not known
    qint64 dataAsOf = 0; ///< 0 = no data behind it: set by hand
    HoldId hold; ///< nothing for a fact that is no hold, and cannot be lifted
    OrderId order; ///< whose; nothing for a hold of the parcel

    friend bool operator==(const HoldFact &, const HoldFact &) = default;
};

/// Of each of these reasons, in their order: its holds, the oldest first, else the fact. `orders` are those that the
/// reasons are about.
std::vector<HoldFact> holdFacts(std::span<const Reason> reasons, std::span<const Hold> holds,
                                std::span<const Order> orders);

} // namespace waydesk
