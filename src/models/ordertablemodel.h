// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/ordertable.h"
#include "models/ordercolumns.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <QString>

#include <span>
#include <vector>

namespace waydesk {

/// Shows rows of an OrderTable: it only maps row numbers to handles; selecting and sorting is DeskQuery's. A merged
/// parcel is one row; while it is open, its orders follow as rows of their own (ChildRole). The table must outlive this
/// and changes on this thread only; after a change call setRows() or rowsChanged() before the next event. Selection and
/// current row survive setRows() by key.
class OrderTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit OrderTableModel(QObject *parent = nullptr);

    /// Another table, or the same filled anew: everything is reset. Null = empty.
    void setTable(const OrderTable *table, std::vector<RowHandle> rows = {});
    /// The rows to show, in this order: inserts or removals where one range explains the difference, else a change
    /// of layout that moves persistent indexes to where their key is now.
    void setRows(std::vector<RowHandle> rows);
    /// The same for who knows their keys: of very many rows those take the longest to read.
    void setRows(std::vector<RowHandle> rows, std::vector<RowKey> keys);
    /// Until setRows() comes: what went is not shown any more, and open parcels show the orders that they have now.
    /// Of the table it reads only what has changed.
    void follow(const TableChange &change);
    /// These handles were updated in the table and show new values. Rows that are not shown are ignored.
    void rowsChanged(std::span<const RowHandle> rows);
    /// Wall time that remaining times count from.
    void setNow(qint64 nowMs);
    /// Carrier names for people, by code; a code without one stands for itself.
    void setCarrierNames(QHash<QString, QString> names);

    /// Shows or hides the orders of a merged parcel; remembered while it is not shown. Others have nothing to open.
    void setOpen(RowKey parcel, bool open);
    bool isOpen(int row) const { return m_open.contains(keyAt(row).value()); }

    const OrderTable *table() const { return m_table; }
    /// As they were set, without the orders of open parcels.
    const std::vector<RowHandle> &rows() const { return m_rows; }
    RowHandle handleAt(int row) const { return m_lines[static_cast<size_t>(row)].row; }
    /// Which order of its parcel the row is; -1 = the parcel itself or an order without one.
    int childAt(int row) const { return m_lines[static_cast<size_t>(row)].child; }
    RowKey keyAt(int row) const { return m_keys[static_cast<size_t>(row)]; }
    /// -1 if it is not shown.
    int rowOf(RowKey key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Line {
        RowHandle row = 0;
        int child = -1;
    };
    using Lines = std::vector<Line>;
    using Keys = std::vector<RowKey>;
    Lines linesOf(const std::vector<RowHandle> &rows) const;
    RowKey keyOf(const Line &line) const;
    Keys keysOf(const Lines &lines) const;
    RowBits bitsOf(std::span<const RowHandle> rows) const;
    void addChildren(RowHandle row, Lines &lines) const;
    void showLines(Lines &&lines, Keys &&keys);
    void assign(Lines &&lines, Keys &&keys);
    QModelIndexList nowOf(const QModelIndexList &before, const QList<RowKey> &held) const;
    void changeLayout(Lines &&lines, Keys &&keys);
    QVariant childData(const Line &line, OrderColumn column, int role) const;
    QString childText(const Line &line, OrderColumn column) const;
    QVariant remaining(RowHandle row) const;
    QString firstLine(RowHandle row, OrderColumn column) const;
    QString secondLine(RowHandle row, OrderColumn column) const;
    QVariant roleOf(RowHandle row, int role) const;
    QString waybillLine(RowHandle row) const;
    QString tip(RowHandle row) const;

    const OrderTable *m_table = nullptr;
    std::vector<RowHandle> m_rows;
    Lines m_lines;
    Keys m_keys; ///< of the lines; a child has its order's
    QSet<qint64> m_open; ///< RowKey::value() of open parcels
    qint64 m_now = 0;
    QHash<QString, QString> m_carrierNames;
};

} // namespace waydesk
