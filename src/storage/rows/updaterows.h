// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/connection/connection.h"

#include <QByteArray>

#include <array>
#include <concepts>
#include <span>
#include <tuple>
#include <type_traits>

namespace waydesk {

/// Sizes of one statement, so that few texts have to be prepared.
inline constexpr std::array<size_t, 4> updateRowsTogether{200, 40, 8, 1};

/// How a value of this type must be cast in a VALUES list, where an engine sees no column to learn it from.
template <class T> constexpr const char *valueMark()
{
    if constexpr (std::convertible_to<T, QString>)
        return "CAST(? AS TEXT)";
    else
        return "CAST(? AS BIGINT)";
}

/// UPDATE of `rows` rows at once: `columns` get their values where id and version, which stand last in each row of
/// values, are still so and `onlyIf` (" AND ...") holds; the rows get version + 1. `Row` is the tuple of one row of
/// values.
template <class Row>
QByteArray updateRowsSql(QByteArrayView table, std::span<const char *const> columns, size_t rows, QByteArrayView onlyIf)
{
    QByteArray row;
    [&]<size_t... I>(std::index_sequence<I...>) {
        ((row += (I == 0 ? "(" : ", "), row += valueMark<std::tuple_element_t<I, Row>>()), ...);
    }(std::make_index_sequence<std::tuple_size_v<Row>>());
    row += ')';
    const QByteArray name = table.toByteArray();
    QByteArray sql = "UPDATE " + name + " SET ";
    int at = 0;
    for (const char *column : columns)
        sql += QByteArray(column) + " = v.column" + QByteArray::number(++at) + ", ";
    sql += "version = version + 1 FROM (VALUES " + row + QByteArray(", " + row).repeated(qsizetype(rows) - 1)
        + ") AS v WHERE " + name + ".id = v.column" + QByteArray::number(at + 1) + " AND " + name
        + ".version = v.column" + QByteArray::number(at + 2) + onlyIf.toByteArray();
    return sql;
}

/// Any number of conditional updates as a few statements. `rowOf(item)` is the tuple of the values of `columns`, then
/// id and version. Where a statement does not meet all of its rows, `refuse(items of that statement)` throws.
///
///     updateRows(m_db, "parcel", std::array{"state", "live"}, parcels,
///                [](const Parcel &p) { return std::tuple(parcelStateName(p.state), isLive(p.state), p.id, p.version);
///                },
///                [](std::span<const Parcel> some) { throwConflict(...); });
template <size_t N, class Item, class RowOf, class Refuse>
void updateRows(Connection &db, QByteArrayView table, const std::array<const char *, N> &columns,
                std::span<const Item> items, RowOf &&rowOf, Refuse &&refuse, QByteArrayView onlyIf = {})
{
    using Row = std::remove_cvref_t<decltype(rowOf(items.front()))>;
    static_assert(std::tuple_size_v<Row> == N + 2);
    for (const size_t size : updateRowsTogether) {
        if (items.size() < size)
            continue;
        Statement update = db.statement(updateRowsSql<Row>(table, columns, size, onlyIf));
        for (; items.size() >= size; items = items.subspan(size)) {
            for (const Item &item : items.first(size))
                std::apply([&](const auto &...values) { update.bind(values...); }, rowOf(item));
            if (update.exec() != int(size))
                refuse(items.first(size));
        }
    }
}

} // namespace waydesk
