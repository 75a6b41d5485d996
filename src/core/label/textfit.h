// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/layouttools.h"
#include "core/label/template.h"

#include <optional>
#include <string>
#include <vector>

namespace waydesk {

struct FittedLine {
    std::u32string text;
    int width = 0; ///< dots
};

/// Words broken into lines at the largest size that fits.
struct FittedText {
    int size = 0;
    std::vector<FittedLine> lines;
};

int textWidth(const std::u32string &text, int size, bool bold, LayoutTools &tools);

/// Breaks between ideographs, at spaces, and inside a word only if it is wider than a line.
std::vector<FittedLine> wrapText(const std::u32string &text, int width, int size, bool bold, LayoutTools &tools);

/// As much of `text` as fits in one line, with "…" and then `tail` behind it if something was cut.
FittedLine elideText(const std::u32string &text, const std::u32string &tail, int width, int size, bool bold,
                     LayoutTools &tools);

/// From box.size down to box.minSize. Nothing if it does not fit and the box refuses.
std::optional<FittedText> fitText(const std::u32string &text, const FieldBox &box, LayoutTools &tools);

} // namespace waydesk
