// SPDX-License-Identifier: Apache-2.0
#include "labels/rasteriser.h"

#include <algorithm>

namespace waydesk {

namespace {

class Painter
{
public:
    Painter(GlyphCache &glyphs, DotImage *image)
        : m_glyphs(glyphs)
        , m_image(image)
        , m_page{0, 0, image->width(), image->height()}
    { }

    void operator()(const FilledBox &box) { fill(box.rect, true); }

    void operator()(const Frame &frame)
    {
        const DotRect &r = frame.rect;
        fill({r.x, r.y, r.w, frame.line}, true);
        fill({r.x, r.bottom() - frame.line, r.w, frame.line}, true);
        fill({r.x, r.y, frame.line, r.h}, true);
        fill({r.right() - frame.line, r.y, frame.line, r.h}, true);
    }

    void operator()(const Disc &disc)
    {
        circle(disc.rect, 0, true);
        if (disc.line > 0)
            circle(disc.rect, disc.line, false);
    }

    void operator()(const BarcodeRun &run)
    {
        int x = run.rect.x + barcodeQuietModules * run.module;
        bool bar = true;
        for (const int width : run.widths) {
            if (bar)
                fill({x, run.rect.y, width * run.module, run.rect.h}, true);
            x += width * run.module;
            bar = !bar;
        }
    }

    void operator()(const QrSquare &qr)
    {
        const int left = qr.rect.x + qrQuietModules * qr.module;
        const int top = qr.rect.y + qrQuietModules * qr.module;
        for (int y = 0; y < qr.modules.size; ++y) {
            for (int x = 0; x < qr.modules.size; ++x) {
                if (qr.modules.at(x, y))
                    fill({left + x * qr.module, top + y * qr.module, qr.module, qr.module}, true);
            }
        }
    }

    void operator()(const TextRun &run)
    {
        int pen = run.rect.x;
        for (const char32_t character : run.text) {
            const Glyph &glyph = m_glyphs.glyph(character, run.size, run.bold);
            stamp(glyph, pen + glyph.left, run.rect.y + run.size - glyph.top, run.rect, run.inverted);
            pen += glyph.advance;
        }
    }

private:
    void fill(const DotRect &rect, bool black) { m_image->fill(rect.x, rect.y, rect.w, rect.h, black); }

    /// Row by row, with the centre between dots where the side is even.
    void circle(const DotRect &rect, int inset, bool black)
    {
        const int diameter = rect.w - 2 * inset;
        for (int row = 0; row < diameter; ++row) {
            const int dy = 2 * row + 1 - diameter;
            int half = 0;
            while ((2 * half + 1) * (2 * half + 1) + dy * dy <= diameter * diameter)
                ++half;
            const int centre = rect.x + rect.w / 2;
            fill({centre - half, rect.y + inset + row, 2 * half, 1}, black);
        }
    }

    void stamp(const Glyph &glyph, int x, int y, const DotRect &clip, bool inverted)
    {
        const int top = std::max({y, clip.y, m_page.y});
        const int bottom = std::min({y + glyph.height, clip.bottom(), m_page.bottom()});
        const int left = std::max({x, clip.x, m_page.x});
        const int right = std::min({x + glyph.width, clip.right(), m_page.right()});
        const bool whole = left == x && right == x + glyph.width;
        for (int line = top; line < bottom; ++line) {
            const std::uint8_t *from = glyph.bits.data() + static_cast<ptrdiff_t>(line - y) * glyph.stride;
            std::uint8_t *to = m_image->row(line);
            if (whole)
                stampLine(from, glyph.stride, x, to, inverted);
            else
                stampDots(from, x, left, right, to, inverted);
        }
    }

    void stampLine(const std::uint8_t *from, int bytes, int x, std::uint8_t *to, bool inverted) const
    {
        const int shift = x & 7;
        const int last = m_image->stride() - 1;
        for (int i = 0; i < bytes; ++i) {
            const int spread = from[i] << (8 - shift);
            const int at = (x >> 3) + i;
            put(to + at, spread >> 8, inverted);
            if (at < last)
                put(to + at + 1, spread & 0xff, inverted);
        }
    }

    static void stampDots(const std::uint8_t *from, int x, int left, int right, std::uint8_t *to, bool inverted)
    {
        for (int dot = left; dot < right; ++dot) {
            if ((from[(dot - x) / 8] >> (7 - (dot - x) % 8)) & 1)
                put(to + dot / 8, 0x80 >> (dot % 8), inverted);
        }
    }

    static void put(std::uint8_t *byte, int bits, bool inverted)
    {
        *byte = static_cast<std::uint8_t>(inverted ? *byte & ~bits : *byte | bits);
    }

    GlyphCache &m_glyphs;
    DotImage *m_image;
    DotRect m_page;
};

} // namespace

void rasterise(const std::vector<Primitive> &primitives, GlyphCache &glyphs, DotImage *image)
{
    Painter painter(glyphs, image);
    for (const Primitive &primitive : primitives)
        std::visit(painter, primitive);
}

} // namespace waydesk
