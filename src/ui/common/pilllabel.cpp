// SPDX-License-Identifier: Apache-2.0
#include "ui/common/pilllabel.h"

#include <QPainter>

namespace waydesk {

void PillLabel::setPill(const Pill &pill)
{
    m_pill = pill;
    setAccessibleName(pill.text);
    updateGeometry();
    update();
}

QFont PillLabel::pillFont() const
{
    QFont small = font();
    small.setPixelSize(std::max(11, small.pixelSize() * 12 / 13));
    return small;
}

QSize PillLabel::sizeHint() const { return {pillWidth(m_pill, pillFont()) + 1, 24}; }

void PillLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPill(painter, rect(), m_pill, pillFont());
}

} // namespace waydesk
