// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/connection/prepared.h"

#include <QByteArray>

struct sqlite3;
struct sqlite3_stmt;

namespace waydesk {

class SqlitePrepared final : public Prepared
{
public:
    SqlitePrepared(sqlite3 *db, const QByteArray &sql);
    ~SqlitePrepared() override;

    void bindInteger(int index, qint64 value) override;
    void bindText(int index, std::string_view utf8) override;
    bool step() override;
    qint64 integer(int column) const override;
    std::string_view utf8(int column) const override;
    bool isNull(int column) const override;
    int changes() const override { return m_changes; }
    void reset() noexcept override;

private:
    sqlite3 *m_db;
    sqlite3_stmt *m_statement = nullptr;
    int m_changes = 0;
    bool m_done = false;
};

} // namespace waydesk
