// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/ordertable.h"
#include "ui/common/deskfeed.h"

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
    void carry(const OrderTable &table, const TableChange &change);
    /// For DeskFeed::followReloads(): what is ticked in the old table is looked for in the next one beside the
    /// interface; what a person ticked or took back meanwhile follows when it takes its place.
    DeskFeed::Follow followReload();
    /// It has.
    void reloaded();

Q_SIGNALS:
    void changed();

private:
    /// Some rows of one table, to be found in another one.
    class Trail
    {
    public:
        void add(const OrderTable &table, RowHandle row, const RowBits &ticked);
        /// They, or what became of their orders. Empty then.
        RowBits find(const OrderTable &table);

    private:
        struct Row {
            RowKey key;
            size_t ordersEnd = 0; ///< in m_orders
        };
        std::vector<Row> m_rows;
        std::vector<OrderId> m_orders; ///< theirs, one after the other
        std::vector<RowKey> m_beside; ///< rows with one of these orders and no tick
    };
    RowBits stillTicked(const OrderTable &old, const OrderTable &next, const RowBits &gone) const;
    void settle(const OrderTable &old, const OrderTable &next, const RowBits &was, RowBits found);

    RowBits m_rows;
    RowBits m_next; ///< of the table that is about to take its place
    Trail m_changing;
};

} // namespace waydesk
