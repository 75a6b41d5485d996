// SPDX-License-Identifier: Apache-2.0
#include "ui/common/knownglyphs.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace waydesk {

namespace {

constexpr QChar Instead(0xb7);

/// Letters of the scripts in use are there, or nothing here can be read at all; what is never seen needs no glyph.
bool isAsked(char32_t sign)
{
    if (QChar::category(sign) == QChar::Other_Format)
        return false;
    return sign >= 0x10000 || (sign >= 0x2000 && sign < 0x2e80) || (sign >= 0xe000 && sign < 0xf900);
}

/// Joins signs to one, or changes the one before.
bool isMark(char32_t sign)
{
    return sign == 0x200d || sign == 0x20e3 || (sign >= 0xfe00 && sign <= 0xfe0f)
        || (sign >= 0x1f3fb && sign <= 0x1f3ff);
}

bool hasGlyph(char32_t sign, const QFontMetrics &font)
{
    static QHash<char32_t, bool> known; // looking through all fonts takes long
    const auto found = known.constFind(sign);
    return found != known.constEnd() ? *found : *known.insert(sign, font.inFontUcs4(sign));
}

} // namespace

QString withKnownGlyphs(const QString &text, const QFontMetrics &font)
{
    const auto isSimple = [](QChar part) { return !part.isSurrogate() && !isAsked(part.unicode()); };
    if (std::ranges::all_of(text, isSimple))
        return text;
    QString shown;
    bool replaced = false; // the sign before
    for (const char32_t sign : text.toUcs4()) {
        if (replaced && isMark(sign))
            continue;
        if (!isAsked(sign) || hasGlyph(sign, font)) {
            shown += QString::fromUcs4(&sign, 1);
            replaced = false;
        } else if (!std::exchange(replaced, true)) {
            shown += Instead;
        }
    }
    return shown;
}

QString fitted(const QString &text, const QFontMetrics &font, int width)
{
    const bool isNumber = std::ranges::any_of(text, [](QChar sign) { return sign.isDigit(); })
        && std::ranges::all_of(text, [](QChar sign) { return sign.unicode() < 0x7f && !sign.isSpace(); });
    return font.elidedText(withKnownGlyphs(text, font), isNumber ? Qt::ElideMiddle : Qt::ElideRight, width);
}

} // namespace waydesk
