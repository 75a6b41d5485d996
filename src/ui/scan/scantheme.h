// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/theme.h"

#include <optional>

class QPalette;
class QWidget;

namespace waydesk {

/// Colours of the scan page, which is light or dark by itself: a bench in a dark aisle, whatever the desk looks like.
const Theme &scanTheme();
/// Nothing = as the program.
void setScanDark(std::optional<bool> dark);
/// For the few ready-made widgets of the page.
QPalette scanPalette();

/// Sizes of the scan page are given at 1600 x 1000; what they are multiplied by in this window.
qreal scanFactor(const QWidget &widget);
/// A size at 1600 x 1000 as pixels in this window; words never under 11.
int scanPixels(const QWidget &widget, int size);

} // namespace waydesk
