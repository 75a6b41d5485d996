// SPDX-License-Identifier: Apache-2.0
#include "storage/connection/sqliteprepared.h"

#include "storage/connection/sqlitehandle.h"

#include <sqlite3.h>

namespace waydesk {

SqlitePrepared::SqlitePrepared(sqlite3 *db, const QByteArray &sql)
    : m_db(db)
{
    const int result =
        sqlite3_prepare_v3(db, sql.constData(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
    if (result != SQLITE_OK)
        throwSqlite(db, result);
}

SqlitePrepared::~SqlitePrepared() { sqlite3_finalize(m_statement); }

void SqlitePrepared::bindInteger(int index, qint64 value)
{
    if (const int result = sqlite3_bind_int64(m_statement, index + 1, value); result != SQLITE_OK)
        throwSqlite(m_db, result);
}

void SqlitePrepared::bindText(int index, std::string_view utf8)
{
    const char *bytes = utf8.empty() ? "" : utf8.data();
    const int result = sqlite3_bind_text64(m_statement, index + 1, bytes, utf8.size(),
                                           reinterpret_cast<sqlite3_destructor_type>(-1), SQLITE_UTF8);
    if (result != SQLITE_OK)
        throwSqlite(m_db, result);
}

bool SqlitePrepared::step()
{
    if (m_done)
        return false;
    const int result = sqlite3_step(m_statement);
    if (result == SQLITE_ROW)
        return true;
    if (result != SQLITE_DONE)
        throwSqlite(m_db, result);
    m_done = true;
    m_changes = sqlite3_stmt_readonly(m_statement) ? 0 : sqlite3_changes(m_db);
    return false;
}

qint64 SqlitePrepared::integer(int column) const { return sqlite3_column_int64(m_statement, column); }

std::string_view SqlitePrepared::utf8(int column) const
{
    const unsigned char *bytes = sqlite3_column_text(m_statement, column);
    if (!bytes)
        return {};
    return {reinterpret_cast<const char *>(bytes), size_t(sqlite3_column_bytes(m_statement, column))};
}

bool SqlitePrepared::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

void SqlitePrepared::reset() noexcept
{
    sqlite3_reset(m_statement);
    m_done = false;
}

} // namespace waydesk
