// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/ids.h"
#include "storage/connection/connection.h"

#include <QByteArray>
#include <QStringEncoder>

#include <concepts>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace waydesk {

/// Many rows into one table within a transaction, without a QVariant: bound through SQLite's handle, or COPY.
/// Add the values of a row in column order, then endRow(); finish() before the connection is used again.
/// Throws StoreFailure. Without finish() the rows must be given up by a roll-back.
class BulkInsert
{
public:
    /// `columns` as in SQL: "id, name, mall".
    static std::unique_ptr<BulkInsert> into(Connection &db, QByteArrayView table, QByteArrayView columns);

    virtual ~BulkInsert() = default;
    BulkInsert(const BulkInsert &) = delete;
    BulkInsert &operator=(const BulkInsert &) = delete;

    template <class... Values> BulkInsert &add(const Values &...values)
    {
        (put(values), ...);
        return *this;
    }
    void endRow();
    virtual void finish() = 0;

protected:
    /// A value of the row in hand: a number, or `length` bytes of the row's text from `offset`.
    struct Value {
        qint64 integer;
        qsizetype length; ///< -1 = a number
    };
    BulkInsert() = default;
    virtual void writeRow(std::span<const Value> values, const char *bytes) = 0;

private:
    template <std::integral T> void put(T value) { m_values.push_back({qint64(value), -1}); }
    template <class Tag> void put(Id<Tag> id) { m_values.push_back({id.value, -1}); }
    void put(const QString &text);
    void put(std::string_view utf8);
    char *reserve(qsizetype length);
    void took(qsizetype from, qsizetype length);

    std::vector<Value> m_values;
    QByteArray m_bytes;
    qsizetype m_used = 0;
    QStringEncoder m_encode{QStringEncoder::Utf8, QStringEncoder::Flag::Stateless};
};

} // namespace waydesk
