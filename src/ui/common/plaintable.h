// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QTreeWidget>

#include <algorithm>
#include <span>
#include <vector>

namespace waydesk {

/// A read-only list with columns: whole rows, fixed widths that follow the text size and what their headings need, the
/// first column takes what is left. What comes from files may be long: of it MostRows are shown, and how many more
/// there are is said.
class PlainTable : public QTreeWidget
{
    Q_OBJECT

public:
    static constexpr size_t MostRows = 1000;

    explicit PlainTable(QWidget *parent = nullptr);

    /// The rows that are shown of a list; showRest() then says what is left out.
    template <class T> static std::span<const T> shownOf(const std::vector<T> &all)
    {
        return std::span(all).first(std::min(all.size(), MostRows));
    }
    /// A last line that cannot be chosen, if there are more rows than are shown.
    void showRest(size_t all);
    /// No taller than its rows need from now on, and never lower than so many of them.
    void fitRows(int least);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// Widths of the columns after the first, in pixels at 100 %.
    void setColumns(const QStringList &headers, const std::vector<int> &widths);
    QTreeWidgetItem *addRow(const QStringList &cells);
    /// The row of that place says this; it is added where there are not so many.
    QTreeWidgetItem *setRow(int row, const QStringList &cells);
    static int rowHeight();
    /// Index of the chosen row, -1 = none.
    int currentRow() const;
    void chooseRow(int row);

private:
    int heightOf(int rows) const;

    int m_least = 0; ///< rows; 0 = its height is given
};

} // namespace waydesk
