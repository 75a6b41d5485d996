// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/bulk/bulkinsert.h"
#include "storage/connection/connection.h"

#include <QByteArray>

#include <cstddef>
#include <span>
#include <tuple>

namespace waydesk {

inline constexpr size_t insertRowsTogether = 50;
inline constexpr size_t insertRowsBulk = 500;

/// Any number of rows into one table: a few go as prepared statements of up to 50 rows, many as one bulk insert.
/// `rowOf(item)` is the tuple of one row's values, in the order of `columns`.
///
///     insertRows(m_db, "account_shop", "account_id, shop_id", shops,
///                [&](ShopId shop) { return std::tuple(account, shop); });
template <class Item, class RowOf>
void insertRows(Connection &db, QByteArrayView table, QByteArrayView columns, std::span<const Item> items,
                RowOf &&rowOf)
{
    if (items.size() >= insertRowsBulk) {
        const auto bulk = BulkInsert::into(db, table, columns);
        for (const Item &item : items) {
            std::apply([&](const auto &...values) { bulk->add(values...); }, rowOf(item));
            bulk->endRow();
        }
        bulk->finish();
        return;
    }
    constexpr auto count = std::tuple_size_v<decltype(rowOf(items.front()))>;
    const QByteArray row = '(' + QByteArray("?,").repeated(qsizetype(count)).chopped(1) + ')';
    const QByteArray one = "INSERT INTO " + table.toByteArray() + " (" + columns.toByteArray() + ") VALUES " + row;
    const QByteArray many = one + QByteArray(',' + row).repeated(qsizetype(insertRowsTogether) - 1);
    for (size_t from = 0; from < items.size();) {
        const size_t here = items.size() - from >= insertRowsTogether ? insertRowsTogether : 1;
        Statement insert = db.statement(here == 1 ? one : many);
        for (size_t i = from; i < from + here; ++i)
            std::apply([&](const auto &...values) { insert.bind(values...); }, rowOf(items[i]));
        insert.exec();
        from += here;
    }
}

} // namespace waydesk
