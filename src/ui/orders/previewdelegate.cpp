// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/previewdelegate.h"

#include "models/numberpreviewmodel.h"
#include "ui/common/icons.h"
#include "ui/common/pill.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <QTableView>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

Pill pillOf(PreviewState state, const QString &word)
{
    const Theme &t = theme();
    switch (state) {
    case PreviewState::Typed: return {u"pen"_s, word, t.busy};
    case PreviewState::Predicted: return {{}, word, {t.ghost, t.base}, true};
    case PreviewState::Skipped: return {u"state-skip"_s, word, t.warn};
    case PreviewState::Refused: return {u"state-stop"_s, word, t.danger};
    case PreviewState::Without: break;
    }
    return {u"state-warn"_s, word, t.danger};
}

QFont small(QFont font)
{
    font.setPixelSize(textPx(12));
    return font;
}

void paintBack(QPainter &painter, const QStyleOptionViewItem &option, PreviewState state)
{
    const Theme &t = theme();
    const bool current = option.state & QStyle::State_Selected;
    const bool typed = state == PreviewState::Typed;
    const bool skipped = state == PreviewState::Skipped;
    painter.fillRect(option.rect, current || typed ? t.select : skipped ? t.warn.tint : t.base);
    painter.setPen(t.grid);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

void paintText(QPainter &painter, const QRect &room, const QString &text, const QFont &font, const QColor &ink,
               Qt::Alignment side = Qt::AlignLeft)
{
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(room, side | Qt::AlignVCenter, QFontMetrics(font).elidedText(text, Qt::ElideRight, room.width()));
}

void paintNumberOf(QPainter &painter, const QRect &room, const QModelIndex &index, QFont font, PreviewState state)
{
    const Theme &t = theme();
    font.setItalic(state == PreviewState::Predicted);
    font.setStrikeOut(state == PreviewState::Skipped);
    paintNumber(painter, room, index.data().toString(), font,
                state == PreviewState::Skipped     ? t.warn.ink
                    : state == PreviewState::Typed ? t.text
                                                   : t.ghost);
}

void paintGoods(QPainter &painter, QRect room, const QModelIndex &index, const QFont &font, const QColor &ink)
{
    const int merged = index.data(NumberPreviewModel::OrdersRole).toInt();
    if (merged > 1) {
        QFont bold = small(font);
        bold.setBold(true);
        const Pill pill{
            {}, PreviewDelegate::tr("%n merged", "badge of a merged parcel", merged), {theme().base, theme().accent}};
        room.setLeft(paintPill(painter, room, pill, bold).right() + 8);
    }
    paintText(painter, room, index.data().toString(), font, ink);
}

} // namespace

/// A skipped number has no parcel: why it is skipped runs through the columns that would describe one.
void PreviewDelegate::paintReason(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    if (!table)
        return;
    const int left = table->columnViewportPosition(NumberPreviewModel::ShopColumn);
    const int right = table->columnViewportPosition(NumberPreviewModel::NumberColumn);
    const QRect all(left, option.rect.top(), right - left - 8, option.rect.height());
    painter.drawPixmap(all.left() + 6, all.top() + (all.height() - 16) / 2,
                       iconPixmap(u"state-skip"_s, theme().warn.ink, 16, painter.device()->devicePixelRatioF()));
    paintText(painter, all.adjusted(34, 0, 0, 0),
              index.siblingAtColumn(NumberPreviewModel::ReceiverColumn).data().toString(), option.font,
              theme().warn.ink);
}

void PreviewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    using Model = NumberPreviewModel;
    const auto state = static_cast<PreviewState>(index.data(Model::StateRole).toInt());
    const Theme &t = theme();
    const QRect room = option.rect.adjusted(8, 0, -4, 0);
    const QColor ink = state == PreviewState::Refused ? t.heldText : t.text;
    painter->save();
    painter->setClipRect(option.rect);
    paintBack(*painter, option, state);
    const int column = index.column();
    if (column == Model::StateColumn) {
        paintPill(*painter, room, pillOf(state, index.data().toString()), small(option.font));
    } else if (column == Model::NumberColumn) {
        paintNumberOf(*painter, room, index, option.font, state);
    } else if (column == Model::PositionColumn) {
        const QString position = index.data().isValid() ? index.data().toString() : u"—"_s;
        paintText(*painter, room, position, option.font, t.text2, Qt::AlignRight);
    } else if (state == PreviewState::Skipped) {
        paintReason(*painter, option, index);
    } else if (column == Model::ShopColumn) {
        const QVariantMap shop = index.data(Model::ShopRole).toMap();
        const QRect square(option.rect.left() + 4, option.rect.center().y() - 9, 20, 20);
        if (!shop.isEmpty())
            paintBadge(*painter, square, shop, option.font);
    } else if (column == Model::GoodsColumn) {
        paintGoods(*painter, room, index, option.font, ink);
    } else {
        const bool isCount = column == Model::QuantityColumn && index.data().isValid();
        QFont font = option.font;
        font.setBold(isCount);
        paintText(*painter, room, (isCount ? u"×"_s : QString()) + index.data().toString(), font, ink);
    }
    painter->restore();
}

} // namespace waydesk
