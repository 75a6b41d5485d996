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
    describe();
    update();
}

void ScanHeader::setDevices(std::vector<Device> devices)
{
    m_devices = std::move(devices);
    describe();
    update();
}

void ScanHeader::describe()
{
    QStringList words{m_title, m_place};
    for (const Device &device : m_devices)
        words.append(device.words);
    if (m_muted)
        words.append(tr("Muted"));
    setAccessibleName(words.join(u", "_s));
}

void ScanHeader::setMuted(bool muted)
{
    m_muted = muted;
    describe();
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

/// Returns how far the rest of the line may go.
int ScanHeader::paintDevice(QPainter &painter, int right, const Device &device)
{
    const Theme &t = scanTheme();
    const bool bad = device.mood == Mood::Bad;
    const QColor ink = bad ? t.danger.ink : device.mood == Mood::Good ? t.ok.ink : t.text2;
    QFont font = this->font();
    font.setPixelSize(scanPixels(*this, 18));
    font.setBold(bad);
    const int wide = QFontMetrics(font).horizontalAdvance(device.words);
    const int picture = scanPixels(*this, 22);
    const QRect box(right - wide - picture - 22, (height() - 34) / 2, wide + picture + 22, 34);
    if (bad) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.danger.tint);
        painter.drawRoundedRect(box, 4, 4);
    }
    painter.drawPixmap(box.left() + 8, box.center().y() - picture / 2 + 1,
                       iconPixmap(device.icon, ink, picture, devicePixelRatioF(), bad ? t.danger.tint : t.window));
    painter.setPen(ink);
    painter.setFont(font);
    painter.drawText(box.adjusted(picture + 14, 0, 0, 0), Qt::AlignVCenter, device.words);
    return box.left() - 4;
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
    int right = paintSound(painter, width() - clock - 16);
    for (auto device = m_devices.rbegin(); device != m_devices.rend(); ++device)
        right = paintDevice(painter, right, *device);
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
