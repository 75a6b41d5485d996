// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/railbutton.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QLocale>
#include <QPainter>

namespace waydesk {

RailButton::RailButton(const QString &iconName, QWidget *parent)
    : QAbstractButton(parent)
    , m_iconName(iconName)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setFixedHeight(textPx(76));
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
    const int shift = m_count > 0 ? 0 : 8;
    painter.drawPixmap((width() - 24) / 2, 8 + shift, iconPixmap(m_iconName, ink, 24, devicePixelRatioF()));
    QFont words = font();
    words.setBold(isChecked());
    painter.setFont(words);
    painter.setPen(ink);
    painter.drawText(QRect(2, 33 + shift, width() - 4, 20), Qt::AlignCenter,
                     QFontMetrics(words).elidedText(text(), Qt::ElideRight, width() - 6));
    if (m_count > 0) {
        words.setPixelSize(11);
        words.setBold(true);
        painter.setFont(words);
        const QString number = QLocale().toString(m_count);
        const int pill = QFontMetrics(words).horizontalAdvance(number) + 14;
        const QRect box((width() - pill) / 2, 54, pill, 16);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_needsAction ? QColor(0xFFC533) : isChecked() ? t.accent : t.line);
        painter.drawRoundedRect(box, 8, 8);
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
