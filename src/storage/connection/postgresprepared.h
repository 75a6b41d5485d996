// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/connection/postgreshandle.h"
#include "storage/connection/prepared.h"

#include <QByteArray>

#include <string>
#include <vector>

namespace waydesk {

/// `?` written as $1, $2 ... where it stands outside of quotes.
QByteArray numberedParameters(const QByteArray &sql);

/// Prepared on the server at its first run, when the kinds of its values are known.
class PostgresPrepared final : public Prepared
{
public:
    PostgresPrepared(PGconn *connection, const QByteArray &sql);

    void bindInteger(int index, qint64 value) override;
    void bindText(int index, std::string_view utf8) override;
    bool step() override;
    qint64 integer(int column) const override;
    std::string_view utf8(int column) const override;
    bool isNull(int column) const override;
    int changes() const override;
    void reset() noexcept override;

private:
    std::string &slot(int index, Oid type);
    void execute();

    PGconn *m_connection;
    QByteArray m_sql;
    QByteArray m_name;
    std::vector<std::string> m_values;
    std::vector<Oid> m_types;
    bool m_onServer = false;
    PostgresResult m_result;
    int m_row = -1;
};

} // namespace waydesk
