// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/bulk/bulkinsert.h"

struct sqlite3;
struct sqlite3_stmt;

namespace waydesk {

/// Through SQLite's own handle: prepared once, bytes bound without a copy.
class HandleInsert final : public BulkInsert
{
public:
    HandleInsert(sqlite3 *db, QByteArrayView table, QByteArrayView columns);
    ~HandleInsert() override;
    void finish() override { }

protected:
    void writeRow(std::span<const Value> values, const char *bytes) override;

private:
    sqlite3 *m_db;
    sqlite3_stmt *m_statement = nullptr;
};

} // namespace waydesk
