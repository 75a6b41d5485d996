// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/theme.h"

#include <QFont>
#include <QRect>
#include <QString>

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

/// A shop's square badge of one character; colours follow the shop's id.
Tone badgeTone(qint64 shop);
void paintBadge(QPainter &painter, const QRect &square, const QString &text, const Tone &tone, const QFont &font);

/// A waybill number with its last four digits bold; people match parcels by them. Elided in front.
void paintNumber(QPainter &painter, const QRect &rect, const QString &number, const QFont &font, const QColor &colour);

} // namespace waydesk
