// SPDX-License-Identifier: Apache-2.0
#include "ui/common/keybutton.h"

#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>

#include <algorithm>

namespace waydesk {

namespace {
constexpr int Gap = 8;
constexpr int Side = 14;
constexpr int FlatSide = 8;
} // namespace

KeyButton::KeyButton(QWidget *parent)
    : QPushButton(parent)
{
    setIconSize(QSize(20, 20));
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void KeyButton::setKeyCap(const QString &key)
{
    m_keyCap = key;
    updateGeometry();
    update();
}

void KeyButton::setPrimary(bool primary)
{
    m_primary = primary;
    setProperty("primary", primary);
}

QFont KeyButton::capFont() const
{
    QFont font = this->font();
    font.setPixelSize(std::max(11, font.pixelSize() - 2));
    font.setBold(false);
    return font;
}

int KeyButton::capWidth() const
{
    return m_keyCap.isEmpty() ? 0 : QFontMetrics(capFont()).horizontalAdvance(m_keyCap) + 10 + Gap;
}

int KeyButton::wordsWidth() const
{
    QFont words = font();
    words.setBold(m_primary || words.bold());
    return QFontMetrics(words).horizontalAdvance(text());
}

int KeyButton::pictureWidth() const { return icon().isNull() ? 0 : iconSize().width() + Gap; }

QSize KeyButton::sizeHint() const
{
    return {2 * (isFlat() ? FlatSide : Side) + pictureWidth() + wordsWidth() + capWidth(),
            std::max(32, QPushButton::sizeHint().height())};
}

QSize KeyButton::minimumSizeHint() const
{
    const int least = text().isEmpty() ? pictureWidth() : wordsWidth();
    return {2 * Gap + least, sizeHint().height()};
}

/// A dialog takes Enter for its main button: not from a person who stands on another one.
void KeyButton::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !event->isAutoRepeat())
        click();
    else
        QPushButton::keyPressEvent(event);
}

void KeyButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = {};
    style()->drawControl(QStyle::CE_PushButtonBevel, &option, &painter, this);

    QFont words = font();
    words.setBold(m_primary || words.bold());
    const QColor ink = !isEnabled() ? theme().disabled : m_primary ? theme().base : theme().text;
    const int textWidth = wordsWidth();
    const int room = width() - Gap;
    const int picture = text().isEmpty() || room >= textWidth + pictureWidth() ? pictureWidth() : 0;
    const int capRoom = room >= picture + textWidth + capWidth() ? capWidth() : 0;
    int x = std::max(4, (width() - picture - textWidth - capRoom) / 2);
    if (picture > 0) {
        icon().paint(&painter, x, (height() - iconSize().height()) / 2, iconSize().width(), iconSize().height(),
                     Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
        x += picture;
    }
    painter.setFont(words);
    painter.setPen(ink);
    painter.drawText(QRect(x, 0, textWidth + 2, height()), Qt::AlignLeft | Qt::AlignVCenter, text());
    if (capRoom == 0)
        return;
    x += textWidth + Gap;
    painter.setFont(capFont());
    const QRect cap(x, (height() - 18) / 2, capWidth() - Gap, 18);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.drawText(cap, Qt::AlignCenter, m_keyCap);
}

} // namespace waydesk
