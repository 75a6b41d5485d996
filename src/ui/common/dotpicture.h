// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/dotimage.h"

#include <QImage>

namespace waydesk {

/// Dots as a picture of the same size, black on white.
QImage dotPicture(const DotImage &dots);

} // namespace waydesk
