// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/connection/connection.h"
#include "storage/connection/location.h"
#include "storage/connection/postgreshandle.h"

namespace waydesk {

/// PostgreSQL as we run it: writers queue at one lock before they take their snapshot, so that they see what the one
/// before them committed and the order of changes is the order of commits.
class PostgresConnection final : public Connection
{
public:
    explicit PostgresConnection(const Location &location);
    ~PostgresConnection() override;

    Engine engine() const override { return Engine::Postgres; }
    void run(QByteArrayView sql) override;
    void begin(Access access) override;
    void beginSchemaChange() override;
    bool hasTable(const QString &name) override;
    void commit() override;
    void rollback() noexcept override;
    bool inTransaction() const override;
    bool isAlive() const override;
    qint64 storeTimeMs() override;
    void announceChange() override;

    PGconn *raw() const { return m_connection; }
    /// Wakes on announceChange() of any connection, or after the time.
    void listen();
    void waitForAnnouncement(int timeoutMs);

protected:
    std::unique_ptr<Prepared> prepare(const QByteArray &sql) override;

private:
    void beginWith(const char *sql);

    PGconn *m_connection = nullptr;
};

} // namespace waydesk
