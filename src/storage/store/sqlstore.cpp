// SPDX-License-Identifier: Apache-2.0
#include "storage/store/sqlstore.h"

#include "core/support/interfacethread.h"
#include "storage/check/sqlinvariantcheck.h"
#include "storage/connection/database.h"
#include "storage/connection/prioritygate.h"
#include "storage/connection/sqliteconnection.h"
#include "storage/desk/sqldesksource.h"
#include "storage/migration/migrator.h"
#include "storage/store/backup.h"
#include "storage/store/checkpointer.h"
#include "storage/store/idpool.h"
#include "storage/store/sqlchangefeed.h"
#include "storage/store/sqlunitofwork.h"
#include "storage/store/storelock.h"

#include <QDir>

#include <optional>

namespace waydesk {

using namespace Qt::StringLiterals;

struct SqlStore::Parts {
    explicit Parts(const Location &location)
        : inUse(lockOf(location))
        , database(location)
        , gate(PriorityGate::of(location.name()))
        , ids(database)
        , feed(database)
        , desk(database)
        , invariants(database)
    { }

    static std::unique_ptr<StoreLock> lockOf(const Location &location)
    {
        if (location.engine != Engine::Sqlite)
            return nullptr;
        return std::make_unique<StoreLock>(location.folder, StoreLock::Use::Shared, location.lockWaitMs);
    }
    Connection &begin(Access access);
    Result<void> attempt(const Work &work);
    void committed(const Connection &db);

    std::unique_ptr<StoreLock> inUse; ///< first in, last out
    Database database;
    std::shared_ptr<PriorityGate> gate;
    IdPool ids;
    SqlChangeFeed feed;
    SqlDeskSource desk;
    SqlInvariantCheck invariants;
    std::optional<Checkpointer> checkpointer;
};

Result<std::unique_ptr<SqlStore>> SqlStore::open(const QString &where, const Clock &clock, int lockWaitMs)
{
    Result<Location> location = Location::parse(where);
    if (!location)
        return std::unexpected(location.error());
    location->lockWaitMs = lockWaitMs;
    const bool file = location->engine == Engine::Sqlite;
    if (file && !QDir().mkpath(location->folder))
        return fail(ErrorCode::FileUnwritable, {{u"file"_s, location->folder}});
    try {
        auto parts = std::make_unique<Parts>(*location);
        Migrator(parts->database, ownMigrations()).migrate(clock.wallMs());
        if (file)
            parts->checkpointer.emplace(parts->database);
        return std::unique_ptr<SqlStore>(new SqlStore(std::move(parts)));
    } catch (const StoreFailure &failure) {
        return std::unexpected(failure.error);
    }
}

SqlStore::SqlStore(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{ }

SqlStore::~SqlStore()
{
    m_parts->ids.closeConnection();
    m_parts->database.closeAll();
}

ChangeFeed &SqlStore::feed() { return m_parts->feed; }

DeskSource &SqlStore::deskSource() { return m_parts->desk; }

InvariantCheck &SqlStore::invariants() { return m_parts->invariants; }

void SqlStore::Parts::committed(const Connection &db)
{
    if (checkpointer)
        checkpointer->committed(static_cast<const SqliteConnection &>(db).logPages());
}

/// A server that hung up since the last transaction is asked once more.
Connection &SqlStore::Parts::begin(Access access)
{
    for (int attempt = 0;; ++attempt) {
        try {
            Connection &db = database.connection();
            if (access == Access::Write)
                ids.fillUp();
            db.begin(access);
            return db;
        } catch (const StoreFailure &failure) {
            if (attempt > 0 || failure.error.code != ErrorCode::StoreUnavailable)
                throw;
        }
    }
}

Result<void> SqlStore::Parts::attempt(const Work &work)
{
    Connection &db = begin(Access::Write);
    const auto giveUp = [&] {
        db.rollback();
        ids.rolledBack();
    };
    try {
        SqlUnitOfWork unit(db, ids, Access::Write);
        if (Result<void> done = work(unit); !done) {
            giveUp();
            return done;
        }
        unit.writeChanges();
        db.commit();
    } catch (...) {
        giveUp();
        throw;
    }
    committed(db);
    return {};
}

Result<void> SqlStore::write(const Work &work, Lane lane)
{
    InterfaceThread::keepOff("store");
    for (int attempt = 0;; ++attempt) {
        try {
            const PriorityGate::Pass pass(*m_parts->gate, lane);
            return m_parts->attempt(work);
        } catch (const StoreFailure &failure) {
            if (attempt > 0 || failure.error.code != ErrorCode::Conflict)
                return std::unexpected(failure.error);
        }
    }
}

Result<void> SqlStore::read(const Work &work)
{
    InterfaceThread::keepOff("store");
    try {
        Connection &db = m_parts->begin(Access::Read);
        struct End {
            Connection &db;
            ~End() { db.rollback(); }
        } const end{db};
        SqlUnitOfWork unit(db, m_parts->ids, Access::Read);
        return work(unit);
    } catch (const StoreFailure &failure) {
        return std::unexpected(failure.error);
    }
}

Result<void> SqlStore::backup(const QString &file)
{
    InterfaceThread::keepOff("store");
    if (m_parts->database.location().engine != Engine::Sqlite)
        return fail(ErrorCode::Refused, {{u"reason"_s, u"use_pg_dump"_s}, {u"tool"_s, u"pg_dump"_s}});
    return writeBackup(m_parts->database, file);
}

Result<QStringList> SqlStore::integrityProblems()
{
    InterfaceThread::keepOff("store");
    try {
        if (m_parts->database.location().engine != Engine::Sqlite)
            return QStringList();
        return static_cast<SqliteConnection &>(m_parts->database.connection()).problems();
    } catch (const StoreFailure &failure) {
        return std::unexpected(failure.error);
    }
}

Result<RestorePreview> SqlStore::previewRestore(const QString &file, const QString &folder)
{
    return waydesk::previewRestore(file, folder);
}

Result<QString> SqlStore::restore(const QString &file, const QString &folder, const Clock &clock)
{
    return restoreBackup(file, folder, clock.wallMs());
}

} // namespace waydesk
