// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/layout.h"
#include "core/label/printerprofile.h"

#include <QStringList>

namespace waydesk {

/// A test label that measures its printer: a tick at each millimetre along the upper and the left edge (longer at 5 and
/// 10, numbered in centimetres), a frame on the outermost dots, a cross in the middle, and bars of 1 to 4 dots with
/// equal gaps, upright and lying. Where the ruler begins and ends shows paper and offset, the bars show darkness.
/// `words` stand in the middle, a line each.
std::vector<Primitive> layoutRuler(const LabelStock &stock, const QStringList &words, LayoutTools &tools);

/// Dots of a tick at that millimetre.
int rulerTick(int millimetre, int dotsPerMm);

} // namespace waydesk
