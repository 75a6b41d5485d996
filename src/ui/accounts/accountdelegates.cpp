// SPDX-License-Identifier: Apache-2.0
#include "ui/accounts/accountdelegates.h"

#include "models/accountmodels.h"

#include <QLocale>
#include <QPainter>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QFont sized(QFont font, int pixels, bool bold = false)
{
    font.setPixelSize(textPx(pixels));
    font.setBold(bold);
    return font;
}

void paintBack(QPainter &painter, const QStyleOptionViewItem &option)
{
    const Theme &t = theme();
    painter.fillRect(option.rect, option.state & QStyle::State_Selected ? t.select : t.base);
    painter.setPen(t.grid);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

void paintText(QPainter &painter, const QRect &room, const QModelIndex &index, const QFont &font)
{
    painter.setFont(font);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, room.width()));
}

void paintBar(QPainter &painter, const QRect &room, int percent, const QColor &colour, bool withText)
{
    const QRect bar(room.left(), room.center().y() - 5, room.width() - (withText ? textPx(48) : 0), 10);
    painter.fillRect(bar, theme().grid);
    painter.fillRect(QRect(bar.left(), bar.top(), bar.width() * std::clamp(percent, 0, 100) / 100, bar.height()),
                     colour);
}

/// Beside the segments' bars, which say what is left, use is no more than a measure.
QColor softAccent()
{
    QColor colour = theme().accent;
    colour.setAlphaF(0.6F);
    return colour;
}

void paintSwitch(QPainter &painter, const QPoint &leftCentre, bool on)
{
    const Theme &t = theme();
    const QRectF track(leftCentre.x(), leftCentre.y() - 9, 34, 18);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(on ? t.accent : t.control, 1));
    painter.setBrush(on ? t.accent : t.panel);
    painter.drawRoundedRect(track.adjusted(0.5, 0.5, -0.5, -0.5), 9, 9);
    painter.setPen(Qt::NoPen);
    painter.setBrush(on ? t.base : t.control);
    painter.drawEllipse(QPointF(on ? track.right() - 9 : track.left() + 9, track.center().y()), 5.5, 5.5);
    painter.restore();
}

/// First and last number on a line each: they differ in their last digits, which stand below each other.
void paintRange(QPainter &painter, const QRect &room, const QModelIndex &index, bool isUsedUp)
{
    const QColor ink = isUsedUp ? theme().text3 : theme().text;
    const QFont font = sized(painter.font(), 12);
    const QRect upper(room.left(), room.top() + 4, room.width(), room.height() / 2 - 4);
    const QString first = index.data(SegmentModel::FirstRole).toString();
    paintNumber(painter, upper, first, font, ink);
    paintNumber(painter, upper.translated(0, upper.height()), index.data(SegmentModel::LastRole).toString(), font, ink);
    QFont bold = font;
    bold.setBold(true);
    const int width =
        QFontMetrics(font).horizontalAdvance(first.chopped(4)) + QFontMetrics(bold).horizontalAdvance(first.right(4));
    painter.setFont(font);
    painter.drawText(upper.adjusted(width + 4, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, u"–"_s);
}

Pill segmentPill(SegmentState state, const QString &word)
{
    const Theme &t = theme();
    switch (state) {
    case SegmentState::InUse: return {u"state-run"_s, word, t.busy};
    case SegmentState::Spare: return {u"state-pend"_s, word, t.neutral};
    case SegmentState::UsedUp: break;
    }
    return {u"state-lock"_s, word, t.neutral};
}

} // namespace

Pill accountPill(AccountState state)
{
    const Theme &t = theme();
    const QString word = AccountTexts::stateText(state);
    switch (state) {
    case AccountState::Ready: return {u"state-ok"_s, word, t.ok};
    case AccountState::Low: return {u"state-warn"_s, word, t.warn};
    case AccountState::UsedUp: return {u"state-stop"_s, word, t.danger};
    case AccountState::NoSegment: break;
    }
    return {u"state-pend"_s, word, t.neutral};
}

void AccountCardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &t = theme();
    painter->save();
    paintBack(*painter, option);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), t.accent);
    const QRect box = option.rect.adjusted(14, 11, -12, -11);
    const QRect top(box.left(), box.top(), box.width(), textPx(22));
    const QRect bottom(box.left(), box.bottom() - textPx(22) + 1, box.width(), textPx(22));
    const Pill pill = accountPill(static_cast<AccountState>(index.data(AccountCardsModel::StateRole).toInt()));
    const QFont small = sized(option.font, 12);
    const int width = std::min(pillWidth(pill, small), box.width() / 2);
    paintPill(*painter, QRect(top.right() - width, top.top(), width + 1, top.height()), pill, small);
    const QFont bold = sized(option.font, 14, true);
    painter->setFont(bold);
    painter->setPen(t.text);
    const QRect name = top.adjusted(0, 0, -width - 8, 0);
    painter->drawText(name, Qt::AlignVCenter,
                      QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideRight, name.width()));
    const QFont large = sized(option.font, 15, true);
    const QString left = QLocale().toString(index.data(AccountCardsModel::LeftRole).toLongLong());
    painter->setFont(large);
    painter->setPen(t.text);
    painter->drawText(bottom, Qt::AlignRight | Qt::AlignVCenter, left);
    painter->setFont(small);
    painter->setPen(t.text2);
    const QFontMetrics words(small);
    const QRect beside = bottom.adjusted(0, 1, -QFontMetrics(large).horizontalAdvance(left) - 5, 0);
    const QString carrier = index.data(Qt::UserRole).toString();
    const int room = beside.width() - words.horizontalAdvance(tr("left")) - 8;
    painter->drawText(bottom, Qt::AlignLeft | Qt::AlignVCenter, carrier);
    if (words.horizontalAdvance(carrier) <= room) // a long name takes the place of the word
        painter->drawText(beside, Qt::AlignRight | Qt::AlignVCenter, tr("left"));
    painter->restore();
}

void SegmentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &t = theme();
    const auto state = static_cast<SegmentState>(index.data(SegmentModel::StateRole).toInt());
    const QRect room = option.rect.adjusted(10, 0, -10, 0);
    painter->save();
    painter->setClipRect(option.rect);
    paintBack(*painter, option);
    switch (index.column()) {
    case SegmentModel::RangeColumn: paintRange(*painter, room, index, state == SegmentState::UsedUp); break;
    case SegmentModel::UsageColumn:
        paintBar(*painter, room, index.data(SegmentModel::PercentRole).toInt(),
                 state == SegmentState::UsedUp ? t.text3 : t.accent, true);
        painter->setPen(t.text2);
        painter->setFont(sized(option.font, 12));
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, index.data().toString());
        break;
    case SegmentModel::StateColumn:
        paintPill(*painter, room, segmentPill(state, index.data().toString()), sized(option.font, 12));
        break;
    default:
        painter->setPen(t.text);
        paintText(*painter, room, index, sized(option.font, 13, index.column() == SegmentModel::LeftColumn));
    }
    painter->restore();
}

void ShopUseDelegate::paintShop(QPainter &painter, const QRect &room, const QModelIndex &index, const QFont &font) const
{
    const Theme &t = theme();
    const QString name = index.data().toString();
    paintBadge(painter, QRect(room.left(), room.center().y() - 10, BadgeSize, BadgeSize),
               index.data(ShopUseModel::BadgeRole).toMap(), font);
    QRect words = room.adjusted(30, 0, 0, 0);
    words.setBottom(room.center().y() + 1);
    painter.setPen(t.text);
    painter.setFont(sized(font, 13));
    painter.drawText(words, Qt::AlignLeft | Qt::AlignBottom,
                     painter.fontMetrics().elidedText(name, Qt::ElideRight, words.width()));
    painter.setPen(t.text2);
    painter.setFont(sized(font, 12));
    painter.drawText(words.translated(0, words.height() - 1), Qt::AlignLeft | Qt::AlignTop,
                     index.data(ShopUseModel::PlatformRole).toString());
}

void ShopUseDelegate::paintSum(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const int inset = index.column() == ShopUseModel::ShopColumn ? 40 : 10;
    painter.fillRect(option.rect, theme().panel);
    painter.setPen(theme().text);
    paintText(painter, option.rect.adjusted(inset, 0, -10, 0), index,
              sized(option.font, 13, index.column() != ShopUseModel::SharedColumn));
}

void ShopUseDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &t = theme();
    const bool shared = index.data(ShopUseModel::SharedRole).toBool();
    const QRect room = option.rect.adjusted(10, 0, -10, 0);
    painter->save();
    painter->setClipRect(option.rect);
    if (index.data(ShopUseModel::IsSumRole).toBool()) {
        paintSum(*painter, option, index);
        painter->restore();
        return;
    }
    paintBack(*painter, option);
    const bool reached = index.data(ShopUseModel::ReachedRole).toBool();
    switch (index.column()) {
    case ShopUseModel::ShopColumn: paintShop(*painter, room, index, option.font); break;
    case ShopUseModel::SharedColumn:
        paintSwitch(*painter, QPoint(room.left(), room.center().y()), shared);
        painter->setPen(shared ? t.text : t.text2);
        paintText(*painter, room.adjusted(42, 0, 0, 0), index, sized(option.font, 12));
        break;
    case ShopUseModel::BarColumn:
        paintBar(*painter, room, index.data(ShopUseModel::PercentRole).toInt(), softAccent(), false);
        break;
    case ShopUseModel::LimitColumn:
        if (reached) {
            paintPill(*painter, room, {u"state-warn"_s, index.data().toString(), t.warn}, sized(option.font, 12));
            break;
        }
        [[fallthrough]];
    default:
        painter->setPen(index.column() == ShopUseModel::MonthColumn ? t.text : t.text2);
        paintText(*painter, room, index, sized(option.font, 13, index.column() == ShopUseModel::MonthColumn));
    }
    painter->restore();
}

} // namespace waydesk
