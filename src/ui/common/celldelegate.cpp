// SPDX-License-Identifier: Apache-2.0
#include "ui/common/celldelegate.h"

#include "ui/common/knownglyphs.h"
#include "ui/common/theme.h"

#include <QPainter>

namespace waydesk {

namespace {

constexpr int ButtonHeight = 28;
constexpr int ButtonSides = 20;
constexpr int ButtonGap = 6;
constexpr int LeastWords = 48; // beside buttons: less says nothing

QRect roomOf(const QStyleOptionViewItem &option) { return option.rect.adjusted(8, 0, -4, 0); }

/// From the right end, the last one outermost.
QRect buttonRect(const QRect &room, const QStringList &buttons, qsizetype which, const QFont &font)
{
    const QFontMetrics words(font);
    int right = room.right();
    for (qsizetype i = buttons.size() - 1; i > which; --i)
        right -= words.horizontalAdvance(buttons.at(i)) + ButtonSides + ButtonGap;
    const int wide = words.horizontalAdvance(buttons.at(which)) + ButtonSides;
    return {right - wide, room.center().y() - ButtonHeight / 2 + 1, wide, ButtonHeight - 2};
}

} // namespace

int CellDelegate::buttonAt(const QStyleOptionViewItem &option, const QModelIndex &index, const QPoint &at) const
{
    const Cell what = cell(index);
    for (qsizetype i = 0; i < what.buttons.size(); ++i) {
        if (buttonRect(roomOf(option), what.buttons, i, option.font).contains(at))
            return static_cast<int>(i);
    }
    return -1;
}

int CellDelegate::widthOf(const QStringList &buttons, const QFont &font)
{
    int width = 12; // of the cell's sides
    for (const QString &button : buttons)
        width += QFontMetrics(font).horizontalAdvance(button) + ButtonSides + ButtonGap;
    return width;
}

QColor CellDelegate::ground(const QModelIndex &) const { return theme().base; }

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &t = theme();
    QRect room = roomOf(option);
    const Cell what = cell(index);
    painter->save();
    painter->setClipRect(option.rect);
    painter->fillRect(option.rect, option.state & QStyle::State_Selected ? t.select : ground(index));
    painter->setPen(t.grid);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->setRenderHint(QPainter::Antialiasing);
    for (qsizetype i = what.buttons.size() - 1; i >= 0; --i) {
        const QRect box = buttonRect(roomOf(option), what.buttons, i, option.font);
        painter->setPen(t.control);
        painter->setBrush(t.base);
        painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter->setPen(t.text);
        painter->setFont(option.font);
        painter->drawText(box, Qt::AlignCenter, what.buttons.at(i));
        room.setRight(box.left() - 8);
    }
    if (!what.badge.isEmpty()) {
        paintBadge(*painter, QRect(room.left(), room.center().y() - 9, BadgeSize, BadgeSize), what.badge, option.font);
        room.setLeft(room.left() + 28);
    }
    if (what.pill) {
        QFont small = option.font;
        small.setPixelSize(textPx(12));
        paintPill(*painter, room, *what.pill, small);
    } else if (what.isNumber) {
        paintNumber(*painter, room, what.text, option.font, t.text);
    } else if (what.buttons.isEmpty() || room.width() >= textPx(LeastWords)) {
        painter->setPen(what.ink);
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, fitted(what.text, option.fontMetrics, room.width()));
    }
    painter->restore();
}

} // namespace waydesk
