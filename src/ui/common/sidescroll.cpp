// SPDX-License-Identifier: Apache-2.0
#include "ui/common/sidescroll.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace waydesk {

SideScroll::SideScroll(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void SideScroll::setLeastWidth(int pixels)
{
    m_leastWidth = pixels;
    updateGeometry();
}

int SideScroll::neededWidth() const
{
    const int inner = widget() ? widget()->minimumSizeHint().width() : 0;
    return std::max(m_leastWidth, inner + verticalScrollBar()->sizeHint().width());
}

QSize SideScroll::sizeHint() const { return {neededWidth(), QScrollArea::sizeHint().height()}; }

QSize SideScroll::minimumSizeHint() const { return {neededWidth(), QScrollArea::minimumSizeHint().height()}; }

bool SideScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace waydesk
