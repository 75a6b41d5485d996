// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/timeline.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStringList>
#include <QToolTip>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int Shape = 12;

QFont small(const QFont &of)
{
    QFont font = of;
    font.setPixelSize(textPx(12));
    return font;
}
} // namespace

Timeline::Timeline(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"timeline"_s);
}

void Timeline::show(std::vector<Step> steps)
{
    m_steps = std::move(steps);
    QStringList lines;
    for (const Step &step : m_steps)
        lines.append(u"%1 %2"_s.arg(step.when, step.what).trimmed());
    setAccessibleName(lines.join(u", "_s));
    updateGeometry();
    update();
}

int Timeline::lineHeight() { return textPx(22); }

QSize Timeline::sizeHint() const
{
    const QFontMetrics metrics(small(font()));
    int wide = 0;
    for (const Step &step : m_steps)
        wide = std::max(wide, metrics.horizontalAdvance(step.what));
    return {Shape + 14 + metrics.horizontalAdvance(u"00-00"_s) + wide, lineHeight() * static_cast<int>(m_steps.size())};
}

bool Timeline::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto line = static_cast<size_t>(std::max(0, help->y() / lineHeight()));
        QToolTip::showText(help->globalPos(), line < m_steps.size() ? m_steps[line].who : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

void Timeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &t = theme();
    const QFont font = small(this->font());
    const QFontMetrics metrics(font);
    painter.setFont(font);
    const int time = metrics.horizontalAdvance(u"00-00"_s);
    const int high = lineHeight();
    for (size_t i = 0; i < m_steps.size(); ++i) {
        const Step &step = m_steps[i];
        const int top = static_cast<int>(i) * high;
        const QRect shape(0, top + (high - Shape) / 2, Shape, Shape);
        if (i + 1 < m_steps.size()) {
            painter.setPen(t.line);
            painter.drawLine(shape.center().x(), shape.bottom() + 2, shape.center().x(), shape.bottom() + high - Shape);
        }
        const bool ahead = step.kind == Step::Kind::Ahead;
        const bool held = step.kind == Step::Kind::Held;
        painter.drawPixmap(shape.topLeft(),
                           iconPixmap(ahead      ? u"state-pend"_s
                                          : held ? u"state-stop"_s
                                                 : u"state-ok"_s,
                                      ahead      ? t.text3
                                          : held ? t.danger.ink
                                                 : t.ok.ink,
                                      Shape, devicePixelRatioF()));
        painter.setPen(t.text3);
        painter.drawText(QRect(Shape + 6, top, time, high), Qt::AlignLeft | Qt::AlignVCenter,
                         step.when.isEmpty() ? u"—"_s : step.when);
        painter.setPen(ahead ? t.text3 : t.text);
        const QRect words(Shape + 14 + time, top, width() - Shape - 14 - time, high);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(step.what, Qt::ElideRight, words.width()));
    }
}

} // namespace waydesk
