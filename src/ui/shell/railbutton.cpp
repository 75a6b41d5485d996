// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/railbutton.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace waydesk {

namespace {
constexpr int IconSize = 24;
constexpr int PillHeight = 16;
} // namespace

RailButton::RailButton(const QString &iconName, QWidget *parent)
    : QAbstractButton(parent)
    , m_iconName(iconName)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    setMaximumHeight(textPx(76));
}

QSize RailButton::sizeHint() const
{
    QFont words = font();
    words.setBold(true);
    return {std::max(80, QFontMetrics(words).horizontalAdvance(text()) + 14), textPx(76)};
}

QSize RailButton::minimumSizeHint() const
{
    return {80, IconSize + QFontMetrics(font()).height() + textPx(PillHeight) + 4};
}

void RailButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        setMaximumHeight(textPx(76));
        updateGeometry();
    }
    QAbstractButton::changeEvent(event);
}

void RailButton::setCount(int count, bool needsAction)
{
    m_count = count;
    m_needsAction = needsAction;
    update();
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &t = theme();
    if (isChecked() || underMouse())
        painter.fillRect(rect(), isChecked() ? t.base : t.panel);
    if (isChecked())
        painter.fillRect(0, 0, 3, height(), t.accent);
    const QColor ink = isChecked() ? t.accent : t.text2;
    QFont words = font();
    words.setBold(isChecked());
    const int line = QFontMetrics(words).height();
    const int pillHeight = textPx(PillHeight);
    const int gap = std::clamp((height() - IconSize - line - pillHeight) / 5, 0, 4);
    const int all = IconSize + gap + line + (m_count > 0 ? gap + pillHeight : 0);
    int y = (height() - all) / 2;
    painter.drawPixmap((width() - IconSize) / 2, y, iconPixmap(m_iconName, ink, IconSize, devicePixelRatioF()));
    y += IconSize + gap;
    painter.setFont(words);
    painter.setPen(ink);
    painter.drawText(QRect(2, y, width() - 4, line), Qt::AlignCenter,
                     QFontMetrics(words).elidedText(text(), Qt::ElideRight, width() - 6));
    if (m_count > 0) {
        words.setPixelSize(textPx(11));
        words.setBold(true);
        painter.setFont(words);
        const QString number = QLocale().toString(m_count);
        const int pill = QFontMetrics(words).horizontalAdvance(number) + 14;
        const QRect box((width() - pill) / 2, y + line + gap, pill, pillHeight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_needsAction ? QColor(0xFFC533) : isChecked() ? t.accent : t.line);
        painter.drawRoundedRect(box, pillHeight / 2.0, pillHeight / 2.0);
        painter.setPen(m_needsAction ? t.verdictDuplicate.ink : isChecked() ? t.base : t.text2);
        painter.drawText(box, Qt::AlignCenter, number);
    }
    if (hasFocus()) {
        painter.setPen(QPen(t.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(3, 3, -3, -3));
    }
}

} // namespace waydesk
