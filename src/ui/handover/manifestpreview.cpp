// SPDX-License-Identifier: Apache-2.0
#include "ui/handover/manifestpreview.h"

#include "ui/common/dotpicture.h"
#include "ui/common/theme.h"

#include <QPainter>

namespace waydesk {

ManifestPreview::ManifestPreview(QWidget *parent)
    : QWidget(parent)
{
    setMinimumSize(220, 300);
}

void ManifestPreview::show(const ManifestPicture &picture)
{
    m_image = dotPicture(picture.image);
    m_scaled = {};
    setAccessibleName(tr("Manifest, page %1 of %2").arg(picture.page + 1).arg(picture.pages));
    update();
}

void ManifestPreview::clear(const QString &words)
{
    m_words = words;
    m_image = {};
    m_scaled = {};
    setAccessibleName(words.isEmpty() ? tr("No manifest") : words);
    update();
}

void ManifestPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().grid);
    if (m_image.isNull()) {
        painter.setPen(theme().text2);
        painter.drawText(rect().adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap,
                         m_words.isEmpty() ? tr("The manifest appears with the first scan") : m_words);
        return;
    }
    const qreal ratio = devicePixelRatioF();
    if (m_scaled.isNull()) {
        const QSize room = ((QSizeF(size()) - QSizeF(24, 24)) * ratio).toSize();
        m_scaled = QPixmap::fromImage(m_image.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation));
        m_scaled.setDevicePixelRatio(ratio);
    }
    const QSize size = m_scaled.deviceIndependentSize().toSize();
    const QRect place((width() - size.width()) / 2, 12, size.width(), size.height());
    painter.drawPixmap(place.topLeft(), m_scaled);
    painter.setPen(theme().line);
    painter.drawRect(place.adjusted(-1, -1, 0, 0));
}

void ManifestPreview::resizeEvent(QResizeEvent *event)
{
    m_scaled = {};
    QWidget::resizeEvent(event);
}

} // namespace waydesk
