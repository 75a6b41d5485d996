// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QTreeWidget>

#include <vector>

namespace waydesk {

/// A short read-only list with columns: whole rows, fixed widths that follow the text size and what their headings
/// need, the first column takes what is left.
class PlainTable : public QTreeWidget
{
    Q_OBJECT

public:
    explicit PlainTable(QWidget *parent = nullptr);

    /// Widths of the columns after the first, in pixels at 100 %.
    void setColumns(const QStringList &headers, const std::vector<int> &widths);
    QTreeWidgetItem *addRow(const QStringList &cells);
    /// The row of that place says this; it is added where there are not so many.
    QTreeWidgetItem *setRow(int row, const QStringList &cells);
    static int rowHeight();
    /// Index of the chosen row, -1 = none.
    int currentRow() const;
    void chooseRow(int row);
};

} // namespace waydesk
