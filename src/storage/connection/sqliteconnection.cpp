// SPDX-License-Identifier: Apache-2.0
#include "storage/connection/sqliteconnection.h"

#include "dispatch/ports/store.h"
#include "storage/connection/sqlitehandle.h"
#include "storage/connection/sqliteprepared.h"

#include <QFile>
#include <QSqlError>

#include <sqlite3.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>

#include <unistd.h>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 logPiece = 4096;

qint64 nowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

/// A connection belongs to one thread, and nobody reads SQLite's memory counters: both locks would only cost. Too late
/// once something else in the process has used SQLite, which changes nothing but the speed.
void configureLibrary()
{
    static std::once_flag once;
    std::call_once(once, [] {
        sqlite3_config(SQLITE_CONFIG_MULTITHREAD);
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    });
}

QSqlDatabase openFile(const Location &location)
{
    configureLibrary();
    static std::atomic<qint64> count{0};
    const QString name = u"waydesk-sqlite-%1"_s.arg(++count);
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    database.setDatabaseName(location.file());
    if (database.open())
        return database;
    const Error error{database.isValid() ? ErrorCode::StoreUnavailable : ErrorCode::Internal,
                      {{u"file"_s, location.file()}},
                      database.lastError().text()};
    database = {};
    QSqlDatabase::removeDatabase(name);
    throw StoreFailure{error};
}

} // namespace

SqliteConnection::SqliteConnection(const Location &location)
    : Connection(openFile(location))
    , m_db(static_cast<sqlite3 *>(handle()))
    , m_logFile(location.file() + u"-wal"_s)
    , m_lockWaitMs(location.lockWaitMs)
{
    configure();
}

SqliteConnection::~SqliteConnection() { forgetStatements(); }

void SqliteConnection::configure()
{
    sqlite3_extended_result_codes(m_db, 1);
    const auto wait = [](void *self, int count) -> int {
        auto *me = static_cast<SqliteConnection *>(self);
        if (count == 0)
            me->m_waitingSince = nowMs();
        else if (nowMs() - me->m_waitingSince >= me->m_lockWaitMs)
            return 0;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return 1;
    };
    sqlite3_busy_handler(m_db, wait, this);
    {
        Statement mode = statement("PRAGMA journal_mode = WAL");
        if (!mode.next() || mode.utf8(0) != "wal")
            throw StoreFailure{Error{ErrorCode::StoreUnavailable, {}, u"no write-ahead log on this file system"_s}};
    }
    for (const char *setting : {"PRAGMA foreign_keys = ON", "PRAGMA synchronous = FULL", "PRAGMA temp_store = MEMORY",
                                "PRAGMA cache_size = -32000"})
        run(setting);
    const auto committed = [](void *self, sqlite3 *, const char *, int pages) -> int {
        static_cast<SqliteConnection *>(self)->m_logPages = pages;
        return SQLITE_OK;
    };
    sqlite3_wal_hook(m_db, committed, this); // also takes the place of the automatic checkpoint
}

std::unique_ptr<Prepared> SqliteConnection::prepare(const QByteArray &sql)
{
    return std::make_unique<SqlitePrepared>(m_db, sql);
}

void SqliteConnection::run(QByteArrayView sql)
{
    const int result = sqlite3_exec(m_db, sql.toByteArray().constData(), nullptr, nullptr, nullptr);
    if (result != SQLITE_OK)
        throwSqlite(m_db, result);
}

void SqliteConnection::runSchema(QByteArrayView sql)
{
    QByteArray own = sql.trimmed().toByteArray();
    own.replace("BIGINT NOT NULL PRIMARY KEY", "INTEGER NOT NULL PRIMARY KEY");
    if (own.contains("CREATE TABLE") && own.contains("PRIMARY KEY ("))
        own.append(" WITHOUT ROWID");
    run(own);
}

void SqliteConnection::begin(Access access) { statement(access == Access::Write ? "BEGIN IMMEDIATE" : "BEGIN").exec(); }

void SqliteConnection::beginSchemaChange() { begin(Access::Write); }

bool SqliteConnection::hasTable(const QString &name)
{
    Statement found = statement("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?");
    return found.bind(name).next();
}

void SqliteConnection::commit() { statement("COMMIT").exec(); }

void SqliteConnection::rollback() noexcept
{
    if (inTransaction())
        sqlite3_exec(m_db, "ROLLBACK", nullptr, nullptr, nullptr);
}

bool SqliteConnection::inTransaction() const { return sqlite3_get_autocommit(m_db) == 0; }

qint64 SqliteConnection::storeTimeMs()
{
    Statement row = statement("SELECT CAST(strftime('%s', 'now') AS INTEGER) * 1000");
    row.next();
    return row.integer(0);
}

bool SqliteConnection::checkpoint()
{
    int pages = 0;
    int moved = 0;
    const int result = sqlite3_wal_checkpoint_v2(m_db, nullptr, SQLITE_CHECKPOINT_PASSIVE, &pages, &moved);
    return result == SQLITE_OK && pages == moved;
}

bool SqliteConnection::reserveLog(qint64 bytes)
{
    QFile log(m_logFile);
    if (!log.open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered))
        return false;
    begin(Access::Write); // nobody writes to the log meanwhile
    const qint64 end = log.size();
    // In small pieces: a file system keeps what was written at once together in its cache, and goes through all of it
    // for each page that is written there later.
    const QByteArray zeros(logPiece, '\0');
    bool grown = log.seek(end);
    for (qint64 at = end; grown && at < bytes; at += logPiece) {
        const qint64 piece = std::min(logPiece, bytes - at);
        grown = log.write(zeros.constData(), piece) == piece;
    }
    if (!grown)
        log.resize(end);
    rollback();
    return grown && ::fdatasync(log.handle()) == 0;
}

void SqliteConnection::truncateLog() noexcept
{
    sqlite3_wal_checkpoint_v2(m_db, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
}

void SqliteConnection::copyTo(const QString &file) { statement("VACUUM INTO ?").bind(file).exec(); }

QStringList SqliteConnection::problems()
{
    QStringList found;
    Statement whole = statement("PRAGMA integrity_check");
    while (whole.next()) {
        if (whole.utf8(0) != "ok")
            found.append(whole.text(0));
    }
    Statement references = statement("PRAGMA foreign_key_check");
    while (references.next())
        found.append(u"foreign key: %1 -> %2"_s.arg(references.text(0), references.text(2)));
    return found;
}

} // namespace waydesk
