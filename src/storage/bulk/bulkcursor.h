// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/connection/connection.h"

#include <memory>
#include <span>
#include <string_view>

namespace waydesk {

/// A large result, a row at a time and without keeping it: straight from SQLite's step, or PostgreSQL's single-row
/// mode. The connection is busy until the last row was taken or the cursor is gone. Throws StoreFailure.
class BulkCursor
{
public:
    static std::unique_ptr<BulkCursor> over(Connection &db, QByteArrayView sql, std::span<const qint64> values = {});

    virtual ~BulkCursor() = default;
    BulkCursor(const BulkCursor &) = delete;
    BulkCursor &operator=(const BulkCursor &) = delete;

    virtual bool next() = 0;
    virtual qint64 integer(int column) const = 0;
    /// Valid until the next row.
    virtual std::string_view utf8(int column) const = 0;

protected:
    BulkCursor() = default;
};

} // namespace waydesk
