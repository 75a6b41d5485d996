// SPDX-License-Identifier: Apache-2.0
#include "ui/scan/keyhints.h"

#include "ui/scan/scantheme.h"

#include <QPainter>

#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

KeyHints::KeyHints(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(36);
}

void KeyHints::show(std::vector<Hint> hints)
{
    m_hints = std::move(hints);
    QStringList words;
    for (const Hint &hint : m_hints)
        words.append(hint.key + u' ' + hint.words);
    setAccessibleName(words.join(u", "_s));
    update();
}

void KeyHints::paintEvent(QPaintEvent *)
{
    const Theme &t = scanTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont cap = font();
    cap.setPixelSize(scanPixels(*this, 14));
    QFont words = font();
    words.setPixelSize(scanPixels(*this, 17));
    int x = 2;
    for (const Hint &hint : m_hints) {
        const int capWidth = QFontMetrics(cap).horizontalAdvance(hint.key) + 12;
        const int wordWidth = QFontMetrics(words).horizontalAdvance(hint.words);
        if (x + capWidth + wordWidth + 8 > width())
            break;
        const QRect box(x, (height() - 22) / 2, capWidth, 22);
        painter.setPen(t.control);
        painter.setBrush(t.base);
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter.setPen(t.text2);
        painter.setFont(cap);
        painter.drawText(box, Qt::AlignCenter, hint.key);
        painter.setPen(t.text);
        painter.setFont(words);
        painter.drawText(QRect(x + capWidth + 8, 0, wordWidth + 2, height()), Qt::AlignVCenter, hint.words);
        x += capWidth + wordWidth + 8 + scanPixels(*this, 24);
    }
}

} // namespace waydesk
