// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <cstdint>
#include <span>
#include <vector>

namespace waydesk {

/// A 1-bit bitmap on the printer's dot grid; a plain value. Set bit = black. Rows are padded to whole bytes, most
/// significant bit leftmost (as ZPL and TSPL want it). `dotsPerMm` is 8 or 12.
class DotImage
{
public:
    DotImage() = default;
    DotImage(int width, int height, int dotsPerMm)
        : m_width(width)
        , m_height(height)
        , m_dotsPerMm(dotsPerMm)
        , m_stride((width + 7) / 8)
        , m_bits(static_cast<size_t>(m_stride) * static_cast<size_t>(height))
    { }

    int width() const { return m_width; }
    int height() const { return m_height; }
    int dotsPerMm() const { return m_dotsPerMm; }
    int stride() const { return m_stride; }
    bool isNull() const { return m_bits.empty(); }

    std::uint8_t *row(int y) { return m_bits.data() + static_cast<ptrdiff_t>(y) * m_stride; }
    const std::uint8_t *row(int y) const { return m_bits.data() + static_cast<ptrdiff_t>(y) * m_stride; }
    std::span<const std::uint8_t> bytes() const { return m_bits; }

    bool dot(int x, int y) const { return (row(y)[x >> 3] >> (7 - (x & 7))) & 1; }
    void set(int x, int y) { row(y)[x >> 3] |= static_cast<std::uint8_t>(0x80 >> (x & 7)); }
    void clear(int x, int y) { row(y)[x >> 3] &= static_cast<std::uint8_t>(~(0x80 >> (x & 7))); }
    /// Fills a rectangle, clipped to the image.
    void fill(int x, int y, int w, int h, bool black = true);

    friend bool operator==(const DotImage &, const DotImage &) = default;

private:
    int m_width = 0;
    int m_height = 0;
    int m_dotsPerMm = 8;
    int m_stride = 0;
    std::vector<std::uint8_t> m_bits;
};

} // namespace waydesk
