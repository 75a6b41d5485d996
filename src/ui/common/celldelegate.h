// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/pill.h"

#include <QColor>
#include <QString>
#include <QStringList>
#include <QStyledItemDelegate>

#include <optional>

namespace waydesk {

/// Paints a table of which each cell is words, a waybill number or a state as a pill, with a line under each row, and
/// perhaps a shop's badge before the words or small buttons behind them. What a cell is, a subclass says; selection and
/// colours of the theme are the same everywhere.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;

protected:
    struct Cell {
        QString text;
        QColor ink = {}; ///< of words
        std::optional<Pill> pill = std::nullopt; ///< instead of words
        bool isNumber = false; ///< its last four digits are bold
        QVariantMap badge = {}; ///< a shop's, in front of the words; as of OrderRowText::shopBadge()
        QStringList buttons = {}; ///< small ones at the right end; a subclass hears of them by buttonAt()
    };
    /// Which button of the cell is under the mouse; -1 = none.
    int buttonAt(const QStyleOptionViewItem &option, const QModelIndex &index, const QPoint &at) const;
    /// Pixels that these buttons take in a cell, with what is around them.
    static int widthOf(const QStringList &buttons, const QFont &font);
    virtual Cell cell(const QModelIndex &index) const = 0;
    /// Of a row that is not selected.
    virtual QColor ground(const QModelIndex &index) const;
};

} // namespace waydesk
