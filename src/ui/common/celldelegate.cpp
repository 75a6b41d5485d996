// SPDX-License-Identifier: Apache-2.0
#include "ui/common/celldelegate.h"

#include "ui/common/theme.h"

#include <QPainter>

namespace waydesk {

QColor CellDelegate::ground(const QModelIndex &) const { return theme().base; }

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &t = theme();
    const QRect room = option.rect.adjusted(8, 0, -4, 0);
    const Cell what = cell(index);
    painter->save();
    painter->setClipRect(option.rect);
    painter->fillRect(option.rect, option.state & QStyle::State_Selected ? t.select : ground(index));
    painter->setPen(t.grid);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (what.pill) {
        QFont small = option.font;
        small.setPixelSize(textPx(12));
        paintPill(*painter, room, *what.pill, small);
    } else if (what.isNumber) {
        paintNumber(*painter, room, what.text, option.font, t.text);
    } else {
        painter->setPen(what.ink);
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(what.text, Qt::ElideRight, room.width()));
    }
    painter->restore();
}

} // namespace waydesk
