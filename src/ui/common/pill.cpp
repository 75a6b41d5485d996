// SPDX-License-Identifier: Apache-2.0
#include "ui/common/pill.h"

#include "ui/common/icons.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int PillHeight = 20;
constexpr int ShapeSize = 14;
constexpr int Padding = 6;
} // namespace

int pillWidth(const Pill &pill, const QFont &font)
{
    return QFontMetrics(font).horizontalAdvance(pill.text) + 2 * Padding + (pill.icon.isEmpty() ? 0 : ShapeSize + 4);
}

QRect paintPill(QPainter &painter, const QRect &rect, const Pill &pill, const QFont &font)
{
    const QRect box(rect.left(), rect.top() + (rect.height() - PillHeight) / 2,
                    std::min(rect.width(), pillWidth(pill, font)), PillHeight);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pill.dashed ? QPen(pill.tone.ink, 1, Qt::DashLine) : QPen(Qt::NoPen));
    painter.setBrush(pill.dashed ? QBrush(Qt::NoBrush) : QBrush(pill.tone.tint));
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    int left = box.left() + Padding;
    if (!pill.icon.isEmpty()) {
        const qreal ratio = painter.device()->devicePixelRatioF();
        painter.drawPixmap(left, box.top() + (PillHeight - ShapeSize) / 2,
                           iconPixmap(pill.icon, pill.tone.ink, ShapeSize, ratio));
        left += ShapeSize + 4;
    }
    const QRect room(left, box.top(), box.right() - Padding - left + 2, PillHeight);
    painter.setFont(font);
    painter.setPen(pill.tone.ink);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(font).elidedText(pill.text, Qt::ElideRight, room.width()));
    painter.restore();
    return box;
}

void paintBadge(QPainter &painter, const QRect &square, const QVariantMap &badge, const QFont &font)
{
    const Tone tone{QColor::fromRgb(badge.value(u"ink"_s).toUInt()), QColor::fromRgb(badge.value(u"tint"_s).toUInt())};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tone.tint);
    painter.drawRoundedRect(square, 3, 3);
    QFont bold = font;
    bold.setBold(true);
    bold.setPixelSize(textPx(11));
    painter.setFont(bold);
    painter.setPen(tone.ink);
    painter.drawText(square, Qt::AlignCenter, badge.value(u"text"_s).toString());
    painter.restore();
}

QPixmap badgePixmap(const QVariantMap &badge, const QFont &font, qreal ratio)
{
    QPixmap picture(QSize(BadgeSize, BadgeSize) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paintBadge(painter, QRect(0, 0, BadgeSize, BadgeSize), badge, font);
    return picture;
}

void paintNumber(QPainter &painter, const QRect &rect, const QString &number, const QFont &font, const QColor &colour)
{
    QFont bold = font;
    bold.setBold(true);
    const QString last = number.right(4);
    const int lastWidth = QFontMetrics(bold).horizontalAdvance(last);
    const QString head = QFontMetrics(font).elidedText(number.chopped(last.size()), Qt::ElideLeft,
                                                       std::max(0, rect.width() - lastWidth));
    painter.setPen(colour);
    painter.setFont(font);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, head);
    const int headWidth = QFontMetrics(font).horizontalAdvance(head);
    painter.setFont(bold);
    painter.drawText(rect.adjusted(headWidth, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, last);
}

} // namespace waydesk
