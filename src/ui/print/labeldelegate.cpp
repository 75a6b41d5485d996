// SPDX-License-Identifier: Apache-2.0
#include "ui/print/labeldelegate.h"
#include "ui/common/theme.h"

#include "models/batchlabelsmodel.h"

#include <QPainter>

namespace waydesk {

using namespace Qt::StringLiterals;

Pill copyPill(CopyState state, const QString &word)
{
    const Theme &t = theme();
    switch (state) {
    case CopyState::Queued: return {u"state-pend"_s, word, t.neutral};
    case CopyState::Rendered:
    case CopyState::Sent: return {u"state-run"_s, word, t.busy};
    case CopyState::Confirmed: return {u"state-ok"_s, word, t.ok};
    case CopyState::InDoubt: return {u"state-unk"_s, word, t.warn};
    case CopyState::Cancelled:
    case CopyState::Spoiled: break;
    }
    return {u"state-skip"_s, word, t.neutral};
}

void LabelDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &t = theme();
    const auto state = static_cast<CopyState>(index.data(BatchLabelsModel::StateRole).toInt());
    const QRect room = option.rect.adjusted(8, 0, -4, 0);
    painter->save();
    painter->setClipRect(option.rect);
    painter->fillRect(option.rect,
                      option.state & QStyle::State_Selected ? t.select
                          : state == CopyState::InDoubt     ? t.warn.tint
                                                            : t.base);
    painter->setPen(t.grid);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    QFont small = option.font;
    small.setPixelSize(textPx(12));
    if (index.column() == BatchLabelsModel::StateColumn) {
        paintPill(*painter, room, copyPill(state, index.data().toString()), small);
    } else if (index.column() == BatchLabelsModel::NumberColumn) {
        paintNumber(*painter, room, index.data().toString(), option.font, t.text);
    } else {
        const QString text = index.column() == BatchLabelsModel::PositionColumn
            ? u"%1"_s.arg(index.data().toInt(), 3, 10, QChar(u'0'))
            : index.data().toString();
        painter->setPen(t.text2);
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(text, Qt::ElideRight, room.width()));
    }
    painter->restore();
}

} // namespace waydesk
