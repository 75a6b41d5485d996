// SPDX-License-Identifier: Apache-2.0
#include "ui/scan/historydelegate.h"

#include "models/verdicthistorymodel.h"
#include "ui/common/icons.h"
#include "ui/scan/scantheme.h"
#include "ui/scan/verdictpanel.h"

#include <QPainter>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {300, option.widget ? scanPixels(*option.widget, 52) : 52};
}

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &t = scanTheme();
    const auto kind = static_cast<VerdictKind>(index.data(VerdictHistoryModel::KindRole).toInt());
    const VerdictLook look = index.data(VerdictHistoryModel::UndoneRole).toBool() ? VerdictLook::Waiting : lookOf(kind);
    const auto px = [&](int size) { return option.widget ? scanPixels(*option.widget, size) : size; };
    const auto text = [&](int column) { return index.siblingAtColumn(column).data().toString(); };
    const QColor ink = look == VerdictLook::Pass ? t.ok.ink
        : look == VerdictLook::Amber             ? t.warn.ink
        : look == VerdictLook::Waiting           ? t.text2
                                                 : t.danger.ink;
    const QString shape = look == VerdictLook::Pass ? u"state-ok"_s
        : look == VerdictLook::Amber                ? u"state-dup"_s
        : look == VerdictLook::Waiting              ? u"state-skip"_s
                                                    : u"state-stop"_s;
    painter->save();
    painter->fillRect(option.rect, index.row() == 0 ? t.select : t.base);
    painter->setPen(t.grid);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const QRect box = option.rect.adjusted(14, 0, -14, 0);
    painter->drawPixmap(
        box.left(), box.center().y() - px(24) / 2,
        iconPixmap(shape, ink, px(24), painter->device()->devicePixelRatioF(), index.row() == 0 ? t.select : t.base));
    QFont bold = option.font;
    bold.setPixelSize(px(24));
    bold.setBold(true);
    painter->setFont(bold);
    painter->setPen(t.text);
    painter->drawText(box.adjusted(px(38), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                      text(VerdictHistoryModel::NumberColumn).right(4));
    QFont small = option.font;
    small.setPixelSize(px(18));
    painter->setFont(small);
    painter->setPen(t.text2);
    const QString time = text(VerdictHistoryModel::TimeColumn);
    const int timeWidth = QFontMetrics(small).horizontalAdvance(time);
    painter->drawText(box, Qt::AlignRight | Qt::AlignVCenter, time);
    QFont words = option.font;
    words.setPixelSize(px(20));
    words.setBold(look == VerdictLook::Amber || look == VerdictLook::Stop);
    painter->setFont(words);
    // A name that is too long for its column gives way to the carrier's code.
    QString carrier = index.data(VerdictHistoryModel::CarrierRole).toString();
    if (QFontMetrics(words).horizontalAdvance(carrier) > px(84))
        carrier = index.data(VerdictHistoryModel::CarrierCodeRole).toString();
    painter->setPen(t.text2);
    painter->drawText(box.adjusted(px(112), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, carrier);
    painter->setPen(t.text);
    QRect room = box.adjusted(px(208), 0, -timeWidth - 10, 0);
    QString line = text(VerdictHistoryModel::VerdictColumn);
    if (const QString reason = index.data(VerdictHistoryModel::WordRole).toString(); !reason.isEmpty())
        line += u" · "_s + reason;
    const QFontMetrics measure(words);
    if (measure.horizontalAdvance(line) > room.width()) // out of line rather than cut off
        room.setLeft(std::min(room.left(), box.left() + px(128) + measure.horizontalAdvance(carrier)));
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, measure.elidedText(line, Qt::ElideRight, room.width()));
    painter->restore();
}

} // namespace waydesk
