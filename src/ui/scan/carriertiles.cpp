// SPDX-License-Identifier: Apache-2.0
#include "ui/scan/carriertiles.h"

#include "ui/scan/scantheme.h"

#include <QPainter>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int TileHeight = 128; // at 1600 x 1000
constexpr int Gap = 10;
} // namespace

void CarrierTiles::show(std::vector<Tile> tiles)
{
    m_tiles = std::move(tiles);
    QStringList words;
    for (const Tile &tile : m_tiles)
        words.append(tr("%1: %2 of %3 scanned").arg(tile.name).arg(tile.scanned).arg(tile.printed));
    setAccessibleName(words.join(u", "_s));
    fit();
    update();
}

int CarrierTiles::tileHeight() const { return scanPixels(*this, TileHeight); }

/// Tall enough for all of them in this window.
void CarrierTiles::fit() { setFixedHeight(rows() * (tileHeight() + Gap) - Gap); }

int CarrierTiles::rows() const { return std::max(1, (static_cast<int>(m_tiles.size()) + 1) / 2); }

QSize CarrierTiles::sizeHint() const { return {440, rows() * (tileHeight() + Gap) - Gap}; }

void CarrierTiles::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &t = scanTheme();
    const int width = m_tiles.size() == 1 ? this->width() : (this->width() - Gap) / 2;
    for (size_t i = 0; i < m_tiles.size(); ++i) {
        const Tile &tile = m_tiles[i];
        const QRect box(static_cast<int>(i % 2) * (width + Gap), static_cast<int>(i / 2) * (tileHeight() + Gap), width,
                        tileHeight());
        painter.setPen(tile.current ? QPen(t.accent, 2) : QPen(t.line));
        painter.setBrush(t.base);
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        const QRect inside = box.adjusted(14, 8, -14, -12);
        QFont words = font();
        const int missing = tile.printed - tile.scanned;
        const QString state = missing > 0 ? tr("%n to go", nullptr, missing) : tr("complete");
        words.setPixelSize(scanPixels(*this, 20));
        QFont name = font();
        name.setPixelSize(scanPixels(*this, 24));
        // A long name has its line for itself; what is to go stands below then.
        const bool isLong = QFontMetrics(name).horizontalAdvance(tile.name)
            > inside.width() - QFontMetrics(words).horizontalAdvance(state) - 10;
        painter.setFont(words);
        painter.setPen(missing > 0 ? t.warn.ink : t.ok.ink);
        painter.drawText(inside.adjusted(0, 4, 0, -scanPixels(*this, 18)),
                         Qt::AlignRight | (isLong ? Qt::AlignBottom : Qt::AlignTop), state);
        painter.setFont(name);
        painter.setPen(t.text);
        painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop,
                         QFontMetrics(name).elidedText(tile.name, Qt::ElideRight, inside.width()));
        words.setPixelSize(scanPixels(*this, 56));
        words.setBold(true);
        painter.setFont(words);
        painter.setPen(t.text);
        const QRect number = inside.adjusted(0, inside.height() / 4, 0, -10);
        painter.drawText(number, Qt::AlignLeft | Qt::AlignVCenter, QString::number(tile.scanned));
        const int used = QFontMetrics(words).horizontalAdvance(QString::number(tile.scanned));
        words.setPixelSize(scanPixels(*this, 26));
        words.setBold(false);
        painter.setFont(words);
        painter.setPen(t.text2);
        painter.drawText(number.adjusted(used + 8, scanPixels(*this, 18), 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         u"/ %1"_s.arg(tile.printed));
        const QRect bar(inside.left(), inside.bottom() - 4, inside.width(), 6);
        painter.fillRect(bar, t.grid);
        if (tile.printed > 0)
            painter.fillRect(QRect(bar.left(), bar.top(), bar.width() * tile.scanned / tile.printed, bar.height()),
                             missing > 0 ? t.accent : t.ok.ink);
    }
}

} // namespace waydesk
