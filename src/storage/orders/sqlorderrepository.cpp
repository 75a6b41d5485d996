// SPDX-License-Identifier: Apache-2.0
#include "storage/orders/sqlorderrepository.h"

#include "core/address/addresskey.h"
#include "storage/orders/orderrows.h"
#include "storage/rows/conflict.h"

#include <unordered_map>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QByteArray selectVisible(const char *condition)
{
    return QByteArray("SELECT ") + OrderRows::selected + OrderRows::visible + condition;
}

constexpr const char *shopColumns = "SELECT id, name, platform, mall, version, badge, badge_ink, badge_tint FROM shop";
constexpr qint64 NoColour = -1;

Shop readShop(const Statement &row)
{
    Shop shop{row.id<ShopId>(0), row.text(1), row.text(2), row.flag(3), row.integer(4), {row.text(5), std::nullopt}};
    const qint64 ink = row.integer(6);
    const qint64 tint = row.integer(7);
    if (ink != NoColour && tint != NoColour)
        shop.badge.colours = BadgeColours{static_cast<quint32>(ink), static_cast<quint32>(tint)};
    return shop;
}

} // namespace

void SqlOrderRepository::addShop(const Shop &shop)
{
    m_db.statement("INSERT INTO shop (id, name, platform, mall, version) VALUES (?, ?, ?, ?, ?)")
        .bind(shop.id, shop.name, shop.platform, shop.mall, shop.version)
        .execOne();
}

void SqlOrderRepository::updateBadge(const Shop &shop)
{
    const auto &colours = shop.badge.colours;
    Statement update = m_db.statement("UPDATE shop SET badge = ?, badge_ink = ?, badge_tint = ?, version = version + 1"
                                      " WHERE id = ? AND version = ?");
    update.bind(shop.badge.character, colours ? qint64(colours->ink) : NoColour,
                colours ? qint64(colours->tint) : NoColour, shop.id, shop.version);
    updateOne(update, "shop"_L1, shop.id);
}

void SqlOrderRepository::updateKind(const Shop &shop)
{
    Statement update = m_db.statement("UPDATE shop SET mall = ?, version = version + 1 WHERE id = ? AND version = ?");
    update.bind(shop.mall, shop.id, shop.version);
    updateOne(update, "shop"_L1, shop.id);
}

std::vector<Shop> SqlOrderRepository::shops()
{
    std::vector<Shop> found;
    Statement row = m_db.statement(QByteArray(shopColumns) + " ORDER BY id");
    while (row.next())
        found.push_back(readShop(row));
    return found;
}

std::optional<Shop> SqlOrderRepository::shopByName(const QString &name)
{
    Statement row = m_db.statement(QByteArray(shopColumns) + " WHERE name = ?");
    row.bind(name);
    if (!row.next())
        return std::nullopt;
    return readShop(row);
}

std::vector<Order> SqlOrderRepository::byIds(std::span<const OrderId> ids)
{
    std::unordered_map<OrderId, size_t> place;
    for (OrderId id : ids)
        place.emplace(id, place.size());
    std::vector<OrderId> once(place.size());
    for (const auto &[id, at] : place)
        once[at] = id;

    std::vector<Order> found(once.size());
    forInList(m_db, selectVisible(" AND o.id IN (%1)"), once,
              [&](Statement &row) { found[place.at(row.id<OrderId>(0))] = OrderRows::read(row); });
    std::erase_if(found, [](const Order &order) { return !order.id.isValid(); });
    OrderRows::attachLines(m_db, found);
    return found;
}

QHash<QString, Order> SqlOrderRepository::byNumbers(ShopId shop, const QStringList &numbers)
{
    QStringList once = numbers;
    once.removeDuplicates();
    std::vector<Order> orders;
    forInList(
        m_db, selectVisible(" AND o.shop_id = ? AND o.number IN (%1)"), once,
        [&](Statement &row) { orders.push_back(OrderRows::read(row)); }, shop);
    OrderRows::attachLines(m_db, orders);
    QHash<QString, Order> found;
    found.reserve(qsizetype(orders.size()));
    for (const Order &order : orders)
        found.insert(order.number, order);
    return found;
}

std::vector<Order> SqlOrderRepository::byNumber(const QString &number)
{
    std::vector<Order> orders;
    {
        // The unique index begins with the shop.
        Statement row = m_db.statement(
            selectVisible(" AND o.shop_id IN (SELECT id FROM shop) AND o.number = ? ORDER BY o.shop_id"));
        row.bind(number);
        while (row.next())
            orders.push_back(OrderRows::read(row));
    }
    OrderRows::attachLines(m_db, orders);
    return orders;
}

QStringList SqlOrderRepository::statusTexts(ShopId shop)
{
    QStringList texts;
    Statement row =
        m_db.statement(QByteArray("SELECT DISTINCT o.status_text") + OrderRows::visible + " AND o.shop_id = ?");
    row.bind(shop);
    while (row.next())
        texts.append(row.text(0));
    return texts;
}

std::vector<OrderId> SqlOrderRepository::byStatusText(ShopId shop, const QString &text)
{
    std::vector<OrderId> ids;
    Statement row = m_db.statement(QByteArray("SELECT o.id") + OrderRows::visible
                                   + " AND o.shop_id = ? AND o.status_text = ? ORDER BY o.id");
    row.bind(shop, text);
    while (row.next())
        ids.push_back(row.id<OrderId>(0));
    return ids;
}

std::vector<OrderId> SqlOrderRepository::waiting()
{
    std::vector<OrderId> ids;
    Statement row =
        m_db.statement(QByteArray("SELECT o.id") + OrderRows::visible + " AND o.status IN (?, ?, ?, ?) ORDER BY o.id");
    row.bind(orderStatusName(OrderStatus::Unknown), orderStatusName(OrderStatus::Unpaid),
             orderStatusName(OrderStatus::ToShip), orderStatusName(OrderStatus::PartShipped));
    while (row.next())
        ids.push_back(row.id<OrderId>(0));
    return ids;
}

const QString &SqlOrderRepository::platformOf(ShopId shop)
{
    auto known = m_platforms.find(shop);
    if (known == m_platforms.end()) {
        Statement row = m_db.statement("SELECT platform FROM shop WHERE id = ?");
        row.bind(shop);
        known = m_platforms.insert(shop, row.next() ? row.text(0) : QString());
    }
    return *known;
}

AddressKey SqlOrderRepository::addressKey(const Order &order)
{
    return AddressKey::of(order.receiver, platformOf(order.shop));
}

void SqlOrderRepository::update(const Order &order)
{
    const Address &to = order.receiver;
    m_db.statement("UPDATE shop_order SET buyer = ?, receiver = ?, phone = ?, phone2 = ?, country = ?, province = ?,"
                   " city = ?, district = ?, street = ?, postcode = ?, platform_key = ?, address_key = ?, message = ?,"
                   " memo = ?, note = ?, status = ?, status_text = ?, refund = ?, presale = ?, presale_text = ?,"
                   " presale_due = ?, under_review = ?, created_at = ?, paid_at = ?, ship_by = ?, goods = ?,"
                   " goods_quantity = ?, currency = ?, amount_minor = ?, platform_carrier = ?, platform_tracking = ?,"
                   " as_of = ?, as_of_known = ?, receiver_as_of = ?, receiver_as_of_known = ?, lines_as_of = ?,"
                   " lines_as_of_known = ?, payment_number = ?, cash_on_delivery = ?, version = version + 1"
                   " WHERE id = ? AND version = ?")
        .bind(order.buyer, to.receiver, to.phone, to.phone2, to.country, to.province, to.city, to.district, to.street,
              to.postcode, to.platformKey, addressKey(order).text(), order.message, order.memo, order.note,
              orderStatusName(order.status), order.statusText, refundName(order.refund), order.presale,
              order.presaleText, order.presaleDue, order.underReview, order.createdAt, order.paidAt, order.shipBy,
              order.goods, order.goodsQuantity, order.currency, order.amountMinor, order.platformCarrier,
              order.platformTracking, order.asOf, order.asOfKnown, order.receiverAsOf, order.receiverAsOfKnown,
              order.linesAsOf, order.linesAsOfKnown, order.paymentNumber, order.cashOnDelivery, order.id, order.version)
        .execOne();
    replaceLines(order);
    m_log.changed(SubjectKind::Order, order.id.value);
}

void SqlOrderRepository::replaceLines(const Order &order)
{
    std::vector<OrderLine> stored;
    {
        Statement row = m_db.statement("SELECT id, sub_order, sku, title, attributes, unit_ids, quantity, price_minor,"
                                       " refund FROM order_line WHERE order_id = ? ORDER BY line_no");
        row.bind(order.id);
        while (row.next())
            stored.push_back(OrderRows::readLine(row, 0));
    }
    if (stored == order.lines)
        return;
    m_db.statement("DELETE FROM order_line WHERE order_id = ?").bind(order.id).exec();
    Statement row = m_db.statement("INSERT INTO order_line (id, order_id, line_no, sub_order, sku, title, attributes,"
                                   " unit_ids, quantity, price_minor, refund)"
                                   " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    int lineNo = 0;
    for (const OrderLine &line : order.lines) {
        row.bind(line.id, order.id, lineNo++, line.subOrder, line.sku, line.title, line.attributes, line.unitIds,
                 line.quantity, line.priceMinor, refundName(line.refund));
        row.exec();
    }
}

void SqlOrderRepository::touch(OrderId id, qint64 version)
{
    m_db.statement("UPDATE shop_order SET version = version + 1 WHERE id = ? AND version = ?")
        .bind(id, version)
        .execOne();
}

ImportRunId SqlOrderRepository::runOf(OrderId id)
{
    Statement row = m_db.statement("SELECT run_id FROM shop_order WHERE id = ?");
    row.bind(id);
    return row.next() ? row.id<ImportRunId>(0) : ImportRunId();
}

} // namespace waydesk
