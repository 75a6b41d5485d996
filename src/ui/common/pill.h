// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/theme.h"

#include <QFont>
#include <QPixmap>
#include <QRect>
#include <QString>
#include <QVariantMap>

class QPainter;

namespace waydesk {

/// A state as shape + colour + word.
struct Pill {
    QString icon; ///< state-ok, state-stop ...; empty = no shape
    QString text;
    Tone tone;
    bool dashed = false; ///< predicted, not real yet: outline only
};

/// Height 20; the width that the words need.
int pillWidth(const Pill &pill, const QFont &font);
/// Left-aligned and vertically centred in `rect`, never wider than it. Returns what it covers.
QRect paintPill(QPainter &painter, const QRect &rect, const Pill &pill, const QFont &font);

inline constexpr int BadgeSize = 20;
/// A shop's square badge of one character, as of OrderRowText::shopBadge().
void paintBadge(QPainter &painter, const QRect &square, const QVariantMap &badge, const QFont &font);
/// The same as a picture for what paints none itself.
QPixmap badgePixmap(const QVariantMap &badge, const QFont &font, qreal ratio);

/// A waybill number with its last four digits bold; people match parcels by them. Elided in front.
void paintNumber(QPainter &painter, const QRect &rect, const QString &number, const QFont &font, const QColor &colour);

} // namespace waydesk
