// SPDX-License-Identifier: Apache-2.0
#include "ui/common/barplot.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QStringList>
#include <QToolTip>

#include <algorithm>
#include <limits>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int LegendHeight = 22;
constexpr int LabelHeight = 20;
constexpr int ValueHeight = 18;
constexpr int WidestBar = 34;
constexpr qint64 LeastScale = 5;

QColor colourOf(BarPlot::Ink ink)
{
    const Theme &t = theme();
    switch (ink) {
    case BarPlot::Ink::Accent: return t.accent;
    case BarPlot::Ink::Ok: return t.ok.ink;
    case BarPlot::Ink::Hold: return t.hold.ink;
    case BarPlot::Ink::Warn: break;
    }
    return t.warn.ink;
}

QColor between(const QColor &one, const QColor &other, double share)
{
    const auto mix = [share](int a, int b) { return static_cast<int>(a * share + b * (1 - share)); };
    return {mix(one.red(), other.red()), mix(one.green(), other.green()), mix(one.blue(), other.blue())};
}

/// 1, 2 or 5 with zeros: at most five steps up to `most`.
qint64 roundStep(qint64 most)
{
    qint64 ten = 1;
    for (; most / ten > 25; ten *= 10)
        ;
    for (const qint64 step : {ten, 2 * ten}) {
        if (most / step < 5 || most == 5 * step)
            return step;
    }
    return 5 * ten;
}

QFont sized(QFont font, int pixels, bool bold)
{
    font.setPixelSize(textPx(pixels));
    font.setBold(bold);
    return font;
}

} // namespace

BarPlot::BarPlot(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void BarPlot::setTitle(const QString &title)
{
    m_title = title;
    describe();
}

void BarPlot::setData(std::vector<Series> series, std::vector<Bar> bars)
{
    m_series = std::move(series);
    m_bars = std::move(bars);
    describe();
    update();
}

QString BarPlot::textOf(const Bar &bar) const
{
    QStringList parts;
    for (size_t i = 0; i < bar.values.size(); ++i) {
        const QString value = QLocale().toString(bar.values[i]);
        parts.append(m_series.size() > 1 ? m_series[i].name + u' ' + value : value);
    }
    return bar.label + u": "_s + parts.join(u", "_s);
}

void BarPlot::describe()
{
    QStringList lines;
    for (const Bar &bar : m_bars)
        lines.append(textOf(bar));
    setAccessibleName(m_title);
    setAccessibleDescription(lines.join(u"; "_s));
}

bool BarPlot::isEmpty() const
{
    return std::ranges::all_of(m_bars, [](const Bar &bar) {
        return std::ranges::all_of(bar.values, [](qint64 value) { return value <= 0; });
    });
}

/// A round number at or above the largest value, so that two labels do not look like a full day.
qint64 BarPlot::highest() const
{
    qint64 most = LeastScale;
    for (const Bar &bar : m_bars) {
        for (const qint64 value : bar.values)
            most = std::max(most, value);
    }
    const qint64 step = roundStep(most);
    const qint64 whole = most / step * step;
    return whole == most || whole > std::numeric_limits<qint64>::max() - step ? most : whole + step;
}

/// With one series the values above the bars are enough; several are compared along lines.
QRect BarPlot::plotRoom() const
{
    if (m_series.size() < 2)
        return rect().adjusted(4, 0, -4, 0);
    const int axis = QFontMetrics(sized(font(), 11, false)).horizontalAdvance(QLocale().toString(highest())) + 14;
    return rect().adjusted(axis, textPx(LegendHeight), -4, 0);
}

QRect BarPlot::slotOf(const QRect &room, size_t index) const
{
    const auto count = static_cast<int>(m_bars.size());
    const auto at = static_cast<int>(index);
    const int left = room.left() + room.width() * at / count;
    const int right = room.left() + room.width() * (at + 1) / count;
    return {left, room.top(), right - left, room.height()};
}

void BarPlot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_series.size() > 1)
        paintLegend(painter, QRect(0, 0, width(), textPx(LegendHeight)));
    if (m_bars.empty())
        return;
    paintBars(painter, plotRoom());
    if (isEmpty()) {
        painter.setFont(sized(font(), 13, false));
        painter.setPen(theme().text2);
        painter.drawText(plotRoom(), Qt::AlignCenter, tr("Nothing to show yet"));
    }
}

void BarPlot::paintLegend(QPainter &painter, const QRect &room) const
{
    painter.setFont(sized(font(), 12, false));
    int left = 6;
    for (const Series &series : m_series) {
        painter.fillRect(QRect(left, room.top() + 6, 10, 10), colourOf(series.ink));
        painter.setPen(theme().text2);
        painter.drawText(QRect(left + 16, room.top(), room.width(), room.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         series.name);
        left += 16 + painter.fontMetrics().horizontalAdvance(series.name) + 18;
    }
}

void BarPlot::paintBars(QPainter &painter, const QRect &room) const
{
    const Theme &t = theme();
    const qint64 most = highest();
    const int base = room.bottom() - textPx(LabelHeight);
    paintLines(painter, room, base);
    const int widest = painter.fontMetrics().horizontalAdvance(u"00-00"_s) + 8;
    const int every = std::max(1, widest / std::max(1, slotOf(room, 0).width()) + 1);
    for (size_t i = 0; i < m_bars.size(); ++i) {
        const QRect slot = slotOf(room, i);
        if (m_bars[i].marked && m_series.size() > 1)
            painter.fillRect(QRect(slot.left(), room.top(), slot.width(), room.height()), t.select);
        paintGroup(painter, QRect(slot.left(), slot.top(), slot.width(), base - slot.top()), m_bars[i], most);
        const bool last = i + 1 == m_bars.size();
        if (!m_bars[i].marked && static_cast<int>(i) % every != 0 && !last)
            continue;
        if (!m_bars[i].marked && every > 1 && last)
            continue;
        painter.setFont(sized(font(), 12, m_bars[i].marked));
        painter.setPen(m_bars[i].marked ? t.text : t.text2);
        painter.drawText(QRect(slot.left() - 20, base + 2, slot.width() + 40, textPx(LabelHeight) - 2), Qt::AlignCenter,
                         m_bars[i].label);
    }
    painter.setPen(t.control);
    painter.drawLine(room.left(), base, room.right(), base);
}

void BarPlot::paintLines(QPainter &painter, const QRect &room, int base) const
{
    if (m_series.size() < 2)
        return;
    const qint64 most = highest();
    const qint64 step = roundStep(most);
    const int tall = base - room.top() - textPx(ValueHeight);
    painter.setFont(sized(font(), 11, false));
    for (qint64 value = step; value <= most; value += step) {
        const int y = base - static_cast<int>(tall * value / most);
        painter.setPen(theme().grid);
        painter.drawLine(room.left(), y, room.right(), y);
        painter.setPen(theme().text3);
        painter.drawText(QRect(0, y - 10, room.left() - 6, 20), Qt::AlignRight | Qt::AlignVCenter,
                         QLocale().toString(value));
    }
}

void BarPlot::paintGroup(QPainter &painter, const QRect &slot, const Bar &bar, qint64 most) const
{
    const Theme &t = theme();
    const auto count = static_cast<int>(bar.values.size());
    const int each = std::clamp((slot.width() - 6) / std::max(1, count), 2, WidestBar);
    int left = slot.left() + (slot.width() - each * count) / 2;
    for (int i = 0; i < count; ++i, left += each) {
        const qint64 value = bar.values[static_cast<size_t>(i)];
        if (value <= 0)
            continue;
        const auto tall = std::max<int>(2, static_cast<int>((slot.height() - textPx(ValueHeight)) * value / most));
        const QColor ink = colourOf(m_series[static_cast<size_t>(i)].ink);
        const QRect box(left, slot.bottom() - tall + 1, each - (count > 1 ? 1 : 0), tall);
        painter.fillRect(box, bar.marked ? ink : between(ink, t.base, t.dark ? 0.62 : 0.48));
        painter.setFont(sized(font(), count > 1 ? 11 : 12, bar.marked));
        const QString text = QLocale().toString(value);
        if (painter.fontMetrics().horizontalAdvance(text) > (count > 1 ? each : slot.width()) + 2)
            continue;
        painter.setPen(bar.marked ? t.text : t.text2);
        painter.drawText(QRect(box.left() - 30, box.top() - textPx(ValueHeight), box.width() + 60, textPx(ValueHeight)),
                         Qt::AlignCenter, text);
    }
}

bool BarPlot::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && !m_bars.empty()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QRect room = plotRoom();
        for (size_t i = 0; i < m_bars.size(); ++i) {
            if (slotOf(room, i).contains(help->pos()))
                QToolTip::showText(help->globalPos(), textOf(m_bars[i]), this);
        }
        return true;
    }
    return QWidget::event(event);
}

} // namespace waydesk
