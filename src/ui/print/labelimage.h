// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/dotimage.h"

#include <QImage>
#include <QSize>

namespace waydesk {

/// Dots of the narrowest bar of the label's barcode; 1 if there is none.
int barWidth(const DotImage &dots);

/// The label as large as `room` (in pixels) allows, no larger than the dots themselves, so that a bar of the barcode is
/// a whole number of pixels wide: what looks scannable is. Where that leaves more than a quarter of the room empty, or
/// even one pixel a bar is too much, it is made to fit: the words can be read then, the grey bars are no sample of
/// print.
QImage previewImage(const DotImage &dots, const QSize &room);

} // namespace waydesk
