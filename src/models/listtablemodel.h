// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

#include <algorithm>
#include <utility>
#include <vector>

namespace waydesk {

/// A table over a list of plain rows. A subclass says how many columns there are, what they are called and what a cell
/// shows. Rows are replaced in place as far as both lists reach, so that a list that is set anew at each keystroke
/// keeps its scroll position and selection.
template <class Row> class ListTableModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<Row> rows)
    {
        const int before = rowCount();
        const int after = static_cast<int>(rows.size());
        const int common = std::min(before, after);
        if (after < before) {
            beginRemoveRows({}, after, before - 1);
            m_rows.resize(rows.size());
            endRemoveRows();
        } else if (after > before) {
            beginInsertRows({}, before, after - 1);
            m_rows.insert(m_rows.end(), rows.begin() + before, rows.end());
            endInsertRows();
        }
        std::move(rows.begin(), rows.begin() + common, m_rows.begin());
        if (common > 0)
            Q_EMIT dataChanged(index(0, 0), index(common - 1, columnCount() - 1));
    }
    const std::vector<Row> &rows() const { return m_rows; }
    const Row &rowAt(int row) const { return m_rows[static_cast<size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : static_cast<int>(headers().size());
    }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        return cell(rowAt(index.row()), index.column(), role);
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final
    {
        if (role != Qt::DisplayRole || section < 0)
            return {};
        if (orientation == Qt::Vertical)
            return section + 1;
        return section < columnCount() ? QVariant(headers().at(section)) : QVariant();
    }

protected:
    virtual QStringList headers() const = 0;
    virtual QVariant cell(const Row &row, int column, int role) const = 0;

    void replaceRow(int row, Row value)
    {
        m_rows[static_cast<size_t>(row)] = std::move(value);
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
    /// Puts a row on top and drops what is beyond `longest`.
    void prependRow(Row row, int longest)
    {
        beginInsertRows({}, 0, 0);
        m_rows.insert(m_rows.begin(), std::move(row));
        endInsertRows();
        if (const int count = rowCount(); count > longest) {
            beginRemoveRows({}, longest, count - 1);
            m_rows.resize(static_cast<size_t>(longest));
            endRemoveRows();
        }
    }

private:
    std::vector<Row> m_rows;
};

} // namespace waydesk
