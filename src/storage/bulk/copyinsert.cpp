// SPDX-License-Identifier: Apache-2.0
#include "storage/bulk/copyinsert.h"

#include <QtEndian>

namespace waydesk {

namespace {
constexpr qsizetype sendFrom = 1 << 18;
} // namespace

CopyInsert::CopyInsert(PGconn *connection, QByteArrayView table, QByteArrayView columns)
    : m_connection(connection)
{
    const QByteArray sql =
        "COPY " + table.toByteArray() + " (" + columns.toByteArray() + ") FROM STDIN (FORMAT binary)";
    runPostgres(connection, sql.constData());
    m_buffer.reserve(sendFrom + (1 << 16));
    m_buffer.append("PGCOPY\n\377\r\n\0", 11);
    append(qint32(0));
    append(qint32(0));
}

CopyInsert::~CopyInsert()
{
    if (!m_open)
        return;
    PQputCopyEnd(m_connection, "given up");
    while (PGresult *result = PQgetResult(m_connection))
        PQclear(result);
}

template <class T> void CopyInsert::append(T value)
{
    const T big = qToBigEndian(value);
    m_buffer.append(reinterpret_cast<const char *>(&big), sizeof big);
}

void CopyInsert::writeRow(std::span<const Value> values, const char *bytes)
{
    append(qint16(values.size()));
    for (const Value &value : values) {
        if (value.length < 0) {
            append(qint32(sizeof(qint64)));
            append(value.integer);
        } else {
            append(qint32(value.length));
            m_buffer.append(bytes + value.integer, value.length);
        }
    }
    if (m_buffer.size() >= sendFrom)
        send();
}

void CopyInsert::send()
{
    if (PQputCopyData(m_connection, m_buffer.constData(), int(m_buffer.size())) != 1)
        checkResult(m_connection, nullptr);
    m_buffer.resize(0);
}

void CopyInsert::finish()
{
    append(qint16(-1));
    send();
    m_open = false;
    if (PQputCopyEnd(m_connection, nullptr) != 1)
        checkResult(m_connection, nullptr);
    std::vector<PostgresResult> results;
    while (PGresult *result = PQgetResult(m_connection))
        results.emplace_back(result);
    for (const PostgresResult &result : results)
        checkResult(m_connection, result.get());
}

} // namespace waydesk
