// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/checkset.h"

namespace waydesk {

void CheckSet::set(std::span<const RowHandle> rows, bool checked)
{
    for (const RowHandle row : rows) {
        m_rows.grow(row + 1);
        if (checked)
            m_rows.set(row);
        else
            m_rows.reset(row);
    }
    Q_EMIT changed();
}

void CheckSet::add(const RowBits &rows)
{
    m_rows.unite(rows);
    Q_EMIT changed();
}

void CheckSet::clear()
{
    if (isEmpty())
        return;
    m_rows.clear();
    Q_EMIT changed();
}

void CheckSet::rememberRow(const OrderTable &table, RowHandle row)
{
    for (int i = 0; i < table.orderCount(row); ++i)
        m_remembered.push_back(table.order(row, i).id);
}

void CheckSet::remember(const OrderTable &table, std::span<const OrderId> orders)
{
    m_remembered.clear();
    for (const OrderId order : orders) {
        for (const RowHandle row : table.rowsOf(order)) {
            if (contains(row))
                rememberRow(table, row);
        }
    }
}

void CheckSet::rememberAll(const OrderTable &table)
{
    m_remembered.clear();
    m_rows.forEach([&](RowHandle row) { rememberRow(table, row); });
}

void CheckSet::tickRemembered(const OrderTable &table)
{
    m_rows.grow(table.handleEnd());
    for (const OrderId order : m_remembered) {
        for (const RowHandle row : table.rowsOf(order)) {
            if (!table.isBlocked(row))
                m_rows.set(row);
        }
    }
    m_remembered.clear();
}

void CheckSet::carry(const OrderTable &table, const TableChange &change)
{
    for (const auto *rows : {&change.removed, &change.inserted}) {
        for (const RowHandle row : *rows)
            m_rows.reset(row);
    }
    for (const RowHandle row : change.updated) {
        if (table.isBlocked(row))
            m_rows.reset(row);
    }
    tickRemembered(table);
    Q_EMIT changed();
}

void CheckSet::carryAll(const OrderTable &table)
{
    m_rows.clear();
    tickRemembered(table);
    Q_EMIT changed();
}

} // namespace waydesk
