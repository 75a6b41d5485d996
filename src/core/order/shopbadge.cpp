// SPDX-License-Identifier: Apache-2.0
#include "core/order/shopbadge.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>
#include <cmath>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestCharacter = 8; ///< in UTF-16 units: a sign with its marks, an emoji with its skin
constexpr size_t GivenOut = 6; ///< of the palette; the others only by choice

constexpr std::array<BadgeColours, 12> Palette = {{{0x8A3B00, 0xFDE6D3},
                                                   {0x3A5A00, 0xE3F0C9},
                                                   {0x8E1459, 0xFBDDEE},
                                                   {0x4A35A0, 0xE6E1FA},
                                                   {0x00586B, 0xD2EEF3},
                                                   {0x6B4A00, 0xF6E8C0},
                                                   {0x1B4F9C, 0xDCE8FA},
                                                   {0x0A664B, 0xD3EFE2},
                                                   {0x9B1C1C, 0xFADCDA},
                                                   {0xFFFFFF, 0x8A3B00},
                                                   {0xFFFFFF, 0x1B4F9C},
                                                   {0xFFFFFF, 0x3D4852}}};

double luminance(quint32 colour)
{
    const auto part = [colour](int shift) {
        const double value = ((colour >> shift) & 0xFF) / 255.0;
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0);
}

bool isOneCharacter(const QString &text)
{
    if (text.size() > LongestCharacter)
        return false;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    return finder.toNextBoundary() == text.size() && std::ranges::all_of(text, [](QChar one) {
               return one.isSurrogate() || (one.isPrint() && !one.isSpace()) || one.category() == QChar::Other_Format;
           });
}

} // namespace

std::span<const BadgeColours> badgePalette() { return Palette; }

BadgeColours badgeColoursOf(ShopId shop) { return Palette[static_cast<size_t>(qAbs(shop.value)) % GivenOut]; }

double contrastOf(const BadgeColours &colours)
{
    const double one = luminance(colours.ink) + 0.05;
    const double other = luminance(colours.tint) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

Result<void> checkBadge(const ShopBadge &badge)
{
    if (!badge.character.isEmpty() && !isOneCharacter(badge.character))
        return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"badge"_s}, {u"value"_s, badge.character}});
    if (badge.colours && contrastOf(*badge.colours) < BadgeContrast)
        return fail(ErrorCode::InvalidArgument,
                    {{u"argument"_s, u"badge_colours"_s}, {u"value"_s, contrastOf(*badge.colours)}});
    return {};
}

} // namespace waydesk
