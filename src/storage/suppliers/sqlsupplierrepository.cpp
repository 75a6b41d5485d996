// SPDX-License-Identifier: Apache-2.0
#include "storage/suppliers/sqlsupplierrepository.h"

#include "storage/connection/inlist.h"
#include "storage/rows/conflict.h"
#include "storage/rows/distinct.h"
#include "storage/rows/insertrows.h"
#include "storage/rows/statesteps.h"

#include <algorithm>
#include <unordered_map>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr StateColumn<PurchaseState> stateColumn{"supplier_purchase", purchaseStateName, allowed};

const QByteArray selected =
    "SELECT p.id, p.order_id, p.parcel_id, p.supplier, p.state, p.receiver, p.listed_at, p.bought_at, p.shipped_at,"
    " p.carrier, p.number, p.told, p.correction, p.exported_at, p.answer, p.version FROM supplier_purchase p";

QString toldName(std::optional<WriteBackState> told) { return told ? writeBackStateName(*told) : QLatin1String(""); }

/// Only by a step of WriteBackState; another number begins anew.
void checkTold(Connection &db, const Purchase &one)
{
    Statement row = db.statement("SELECT told FROM supplier_purchase WHERE id = ? AND version = ?");
    row.bind(one.id, one.version);
    if (!row.next() || !one.told)
        return;
    const auto from = writeBackStateFromName(row.text(0));
    if (from && *from != *one.told && !allowed(*from, *one.told))
        throwForbidden(about("update"_L1, "supplier_purchase"_L1, one.id.value), row.text(0), toldName(one.told));
}

Purchase read(const Statement &row)
{
    Purchase one;
    one.id = row.id<PurchaseId>(0);
    one.order = row.id<OrderId>(1);
    one.parcel = row.id<ParcelId>(2);
    one.supplier = row.text(3);
    const auto state = purchaseStateFromName(row.text(4));
    if (!state)
        throw StoreFailure{Error{ErrorCode::StoreDamaged, {}, u"supplier_purchase.state"_s}};
    one.state = *state;
    one.receiver = row.text(5);
    one.listedAt = row.integer(6);
    one.boughtAt = row.integer(7);
    one.shippedAt = row.integer(8);
    one.carrier = row.text(9);
    one.number = row.text(10);
    one.told = writeBackStateFromName(row.text(11));
    one.correction = row.flag(12);
    one.exportedAt = row.integer(13);
    one.answer = row.text(14);
    one.version = row.integer(15);
    return one;
}

struct ItemRow {
    PurchaseId purchase;
    qint64 ordinal = 0;
    PurchaseItem item;
};

void insertItems(Connection &db, std::span<const Purchase> purchases)
{
    std::vector<ItemRow> items;
    for (const Purchase &one : purchases) {
        qint64 ordinal = 0;
        for (const PurchaseItem &item : one.items)
            items.push_back({one.id, ++ordinal, item});
    }
    insertRows(db, "supplier_item", "purchase_id, ordinal, line_id, item, quantity", std::span<const ItemRow>(items),
               [](const ItemRow &row) {
                   return std::tuple(row.purchase, row.ordinal, row.item.line, row.item.item, row.item.quantity);
               });
}

} // namespace

void SqlSupplierRepository::insert(std::span<const Purchase> purchases)
{
    if (purchases.empty())
        return;
    tellConflict(about("insert"_L1, "supplier_purchase"_L1, purchases.front().id.value), [&] {
        insertRows(m_db, "supplier_purchase",
                   "id, order_id, parcel_id, supplier, state, receiver, listed_at, bought_at, shipped_at, carrier,"
                   " number, told, correction, exported_at, answer, version",
                   purchases, [](const Purchase &p) {
                       return std::tuple(p.id, p.order, p.parcel, p.supplier, purchaseStateName(p.state), p.receiver,
                                         p.listedAt, p.boughtAt, p.shippedAt, p.carrier, p.number, toldName(p.told),
                                         p.correction, p.exportedAt, p.answer, p.version);
                   });
        insertItems(m_db, purchases);
    });
}

void SqlSupplierRepository::update(const Purchase &one)
{
    const auto values = about("update"_L1, "supplier_purchase"_L1, one.id.value);
    checkTold(m_db, one);
    tellConflict(values, [&] {
        Statement update = m_db.statement(
            "UPDATE supplier_purchase SET state = ?, receiver = ?, listed_at = ?, bought_at = ?, shipped_at = ?,"
            " carrier = ?, number = ?, told = ?, correction = ?, exported_at = ?, answer = ?, version = version + 1"
            " WHERE id = ? AND version = ?"
            + stateColumn.onlyFrom(one.state));
        update.bind(purchaseStateName(one.state), one.receiver, one.listedAt, one.boughtAt, one.shippedAt, one.carrier,
                    one.number, toldName(one.told), one.correction, one.exportedAt, one.answer, one.id, one.version);
        if (update.exec() != 1)
            stateColumn.refuse(m_db, one.id, one.version, one.state, values);
    });
}

void SqlSupplierRepository::replaceItems(const Purchase &one)
{
    const auto values = about("update"_L1, "supplier_purchase"_L1, one.id.value);
    tellConflict(values, [&] {
        Statement update = m_db.statement("UPDATE supplier_purchase SET version = version + 1"
                                          " WHERE id = ? AND version = ?");
        update.bind(one.id, one.version);
        if (update.exec() != 1)
            stateColumn.refuse(m_db, one.id, one.version, one.state, values);
        Statement gone = m_db.statement("DELETE FROM supplier_item WHERE purchase_id = ?");
        gone.bind(one.id);
        gone.exec();
        insertItems(m_db, std::span(&one, 1));
    });
}

void SqlSupplierRepository::updateTold(const Purchase &one)
{
    checkTold(m_db, one);
    Statement update = m_db.statement("UPDATE supplier_purchase SET told = ?, correction = ?, exported_at = ?,"
                                      " answer = ?, version = version + 1 WHERE id = ? AND version = ?");
    update.bind(toldName(one.told), one.correction, one.exportedAt, one.answer, one.id, one.version);
    updateOne(update, "supplier_purchase"_L1, one.id);
}

void SqlSupplierRepository::attachItems(std::vector<Purchase> &purchases)
{
    std::unordered_map<PurchaseId, size_t> places;
    std::vector<PurchaseId> ids;
    for (size_t i = 0; i < purchases.size(); ++i) {
        places.emplace(purchases[i].id, i);
        ids.push_back(purchases[i].id);
    }
    forInList(m_db,
              "SELECT purchase_id, line_id, item, quantity FROM supplier_item WHERE purchase_id IN (%1)"
              " ORDER BY purchase_id, ordinal",
              ids, [&](const Statement &row) {
                  purchases[places.at(row.id<PurchaseId>(0))].items.push_back(
                      {row.id<LineId>(1), row.text(2), row.integer(3)});
              });
}

std::vector<Purchase> SqlSupplierRepository::byIds(std::span<const PurchaseId> ids)
{
    std::vector<Purchase> all;
    forInList(m_db, selected + " WHERE p.id IN (%1)", distinct(ids),
              [&](const Statement &row) { all.push_back(read(row)); });
    std::ranges::sort(all, {}, [&](const Purchase &one) { return std::ranges::find(ids, one.id) - ids.begin(); });
    attachItems(all);
    return all;
}

std::vector<Purchase> SqlSupplierRepository::ofOrders(std::span<const OrderId> orders)
{
    std::vector<Purchase> all;
    forInList(m_db, selected + " WHERE p.order_id IN (%1)", distinct(orders),
              [&](const Statement &row) { all.push_back(read(row)); });
    std::ranges::sort(all, {}, &Purchase::id);
    attachItems(all);
    return all;
}

std::vector<Purchase> SqlSupplierRepository::open(qint64 sentSinceMs)
{
    std::vector<Purchase> all;
    Statement row = m_db.statement(selected
                                   + " WHERE p.state IN ('to_buy', 'bought') OR (p.state = 'shipped'"
                                     " AND p.shipped_at >= ?) ORDER BY p.id");
    row.bind(sentSinceMs);
    while (row.next())
        all.push_back(read(row));
    attachItems(all);
    return all;
}

bool SqlSupplierRepository::any()
{
    Statement row = m_db.statement("SELECT 1 FROM supplier_purchase WHERE state <> 'cancelled' LIMIT 1");
    return row.next();
}

std::vector<Purchase> SqlSupplierRepository::byNumber(const QString &number)
{
    std::vector<Purchase> all;
    Statement row = m_db.statement(selected
                                   + " WHERE p.number = ? AND p.number <> ''"
                                     " AND (p.state = 'shipped' OR p.told IN ('exported', 'accepted')) ORDER BY p.id");
    row.bind(number);
    while (row.next())
        all.push_back(read(row));
    attachItems(all);
    return all;
}

bool SqlSupplierRepository::usesAny(const QString &carrier, const QStringList &numbers)
{
    bool any = false;
    forInList(
        m_db,
        "SELECT id FROM supplier_purchase WHERE carrier = ? AND number <> ''"
        " AND (state = 'shipped' OR told IN ('exported', 'accepted')) AND number IN (%1)",
        distinct(numbers), [&](const Statement &) { any = true; }, carrier);
    return any;
}

std::vector<Purchase> SqlSupplierRepository::toldOfShop(ShopId shop, WriteBackState told)
{
    std::vector<Purchase> all;
    Statement row = m_db.statement(selected
                                   + " JOIN shop_order o ON o.id = p.order_id WHERE p.told <> '' AND p.told = ?"
                                     " AND o.shop_id = ? ORDER BY p.order_id, p.id");
    row.bind(writeBackStateName(told), shop);
    while (row.next())
        all.push_back(read(row));
    attachItems(all);
    return all;
}

std::vector<ParcelId> SqlSupplierRepository::heldParts()
{
    std::vector<ParcelId> ids;
    Statement row = m_db.statement("SELECT DISTINCT p.id FROM hold h JOIN parcel p ON p.id = h.parcel_id"
                                   " WHERE h.reason = 'at_supplier' AND h.lifted_at = 0 AND h.parcel_id > 0"
                                   " AND p.live = 1 ORDER BY p.id");
    while (row.next())
        ids.push_back(row.id<ParcelId>(0));
    return ids;
}

} // namespace waydesk
