// SPDX-License-Identifier: Apache-2.0
#include "ui/common/tagstrip.h"

#include "ui/common/icons.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <array>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int Height = 16;
constexpr int Padding = 4;
constexpr int Shape = 10; ///< the sign of an urgent tag
constexpr int Least = 34; ///< a pill that is cut further says nothing

QFont tagFont()
{
    QFont font = QApplication::font();
    font.setPixelSize(textPx(11));
    return font;
}

int widthOf(const QString &text, bool urgent)
{
    return QFontMetrics(tagFont()).horizontalAdvance(text) + 2 * Padding + (urgent ? Shape + 2 : 0);
}

} // namespace

Tone tagTone(TagColour colour)
{
    struct Pair {
        QRgb ink, tint;
    };
    // In the order of TagColour.
    static constexpr std::array<Pair, tagColours.size()> light{
        Pair{0x3d4650, 0xe3e7eb}, Pair{0x9c1c1c, 0xfadcdc}, Pair{0x8a4200, 0xfde3cc}, Pair{0x6b5300, 0xfaefb8},
        Pair{0x17592b, 0xd6efdc}, Pair{0x134f8f, 0xd8e8fa}, Pair{0x5d2a8f, 0xeadcf8}};
    static constexpr std::array<Pair, tagColours.size()> dark{
        Pair{0xe4e8ec, 0x454d56}, Pair{0xffd6d6, 0x7a2525}, Pair{0xffe0c2, 0x6f3d0c}, Pair{0xfff1b0, 0x5c4c0a},
        Pair{0xd0f5da, 0x1f5530}, Pair{0xd6e8ff, 0x1f4877}, Pair{0xecdcff, 0x52307a}};
    const Pair &pair = (theme().dark ? dark : light)[static_cast<size_t>(colour)];
    return {QColor::fromRgb(pair.ink), QColor::fromRgb(pair.tint)};
}

TagStrip TagStrip::of(const QVariantList &tags, int room)
{
    TagStrip strip;
    int left = room;
    for (qsizetype i = 0; i < tags.size(); ++i) {
        const QVariantMap tag = tags[i].toMap();
        const bool urgent = tag[u"urgent"_s].toBool();
        const QString name = tag[u"name"_s].toString();
        const qsizetype rest = tags.size() - i - 1;
        const int more = rest > 0 ? Gap + widthOf(u"+%1"_s.arg(rest), false) : 0;
        const int wanted = widthOf(name, urgent);
        const int width = std::min(wanted, left - more);
        if (width < std::min(wanted, Least)) {
            const QString count = u"+%1"_s.arg(rest + 1);
            strip.m_pieces.push_back(
                {count, theme().neutral, false, std::min(widthOf(count, false), std::max(0, left))});
            break;
        }
        strip.m_pieces.push_back({name, tagTone(static_cast<TagColour>(tag[u"colour"_s].toInt())), urgent, width});
        left -= width + Gap;
    }
    return strip;
}

int TagStrip::width() const
{
    int width = m_pieces.empty() ? 0 : -Gap;
    for (const Piece &piece : m_pieces)
        width += piece.width + Gap;
    return width;
}

void TagStrip::paint(QPainter &painter, const QRect &rect) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont font = tagFont();
    int left = rect.left();
    for (const Piece &piece : m_pieces) {
        if (piece.width <= 0)
            continue;
        const QRect box(left, rect.top() + (rect.height() - Height) / 2, piece.width, Height);
        painter.setPen(Qt::NoPen);
        painter.setBrush(piece.tone.tint);
        painter.drawRoundedRect(QRectF(box), 3, 3);
        QRect words = box.adjusted(Padding, 0, -Padding + 1, 0);
        if (piece.urgent) {
            painter.drawPixmap(
                words.left(), box.top() + (Height - Shape) / 2,
                iconPixmap(u"state-warn"_s, piece.tone.ink, Shape, painter.device()->devicePixelRatioF()));
            words.setLeft(words.left() + Shape + 2);
        }
        painter.setFont(font);
        painter.setPen(piece.tone.ink);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(font).elidedText(piece.text, Qt::ElideRight, words.width()));
        left += piece.width + Gap;
    }
    painter.restore();
}

} // namespace waydesk
