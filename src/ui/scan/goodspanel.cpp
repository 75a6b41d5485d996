// SPDX-License-Identifier: Apache-2.0
#include "ui/scan/goodspanel.h"

#include "core/desk/masking.h"
#include "ui/common/icons.h"
#include "ui/scan/scantheme.h"
#include "ui/scan/verdictpanel.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <functional>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QFont sized(const QWidget &widget, int size, bool bold)
{
    QFont font = widget.font();
    font.setPixelSize(scanPixels(widget, size));
    font.setBold(bold);
    return font;
}

} // namespace

GoodsPanel::GoodsPanel(QWidget *parent)
    : QWidget(parent)
{
    describe();
}

void GoodsPanel::show(const Verdict &verdict)
{
    m_verdict = verdict;
    std::ranges::stable_sort(m_verdict->goods, std::greater(),
                             [](const VerdictGoods &goods) { return goods.takeOut > 0; });
    describe();
    update();
}

void GoodsPanel::clear()
{
    m_verdict.reset();
    describe();
    update();
}

QString GoodsPanel::heading() const
{
    if (m_verdict && lookOf(m_verdict->kind) == VerdictLook::Stop && !m_verdict->goods.empty())
        return tr("Take out these goods");
    return tr("In this parcel");
}

void GoodsPanel::describe()
{
    QStringList words = {heading()};
    if (m_verdict) {
        const bool some = m_verdict->takeOut() > 0;
        for (const VerdictGoods &goods : m_verdict->goods) {
            if (!some || goods.takeOut > 0)
                words.append(
                    u"%1 %2 ×%3"_s.arg(goods.title, goods.attributes).arg(some ? goods.takeOut : goods.quantity));
        }
    }
    setAccessibleName(words.join(u", "_s));
}

void GoodsPanel::paintHead(QPainter &painter, const QRect &area)
{
    const Theme &t = scanTheme();
    painter.fillRect(area.adjusted(1, 1, -1, 0), t.panel);
    painter.setPen(t.line);
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    const QRect inside = area.adjusted(18, 0, -18, 0);
    painter.setPen(t.text);
    painter.setFont(sized(*this, 26, false));
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, heading());
    if (!m_verdict || m_verdict->goods.empty())
        return;
    painter.setFont(sized(*this, 44, true));
    const qint64 out = m_verdict->takeOut();
    painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter,
                     tr("%n piece(s)", nullptr, static_cast<int>(out > 0 ? out : m_verdict->quantity)));
}

void GoodsPanel::paintRow(QPainter &painter, const QRect &area, const VerdictGoods &goods)
{
    const Theme &t = scanTheme();
    const bool some = m_verdict->takeOut() > 0; // and the rest stays in
    const bool out = some ? goods.takeOut > 0 : lookOf(m_verdict->kind) == VerdictLook::Stop;
    painter.setPen(t.grid);
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    const QRect inside = area.adjusted(18, 6, -18, -6);
    const int picture = scanPixels(*this, 32);
    painter.drawPixmap(inside.left(), inside.center().y() - picture / 2,
                       out ? iconPixmap(u"state-stop"_s, t.danger.ink, picture, devicePixelRatioF(), t.base)
                           : iconPixmap(u"box"_s, t.text2, picture, devicePixelRatioF()));
    const QString count = u"×%1"_s.arg(some && out ? goods.takeOut : goods.quantity);
    const QFont large = sized(*this, 46, true);
    const int countWidth = QFontMetrics(large).horizontalAdvance(count);
    painter.setFont(large);
    painter.setPen(out ? t.danger.ink : goods.quantity > 1 ? t.text : t.text2);
    painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter, count);
    const QRect words = inside.adjusted(picture + 18, 0, -countWidth - 18, 0);
    const QFont title = sized(*this, 28, true);
    const QFont second = sized(*this, 21, false);
    const QString below = some && !out ? QStringList{tr("stays in"), goods.attributes}.join(u"  "_s)
        : some && goods.takeOut < goods.quantity
        ? QStringList{tr("%1 of %2").arg(goods.takeOut).arg(goods.quantity), goods.attributes}.join(u"  "_s)
        : goods.attributes;
    const bool two = !below.isEmpty();
    painter.setFont(title);
    painter.setPen(t.text);
    const QRect upper = two ? words.adjusted(0, 0, 0, -words.height() * 2 / 5) : words;
    painter.drawText(upper, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(title).elidedText(goods.title.isEmpty() ? tr("(not named)") : goods.title,
                                                    Qt::ElideRight, upper.width()));
    if (!two)
        return;
    painter.setFont(second);
    painter.setPen(t.text2);
    painter.drawText(words.adjusted(0, words.height() * 3 / 5, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(second).elidedText(below, Qt::ElideRight, words.width()));
}

/// Whose parcel it is, and what did not fit.
void GoodsPanel::paintFoot(QPainter &painter, const QRect &area, size_t left)
{
    QStringList words;
    if (left > 0)
        words.append(tr("and %n more", nullptr, static_cast<int>(left)));
    if (!m_verdict->receiver.isEmpty())
        words.append(tr("for %1").arg(maskedName(m_verdict->receiver)));
    if (m_verdict->orderNumbers.size() > 1)
        words.append(tr("%n orders in one parcel", nullptr, static_cast<int>(m_verdict->orderNumbers.size())));
    const QFont font = sized(*this, 22, false);
    painter.setFont(font);
    painter.setPen(scanTheme().text2);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(font).elidedText(words.join(u"  ·  "_s), Qt::ElideRight, area.width()));
}

void GoodsPanel::paintEvent(QPaintEvent *)
{
    const Theme &t = scanTheme();
    QPainter painter(this);
    painter.setPen(t.line);
    painter.setBrush(t.base);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    const int head = scanPixels(*this, 62);
    paintHead(painter, QRect(0, 0, width(), head));
    if (!m_verdict || m_verdict->goods.empty()) {
        painter.setPen(t.text2);
        painter.setFont(sized(*this, 24, false));
        painter.drawText(rect().adjusted(18, head, -18, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         m_verdict ? tr("Nothing is known of its goods") : tr("A scan shows the goods here"));
        return;
    }
    const int foot = scanPixels(*this, 48);
    const int room = height() - head - foot;
    const int wanted = scanPixels(*this, 94);
    const auto count = m_verdict->goods.size();
    const size_t fitting = std::min(count, static_cast<size_t>(std::max(1, room / scanPixels(*this, 62))));
    const int row = std::min(wanted, room / static_cast<int>(fitting));
    for (size_t i = 0; i < fitting; ++i)
        paintRow(painter, QRect(1, head + static_cast<int>(i) * row, width() - 2, row), m_verdict->goods[i]);
    paintFoot(painter, QRect(18, height() - foot, width() - 36, foot), count - fitting);
}

void GoodsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace waydesk
