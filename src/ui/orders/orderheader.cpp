// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderheader.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/orders/orderdelegate.h"
#include "ui/orders/orderview.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

namespace waydesk {

using namespace Qt::StringLiterals;

OrderHeader::OrderHeader(OrderView &view)
    : QHeaderView(Qt::Horizontal, &view)
    , m_view(view)
{
    setObjectName(u"orderHeader"_s);
    setSectionsClickable(true);
    setSectionResizeMode(QHeaderView::Interactive);
}

void OrderHeader::fillColumnMenu(QMenu &menu)
{
    for (int column = 1; column < count(); ++column) {
        QAction *action = menu.addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isSectionHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setSectionHidden(column, !shown);
            Q_EMIT columnsChanged();
        });
    }
}

void OrderHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Theme &t = theme();
    painter->save();
    painter->fillRect(rect, t.panel);
    painter->setPen(t.line);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    int left = rect.left() + 8;
    if (section == 0) {
        const Qt::CheckState state = m_view.checkState();
        const bool any = state != Qt::Unchecked;
        const QRect box(rect.left() + 10, rect.center().y() - 7, 16, 16);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(any ? t.accent : t.control);
        painter->setBrush(any ? t.accent : t.base);
        painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        if (any)
            painter->drawPixmap(box.topLeft() + QPoint(1, 1),
                                iconPixmap(state == Qt::Checked ? u"check"_s : u"minus"_s, t.base, 14,
                                           painter->device()->devicePixelRatioF()));
        left = rect.left() + OrderDelegate::TickWidth;
    }
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    QFont words = font();
    words.setPixelSize(textPx(12));
    words.setBold(sorted);
    painter->setFont(words);
    painter->setPen(sorted ? t.text : t.text2);
    const QRect room(left, rect.top(), rect.right() - left - 2, rect.height());
    const QString mark = sorted ? (sortIndicatorOrder() == Qt::AscendingOrder ? u" ▲"_s : u" ▼"_s) : QString();
    const QString name = model()->headerData(section, Qt::Horizontal).toString();
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(words).elidedText(name + mark, Qt::ElideRight, room.width()));
    painter->restore();
}

bool OrderHeader::isOnTick(const QPoint &at) const
{
    return logicalIndexAt(at) == 0 && at.x() - sectionViewportPosition(0) < OrderDelegate::TickWidth - 4;
}

void OrderHeader::mouseReleaseEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const bool resizing = cursor().shape() == Qt::SplitHCursor;
    QHeaderView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || resizing || logicalIndexAt(at) < 0)
        return;
    if (!isOnTick(at))
        Q_EMIT sortWanted(logicalIndexAt(at));
    else if (m_view.checkState() == Qt::Checked)
        m_view.checkNone();
    else
        m_view.checkAll();
}

void OrderHeader::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColumnMenu(*menu);
    menu->popup(event->globalPos());
}

} // namespace waydesk
