// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <vector>

namespace waydesk {

/// A QR symbol: size x size modules, row by row, 1 = dark.
struct QrModules {
    int size = 0;
    std::vector<std::uint8_t> dark;

    bool at(int x, int y) const
    {
        return dark[static_cast<size_t>(y) * static_cast<size_t>(size) + static_cast<size_t>(x)] != 0;
    }
    friend bool operator==(const QrModules &, const QrModules &) = default;
};

/// Widths in modules, bar and space in turn, beginning and ending with a bar.
using BarWidths = std::vector<std::uint8_t>;

/// What laying out a label needs from outside core: a font's advances and the two encoders. One thread.
class LayoutTools
{
public:
    virtual ~LayoutTools() = default;
    /// Whole dots that the character takes at that em size; 0 for what is not drawn at all.
    virtual int advance(char32_t character, int size, bool bold) = 0;
    virtual Result<BarWidths> code128(const QString &text) = 0;
    virtual Result<QrModules> qr(const QByteArray &payload) = 0;
};

} // namespace waydesk
