// SPDX-License-Identifier: Apache-2.0
#include "storage/stock/sqlstockrepository.h"

#include "core/order/status.h"
#include "storage/orders/orderrows.h"
#include "storage/rows/insertrows.h"

#include <algorithm>

namespace waydesk {

namespace {

#define WAYDESK_NEEDS_GOODS " AND o.status IN ('unknown', 'to_ship', 'part_shipped')"

/// What one pass over the pick-ups that were open after a moment finds packed.
constexpr const char *packed =
    " FROM handover h JOIN handover_item i ON i.handover_id = h.id JOIN parcel p ON p.id = i.parcel_id"
    " JOIN parcel_line pl ON pl.parcel_id = p.id";
constexpr const char *stillGone = " WHERE (h.state = 'open' OR h.closed_at > ?) AND i.taken_out = 0"
                                  " AND p.state IN ('verified', 'handed_over')";

const QByteArray lineColumns = "SELECT o.id, o.shop_id, o.ship_by, o.paid_at, o.created_at, o.presale, o.presale_due,"
                               " o.amount_minor, l.id, l.sku, ";

/// Visible orders, with these joins.
QByteArray visibleWith(const QByteArray &joins)
{
    QByteArray sql = OrderRows::visible;
    return sql.insert(sql.indexOf(" WHERE "), joins);
}

} // namespace

std::vector<StockItem> SqlStockRepository::items()
{
    std::vector<StockItem> all;
    Statement row = m_db.statement("SELECT sku, name, quantity, warn_at, counted_at FROM stock_item");
    while (row.next())
        all.push_back({row.text(0), row.text(1), row.integer(2), row.integer(3), row.integer(4)});
    std::ranges::sort(all, {}, &StockItem::sku);
    return all;
}

void SqlStockRepository::put(std::span<const StockItem> items)
{
    std::vector<QString> skus;
    skus.reserve(items.size());
    for (const StockItem &item : items)
        skus.push_back(item.sku);
    forInList(m_db, "DELETE FROM stock_item WHERE sku IN (%1)", skus, [](const Statement &) { });
    insertRows(m_db, "stock_item", "sku, name, quantity, warn_at, counted_at", items, [](const StockItem &item) {
        return std::tuple(item.sku, item.name, item.quantity, item.warnAt, item.countedAt);
    });
}

bool SqlStockRepository::remove(const QString &sku)
{
    return m_db.statement("DELETE FROM stock_item WHERE sku = ?").bind(sku).exec() == 1;
}

void SqlStockRepository::clear() { m_db.statement("DELETE FROM stock_item").exec(); }

std::vector<WaitingLine> SqlStockRepository::waitingLines(bool countedOnly)
{
    std::vector<WaitingLine> all;
    const auto take = [&](Statement row, bool reported) {
        while (row.next()) {
            WaitingLine &one = all.emplace_back();
            one.order = row.id<OrderId>(0);
            one.facts = {row.id<ShopId>(1), row.integer(2), row.integer(3), row.integer(4),
                         row.flag(5) ? row.integer(6) : 0};
            one.amountMinor = row.integer(7);
            one.line = row.id<LineId>(8);
            one.sku = row.text(9);
            one.quantity = row.integer(10);
            one.reported = reported;
        }
    };
    const QByteArray counted = countedOnly ? " JOIN stock_item s ON s.sku = l.sku" : "";
    take(m_db.statement(lineColumns + QByteArray("l.quantity")
                        + visibleWith(" JOIN order_line l ON l.order_id = o.id" + counted)
                        + WAYDESK_NEEDS_GOODS " AND o.refund <> 'done' AND l.refund <> 'done'"),
         false);
    take(m_db.statement(lineColumns
                        + QByteArray("pl.quantity FROM parcel p JOIN parcel_line pl ON pl.parcel_id = p.id"
                                     " JOIN order_line l ON l.id = pl.line_id"
                                     " JOIN shop_order o ON o.id = pl.order_id")
                        + counted
                        + " WHERE p.awaited = 1 AND p.state = 'printed' AND o.status IN ('shipped', 'done')"
                          " AND l.refund <> 'done'"),
         true);
    std::ranges::sort(all, {}, [](const WaitingLine &one) { return std::pair(one.order, one.line); });
    return all;
}

std::vector<PlacedLine> SqlStockRepository::placedLines(bool countedOnly)
{
    std::vector<PlacedLine> all;
    const QByteArray counted =
        countedOnly ? " JOIN order_line l ON l.id = pl.line_id JOIN stock_item s ON s.sku = l.sku" : "";
    Statement row = m_db.statement(
        "SELECT o.id, p.id, pl.line_id, pl.quantity, p.state"
        + visibleWith(" JOIN parcel_order po ON po.order_id = o.id AND po.live = 1 JOIN parcel p ON p.id = po.parcel_id"
                      " JOIN parcel_line pl ON pl.parcel_id = p.id AND pl.order_id = o.id"
                      + counted)
        + WAYDESK_NEEDS_GOODS);
    while (row.next()) {
        all.push_back({row.id<OrderId>(0), row.id<ParcelId>(1), row.id<LineId>(2), row.integer(3),
                       parcelStateFromName(row.text(4)).value_or(ParcelState::Planned)});
    }
    return all;
}

QHash<QString, qint64> SqlStockRepository::packedSinceCounted()
{
    QHash<QString, qint64> pieces;
    Statement oldest = m_db.statement("SELECT MIN(counted_at) FROM stock_item");
    if (!oldest.next() || oldest.isNull(0))
        return pieces;
    Statement row = m_db.statement(QByteArray("SELECT l.sku, SUM(pl.quantity)") + packed
                                   + " JOIN order_line l ON l.id = pl.line_id JOIN stock_item s ON s.sku = l.sku"
                                   + stillGone + " AND i.scanned_at > s.counted_at GROUP BY l.sku");
    row.bind(oldest.integer(0));
    while (row.next())
        pieces.insert(row.text(0), row.integer(1));
    return pieces;
}

std::vector<PackedParcel> SqlStockRepository::packedSince(qint64 ms)
{
    std::vector<PackedParcel> all;
    Statement row = m_db.statement(QByteArray("SELECT DISTINCT p.id, pl.order_id, i.scanned_at, p.whole") + packed
                                   + stillGone + " AND i.scanned_at > ? ORDER BY p.id, pl.order_id");
    row.bind(ms, ms);
    while (row.next()) {
        if (all.empty() || all.back().parcel != row.id<ParcelId>(0))
            all.push_back({row.id<ParcelId>(0), {}, row.integer(2), row.flag(3)});
        all.back().orders.push_back(row.id<OrderId>(1));
    }
    return all;
}

#undef WAYDESK_NEEDS_GOODS

} // namespace waydesk
