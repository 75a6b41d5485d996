// SPDX-License-Identifier: Apache-2.0
#include "core/order/status.h"
#include "core/support/makeset.h"
#include "storage/connection/inlist.h"
#include "storage/orders/orderrows.h"
#include "storage/reports/sqlreportrepository.h"

#include <algorithm>
#include <unordered_map>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 86'400'000;
/// The days first: it is by them that shop_order_day finds orders.
constexpr const char *madeBetween = " AND o.shop_id = ? AND o.created_at / 86400000 BETWEEN ? AND ?"
                                    " AND o.created_at >= ? AND o.created_at < ?";
constexpr const char *thatWait = " AND o.status IN ('unknown', 'unpaid', 'to_ship', 'part_shipped')";

QByteArray select(const char *what, QByteArrayView condition)
{
    return QByteArray("SELECT ") + what + OrderRows::visible + condition.toByteArray();
}

QByteArray selectWaiting(const char *what, const char *condition)
{
    return select(what, QByteArray(thatWait) + condition);
}

bool waits(const QString &status)
{
    const auto known = orderStatusFromName(status);
    return known == OrderStatus::Unknown || known == OrderStatus::Unpaid || known == OrderStatus::ToShip
        || known == OrderStatus::PartShipped;
}

RiskOrder readOrder(const Statement &row)
{
    RiskOrder order;
    order.id = row.id<OrderId>(0);
    order.shop = row.id<ShopId>(1);
    order.buyer = row.text(2);
    order.phone = row.text(3);
    order.street = row.text(4);
    order.createdAt = row.integer(8);
    order.asOf = row.integer(9);
    order.waits = waits(row.text(10));
    order.pieces = order.mostOfOne = row.integer(11);
    order.settle(row.text(5), row.text(6), row.text(7));
    return order;
}

} // namespace

std::vector<RiskOrder> SqlReportRepository::riskOrders(std::span<const OrderId> ids)
{
    std::vector<OrderId> once(ids.begin(), ids.end());
    makeSet(once);
    std::vector<RiskOrder> orders;
    std::unordered_map<OrderId, size_t> place;
    forInList(m_db,
              select("o.id, o.shop_id, o.buyer, o.phone, o.street, o.province, o.city, o.district, o.created_at,"
                     " o.as_of, o.status, o.goods_quantity",
                     " AND o.id IN (%1)"),
              once, [&](Statement &row) {
                  RiskOrder order = readOrder(row);
                  if (place.emplace(order.id, orders.size()).second)
                      orders.push_back(std::move(order));
              });
    std::unordered_map<OrderId, bool> hasLines;
    forInList(m_db,
              "SELECT order_id, SUM(quantity) FROM order_line WHERE refund <> 'done' AND order_id IN (%1)"
              " GROUP BY order_id, sku, title, attributes",
              once, [&](Statement &row) {
                  const auto found = place.find(row.id<OrderId>(0));
                  if (found == place.end())
                      return;
                  RiskOrder &order = orders[found->second];
                  if (!std::exchange(hasLines[order.id], true))
                      order.pieces = order.mostOfOne = 0; // the lines say it better than the summary
                  order.pieces += row.integer(1);
                  order.mostOfOne = std::max(order.mostOfOne, row.integer(1));
              });
    return orders;
}

void SqlReportRepository::eachWaiting(const std::function<void(const RiskOrder &)> &take)
{
    Statement row = m_db.statement(selectWaiting("o.id, o.shop_id, o.street, o.phone, o.buyer", ""));
    RiskOrder order;
    while (row.next()) {
        order.id = row.id<OrderId>(0);
        order.shop = row.id<ShopId>(1);
        order.street = row.text(2);
        order.phone = row.text(3);
        order.buyer = row.text(4);
        take(order);
    }
}

QByteArray SqlReportRepository::orderTimesSql() { return select("o.created_at", madeBetween); }

std::vector<qint64> SqlReportRepository::orderTimes(ShopId shop, qint64 from, qint64 until)
{
    std::vector<qint64> times;
    Statement row = m_db.statement(orderTimesSql());
    row.bind(shop, from / dayMs, until / dayMs, from, until);
    while (row.next())
        times.push_back(row.integer(0));
    return times;
}

std::vector<OrderId> SqlReportRepository::waitingBetween(ShopId shop, qint64 from, qint64 until)
{
    std::vector<OrderId> found;
    Statement row = m_db.statement(selectWaiting("o.id", madeBetween));
    row.bind(shop, from / dayMs, until / dayMs, from, until);
    while (row.next())
        found.push_back(row.id<OrderId>(0));
    return found;
}

} // namespace waydesk
