// SPDX-License-Identifier: Apache-2.0
#include "dispatch/desk.h"

#include "dispatch/ports/orderrepository.h"

#include <algorithm>

namespace waydesk {

namespace {
constexpr qint64 dayMs = 24LL * 3600 * 1000;
constexpr size_t reloadFrom = 20'000; ///< orders changed at once from which a fresh load is cheaper
constexpr size_t loadChunk = 2'000;
} // namespace

Result<std::vector<Shop>> Desk::shops()
{
    return inRead<std::vector<Shop>>(
        m_place.store, [](UnitOfWork &unit) -> Result<std::vector<Shop>> { return unit.orders().shops(); });
}

Result<Desk::Loaded> Desk::load(int keepDays)
{
    const qint64 now = m_place.clock.wallMs();
    Loaded loaded{OrderTable(now), 0};
    const auto all = shops();
    if (!all)
        return std::unexpected(all.error());
    loaded.table.setShops(*all);
    DeskRows kept;
    size_t pending = 0;
    const auto flush = [&] {
        loaded.table.apply(kept.rows());
        kept = DeskRows();
        pending = 0;
    };
    const auto seq = m_source.loadAll(now - keepDays * dayMs, [&](const DeskRow &row) {
        kept.append(row);
        if (++pending == loadChunk)
            flush();
    });
    if (!seq)
        return std::unexpected(seq.error());
    flush();
    loaded.seq = *seq;
    return loaded;
}

Result<DeskDelta> Desk::fetch(qint64 seq)
{
    // Asked first: what changes afterwards is read twice, never missed. An event about nothing moves it too, without a
    // change to be read.
    const auto head = m_feed.head();
    if (!head)
        return std::unexpected(head.error());
    const auto changes = m_feed.changesAfter(seq);
    if (!changes)
        return std::unexpected(changes.error());
    DeskDelta delta;
    delta.seq = std::max(*head, changes->empty() ? seq : changes->back().seq);
    const bool shopChanged = std::ranges::any_of(*changes, [](const Change &c) { return c.kind == SubjectKind::Shop; });
    if (shopChanged) {
        auto all = shops();
        if (!all)
            return std::unexpected(all.error());
        delta.shops = std::move(*all);
    }
    auto orders = m_source.ordersOf(*changes);
    if (!orders)
        return std::unexpected(orders.error());
    if (orders->size() > reloadFrom) {
        delta.reload = true;
        return delta;
    }
    delta.orders = std::move(*orders);
    const auto read = m_source.loadOrders(delta.orders, [&](const DeskRow &row) { delta.rows.append(row); });
    if (!read)
        return std::unexpected(read.error());
    return delta;
}

TableChange Desk::apply(OrderTable &table, const DeskDelta &delta)
{
    if (!delta.shops.empty())
        table.setShops(delta.shops);
    return table.replaceOrders(delta.orders, delta.rows.rows());
}

} // namespace waydesk
