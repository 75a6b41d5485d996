// SPDX-License-Identifier: Apache-2.0
#include "storage/bulk/bulkinsert.h"

#include "storage/bulk/copyinsert.h"
#include "storage/bulk/handleinsert.h"
#include "storage/connection/postgresconnection.h"
#include "storage/connection/sqliteconnection.h"

#include <algorithm>
#include <cstring>

namespace waydesk {

std::unique_ptr<BulkInsert> BulkInsert::into(Connection &db, QByteArrayView table, QByteArrayView columns)
{
    if (db.engine() == Engine::Sqlite)
        return std::make_unique<HandleInsert>(static_cast<SqliteConnection &>(db).raw(), table, columns);
    return std::make_unique<CopyInsert>(static_cast<PostgresConnection &>(db).raw(), table, columns);
}

char *BulkInsert::reserve(qsizetype length)
{
    if (m_used + length > m_bytes.size())
        m_bytes.resize(std::max<qsizetype>(4096, 2 * (m_used + length)));
    return m_bytes.data() + m_used;
}

void BulkInsert::took(qsizetype from, qsizetype length)
{
    char *text = m_bytes.data() + from;
    if (std::memchr(text, 0, size_t(length)))
        length = std::remove(text, text + length, '\0') - text;
    m_values.push_back({from, length});
    m_used = from + length;
}

void BulkInsert::put(const QString &text)
{
    char *to = reserve(text.size() * 3);
    const char *end = m_encode.appendToBuffer(to, text);
    took(m_used, end - to);
}

void BulkInsert::put(std::string_view utf8)
{
    char *to = reserve(qsizetype(utf8.size()));
    std::copy(utf8.begin(), utf8.end(), to);
    took(m_used, qsizetype(utf8.size()));
}

void BulkInsert::endRow()
{
    writeRow(m_values, m_bytes.constData());
    m_values.clear();
    m_used = 0;
}

} // namespace waydesk
