// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"
#include "storage/bulk/bulkinsert.h"
#include "storage/connection/connection.h"

namespace waydesk {

/// How an order and its lines stand in the store.
namespace OrderRows {

/// In the order in which read() takes them; every table alias is `o`.
extern const char *const selected;
/// "... FROM shop_order o" with only what readers may see; a condition can follow with AND.
extern const char *const visible;
extern const char *const inserted;
extern const char *const insertedLine;

Order read(const Statement &row);
OrderLine readLine(const Statement &row, int from);
void add(BulkInsert &rows, const Order &order, ImportRunId run, const QString &addressKey);
void addLine(BulkInsert &rows, const Order &order, int lineNo, const OrderLine &line);
/// Adds the lines of all of these orders.
void attachLines(Connection &db, std::vector<Order> &orders);

} // namespace OrderRows

} // namespace waydesk
