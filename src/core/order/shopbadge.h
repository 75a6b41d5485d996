// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"
#include "core/support/ids.h"

#include <QString>

#include <optional>
#include <span>

namespace waydesk {

/// The colour of a badge's character and the ground it stands on, as 0xRRGGBB.
struct BadgeColours {
    quint32 ink = 0;
    quint32 tint = 0;

    friend bool operator==(const BadgeColours &, const BadgeColours &) = default;
};

/// How the user wants a shop to be marked; what is not chosen follows the shop's name and id.
struct ShopBadge {
    QString character; ///< empty = not chosen
    std::optional<BadgeColours> colours;

    friend bool operator==(const ShopBadge &, const ShopBadge &) = default;
};

/// A badge is read beside small text: below this ratio its character is lost (WCAG 2, AA).
inline constexpr double BadgeContrast = 4.5;

/// Colours to choose from, each pair readable.
std::span<const BadgeColours> badgePalette();
/// What a shop has until somebody chooses.
BadgeColours badgeColoursOf(ShopId shop);
/// WCAG contrast of the two, 1 to 21.
double contrastOf(const BadgeColours &colours);
/// InvalidArgument if the character is not exactly one that can be seen, or the colours are too close to each other.
Result<void> checkBadge(const ShopBadge &badge);

} // namespace waydesk
