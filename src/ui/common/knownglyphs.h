// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFontMetrics>
#include <QString>

namespace waydesk {

/// The text as the fonts here can show it: signs that none of them has, mostly emoji in nicknames, become one middle
/// dot instead of empty boxes. Only for what is painted: what is copied, searched or exported stays as it is. Interface
/// thread.
QString withKnownGlyphs(const QString &text, const QFontMetrics &font);
/// The same, shortened to a width: a number in its middle, because its last digits tell it from others, else at the
/// end.
QString fitted(const QString &text, const QFontMetrics &font, int width);

} // namespace waydesk
