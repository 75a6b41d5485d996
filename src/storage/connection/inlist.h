// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/connection/connection.h"

#include <QByteArray>

#include <array>
#include <ranges>

namespace waydesk {

inline constexpr size_t inListMost = 500;

/// `SELECT ... IN (%1) ...` over any number of values, a chunk of at most 500 at a time. Lists are filled up to one of
/// a few sizes by repeating the last value, so that few texts have to be prepared; never use it where a repeated
/// value would count. `%1` must be the last or only place with parameters besides `before`, which are bound first.
///
///     forInList(m_db, "SELECT id FROM parcel WHERE live = 1 AND id IN (%1)", ids,
///               [&](Statement &row) { found.push_back(row.id<ParcelId>(0)); });
template <std::ranges::random_access_range Values, class Row, class... Before>
void forInList(Connection &db, QByteArrayView sql, const Values &values, Row &&row, const Before &...before)
{
    static constexpr std::array<size_t, 5> sizes{1, 4, 20, 100, inListMost};
    const size_t count = std::ranges::size(values);
    for (size_t from = 0; from < count;) {
        const size_t here = std::min(count - from, inListMost);
        size_t size = inListMost;
        for (size_t s : sizes) {
            if (s >= here) {
                size = s;
                break;
            }
        }
        QByteArray marks = QByteArray("?,").repeated(qsizetype(size));
        marks.chop(1);
        Statement statement = db.statement(QByteArray(sql.toByteArray()).replace("%1", marks));
        statement.bind(before...);
        for (size_t i = 0; i < size; ++i)
            statement.bind(values[static_cast<typename Values::size_type>(from)
                                  + static_cast<typename Values::size_type>(std::min(i, here - 1))]);
        while (statement.next())
            row(statement);
        from += here;
    }
}

} // namespace waydesk
