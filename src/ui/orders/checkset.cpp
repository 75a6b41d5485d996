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

void CheckSet::Trail::add(const OrderTable &table, RowHandle row, const RowBits &ticked)
{
    for (int i = 0; i < table.orderCount(row); ++i) {
        m_orders.push_back(table.order(row, i).id);
        for (const RowHandle other : table.rowsOf(m_orders.back())) {
            if (!ticked.test(other))
                m_beside.push_back(table.key(other));
        }
    }
    m_rows.push_back({table.key(row), m_orders.size()});
}

RowBits CheckSet::Trail::find(const OrderTable &table)
{
    RowBits found(table.handleEnd());
    const auto tick = [&](RowHandle row) {
        if (!table.isBlocked(row))
            found.set(row);
    };
    std::ranges::sort(m_beside);
    size_t begin = 0;
    for (const Row &one : m_rows) {
        const size_t from = std::exchange(begin, one.ordersEnd);
        if (const auto row = table.find(one.key)) {
            tick(*row);
            continue;
        }
        for (size_t i = from; i < one.ordersEnd; ++i) {
            for (const RowHandle row : table.rowsOf(m_orders[i])) {
                if (!std::ranges::binary_search(m_beside, table.key(row)))
                    tick(row);
            }
        }
    }
    *this = Trail();
    return found;
}

void CheckSet::remember(const OrderTable &table, std::span<const OrderId> orders)
{
    m_changing = Trail();
    for (const OrderId order : orders) {
        for (const RowHandle row : table.rowsOf(order)) {
            if (contains(row))
                m_changing.add(table, row, m_rows);
        }
    }
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
    m_rows.unite(m_changing.find(table));
    Q_EMIT changed();
}

DeskFeed::Follow CheckSet::followReload()
{
    return [self = QPointer<CheckSet>(this), was = m_rows](const OrderTable &old, const OrderTable &next) {
        Trail trail;
        was.forEach([&](RowHandle row) { trail.add(old, row, was); });
        return [self, was, found = trail.find(next)](const OrderTable &before, const OrderTable &after) {
            if (self)
                self->settle(before, after, was, found);
        };
    };
}

void CheckSet::settle(const OrderTable &old, const OrderTable &next, const RowBits &was, RowBits found)
{
    const auto differing = [&](const RowBits &in, const RowBits &notIn) {
        Trail trail;
        in.forEach([&](RowHandle row) {
            if (!notIn.test(row))
                trail.add(old, row, in);
        });
        return trail.find(next);
    };
    if (!was.covers(m_rows))
        found.unite(differing(m_rows, was));
    if (!m_rows.covers(was)) {
        const RowBits gone = differing(was, m_rows);
        found.keepIf([&](RowHandle row) { return !gone.test(row); });
        found.unite(stillTicked(old, next, gone));
    }
    m_next = std::move(found);
}

/// Rows of `next` in which a row that lost its tick was put together with one that has it.
RowBits CheckSet::stillTicked(const OrderTable &old, const OrderTable &next, const RowBits &gone) const
{
    Trail trail;
    gone.forEach([&](RowHandle row) {
        for (int i = 0; i < next.orderCount(row); ++i) {
            for (const RowHandle before : old.rowsOf(next.order(row, i).id)) {
                if (contains(before))
                    trail.add(old, before, m_rows);
            }
        }
    });
    return trail.find(next);
}

void CheckSet::reloaded()
{
    m_rows = std::exchange(m_next, RowBits());
    Q_EMIT changed();
}

} // namespace waydesk
