// SPDX-License-Identifier: Apache-2.0
#include "storage/connection/postgresprepared.h"

#include <atomic>
#include <charconv>

namespace waydesk {

namespace {
constexpr Oid int8Type = 20;
constexpr Oid textType = 25;
} // namespace

QByteArray numberedParameters(const QByteArray &sql)
{
    QByteArray out;
    out.reserve(sql.size() + 32);
    int count = 0;
    char quote = 0;
    for (char c : sql) {
        if (quote) {
            if (c == quote)
                quote = 0;
        } else if (c == '\'' || c == '"') {
            quote = c;
        } else if (c == '?') {
            out += '$' + QByteArray::number(++count);
            continue;
        }
        out += c;
    }
    return out;
}

PostgresPrepared::PostgresPrepared(PGconn *connection, const QByteArray &sql)
    : m_connection(connection)
    , m_sql(numberedParameters(sql))
{
    static std::atomic<qint64> count{0};
    m_name = "waydesk" + QByteArray::number(++count);
}

std::string &PostgresPrepared::slot(int index, Oid type)
{
    const size_t needed = size_t(index) + 1;
    if (m_values.size() < needed) {
        m_values.resize(needed);
        m_types.resize(needed, 0);
    }
    m_types[size_t(index)] = type;
    return m_values[size_t(index)];
}

void PostgresPrepared::bindInteger(int index, qint64 value)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value);
    slot(index, int8Type).assign(digits, end.ptr);
}

void PostgresPrepared::bindText(int index, std::string_view utf8) { slot(index, textType).assign(utf8); }

void PostgresPrepared::execute()
{
    const int count = int(m_values.size());
    if (!m_onServer) {
        const PostgresResult made(
            PQprepare(m_connection, m_name.constData(), m_sql.constData(), count, m_types.data()));
        checkResult(m_connection, made.get());
        m_onServer = true;
    }
    std::vector<const char *> values;
    values.reserve(m_values.size());
    for (const std::string &value : m_values)
        values.push_back(value.c_str());
    m_result.reset(PQexecPrepared(m_connection, m_name.constData(), count, values.data(), nullptr, nullptr, 0));
    checkResult(m_connection, m_result.get());
}

bool PostgresPrepared::step()
{
    if (!m_result)
        execute();
    if (m_row + 1 >= PQntuples(m_result.get()))
        return false;
    ++m_row;
    return true;
}

qint64 PostgresPrepared::integer(int column) const
{
    const std::string_view digits = utf8(column);
    qint64 value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::string_view PostgresPrepared::utf8(int column) const
{
    return {PQgetvalue(m_result.get(), m_row, column), size_t(PQgetlength(m_result.get(), m_row, column))};
}

bool PostgresPrepared::isNull(int column) const { return PQgetisnull(m_result.get(), m_row, column) != 0; }

int PostgresPrepared::changes() const
{
    const std::string_view digits = PQcmdTuples(m_result.get());
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

void PostgresPrepared::reset() noexcept
{
    m_result.reset();
    m_row = -1;
}

} // namespace waydesk
