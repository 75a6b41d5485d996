// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/connection/connection.h"
#include "storage/connection/location.h"

#include <QStringList>

struct sqlite3;

namespace waydesk {

/// SQLite as we run it: WAL, foreign keys, every commit on disk, no checkpoint within a commit.
class SqliteConnection final : public Connection
{
public:
    explicit SqliteConnection(const Location &location);
    ~SqliteConnection() override;

    Engine engine() const override { return Engine::Sqlite; }
    void run(QByteArrayView sql) override;
    /// A BIGINT key becomes the rowid and a key of several columns the order of the table itself: one tree for each
    /// table instead of two, and so half the pages for a new row.
    void runSchema(QByteArrayView sql) override;
    void begin(Access access) override;
    void beginSchemaChange() override;
    bool hasTable(const QString &name) override;
    void commit() override;
    void rollback() noexcept override;
    bool inTransaction() const override;
    bool isAlive() const override { return true; }
    qint64 storeTimeMs() override;
    void announceChange() override { }

    sqlite3 *raw() const { return m_db; }
    /// Pages in the write-ahead log after the newest commit of this connection.
    int logPages() const { return m_logPages; }
    /// Moves the log into the file as far as nobody is in the way; never waits. False if some of it stayed.
    bool checkpoint();
    /// Makes the log's file at least so large, in zeros after its end: a commit then overwrites, which costs the disk
    /// half of what growing the file does. Waits for writers; false if the disk has no room for it.
    bool reserveLog(qint64 bytes);
    /// At the end: the log is emptied if no other process needs it.
    void truncateLog() noexcept;
    /// A whole copy of the last committed state, compact, in a file that must not exist yet.
    void copyTo(const QString &file);
    /// What SQLite finds wrong with the file; empty = sound.
    QStringList problems();

protected:
    std::unique_ptr<Prepared> prepare(const QByteArray &sql) override;

private:
    void configure();

    sqlite3 *m_db = nullptr;
    QString m_logFile;
    int m_lockWaitMs;
    qint64 m_waitingSince = 0;
    int m_logPages = 0;
};

} // namespace waydesk
