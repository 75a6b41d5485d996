// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/worksumdelegate.h"

#include "models/worksummodel.h"
#include "ui/common/theme.h"

#include <QPainter>

namespace waydesk {

void WorkSumDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &t = theme();
    const bool isSum = index.data(WorkSumModel::IsSumRole).toBool();
    const QRect room = option.rect.adjusted(12, 0, -12, 0);
    painter->save();
    painter->setClipRect(option.rect);
    painter->fillRect(option.rect, isSum ? t.panel : option.state & QStyle::State_Selected ? t.select : t.base);
    if (const int percent = index.data(WorkSumModel::PercentRole).toInt();
        percent > 0 && index.column() == WorkSumModel::NameColumn) {
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom() - 4, option.rect.width() * percent / 100, 3),
                          t.accent);
    }
    painter->setPen(t.grid);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    QFont font = option.font;
    font.setBold(isSum || index.column() == WorkSumModel::PrintedColumn);
    painter->setFont(font);
    painter->setPen(index.column() <= WorkSumModel::PrintedColumn || isSum ? t.text : t.text2);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, room.width()));
    painter->restore();
}

} // namespace waydesk
