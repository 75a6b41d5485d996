// SPDX-License-Identifier: Apache-2.0
#include "labels/fonttools.h"

#include "codes/code128.h"
#include "codes/qrcode.h"

namespace waydesk {

Result<std::unique_ptr<FontTools>> FontTools::create()
{
    auto glyphs = GlyphCache::create();
    if (!glyphs)
        return std::unexpected(glyphs.error());
    return std::unique_ptr<FontTools>(new FontTools(std::move(*glyphs)));
}

FontTools::FontTools(std::unique_ptr<GlyphCache> glyphs)
    : m_glyphs(std::move(glyphs))
{ }

int FontTools::advance(char32_t character, int size, bool bold)
{
    return m_glyphs->glyph(character, size, bold).advance;
}

Result<BarWidths> FontTools::code128(const QString &text) { return encodeCode128(text); }

Result<QrModules> FontTools::qr(const QByteArray &payload) { return encodeQr(payload); }

} // namespace waydesk
