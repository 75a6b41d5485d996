// SPDX-License-Identifier: Apache-2.0
#include "storage/bulk/handleinsert.h"

#include "storage/connection/sqlitehandle.h"

#include <sqlite3.h>

namespace waydesk {

HandleInsert::HandleInsert(sqlite3 *db, QByteArrayView table, QByteArrayView columns)
    : m_db(db)
{
    QByteArray marks = QByteArray("?,").repeated(columns.toByteArray().count(',') + 1);
    marks.chop(1);
    const QByteArray sql =
        "INSERT INTO " + table.toByteArray() + " (" + columns.toByteArray() + ") VALUES (" + marks + ")";
    if (const int result = sqlite3_prepare_v2(db, sql.constData(), int(sql.size()), &m_statement, nullptr);
        result != SQLITE_OK)
        throwSqlite(db, result);
}

HandleInsert::~HandleInsert() { sqlite3_finalize(m_statement); }

void HandleInsert::writeRow(std::span<const Value> values, const char *bytes)
{
    int index = 0;
    for (const Value &value : values) {
        ++index;
        const int result = value.length < 0
            ? sqlite3_bind_int64(m_statement, index, value.integer)
            : sqlite3_bind_text(m_statement, index, bytes + value.integer, int(value.length), nullptr);
        if (result != SQLITE_OK)
            throwSqlite(m_db, result);
    }
    const int result = sqlite3_step(m_statement);
    if (result != SQLITE_DONE)
        throwSqlite(m_db, result);
    sqlite3_reset(m_statement);
}

} // namespace waydesk
