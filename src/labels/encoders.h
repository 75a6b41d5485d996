// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/dotimage.h"
#include "core/label/printerprofile.h"

#include <QByteArray>

namespace waydesk {

/// One label as ZPL: our raster as ^GFA with run lengths, in at least two bands (^GF takes at most 99,999 bytes).
/// No device fonts, no device barcodes. Tuned: darkness as ~SD (0 to 30), moves as ^LS and ^LT.
QByteArray toZpl(const DotImage &image, const PrinterTuning &tuning = {});

/// One label as TSPL: one BITMAP (0 = black), PRINT 1.
QByteArray toTspl(const DotImage &image);

/// A 1-bit PNG that knows its resolution.
QByteArray toPng(const DotImage &image);

} // namespace waydesk
