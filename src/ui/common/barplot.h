// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/theme.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace waydesk {

/// Bars of whole numbers, in one or several series side by side; the value stands above its bar where there is room.
/// Several series stand on round lines with their numbers, and what is marked on a tint.
/// Screen readers get the same numbers as a text.
class BarPlot : public QWidget
{
    Q_OBJECT

public:
    /// By what it means, so that a change of the theme needs no new data.
    enum class Ink { Accent, Ok, Hold, Warn };
    struct Series {
        QString name; ///< shown in a legend if there are several
        Ink ink = Ink::Accent;
    };
    struct Bar {
        QString label; ///< under the bars
        std::vector<qint64> values; ///< one for each series
        bool marked = false; ///< today, or now: full colour and bold
    };

    explicit BarPlot(QWidget *parent = nullptr);

    /// What the plot is about, for screen readers.
    void setTitle(const QString &title);
    void setData(std::vector<Series> series, std::vector<Bar> bars);
    const std::vector<Bar> &bars() const { return m_bars; }
    QSize sizeHint() const override { return {520, 150}; }
    QSize minimumSizeHint() const override { return {240, 110}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void paintLegend(QPainter &painter, const QRect &room) const;
    void paintLines(QPainter &painter, const QRect &room, int base) const;
    void paintBars(QPainter &painter, const QRect &room) const;
    void paintGroup(QPainter &painter, const QRect &slot, const Bar &bar, qint64 highest) const;
    QRect slotOf(const QRect &room, size_t index) const;
    QRect plotRoom() const;
    bool isEmpty() const;
    qint64 highest() const;
    QString textOf(const Bar &bar) const;
    void describe();

    QString m_title;
    std::vector<Series> m_series;
    std::vector<Bar> m_bars;
};

} // namespace waydesk
