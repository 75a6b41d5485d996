// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/dotimage.h"
#include "core/label/layout.h"
#include "labels/glyphcache.h"

#include <vector>

namespace waydesk {

/// Draws primitives. Words never leave their rectangle.
void rasterise(const std::vector<Primitive> &primitives, GlyphCache &glyphs, DotImage *image);

} // namespace waydesk
