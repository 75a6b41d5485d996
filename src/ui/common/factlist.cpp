// SPDX-License-Identifier: Apache-2.0
#include "ui/common/factlist.h"

#include "ui/common/theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
int rowHeight() { return textPx(26); }
} // namespace

FactList::FactList(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FactList::setFacts(std::vector<Fact> facts)
{
    m_facts = std::move(facts);
    QStringList words;
    for (const Fact &fact : m_facts)
        words.append(fact.word + u' ' + (fact.pill ? fact.pill->text : fact.value));
    setAccessibleName(words.join(u", "_s));
    updateGeometry();
    update();
}

QSize FactList::sizeHint() const { return {200, static_cast<int>(m_facts.size()) * rowHeight()}; }

QSize FactList::minimumSizeHint() const { return {120, sizeHint().height()}; }

void FactList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont bold = font();
    bold.setBold(true);
    int top = 0;
    for (const Fact &fact : m_facts) {
        const QRect row(0, top, width(), rowHeight());
        top += rowHeight();
        painter.setFont(font());
        painter.setPen(theme().text2);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, fact.word);
        const int used = painter.fontMetrics().horizontalAdvance(fact.word) + 12;
        const QRect room = row.adjusted(std::min(used, row.width() / 2), 0, 0, 0);
        if (fact.pill) {
            const int wide = std::min(pillWidth(*fact.pill, font()), room.width());
            paintPill(painter, QRect(room.right() - wide + 1, room.top(), wide, room.height()), *fact.pill, font());
            continue;
        }
        painter.setFont(bold);
        painter.setPen(theme().text);
        painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter,
                         QFontMetrics(bold).elidedText(fact.value, Qt::ElideLeft, room.width()));
    }
}

void FactList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace waydesk
