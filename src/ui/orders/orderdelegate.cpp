// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderdelegate.h"

#include "core/desk/rowkey.h"
#include "models/ordertablemodel.h"
#include "ui/common/icons.h"
#include "ui/common/knownglyphs.h"
#include "ui/common/pill.h"
#include "ui/common/theme.h"
#include "ui/orders/checkset.h"
#include "ui/orders/ghostnumbers.h"
#include "ui/orders/rowstyle.h"
#include "ui/common/tagstrip.h"

#include <QApplication>
#include <QPainter>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QFont plain() { return QApplication::font(); }

QFont bold()
{
    QFont font = plain();
    font.setBold(true);
    return font;
}

QFont small()
{
    QFont font = plain();
    font.setPixelSize(textPx(12));
    return font;
}

void drawIcon(QPainter &painter, const QRect &at, const QString &name, const QColor &colour)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    painter.drawPixmap(at.topLeft(), iconPixmap(name, colour, at.width(), ratio));
}

/// Draws tags behind a text of this width; returns the room of the text. Of many tags the first ones are shown and how
/// many more there are.
QRect besideTags(QPainter &painter, const QRect &line, int textWidth, const QVariantList &tags)
{
    if (tags.isEmpty())
        return line;
    const TagStrip strip = TagStrip::of(tags, std::max(line.width() / 2, line.width() - textWidth - TagStrip::Gap));
    const QRect room(line.left(), line.top(), std::min(textWidth, line.width() - strip.width() - TagStrip::Gap),
                     line.height());
    strip.paint(painter, QRect(room.right() + 1 + TagStrip::Gap, line.top(), strip.width(), line.height()));
    return room;
}

qint64 keyOf(const QModelIndex &index) { return index.data(RowKeyRole).toLongLong(); }

} // namespace

OrderDelegate::OrderDelegate(const CheckSet &checks, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_checks(checks)
{ }

void OrderDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool held = index.data(HeldRole).toBool();
    const Theme &t = theme();
    const Ink ink = held ? Ink{t.heldText, t.heldText, true} : Ink{t.text, t.text3, false};
    painter->save();
    painter->setClipRect(option.rect);
    paintBackground(*painter, option, index, held);
    const QRect rect = m_compact ? option.rect.adjusted(8, 1, -4, -2) : option.rect.adjusted(8, 3, -4, -4);
    switch (static_cast<OrderColumn>(index.column())) {
    case OrderColumn::Order: paintOrder(*painter, rect, index, ink); break;
    case OrderColumn::Quantity:
        paintLine(*painter, rect, index.data().toString(), index.data().toString() == u"×1"_s ? plain() : bold(),
                  ink.first);
        break;
    case OrderColumn::Messages: paintMessages(*painter, rect, index, ink); break;
    case OrderColumn::Deadline: paintDeadline(*painter, rect, index, ink); break;
    case OrderColumn::Waybill: paintWaybill(*painter, rect, index, ink); break;
    case OrderColumn::State: paintState(*painter, rect, index); break;
    case OrderColumn::Receiver:
    case OrderColumn::Address:
    case OrderColumn::Goods:
        paintLines(*painter, rect, index.data().toString(), index.data(SecondLineRole).toString(), ink);
        break;
    }
    painter->restore();
}

void OrderDelegate::paintBackground(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                    bool held) const
{
    const Theme &t = theme();
    const bool isCurrent = option.state & QStyle::State_Selected;
    const bool plain = !held && index.data(ChildRole).toInt() == 0;
    painter.fillRect(option.rect, isCurrent ? t.select : plain ? t.base : t.panel);
    if (held && !isCurrent)
        painter.fillRect(option.rect, QBrush(t.hatch, Qt::BDiagPattern));
    painter.setPen(t.grid);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (isCurrent && index.column() == 0)
        painter.fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), t.accent);
}

void OrderDelegate::paintTick(QPainter &painter, const QRect &rect, const QModelIndex &index, const Ink &ink) const
{
    const QRect box(rect.left() + 2, rect.top() + (rect.height() - 16) / 2, 16, 16);
    if (ink.held) {
        drawIcon(painter, box, u"lock"_s, theme().text3);
        return;
    }
    const bool checked = m_checks.contains(static_cast<const OrderTableModel *>(index.model())->handleAt(index.row()));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(checked ? theme().accent : theme().control, 1));
    painter.setBrush(checked ? theme().accent : theme().base);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (checked)
        drawIcon(painter, box.adjusted(1, 1, -1, -1), u"check"_s, theme().base);
}

void OrderDelegate::paintOrder(QPainter &painter, const QRect &rect, const QModelIndex &index, const Ink &ink) const
{
    const bool isChild = index.data(ChildRole).toInt() > 0;
    if (isChild)
        paintBranch(painter, rect, index);
    else
        paintTick(painter, rect, index, ink);
    const QVariantList badges = index.data(ShopBadgesRole).toList();
    int left = rect.left() + TickWidth - 8 + (isChild ? 20 : 0);
    const int stack = std::min<int>(2, static_cast<int>(badges.size()));
    for (int i = stack - 1; i >= 0; --i) {
        const QRect square(left + i * 6, rect.top() + (rect.height() - 20) / 2 + i * 5 - (stack - 1) * 2, 20, 20);
        paintBadge(painter, square, badges.at(i).toMap(), plain());
    }
    left += 28 + std::max(0, stack - 1) * 6;
    const QRect lines(left, rect.top(), rect.right() - left, rect.height());
    if (index.data(OrderCountRole).toInt() < 2) {
        paintTagged(painter, lines, index, ink);
        return;
    }
    paintMerged(painter, lines, index, ink);
}

/// Number over nick and tags; where a row has one line, the tags stand behind the number.
void OrderDelegate::paintTagged(QPainter &painter, const QRect &lines, const QModelIndex &index, const Ink &ink) const
{
    const QString first = index.data().toString();
    const QString second = index.data(SecondLineRole).toString();
    const QVariantList tags = index.data(TagsRole).toList();
    if (tags.isEmpty()) {
        paintLines(painter, lines, first, second, ink);
        return;
    }
    if (m_compact) {
        paintLine(painter, besideTags(painter, lines, QFontMetrics(plain()).horizontalAdvance(first), tags), first,
                  plain(), ink.first);
        return;
    }
    const int half = lines.height() / 2;
    paintLine(painter, QRect(lines.left(), lines.top(), lines.width(), half), first, plain(), ink.first);
    const QRect below(lines.left(), lines.top() + half, lines.width(), half);
    paintLine(painter, besideTags(painter, below, QFontMetrics(small()).horizontalAdvance(second), tags), second,
              small(), ink.second);
}

void OrderDelegate::paintMerged(QPainter &painter, const QRect &lines, const QModelIndex &index, const Ink &ink) const
{
    const int count = index.data(OrderCountRole).toInt();
    const QString second = index.data(SecondLineRole).toString();
    const bool isOne = m_compact || second.isEmpty();
    const QRect top = isOne ? lines : QRect(lines.left(), lines.top() - 1, lines.width() - 24, lines.height() / 2);
    QFont pillFont = small();
    pillFont.setBold(true);
    paintPill(painter, top,
              {u"layers"_s, tr("%n merged", "badge of a merged parcel", count), {theme().base, theme().accent}},
              pillFont);
    const QRect chevron(lines.right() - 18, lines.top() + (lines.height() - 16) / 2, 16, 16);
    drawIcon(painter, chevron, index.data(OpenRole).toBool() ? u"down"_s : u"right"_s, theme().accent);
    if (isOne)
        return;
    const QRect below(lines.left(), lines.top() + lines.height() / 2, lines.width() - 24, lines.height() / 2);
    const QVariantList tags = index.data(TagsRole).toList();
    paintLine(painter, besideTags(painter, below, QFontMetrics(small()).horizontalAdvance(second), tags), second,
              small(), ink.second);
}

QRect OrderDelegate::chevronRect(const QRect &cell) { return {cell.right() - 28, cell.top(), 28, cell.height()}; }

/// The line from the parcel above down to this order, and on to the next one if there is one.
void OrderDelegate::paintBranch(QPainter &painter, const QRect &rect, const QModelIndex &index) const
{
    const int x = rect.left() + TickWidth;
    const int middle = rect.center().y();
    painter.setPen(theme().control);
    painter.drawLine(x, rect.top() - 3, x, index.data(ChildRole).toInt() == 2 ? middle : rect.bottom() + 4);
    painter.drawLine(x, middle, x + 8, middle);
}

void OrderDelegate::paintMessages(QPainter &painter, const QRect &rect, const QModelIndex &index, const Ink &) const
{
    int left = rect.left();
    const int top = rect.top() + (rect.height() - 18) / 2;
    if (index.data(MessageCountRole).toInt() > 0) {
        drawIcon(painter, QRect(left, top, 18, 18), u"msg"_s, theme().accent);
        left += 22;
    }
    if (index.data(MemoCountRole).toInt() > 0)
        drawIcon(painter, QRect(left, top, 18, 18), u"flag"_s, theme().warn.ink);
}

void OrderDelegate::paintDeadline(QPainter &painter, const QRect &rect, const QModelIndex &index, const Ink &ink) const
{
    const QVariant remaining = index.data(RemainingRole);
    const Urgency urgency = urgencyOf(remaining.isValid() ? std::optional(remaining.toLongLong()) : std::nullopt);
    const QString text = index.data().toString();
    const Theme &t = theme();
    if (urgency == Urgency::Overdue && !ink.held) {
        paintPill(painter, rect, {u"state-warn"_s, text, {t.base, t.danger.ink}}, bold());
        return;
    }
    const bool isHot = (urgency == Urgency::Urgent || urgency == Urgency::Soon) && !ink.held;
    const QColor colour = !isHot ? ink.second : urgency == Urgency::Urgent ? t.danger.ink : t.warn.ink;
    QRect words = rect;
    if (urgency != Urgency::None) {
        const QRect at(rect.left(), rect.top() + (rect.height() - 16) / 2, 16, 16);
        drawIcon(painter, at, urgency == Urgency::Urgent && isHot ? u"state-clock"_s : u"clock"_s, colour);
        words.setLeft(at.right() + 5);
    }
    paintLine(painter, words, text, isHot ? bold() : plain(), colour);
}

void OrderDelegate::paintWaybill(QPainter &painter, const QRect &rect, const QModelIndex &index, const Ink &ink) const
{
    const QString number = index.data(WaybillRole).toString();
    if (m_ghosts && number.isEmpty() && !ink.held && index.data(ChildRole).toInt() == 0) {
        if (const QString ghost = m_ghosts->of(keyOf(index)); !ghost.isEmpty()) {
            paintGhost(painter, rect, index, ghost, ink);
            return;
        }
    }
    if (m_compact && !ink.held && !number.isEmpty()) {
        paintNumber(painter, rect, number, plain(), ink.first);
        return;
    }
    if (ink.held || number.isEmpty()) {
        paintLines(painter, rect, index.data().toString(), index.data(SecondLineRole).toString(), ink);
        return;
    }
    paintLine(painter, QRect(rect.left(), rect.top(), rect.width(), rect.height() / 2), index.data().toString(),
              plain(), ink.first);
    paintNumber(painter, QRect(rect.left(), rect.top() + rect.height() / 2, rect.width(), rect.height() / 2), number,
                small(), ink.first);
}

void OrderDelegate::paintGhost(QPainter &painter, const QRect &rect, const QModelIndex &index, const QString &number,
                               const Ink &ink) const
{
    QFont italic = m_compact ? plain() : small();
    italic.setItalic(true);
    QRect below = rect;
    if (!m_compact) {
        const QString carrier = index.data().toString();
        const QRect top(rect.left(), rect.top(), rect.width(), rect.height() / 2);
        paintLine(painter, top, carrier.isEmpty() ? m_ghosts->carrierName() : carrier, plain(), ink.first);
        below.setTop(top.bottom() + 1);
    }
    paintNumber(painter, below, number, italic, theme().ghost);
}

void OrderDelegate::paintState(QPainter &painter, const QRect &rect, const QModelIndex &index) const
{
    if (index.data(ChildRole).toInt() > 0)
        return;
    const bool held = index.data(HeldRole).toBool();
    const auto state = static_cast<PrintState>(index.data(PrintStateRole).toInt());
    const auto *model = qobject_cast<const OrderTableModel *>(index.model());
    const auto reasons = held ? model->table()->reasons(model->handleAt(index.row())).list() : std::vector<Reason>();
    const Reason gravest = reasons.empty() ? Reason::Manual : reasons.front();
    const Pill pill =
        held ? heldPill(gravest, index.data(ReasonWordRole).toString()) : statePill(state, index.data().toString());
    paintPill(painter, rect, pill, small());
}

void OrderDelegate::paintLines(QPainter &painter, const QRect &rect, const QString &first, const QString &second,
                               const Ink &ink) const
{
    if (second.isEmpty() || m_compact) {
        paintLine(painter, rect, first, plain(), ink.first);
        return;
    }
    const int half = rect.height() / 2;
    paintLine(painter, QRect(rect.left(), rect.top(), rect.width(), half), first, plain(), ink.first);
    paintLine(painter, QRect(rect.left(), rect.top() + half, rect.width(), half), second, small(), ink.second);
}

void OrderDelegate::paintLine(QPainter &painter, const QRect &rect, const QString &text, const QFont &font,
                              const QColor &colour) const
{
    painter.setFont(font);
    painter.setPen(colour);
    const QFontMetrics metrics(font);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, fitted(text.simplified(), metrics, rect.width()));
}

} // namespace waydesk
