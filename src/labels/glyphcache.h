// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

#include <QRawFont>

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

namespace waydesk {

/// One character as black dots, relative to the pen on the base line.
struct Glyph {
    int advance = 0;
    int left = 0;
    int top = 0; ///< dots above the base line
    int width = 0;
    int height = 0;
    int stride = 0;
    std::vector<std::uint8_t> bits;
};

/// The label font's characters, each drawn once per size. A character that the font lacks is an outlined box, a mark
/// that would stand on another one is left out. Belongs to one thread; needs a QGuiApplication.
class GlyphCache
{
public:
    /// NotFound carries "font" if the machine has no font with Chinese characters.
    static Result<std::unique_ptr<GlyphCache>> create();

    const Glyph &glyph(char32_t character, int size, bool bold);

private:
    struct Face {
        QRawFont font;
        std::unordered_map<char32_t, Glyph> glyphs;
    };

    explicit GlyphCache(const QRawFont &font);
    Face &face(int size, bool bold);
    static Glyph draw(const QRawFont &font, char32_t character, int size, bool bold);

    QRawFont m_font;
    std::unordered_map<int, Face> m_faces;
};

} // namespace waydesk
