// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/theme.h"

#include <QStyledItemDelegate>

namespace waydesk {

class CheckSet;
class GhostNumbers;

/// Paints every column of the order table: two lines a row, tick or padlock, badges, countdown, number, state.
class OrderDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int RowHeight = 40;
    static constexpr int CompactHeight = 26;
    /// In the first column: where the tick stands.
    static constexpr int TickWidth = 34;

    OrderDelegate(const CheckSet &checks, QObject *parent = nullptr);

    /// One line a row.
    void setCompact(bool compact) { m_compact = compact; }
    bool isCompact() const { return m_compact; }
    /// Numbers that a fill would give, shown where there is none; outlives the delegate.
    void setGhosts(const GhostNumbers *ghosts) { m_ghosts = ghosts; }
    /// Where a merged parcel opens, in the cell of the first column.
    static QRect chevronRect(const QRect &cell);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {80, textPx(m_compact ? CompactHeight : RowHeight)};
    }

private:
    struct Ink {
        QColor first;
        QColor second;
        bool held = false;
    };
    void paintBackground(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                         bool held) const;
    void paintOrder(QPainter &painter, const QRect &rect, const QModelIndex &index, const Ink &ink) const;
    void paintTagged(QPainter &painter, const QRect &lines, const QModelIndex &index, const Ink &ink) const;
    void paintBranch(QPainter &painter, const QRect &rect, const QModelIndex &index) const;
    void paintMerged(QPainter &painter, const QRect &rect, const QModelIndex &index, const Ink &ink) const;
    void paintTick(QPainter &painter, const QRect &rect, const QModelIndex &index, const Ink &ink) const;
    void paintMessages(QPainter &painter, const QRect &rect, const QModelIndex &index, const Ink &ink) const;
    void paintDeadline(QPainter &painter, const QRect &rect, const QModelIndex &index, const Ink &ink) const;
    void paintWaybill(QPainter &painter, const QRect &rect, const QModelIndex &index, const Ink &ink) const;
    void paintGhost(QPainter &painter, const QRect &rect, const QModelIndex &index, const QString &number,
                    const Ink &ink) const;
    void paintState(QPainter &painter, const QRect &rect, const QModelIndex &index) const;
    void paintLines(QPainter &painter, const QRect &rect, const QString &first, const QString &second,
                    const Ink &ink) const;
    void paintLine(QPainter &painter, const QRect &rect, const QString &text, const QFont &font,
                   const QColor &colour) const;

    const CheckSet &m_checks;
    const GhostNumbers *m_ghosts = nullptr;
    bool m_compact = false;
};

} // namespace waydesk
