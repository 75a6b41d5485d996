// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/connection/statement.h"

#include <QByteArray>
#include <QHash>
#include <QSqlDatabase>

#include <memory>
#include <vector>

namespace waydesk {

enum class Engine { Sqlite, Postgres };
enum class Access { Read, Write };

/// One open connection to one database, used by one thread at a time. Statements are common SQL with `?`.
/// Everything throws StoreFailure with a mapped Error: DiskFull, StoreLocked, StoreUnavailable, StoreDamaged, or
/// Conflict for a broken unique index and for a serialisation failure.
class Connection
{
public:
    virtual ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    virtual Engine engine() const = 0;

    /// Prepared on first use of this very text, then kept. Texts must come from a bounded set.
    Statement statement(QByteArrayView sql);
    /// Runs one statement of any kind, unprepared, and drops its rows: for the schema and the engine's own settings.
    virtual void run(QByteArrayView sql) = 0;
    /// Runs one statement of a migration, whose keys the engine may lay out in its own way.
    virtual void runSchema(QByteArrayView sql) { run(sql); }

    /// One writer at a time per database, whichever the engine: Write waits for the writer before it, then sees
    /// all that was committed. Read sees one snapshot.
    virtual void begin(Access access) = 0;
    /// Like Write, on a database that may not have any of our tables yet.
    virtual void beginSchemaChange() = 0;
    virtual bool hasTable(const QString &name) = 0;
    virtual void commit() = 0;
    virtual void rollback() noexcept = 0;
    virtual bool inTransaction() const = 0;
    /// False once the server hung up: open another one.
    virtual bool isAlive() const = 0;
    /// The time of the machine that keeps the store, UTC: one clock for all benches, and not the one of Clock.
    virtual qint64 storeTimeMs() = 0;
    /// Prepared statements know the schema they were prepared on.
    void forgetStatements();
    /// Tells waiting readers, where the engine can, that a change was committed; part of the transaction.
    virtual void announceChange() = 0;

protected:
    explicit Connection(const QSqlDatabase &database);
    virtual std::unique_ptr<Prepared> prepare(const QByteArray &sql) = 0;
    /// The driver's own handle: sqlite3 or PGconn.
    void *handle() const;

private:
    QHash<QByteArray, std::vector<std::shared_ptr<Prepared>>> m_prepared;
    QSqlDatabase m_database;
};

} // namespace waydesk
