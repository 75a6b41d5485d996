// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/dotrect.h"
#include "core/label/labeldata.h"
#include "core/label/layouttools.h"
#include "core/label/template.h"

#include <QString>

#include <string>
#include <variant>
#include <vector>

namespace waydesk {

/// One line of words in its rectangle: the pen starts at the left edge, the base line lies `size` below the top.
struct TextRun {
    DotRect rect;
    LabelField field = LabelField::Text;
    std::u32string text;
    int size = 0;
    bool bold = false;
    bool inverted = false;
};

struct FilledBox {
    DotRect rect;
};

struct Disc {
    DotRect rect;
    int line = 0; ///< 0 = filled
};

struct Frame {
    DotRect rect;
    int line = 0;
};

/// Code 128 with whole-dot modules; the rectangle includes the quiet zones of 10 modules.
struct BarcodeRun {
    DotRect rect;
    int module = 0;
    BarWidths widths;
};

/// QR with whole-dot modules; the rectangle includes the quiet zone of 4 modules.
struct QrSquare {
    DotRect rect;
    int module = 0;
    QrModules modules;
};

using Primitive = std::variant<FilledBox, Disc, Frame, TextRun, BarcodeRun, QrSquare>;

constexpr int barcodeQuietModules = 10;
constexpr int qrQuietModules = 4;

/// What every label of a template has: rules, strip, discs, the template's own words.
Result<std::vector<Primitive>> layoutBackground(const LabelTemplate &form, LayoutTools &tools);

/// What one label adds. LabelDoesNotFit carries "field", "template" and "waybill".
Result<std::vector<Primitive>> layoutLabel(const LabelTemplate &form, const LabelData &data, LayoutTools &tools);

/// One line per primitive, for golden tests and bug reports.
QString describe(const Primitive &primitive);

} // namespace waydesk
