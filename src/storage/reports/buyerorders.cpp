// SPDX-License-Identifier: Apache-2.0
#include "core/order/status.h"
#include "core/tags/tagfacts.h"
#include "storage/bulk/bulkcursor.h"
#include "storage/connection/inlist.h"
#include "storage/orders/orderrows.h"
#include "storage/reports/sqlreportrepository.h"

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QByteArray selectBuyers(const char *condition)
{
    return QByteArray("SELECT o.id, o.shop_id, o.created_at, o.paid_at, o.buyer, o.status") + OrderRows::visible
        + condition;
}

/// Row is a Statement or a BulkCursor; `text` reads a column of it.
template <class Row, class Text> BuyerOrder readBuyer(const Row &row, Text text)
{
    const auto status = orderStatusFromName(text(5));
    return {OrderId(row.integer(0)), ShopId(row.integer(1)), text(4), madeAt(row.integer(2), row.integer(3)),
            status != OrderStatus::Unpaid && status != OrderStatus::Cancelled};
}

} // namespace

void SqlReportRepository::everyBuyer(const std::function<void(const BuyerOrder &)> &take)
{
    const auto rows = BulkCursor::over(m_db, selectBuyers(" AND o.buyer <> ''"));
    while (rows->next())
        take(readBuyer(*rows, [&](int column) {
            const std::string_view utf8 = rows->utf8(column);
            return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
        }));
}

std::vector<BuyerOrder> SqlReportRepository::ordersOfBuyer(ShopId shop, const QString &buyer)
{
    std::vector<BuyerOrder> found;
    Statement rows = m_db.statement(selectBuyers(" AND o.shop_id = ? AND o.buyer = ?"));
    rows.bind(shop, buyer);
    while (rows.next())
        found.push_back(readBuyer(rows, [&](int column) { return rows.text(column); }));
    return found;
}

std::vector<BuyerOrder> SqlReportRepository::buyersOf(std::span<const OrderId> ids)
{
    std::vector<BuyerOrder> found;
    forInList(m_db, selectBuyers(" AND o.id IN (%1)"), ids,
              [&](Statement &row) { found.push_back(readBuyer(row, [&](int column) { return row.text(column); })); });
    return found;
}

std::vector<OrderId> SqlReportRepository::newOrders(std::span<const OrderId> ids, qint64 since, qint64 numberedToo,
                                                    const QString &holder)
{
    std::vector<OrderId> found;
    forInList(
        m_db,
        "SELECT o.id FROM shop_order o JOIN import_run r ON r.id = o.run_id AND r.published = 1"
        " WHERE r.at >= ? AND o.status IN ('unknown', 'unpaid', 'to_ship', 'part_shipped')"
        " AND (EXISTS (SELECT 1 FROM hold h WHERE h.order_id = o.id AND h.order_id > 0"
        " AND h.lifted_at = 0 AND h.set_by = ?)"
        " OR NOT EXISTS (SELECT 1 FROM parcel_order po JOIN parcel p ON p.id = po.parcel_id WHERE po.order_id = o.id"
        " AND po.live = 1 AND (p.state IN ('verified', 'handed_over') OR (p.state <> 'planned' AND r.at <= ?))))"
        " AND o.id IN (%1)",
        ids, [&](Statement &row) { found.push_back(row.id<OrderId>(0)); }, since, holder, numberedToo);
    return found;
}

std::vector<std::pair<OrderId, QString>> SqlReportRepository::liftedTexts(const QString &setBy,
                                                                          std::span<const OrderId> ids)
{
    std::vector<std::pair<OrderId, QString>> found;
    forInList(
        m_db,
        "SELECT order_id, text FROM hold WHERE set_by = ? AND lifted_at > 0 AND lifted_by <> ? AND order_id > 0"
        " AND order_id IN (%1)",
        ids, [&](Statement &row) { found.emplace_back(row.id<OrderId>(0), row.text(1)); }, setBy, setBy);
    return found;
}

} // namespace waydesk
