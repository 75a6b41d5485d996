// SPDX-License-Identifier: Apache-2.0
#include "labels/glyphcache.h"

#include <QFont>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QImage>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace waydesk {

namespace {

constexpr char32_t chineseProbe = U'\u4e2d';
/// Coverage from which a dot is black: thin strokes must not break.
constexpr int threshold = 112;

QRawFont rawFont(const QString &family)
{
    QFont font(family);
    font.setPixelSize(24);
    font.setStyleStrategy(QFont::NoFontMerging);
    font.setHintingPreference(QFont::PreferFullHinting);
    return QRawFont::fromFont(font, QFontDatabase::SimplifiedChinese);
}

/// How much further right each dot of a bold glyph reaches. Small ideographs would fill up: they stay as they are.
int boldReach(int size)
{
    constexpr int smallest = 22;
    return size < smallest ? 0 : std::max(1, (size + 14) / 28);
}

quint32 glyphIndex(const QRawFont &font, char32_t character)
{
    const QString text = QString::fromUcs4(&character, 1);
    const QList<quint32> indexes = font.glyphIndexesForString(text);
    return indexes.size() == 1 ? indexes.first() : 0;
}

bool isMark(char32_t character)
{
    const auto category = QChar::category(character);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing
        || (character >= 0x1f3fb && character <= 0x1f3ff);
}

void setDot(Glyph *glyph, int x, int y)
{
    glyph->bits[static_cast<size_t>(y) * static_cast<size_t>(glyph->stride) + static_cast<size_t>(x / 8)] |=
        static_cast<std::uint8_t>(0x80 >> (x % 8));
}

Glyph blank(int width, int height)
{
    Glyph glyph;
    glyph.width = width;
    glyph.height = height;
    glyph.stride = (width + 7) / 8;
    glyph.bits.resize(static_cast<size_t>(glyph.stride) * static_cast<size_t>(height));
    return glyph;
}

/// What stands for a character that the font lacks.
Glyph boxGlyph(int size)
{
    const int line = std::max(1, size / 16);
    const int side = size * 3 / 4;
    Glyph glyph = blank(side, side);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            if (x < line || y < line || x >= side - line || y >= side - line)
                setDot(&glyph, x, y);
        }
    }
    glyph.advance = size;
    glyph.left = (size - side) / 2;
    glyph.top = side;
    return glyph;
}

} // namespace

Result<std::unique_ptr<GlyphCache>> GlyphCache::create()
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return fail(ErrorCode::Internal, {}, u"labels are drawn in a QGuiApplication only"_s);
    const QString preferred = u"WenQuanYi Micro Hei"_s;
    QStringList families{preferred};
    families += QFontDatabase::families(QFontDatabase::SimplifiedChinese);
    for (const QString &family : families) {
        const QRawFont font = rawFont(family);
        if (font.isValid() && glyphIndex(font, chineseProbe) != 0)
            return std::unique_ptr<GlyphCache>(new GlyphCache(font));
    }
    return fail(ErrorCode::NotFound, {{u"font"_s, preferred}});
}

GlyphCache::GlyphCache(const QRawFont &font)
    : m_font(font)
{ }

GlyphCache::Face &GlyphCache::face(int size, bool bold)
{
    const auto [found, added] = m_faces.try_emplace(size * 2 + (bold ? 1 : 0));
    if (added) {
        found->second.font = m_font;
        found->second.font.setPixelSize(size);
    }
    return found->second;
}

const Glyph &GlyphCache::glyph(char32_t character, int size, bool bold)
{
    Face &in = face(size, bold);
    const auto found = in.glyphs.find(character);
    if (found != in.glyphs.end())
        return found->second;
    return in.glyphs.emplace(character, draw(in.font, character, size, bold)).first->second;
}

Glyph GlyphCache::draw(const QRawFont &font, char32_t character, int size, bool bold)
{
    const quint32 index = glyphIndex(font, character);
    if (index == 0)
        return isMark(character) ? Glyph() : boxGlyph(size);
    const int reach = bold ? boldReach(size) : 0;
    const QImage coverage =
        font.alphaMapForGlyph(index, QRawFont::PixelAntialiasing).convertToFormat(QImage::Format_Alpha8);
    const QRectF bounds = font.boundingRect(index);
    Glyph glyph = coverage.isNull() ? Glyph() : blank(coverage.width() + reach, coverage.height());
    for (int y = 0; y < glyph.height; ++y) {
        const uchar *line = coverage.constScanLine(y);
        for (int x = 0; x < coverage.width(); ++x) {
            if (line[x] < threshold)
                continue;
            for (int step = 0; step <= reach; ++step)
                setDot(&glyph, x + step, y);
        }
    }
    glyph.left = static_cast<int>(std::floor(bounds.left()));
    glyph.top = static_cast<int>(std::ceil(-bounds.top()));
    glyph.advance =
        static_cast<int>(std::lround(font.advancesForGlyphIndexes(QList<quint32>{index}).value(0).x())) + reach;
    return glyph;
}

} // namespace waydesk
