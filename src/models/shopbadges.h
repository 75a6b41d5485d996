// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"

#include <QString>

#include <span>

namespace waydesk {

/// The one character that stands for each shop in a badge: the one that the user chose, else one of its name. No two
/// shops share one: the shop that was linked first has the first character of its name, and a later one that begins
/// alike has the first character in which it differs. What was chosen for one shop is left to it by all others.
QString shopCharacter(std::span<const Shop> shops, ShopId id);
/// As the user chose them, else by the shop's id.
BadgeColours shopColours(std::span<const Shop> shops, ShopId id);

} // namespace waydesk
