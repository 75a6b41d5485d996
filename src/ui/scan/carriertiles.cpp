// SPDX-License-Identifier: Apache-2.0
#include "ui/scan/carriertiles.h"

#include "ui/scan/scantheme.h"

#include <QPainter>

#include <algorithm>
#include <functional>
#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int TileHeight = 128; // at 1600 x 1000
constexpr int LowHeight = 64; // of more carriers than the eye takes in at once
constexpr size_t MostHigh = 4;
constexpr size_t MostLow = 12; ///< the last place is for how many more there are
constexpr int Gap = 10;
} // namespace

void CarrierTiles::show(std::vector<Tile> tiles)
{
    m_tiles = std::move(tiles);
    if (m_tiles.size() > MostLow) // what was scanned last, then what lacks most
        std::ranges::stable_sort(m_tiles, std::ranges::greater(),
                                 [](const Tile &tile) { return std::pair(tile.current, tile.printed - tile.scanned); });
    QStringList words;
    for (const Tile &tile : m_tiles)
        words.append(tr("%1: %2 of %3 scanned").arg(tile.name).arg(tile.scanned).arg(tile.printed));
    setAccessibleName(words.join(u", "_s));
    fit();
    update();
}

bool CarrierTiles::isLow() const { return m_tiles.size() > MostHigh; }

int CarrierTiles::tileHeight() const { return scanPixels(*this, isLow() ? LowHeight : TileHeight); }

/// Tall enough for all that are shown in this window.
void CarrierTiles::fit() { setFixedHeight(rows() * (tileHeight() + Gap) - Gap); }

int CarrierTiles::rows() const { return std::max(1, (static_cast<int>(std::min(m_tiles.size(), MostLow)) + 1) / 2); }

QSize CarrierTiles::sizeHint() const { return {440, rows() * (tileHeight() + Gap) - Gap}; }

void CarrierTiles::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int width = m_tiles.size() == 1 ? this->width() : (this->width() - Gap) / 2;
    const size_t shown = m_tiles.size() > MostLow ? MostLow - 1 : m_tiles.size();
    const auto boxOf = [&](size_t place) {
        return QRect(static_cast<int>(place % 2) * (width + Gap), static_cast<int>(place / 2) * (tileHeight() + Gap),
                     width, tileHeight());
    };
    for (size_t i = 0; i < shown; ++i) {
        if (isLow())
            paintLow(painter, boxOf(i), m_tiles[i]);
        else
            paintHigh(painter, boxOf(i), m_tiles[i]);
    }
    if (shown < m_tiles.size()) {
        painter.setFont(sized(20));
        painter.setPen(scanTheme().text2);
        painter.drawText(boxOf(shown), Qt::AlignCenter,
                         tr("and %n more", nullptr, static_cast<int>(m_tiles.size() - shown)));
    }
}

QFont CarrierTiles::sized(int pixels, bool bold) const
{
    QFont made = font();
    made.setPixelSize(scanPixels(*this, pixels));
    made.setBold(bold);
    return made;
}

void CarrierTiles::paintFrame(QPainter &painter, const QRect &box, const Tile &tile) const
{
    painter.setPen(tile.current ? QPen(scanTheme().accent, 2) : QPen(scanTheme().line));
    painter.setBrush(scanTheme().base);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

void CarrierTiles::paintBar(QPainter &painter, const QRect &bar, const Tile &tile) const
{
    const Theme &t = scanTheme();
    painter.fillRect(bar, t.grid);
    if (tile.printed > 0)
        painter.fillRect(QRect(bar.left(), bar.top(), bar.width() * tile.scanned / tile.printed, bar.height()),
                         tile.printed > tile.scanned ? t.accent : t.ok.ink);
}

QString CarrierTiles::stateOf(const Tile &tile)
{
    const int missing = tile.printed - tile.scanned;
    return missing > 0 ? tr("%n to go", nullptr, missing) : tr("complete");
}

void CarrierTiles::paintHigh(QPainter &painter, const QRect &box, const Tile &tile) const
{
    const Theme &t = scanTheme();
    paintFrame(painter, box, tile);
    const QRect inside = box.adjusted(14, 8, -14, -12);
    const QString state = stateOf(tile);
    const QFont words = sized(20);
    QFont name = sized(24);
    for (const int smaller : {22, 20, 18}) {
        if (QFontMetrics(name).horizontalAdvance(tile.name) > inside.width())
            name = sized(smaller);
    }
    // A long name has its line for itself; what is to go stands below then.
    const bool isLong = QFontMetrics(name).horizontalAdvance(tile.name)
        > inside.width() - QFontMetrics(words).horizontalAdvance(state) - 10;
    painter.setFont(words);
    painter.setPen(tile.printed > tile.scanned ? t.warn.ink : t.ok.ink);
    painter.drawText(inside.adjusted(0, 4, 0, -scanPixels(*this, 18)),
                     Qt::AlignRight | (isLong ? Qt::AlignBottom : Qt::AlignTop), state);
    painter.setFont(name);
    painter.setPen(t.text);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop,
                     QFontMetrics(name).elidedText(tile.name, Qt::ElideRight, inside.width()));
    const QFont large = sized(56, true);
    const QRect number = inside.adjusted(0, inside.height() / 4, 0, -10);
    painter.setFont(large);
    painter.drawText(number, Qt::AlignLeft | Qt::AlignVCenter, QString::number(tile.scanned));
    const int used = QFontMetrics(large).horizontalAdvance(QString::number(tile.scanned));
    painter.setFont(sized(26));
    painter.setPen(t.text2);
    painter.drawText(number.adjusted(used + 8, scanPixels(*this, 18), 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     u"/ %1"_s.arg(tile.printed));
    paintBar(painter, QRect(inside.left(), inside.bottom() - 4, inside.width(), 6), tile);
}

/// Many carriers: two lines and a bar each, so that all of them and the latest scans are seen.
void CarrierTiles::paintLow(QPainter &painter, const QRect &box, const Tile &tile) const
{
    const Theme &t = scanTheme();
    paintFrame(painter, box, tile);
    const QRect inside = box.adjusted(10, 3, -10, -7);
    const QRect upper(inside.left(), inside.top(), inside.width(), inside.height() / 2);
    const QRect lower(inside.left(), upper.bottom(), inside.width(), inside.bottom() - upper.bottom());
    const QFont words = sized(20);
    painter.setFont(words);
    painter.setPen(t.text);
    painter.drawText(upper, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(words).elidedText(tile.name, Qt::ElideRight, upper.width()));
    const QFont strong = sized(22, true);
    painter.setFont(strong);
    painter.drawText(lower, Qt::AlignLeft | Qt::AlignVCenter, QString::number(tile.scanned));
    const int used = QFontMetrics(strong).horizontalAdvance(QString::number(tile.scanned));
    painter.setFont(words);
    painter.setPen(t.text2);
    painter.drawText(lower.adjusted(used + 6, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, u"/ %1"_s.arg(tile.printed));
    painter.setPen(tile.printed > tile.scanned ? t.warn.ink : t.ok.ink);
    painter.drawText(lower, Qt::AlignRight | Qt::AlignVCenter, stateOf(tile));
    paintBar(painter, QRect(box.left() + 4, box.bottom() - 5, box.width() - 8, 3), tile);
}

} // namespace waydesk
