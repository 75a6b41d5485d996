// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/layouttools.h"
#include "labels/glyphcache.h"

#include <memory>

namespace waydesk {

/// What layout needs, from the label font and our encoders.
class FontTools : public LayoutTools
{
public:
    /// NotFound carries "font".
    static Result<std::unique_ptr<FontTools>> create();

    int advance(char32_t character, int size, bool bold) override;
    Result<BarWidths> code128(const QString &text) override;
    Result<QrModules> qr(const QByteArray &payload) override;

    GlyphCache &glyphs() { return *m_glyphs; }

private:
    explicit FontTools(std::unique_ptr<GlyphCache> glyphs);

    std::unique_ptr<GlyphCache> m_glyphs;
};

} // namespace waydesk
