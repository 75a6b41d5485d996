// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/ordertable.h"

#include <QObject>

#include <span>

namespace waydesk {

/// Which rows of the order table are ticked; survives filtering and sorting. A handle that was removed may come back as
/// another row, so each change of the table is framed: remember() before it, carry() after it. A ticked row that lives
/// on stays ticked; of one that went, what became of its orders (merged, split, numbered), but no row that stood beside
/// it without a tick. What is held now is not ticked. Costs as much as has changed.
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
    void forget();
    void rememberRow(const OrderTable &table, RowHandle row);
    void tickRemembered(const OrderTable &table);
    void tick(const OrderTable &table, RowHandle row);

    RowBits m_rows;
    struct Ticked {
        RowKey key;
        size_t ordersEnd = 0; ///< in m_orders
    };
    std::vector<Ticked> m_remembered; ///< ticked rows that are changing
    std::vector<OrderId> m_orders; ///< theirs, one after the other
    std::vector<RowKey> m_beside; ///< rows with one of these orders and no tick
};

} // namespace waydesk
