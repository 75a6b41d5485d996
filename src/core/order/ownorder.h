// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"

#include <QStringView>

namespace waydesk {

/// Stands for the platform's word in the status of an order that was made by hand.
inline constexpr QStringView ownStatusText = u"manual";

/// True if an order was typed here or is a gift or resend of another one: no platform knows it or waits for its number.
inline bool isOwnOrder(const Order &order) { return order.statusText == ownStatusText; }

} // namespace waydesk
