// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/viewtabs.h"

#include "models/text/sentences.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr View TabOrder[] = {View::Ready,     View::DueSoon, View::Overdue, View::Mergeable, View::Held,
                             View::Unprinted, View::Printed, View::Missing, View::All};

QFont countFont(const QFont &font)
{
    QFont small = font;
    small.setPixelSize(12);
    small.setBold(true);
    return small;
}

Tone toneOf(View view, bool isCurrent)
{
    if (view == View::Overdue || view == View::Held)
        return {theme().base, theme().danger.ink};
    if (view == View::DueSoon || view == View::Missing)
        return theme().warn;
    return isCurrent ? theme().busy : theme().neutral;
}

} // namespace

ViewTabs::ViewTabs(QWidget *parent)
    : QTabBar(parent)
{
    setObjectName(u"viewTabs"_s);
    setDrawBase(false);
    setExpanding(false);
    setFocusPolicy(Qt::TabFocus);
    setUsesScrollButtons(true);
    for (size_t i = 0; i < ViewCount; ++i)
        addTab(QString());
    retranslate();
}

View ViewTabs::view() const { return TabOrder[static_cast<size_t>(std::max(0, currentIndex()))]; }

void ViewTabs::setView(View view)
{
    for (int i = 0; i < count(); ++i) {
        if (TabOrder[static_cast<size_t>(i)] == view)
            setCurrentIndex(i);
    }
}

void ViewTabs::showCounts(const ViewCounts &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    retranslate();
}

void ViewTabs::retranslate()
{
    for (int i = 0; i < count(); ++i) {
        const View view = TabOrder[static_cast<size_t>(i)];
        setTabText(i, Sentences::viewText(view));
        setTabToolTip(i, u"%1: %2"_s.arg(Sentences::viewText(view)).arg(m_counts[static_cast<size_t>(view)]));
    }
    setAccessibleName(tr("Views"));
    updateGeometry();
    update();
}

QSize ViewTabs::tabSizeHint(int index) const
{
    const int number = m_counts[static_cast<size_t>(TabOrder[static_cast<size_t>(index)])];
    QFont bold = font();
    bold.setPixelSize(14);
    bold.setBold(true);
    const int words = QFontMetrics(bold).horizontalAdvance(tabText(index));
    const int pill =
        number > 0 ? QFontMetrics(countFont(font())).horizontalAdvance(QLocale().toString(number)) + 24 : 0;
    return {words + pill + 28, 40};
}

void ViewTabs::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < count(); ++i) {
        const QRect rect = tabRect(i);
        const bool isCurrent = i == currentIndex();
        const View view = TabOrder[static_cast<size_t>(i)];
        if (isCurrent) {
            painter.fillRect(rect, theme().base);
            painter.fillRect(rect.left(), rect.top(), rect.width(), 3, theme().accent);
        }
        QFont words = font();
        words.setPixelSize(14);
        words.setBold(isCurrent);
        painter.setFont(words);
        painter.setPen(isCurrent ? theme().text : theme().text2);
        const int left = rect.left() + 14;
        painter.drawText(QRect(left, rect.top(), rect.width(), rect.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         tabText(i));
        const int number = m_counts[static_cast<size_t>(view)];
        if (number > 0) {
            const QString text = QLocale().toString(number);
            const int width = QFontMetrics(countFont(font())).horizontalAdvance(text) + 16;
            const QRect pill(rect.right() - width - 8, rect.center().y() - 9, width, 19);
            const Tone tone = toneOf(view, isCurrent);
            painter.setPen(Qt::NoPen);
            painter.setBrush(tone.tint);
            painter.drawRoundedRect(pill, 9, 9);
            painter.setPen(tone.ink);
            painter.setFont(countFont(font()));
            painter.drawText(pill, Qt::AlignCenter, text);
        }
        if (isCurrent && hasFocus()) {
            painter.setPen(QPen(theme().accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(rect.adjusted(2, 4, -2, -2));
        }
    }
}

void ViewTabs::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QTabBar::changeEvent(event);
}

} // namespace waydesk
