// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/viewtabs.h"

#include "models/text/sentences.h"
#include "ui/common/theme.h"

#include <QContextMenuEvent>
#include <QEvent>
#include <QLocale>
#include <QPainter>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr View TabOrder[] = {View::Ready, View::DueSoon,   View::Overdue, View::Mergeable,
                             View::Held,  View::Unprinted, View::Printed, View::Missing,
                             View::All,   View::ToReview,  View::Unusual, View::OutOfStock};
static_assert(std::size(TabOrder) == ViewCount);

QFont countFont(const QFont &font)
{
    QFont small = font;
    small.setPixelSize(textPx(12));
    small.setBold(true);
    return small;
}

Tone toneOf(View view, bool own, bool isCurrent)
{
    if (!own && (view == View::Overdue || view == View::Held))
        return {theme().base, theme().danger.ink};
    if (!own && (view == View::DueSoon || view == View::Missing || view == View::ToReview || view == View::OutOfStock))
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

ViewTabs::Face ViewTabs::face(int index) const
{
    const auto at = static_cast<size_t>(std::max(0, index));
    if (at < ViewCount) {
        const View view = TabOrder[at];
        return {Sentences::viewText(view), m_counts[static_cast<size_t>(view)], view, false};
    }
    const size_t own = at - ViewCount;
    if (own >= m_saved.size())
        return {};
    return {m_saved[own].name, own < m_savedCounts.size() ? m_savedCounts[own] : -1, m_saved[own].view, true};
}

View ViewTabs::view() const { return face(currentIndex()).view; }

std::optional<size_t> ViewTabs::saved() const
{
    const int own = currentIndex() - static_cast<int>(ViewCount);
    return own < 0 ? std::nullopt : std::optional(static_cast<size_t>(own));
}

void ViewTabs::setSaved(size_t index) { setCurrentIndex(static_cast<int>(ViewCount + index)); }

void ViewTabs::setView(View view)
{
    for (int i = 0; i < static_cast<int>(ViewCount); ++i) {
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

/// Tabs are put at the end and taken from there: the current one stays where it is, if it is still there.
void ViewTabs::showSaved(const std::vector<SavedView> &views)
{
    m_saved = views;
    m_savedCounts.clear();
    const int wanted = static_cast<int>(ViewCount + views.size());
    while (count() > wanted)
        removeTab(count() - 1);
    while (count() < wanted)
        addTab(QString());
    retranslate();
}

void ViewTabs::showSavedCounts(const std::vector<int> &counts)
{
    if (counts == m_savedCounts)
        return;
    m_savedCounts = counts;
    retranslate();
}

void ViewTabs::retranslate()
{
    for (int i = 0; i < count(); ++i) {
        const Face one = face(i);
        setTabText(i, QString(one.text).replace(u'&', u"&&"_s));
        setTabToolTip(i, one.count < 0 ? one.text : u"%1: %2"_s.arg(one.text).arg(one.count));
    }
    setAccessibleName(tr("Views"));
    updateGeometry();
    update();
    Q_EMIT widthsChanged();
}

int ViewTabs::fullWidth() const
{
    int all = 0;
    for (int i = 0; i < count(); ++i)
        all += tabSizeHint(i).width();
    return all;
}

void ViewTabs::fitTo(int width)
{
    int left = width;
    if (fullWidth() > width && currentIndex() >= 0)
        left -= tabSizeHint(currentIndex()).width();
    bool fits = true;
    for (int i = 0; i < count(); ++i) {
        const int wide = fullWidth() > width && i == currentIndex() ? 0 : tabSizeHint(i).width();
        fits = fits && wide <= left;
        left -= fits ? wide : 0;
        const bool wanted = fits || i == currentIndex();
        if (isTabVisible(i) != wanted) // a call that changes nothing makes QTabBar forget that others did
            setTabVisible(i, wanted);
    }
}

QString ViewTabs::wordsOf(int index) const
{
    const Face one = face(index);
    const QString words = QString(one.text).replace(u'&', u"&&"_s);
    return one.count < 0 ? words : words + u'\t' + QLocale().toString(one.count);
}

QSize ViewTabs::tabSizeHint(int index) const
{
    const Face one = face(index);
    QFont bold = font();
    bold.setPixelSize(textPx(14));
    bold.setBold(true);
    const int words = QFontMetrics(bold).horizontalAdvance(one.text);
    const int pill =
        one.count > 0 ? QFontMetrics(countFont(font())).horizontalAdvance(QLocale().toString(one.count)) + 22 : 0;
    return {words + pill + 20, 40};
}

void ViewTabs::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < count(); ++i) {
        if (isTabVisible(i))
            paintTab(painter, i);
    }
}

void ViewTabs::paintTab(QPainter &painter, int index) const
{
    const QRect rect = tabRect(index);
    const bool isCurrent = index == currentIndex();
    const Face one = face(index);
    if (isCurrent) {
        painter.fillRect(rect, theme().base);
        painter.fillRect(rect.left(), rect.top(), rect.width(), 3, theme().accent);
    }
    QFont words = font();
    words.setPixelSize(textPx(14));
    words.setBold(isCurrent);
    painter.setFont(words);
    painter.setPen(isCurrent ? theme().text : theme().text2);
    painter.drawText(rect.adjusted(10, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, one.text);
    if (one.count > 0)
        paintCount(painter, rect, one, isCurrent);
    if (isCurrent && hasFocus()) {
        painter.setPen(QPen(theme().accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect.adjusted(2, 4, -2, -2));
    }
}

void ViewTabs::paintCount(QPainter &painter, const QRect &tab, const Face &one, bool isCurrent) const
{
    const QString text = QLocale().toString(one.count);
    const int width = QFontMetrics(countFont(font())).horizontalAdvance(text) + 16;
    const QRect pill(tab.right() - width - 6, tab.center().y() - 9, width, 19);
    const Tone tone = toneOf(one.view, one.own, isCurrent);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tone.tint);
    painter.drawRoundedRect(pill, 9, 9);
    painter.setPen(tone.ink);
    painter.setFont(countFont(font()));
    painter.drawText(pill, Qt::AlignCenter, text);
}

void ViewTabs::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const int index = byKey ? currentIndex() : tabAt(event->pos());
    if (index < static_cast<int>(ViewCount))
        return;
    setCurrentIndex(index);
    Q_EMIT menuWanted(byKey ? mapToGlobal(tabRect(index).bottomLeft()) : event->globalPos());
}

void ViewTabs::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QTabBar::changeEvent(event);
}

} // namespace waydesk
