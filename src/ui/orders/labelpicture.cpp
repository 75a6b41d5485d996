// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/labelpicture.h"

#include "ui/common/theme.h"

#include <QPainter>

#include <algorithm>

namespace waydesk {

LabelPicture::LabelPicture(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("labelPicture"));
    setAccessibleName(tr("Label"));
}

void LabelPicture::show(const DotImage &dots)
{
    const QImage borrowed(dots.bytes().data(), dots.width(), dots.height(), dots.stride(), QImage::Format_Mono);
    QImage label = borrowed.copy();
    label.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    m_label = label.convertToFormat(QImage::Format_Grayscale8);
    m_words.clear();
    scale();
}

void LabelPicture::show(const QString &words)
{
    m_label = QImage();
    m_words = words;
    scale();
}

void LabelPicture::scale()
{
    m_shown = QImage();
    m_divisor = 0;
    if (!m_label.isNull() && width() > 0 && height() > 0) {
        const int across = (m_label.width() + width() - 1) / width();
        const int down = (m_label.height() + height() - 1) / height();
        m_divisor = std::max({across, down, 1});
        m_shown = m_label.scaled(m_label.size() / m_divisor, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    updateGeometry();
    update();
}

void LabelPicture::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    scale();
}

void LabelPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_shown.isNull()) {
        painter.setPen(theme().text3);
        painter.drawText(rect().adjusted(0, 8, 0, 0), Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap, m_words);
        return;
    }
    const QRect at(QPoint(0, 0), m_shown.size());
    painter.drawImage(at.topLeft(), m_shown);
    painter.setPen(theme().line);
    painter.drawRect(at.adjusted(0, 0, -1, -1));
}

} // namespace waydesk
