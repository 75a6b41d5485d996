// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/ordertable.h"

#include <QObject>

#include <span>

namespace waydesk {

/// Which rows of the order table are ticked; survives filtering and sorting. A handle that was removed may come back as
/// another row, so each change of the table is framed: remember() before it, carry() after it. What became of ticked
/// orders (merged, split, numbered) stays ticked then, but not what is held now. Costs as much as has changed.
class CheckSet : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool contains(RowHandle row) const { return m_rows.test(row); }
    bool isEmpty() const { return m_rows.count() == 0; }
    const RowBits &rows() const { return m_rows; }

    void set(std::span<const RowHandle> rows, bool checked);
    void add(const RowBits &rows);
    void clear();

    /// The table is about to change what it knows of these orders.
    void remember(const OrderTable &table, std::span<const OrderId> orders);
    /// The table is about to be another one.
    void rememberAll(const OrderTable &table);
    void carry(const OrderTable &table, const TableChange &change);
    void carryAll(const OrderTable &table);

Q_SIGNALS:
    void changed();

private:
    void rememberRow(const OrderTable &table, RowHandle row);
    void tickRemembered(const OrderTable &table);

    RowBits m_rows;
    std::vector<OrderId> m_remembered; ///< orders of ticked rows that are changing
};

} // namespace waydesk
