// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/previewdelegate.h"

#include "models/numberpreviewmodel.h"
#include "ui/common/pill.h"
#include "ui/common/theme.h"

#include <QPainter>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

Pill pillOf(PreviewState state, const QString &word)
{
    const Theme &t = theme();
    switch (state) {
    case PreviewState::Predicted: return {{}, word, {t.ghost, t.base}, true};
    case PreviewState::Skipped: return {u"state-skip"_s, word, t.warn};
    case PreviewState::Refused: return {u"state-stop"_s, word, t.danger};
    case PreviewState::Without: break;
    }
    return {u"state-warn"_s, word, t.danger};
}

} // namespace

void PreviewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto state = static_cast<PreviewState>(index.data(NumberPreviewModel::StateRole).toInt());
    const Theme &t = theme();
    const QRect room = option.rect.adjusted(8, 0, -4, 0);
    painter->save();
    painter->setClipRect(option.rect);
    painter->fillRect(option.rect,
                      option.state & QStyle::State_Selected ? t.select
                          : state == PreviewState::Skipped  ? t.warn.tint
                                                            : t.base);
    painter->setPen(t.grid);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    QFont font = option.font;
    if (index.column() == NumberPreviewModel::StateColumn) {
        font.setPixelSize(12);
        paintPill(*painter, room, pillOf(state, index.data().toString()), font);
    } else if (index.column() == NumberPreviewModel::NumberColumn) {
        font.setItalic(state == PreviewState::Predicted);
        font.setStrikeOut(state == PreviewState::Skipped);
        paintNumber(*painter, room, index.data().toString(), font,
                    state == PreviewState::Skipped ? t.warn.ink : t.ghost);
    } else {
        const bool isCount = index.column() == NumberPreviewModel::QuantityColumn && index.data().isValid();
        const QString text = (isCount ? u"×"_s : QString()) + index.data().toString();
        painter->setPen(state == PreviewState::Refused ? t.heldText : t.text);
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(text, Qt::ElideRight, room.width()));
    }
    painter->restore();
}

} // namespace waydesk
