// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/dotimage.h"
#include "core/label/layouttools.h"

#include <cstdint>
#include <vector>

namespace waydesk::test {

inline void drawBars(const BarWidths &widths, int x, int y, int module, int height, DotImage *image)
{
    bool bar = true;
    for (const int width : widths) {
        if (bar)
            image->fill(x, y, width * module, height);
        x += width * module;
        bar = !bar;
    }
}

inline void drawQr(const QrModules &qr, int x, int y, int module, DotImage *image)
{
    for (int row = 0; row < qr.size; ++row) {
        for (int column = 0; column < qr.size; ++column) {
            if (qr.at(column, row))
                image->fill(x + column * module, y + row * module, module, module);
        }
    }
}

/// The bitmap as a grey picture, one byte a dot.
inline std::vector<std::uint8_t> grayOf(const DotImage &image)
{
    std::vector<std::uint8_t> gray;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            gray.push_back(image.dot(x, y) ? 0 : 255);
    }
    return gray;
}

} // namespace waydesk::test
