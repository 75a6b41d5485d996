// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/checkset.h"

#include <algorithm>
#include <utility>

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

void CheckSet::forget()
{
    m_remembered.clear();
    m_orders.clear();
    m_beside.clear();
}

void CheckSet::rememberRow(const OrderTable &table, RowHandle row)
{
    for (int i = 0; i < table.orderCount(row); ++i) {
        m_orders.push_back(table.order(row, i).id);
        for (const RowHandle other : table.rowsOf(m_orders.back())) {
            if (!contains(other))
                m_beside.push_back(table.key(other));
        }
    }
    m_remembered.push_back({table.key(row), m_orders.size()});
}

void CheckSet::remember(const OrderTable &table, std::span<const OrderId> orders)
{
    forget();
    for (const OrderId order : orders) {
        for (const RowHandle row : table.rowsOf(order)) {
            if (contains(row))
                rememberRow(table, row);
        }
    }
}

void CheckSet::rememberAll(const OrderTable &table)
{
    forget();
    m_rows.forEach([&](RowHandle row) { rememberRow(table, row); });
}

void CheckSet::tick(const OrderTable &table, RowHandle row)
{
    if (!table.isBlocked(row))
        m_rows.set(row);
}

void CheckSet::tickRemembered(const OrderTable &table)
{
    m_rows.grow(table.handleEnd());
    std::ranges::sort(m_beside);
    size_t begin = 0;
    for (const Ticked &ticked : m_remembered) {
        const size_t from = std::exchange(begin, ticked.ordersEnd);
        if (const auto row = table.find(ticked.key)) {
            tick(table, *row);
            continue;
        }
        for (size_t i = from; i < ticked.ordersEnd; ++i) {
            for (const RowHandle row : table.rowsOf(m_orders[i])) {
                if (!std::ranges::binary_search(m_beside, table.key(row)))
                    tick(table, row);
            }
        }
    }
    forget();
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
