// SPDX-License-Identifier: Apache-2.0
#include "ui/scan/scanheader.h"

#include "ui/common/icons.h"
#include "ui/common/pill.h"
#include "ui/scan/scantheme.h"

#include <QPainter>

namespace waydesk {

using namespace Qt::StringLiterals;

ScanHeader::ScanHeader(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(48);
}

void ScanHeader::show(const QString &title, const QString &place, const QString &time)
{
    m_title = title;
    m_place = place;
    m_time = time;
    setAccessibleName(title + u", "_s + place);
    update();
}

void ScanHeader::setMuted(bool muted)
{
    m_muted = muted;
    update();
}

/// Muted is a warning with its word; returns how far the rest of the line may go.
int ScanHeader::paintSound(QPainter &painter, int right)
{
    const Theme &t = scanTheme();
    QFont font = this->font();
    font.setPixelSize(scanPixels(*this, 18));
    font.setBold(m_muted);
    const QString words = m_muted ? tr("Muted") : tr("Sound on");
    const int wordWidth = QFontMetrics(font).horizontalAdvance(words);
    const int picture = scanPixels(*this, 24);
    const QRect box(right - wordWidth - picture - 28, (height() - 34) / 2, wordWidth + picture + 28, 34);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_muted ? t.warn.tint : QColor(Qt::transparent));
    painter.drawRoundedRect(box, 4, 4);
    const QColor ink = m_muted ? t.warn.ink : t.text2;
    painter.drawPixmap(box.left() + 8, box.center().y() - picture / 2 + 1,
                       iconPixmap(m_muted ? u"mute"_s : u"vol"_s, ink, picture, devicePixelRatioF()));
    painter.setPen(ink);
    painter.setFont(font);
    painter.drawText(box.adjusted(picture + 16, 0, 0, 0), Qt::AlignVCenter, words);
    return box.left() - 12;
}

void ScanHeader::paintEvent(QPaintEvent *)
{
    const Theme &t = scanTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int picture = scanPixels(*this, 28);
    painter.drawPixmap(2, (height() - picture) / 2, iconPixmap(u"scan"_s, t.accent, picture, devicePixelRatioF()));
    QFont font = this->font();
    font.setPixelSize(scanPixels(*this, 28));
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(t.text);
    const int clock = QFontMetrics(font).horizontalAdvance(m_time);
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, m_time);
    const int right = paintSound(painter, width() - clock - 16);
    painter.setFont(font);
    painter.setPen(t.text);
    font.setPixelSize(scanPixels(*this, 25));
    painter.setFont(font);
    const int left = picture + 14;
    painter.drawText(QRect(left, 0, right - left, height()), Qt::AlignVCenter, m_title);
    const int used = left + QFontMetrics(font).horizontalAdvance(m_title) + 18;
    font.setBold(false);
    font.setPixelSize(scanPixels(*this, 19));
    painter.setFont(font);
    painter.setPen(t.text2);
    painter.drawText(QRect(used, 0, std::max(0, right - used), height()), Qt::AlignVCenter,
                     QFontMetrics(font).elidedText(m_place, Qt::ElideRight, std::max(0, right - used)));
}

} // namespace waydesk
