// SPDX-License-Identifier: Apache-2.0
#include "storage/orders/orderrows.h"

#include "dispatch/ports/store.h"
#include "storage/connection/inlist.h"

#include <unordered_map>

namespace waydesk::OrderRows {

const char *const selected =
    "o.id, o.shop_id, o.number, o.buyer, o.receiver, o.phone, o.phone2, o.country, o.province, o.city, o.district,"
    " o.street, o.postcode, o.platform_key, o.message, o.memo, o.note, o.status, o.status_text, o.refund, o.presale,"
    " o.presale_text, o.presale_due, o.under_review, o.created_at, o.paid_at, o.ship_by, o.goods, o.goods_quantity,"
    " o.currency, o.amount_minor, o.platform_carrier, o.platform_tracking, o.as_of, o.as_of_known,"
    " o.receiver_as_of, o.receiver_as_of_known, o.lines_as_of, o.lines_as_of_known, o.version, o.payment_number,"
    " o.cash_on_delivery";
const char *const visible =
    " FROM shop_order o WHERE o.run_id IN (SELECT r.id FROM import_run r WHERE r.published = 1)";
const char *const inserted =
    "id, shop_id, number, run_id, buyer, receiver, phone, phone2, country, province, city, district, street,"
    " postcode, platform_key, address_key, message, memo, note, status, status_text, refund, presale, presale_text,"
    " presale_due, under_review, created_at, paid_at, ship_by, goods, goods_quantity, currency, amount_minor,"
    " platform_carrier, platform_tracking, as_of, as_of_known, receiver_as_of, receiver_as_of_known, lines_as_of,"
    " lines_as_of_known, version, payment_number, cash_on_delivery";
const char *const insertedLine =
    "id, order_id, line_no, sub_order, sku, title, attributes, unit_ids, quantity, price_minor, refund";

namespace {

template <class E> E known(std::optional<E> value)
{
    if (!value)
        throw StoreFailure{Error{ErrorCode::StoreDamaged, {}, QStringLiteral("shop_order")}};
    return *value;
}

Address readAddress(const Statement &row, int column)
{
    Address address;
    for (QString *part : {&address.receiver, &address.phone, &address.phone2, &address.country, &address.province,
                          &address.city, &address.district, &address.street, &address.postcode, &address.platformKey})
        *part = row.text(column++);
    return address;
}

} // namespace

Order read(const Statement &row)
{
    Order order;
    int column = 0;
    order.id = row.id<OrderId>(column++);
    order.shop = row.id<ShopId>(column++);
    order.number = row.text(column++);
    order.buyer = row.text(column++);
    order.receiver = readAddress(row, column);
    column += 10;
    order.message = row.text(column++);
    order.memo = row.text(column++);
    order.note = row.text(column++);
    order.status = known(orderStatusFromName(row.text(column++)));
    order.statusText = row.text(column++);
    order.refund = known(refundFromName(row.text(column++)));
    order.presale = row.flag(column++);
    order.presaleText = row.text(column++);
    order.presaleDue = row.integer(column++);
    order.underReview = row.flag(column++);
    order.createdAt = row.integer(column++);
    order.paidAt = row.integer(column++);
    order.shipBy = row.integer(column++);
    order.goods = row.text(column++);
    order.goodsQuantity = row.integer(column++);
    order.currency = row.text(column++);
    order.amountMinor = row.integer(column++);
    order.platformCarrier = row.text(column++);
    order.platformTracking = row.text(column++);
    order.asOf = row.integer(column++);
    order.asOfKnown = row.flag(column++);
    order.receiverAsOf = row.integer(column++);
    order.receiverAsOfKnown = row.flag(column++);
    order.linesAsOf = row.integer(column++);
    order.linesAsOfKnown = row.flag(column++);
    order.version = row.integer(column++);
    order.paymentNumber = row.text(column++);
    order.cashOnDelivery = row.flag(column++);
    return order;
}

OrderLine readLine(const Statement &row, int from)
{
    OrderLine line;
    line.id = row.id<LineId>(from++);
    for (QString *part : {&line.subOrder, &line.sku, &line.title, &line.attributes, &line.unitIds})
        *part = row.text(from++);
    line.quantity = row.integer(from++);
    line.priceMinor = row.integer(from++);
    line.refund = known(refundFromName(row.text(from)));
    return line;
}

void add(BulkInsert &rows, const Order &order, ImportRunId run, const QString &addressKey)
{
    const Address &to = order.receiver;
    rows.add(order.id, order.shop, order.number, run, order.buyer, to.receiver, to.phone, to.phone2, to.country,
             to.province, to.city, to.district, to.street, to.postcode, to.platformKey, addressKey, order.message,
             order.memo, order.note, orderStatusName(order.status), order.statusText, refundName(order.refund),
             order.presale, order.presaleText, order.presaleDue, order.underReview, order.createdAt, order.paidAt,
             order.shipBy, order.goods, order.goodsQuantity, order.currency, order.amountMinor, order.platformCarrier,
             order.platformTracking, order.asOf, order.asOfKnown, order.receiverAsOf, order.receiverAsOfKnown,
             order.linesAsOf, order.linesAsOfKnown, order.version, order.paymentNumber, order.cashOnDelivery);
    rows.endRow();
}

void addLine(BulkInsert &rows, const Order &order, int lineNo, const OrderLine &line)
{
    rows.add(line.id, order.id, lineNo, line.subOrder, line.sku, line.title, line.attributes, line.unitIds,
             line.quantity, line.priceMinor, refundName(line.refund));
    rows.endRow();
}

void attachLines(Connection &db, std::vector<Order> &orders)
{
    std::unordered_map<OrderId, Order *> byId;
    std::vector<OrderId> ids;
    for (Order &order : orders) {
        byId.emplace(order.id, &order);
        ids.push_back(order.id);
    }
    forInList(db,
              "SELECT order_id, id, sub_order, sku, title, attributes, unit_ids, quantity, price_minor, refund"
              " FROM order_line WHERE order_id IN (%1) ORDER BY order_id, line_no",
              ids, [&](Statement &row) { byId.at(row.id<OrderId>(0))->lines.push_back(readLine(row, 1)); });
}

} // namespace waydesk::OrderRows
