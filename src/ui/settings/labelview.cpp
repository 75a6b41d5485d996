// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/labelview.h"

#include "ui/common/theme.h"

#include <QPainter>

namespace waydesk {

namespace {
constexpr int Margin = 12;
}

LabelView::LabelView(QWidget *parent)
    : QWidget(parent)
{ }

void LabelView::show(const QImage &label)
{
    m_label = label;
    update();
}

void LabelView::paintEvent(QPaintEvent *)
{
    if (m_label.isNull())
        return;
    const QSize room = size() - QSize(2 * Margin, 2 * Margin);
    QRect place(QPoint(0, 0), m_label.size().scaled(room, Qt::KeepAspectRatio).boundedTo(m_label.size()));
    place.moveCenter(rect().center());
    QPainter painter(this);
    painter.drawImage(
        place, m_label.scaled(place.size() * devicePixelRatioF(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    painter.setPen(theme().line);
    painter.drawRect(place);
}

} // namespace waydesk
