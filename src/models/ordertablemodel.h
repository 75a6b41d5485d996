// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/ordertable.h"
#include "models/ordercolumns.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QString>

#include <span>
#include <vector>

namespace waydesk {

/// Shows rows of an OrderTable: it only maps row numbers to handles; selecting and sorting is DeskQuery's. A merged
/// parcel is one row. The table must outlive this and changes on this thread only; after a change call setRows() or
/// rowsChanged() before the next event. Selection and current row survive setRows() by key.
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
    /// These handles were updated in the table and show new values. Rows that are not shown are ignored.
    void rowsChanged(std::span<const RowHandle> rows);
    /// Wall time that remaining times count from.
    void setNow(qint64 nowMs);
    /// Carrier names for people, by code; a code without one stands for itself.
    void setCarrierNames(QHash<QString, QString> names);

    const OrderTable *table() const { return m_table; }
    const std::vector<RowHandle> &rows() const { return m_rows; }
    RowHandle handleAt(int row) const { return m_rows[static_cast<size_t>(row)]; }
    RowKey keyAt(int row) const { return m_keys[static_cast<size_t>(row)]; }
    /// -1 if it is not shown.
    int rowOf(RowKey key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<RowKey> keysOf(const std::vector<RowHandle> &rows) const;
    void assign(std::vector<RowHandle> &&rows, std::vector<RowKey> &&keys);
    void changeLayout(std::vector<RowHandle> &&rows, std::vector<RowKey> &&keys);
    QVariant remaining(RowHandle row) const;
    QString firstLine(RowHandle row, OrderColumn column) const;
    QString secondLine(RowHandle row, OrderColumn column) const;
    QVariant roleOf(RowHandle row, int role) const;
    QString waybillLine(RowHandle row) const;
    QString tip(RowHandle row) const;

    const OrderTable *m_table = nullptr;
    std::vector<RowHandle> m_rows;
    std::vector<RowKey> m_keys;
    qint64 m_now = 0;
    QHash<QString, QString> m_carrierNames;
};

} // namespace waydesk
