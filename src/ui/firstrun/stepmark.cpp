// SPDX-License-Identifier: Apache-2.0
#include "ui/firstrun/stepmark.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QPainter>

namespace waydesk {

StepMark::StepMark(int number, QWidget *parent)
    : QWidget(parent)
    , m_number(number)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StepMark::setDone(bool done)
{
    m_done = done;
    update();
}

void StepMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_done) {
        painter.drawPixmap(
            0, 0, iconPixmap(QStringLiteral("state-ok"), theme().ok.ink, width(), devicePixelRatioF(), theme().base));
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().accent, 2));
    painter.drawEllipse(QRectF(rect()).adjusted(2, 2, -2, -2));
    QFont bold = font();
    bold.setBold(true);
    bold.setPixelSize(14); // the ring keeps its size
    painter.setFont(bold);
    painter.drawText(rect(), Qt::AlignCenter, QString::number(m_number));
}

} // namespace waydesk
