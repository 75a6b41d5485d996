// SPDX-License-Identifier: Apache-2.0
#include "storage/bulk/bulkcursor.h"

#include "storage/connection/postgresconnection.h"
#include "storage/connection/postgresprepared.h"

#include <array>
#include <charconv>
#include <vector>

namespace waydesk {

namespace {

class StepCursor final : public BulkCursor
{
public:
    explicit StepCursor(Statement statement)
        : m_statement(std::move(statement))
    { }
    bool next() override { return m_statement.next(); }
    qint64 integer(int column) const override { return m_statement.integer(column); }
    std::string_view utf8(int column) const override { return m_statement.utf8(column); }

private:
    Statement m_statement;
};

class SingleRowCursor final : public BulkCursor
{
public:
    SingleRowCursor(PGconn *connection, QByteArrayView sql, std::span<const qint64> values)
        : m_connection(connection)
    {
        std::vector<QByteArray> digits;
        std::vector<const char *> pointers;
        for (qint64 value : values)
            digits.push_back(QByteArray::number(value));
        for (const QByteArray &value : digits)
            pointers.push_back(value.constData());
        const std::vector<Oid> types(values.size(), 20);
        if (!PQsendQueryParams(connection, numberedParameters(sql.toByteArray()).constData(), int(values.size()),
                               types.data(), pointers.data(), nullptr, nullptr, 0)
            || !PQsetSingleRowMode(connection))
            checkResult(connection, nullptr);
    }

    ~SingleRowCursor() override
    {
        if (m_done)
            return;
        std::array<char, 256> reason{};
        if (PGcancel *cancel = PQgetCancel(m_connection)) {
            PQcancel(cancel, reason.data(), int(reason.size()));
            PQfreeCancel(cancel);
        }
        while (PGresult *result = PQgetResult(m_connection))
            PQclear(result);
    }

    bool next() override
    {
        if (m_done)
            return false;
        m_row.reset(PQgetResult(m_connection));
        if (m_row && PQresultStatus(m_row.get()) == PGRES_SINGLE_TUPLE)
            return true;
        m_done = true;
        const PostgresResult last = std::move(m_row);
        while (PGresult *result = PQgetResult(m_connection))
            PQclear(result);
        checkResult(m_connection, last.get());
        return false;
    }

    qint64 integer(int column) const override
    {
        const std::string_view digits = utf8(column);
        qint64 value = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return value;
    }

    std::string_view utf8(int column) const override
    {
        return {PQgetvalue(m_row.get(), 0, column), size_t(PQgetlength(m_row.get(), 0, column))};
    }

private:
    PGconn *m_connection;
    PostgresResult m_row;
    bool m_done = false;
};

} // namespace

std::unique_ptr<BulkCursor> BulkCursor::over(Connection &db, QByteArrayView sql, std::span<const qint64> values)
{
    if (db.engine() == Engine::Postgres)
        return std::make_unique<SingleRowCursor>(static_cast<PostgresConnection &>(db).raw(), sql, values);
    Statement statement = db.statement(sql);
    for (qint64 value : values)
        statement.bind(value);
    return std::make_unique<StepCursor>(std::move(statement));
}

} // namespace waydesk
