// SPDX-License-Identifier: Apache-2.0
#include "ui/scan/historydelegate.h"

#include "models/verdicthistorymodel.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/scan/verdictpanel.h"

#include <QPainter>

namespace waydesk {

using namespace Qt::StringLiterals;

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &t = theme();
    const auto kind = static_cast<VerdictKind>(index.data(VerdictHistoryModel::KindRole).toInt());
    const VerdictLook look = lookOf(kind);
    const auto text = [&](int column) { return index.siblingAtColumn(column).data().toString(); };
    const QColor ink = look == VerdictLook::Pass ? t.ok.ink : look == VerdictLook::Amber ? t.warn.ink : t.danger.ink;
    const QString shape = look == VerdictLook::Pass ? u"state-ok"_s
        : look == VerdictLook::Amber                ? u"state-dup"_s
                                                    : u"state-stop"_s;
    painter->save();
    painter->fillRect(option.rect, index.row() == 0 ? t.select : t.base);
    painter->setPen(t.grid);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const QRect box = option.rect.adjusted(14, 0, -14, 0);
    painter->drawPixmap(box.left(), box.center().y() - 10,
                        iconPixmap(shape, ink, 22, painter->device()->devicePixelRatioF()));
    QFont bold = option.font;
    bold.setPixelSize(21);
    bold.setBold(true);
    painter->setFont(bold);
    painter->setPen(t.text);
    painter->drawText(box.adjusted(34, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                      text(VerdictHistoryModel::NumberColumn).right(4));
    QFont small = option.font;
    small.setPixelSize(15);
    painter->setFont(small);
    painter->setPen(t.text2);
    const QString time = text(VerdictHistoryModel::TimeColumn);
    const int timeWidth = QFontMetrics(small).horizontalAdvance(time);
    painter->drawText(box, Qt::AlignRight | Qt::AlignVCenter, time);
    QFont words = option.font;
    words.setPixelSize(17);
    words.setBold(look != VerdictLook::Pass);
    painter->setFont(words);
    painter->setPen(t.text);
    const QRect room = box.adjusted(100, 0, -timeWidth - 10, 0);
    QString line = text(VerdictHistoryModel::VerdictColumn);
    if (const QString reason = text(VerdictHistoryModel::ReasonColumn); !reason.isEmpty())
        line += u" · "_s + reason;
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(words).elidedText(line, Qt::ElideRight, room.width()));
    painter->restore();
}

} // namespace waydesk
