// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace waydesk {

/// How far each carrier's pick-up is: scanned of printed.
class CarrierTiles : public QWidget
{
    Q_OBJECT

public:
    struct Tile {
        QString name;
        int scanned = 0;
        int printed = 0;
        int held = 0;
        bool current = false; ///< of the parcel that was scanned last
    };
    using QWidget::QWidget;

    void show(std::vector<Tile> tiles);
    QSize sizeHint() const override;
    /// To be called when the window has another size.
    void fit();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool isLow() const;
    int rows() const;
    int tileHeight() const;
    QFont sized(int pixels, bool bold = false) const;
    static QString stateOf(const Tile &tile);
    void paintFrame(QPainter &painter, const QRect &box, const Tile &tile) const;
    void paintBar(QPainter &painter, const QRect &bar, const Tile &tile) const;
    void paintHigh(QPainter &painter, const QRect &box, const Tile &tile) const;
    void paintLow(QPainter &painter, const QRect &box, const Tile &tile) const;
    std::vector<Tile> m_tiles;
};

} // namespace waydesk
