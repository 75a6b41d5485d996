// SPDX-License-Identifier: Apache-2.0
#include "storage/migration/migrator.h"

#include "dispatch/ports/store.h"
#include "storage/connection/sqliteconnection.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QTimeZone>

namespace waydesk {

using namespace Qt::StringLiterals;

int Migrator::versionOf(Connection &db)
{
    if (!db.hasTable(u"schema_version"_s))
        return 0;
    Statement newest = db.statement("SELECT MAX(version) FROM schema_version");
    newest.next();
    return newest.number(0);
}

void Migrator::refuseNewer(int version) const
{
    if (version > ours())
        throw StoreFailure{Error{ErrorCode::StoreTooNew, {{u"version"_s, version}, {u"ours"_s, ours()}}, {}}};
}

void Migrator::keepCopy(int version, qint64 nowMs) const
{
    if (m_database.location().engine != Engine::Sqlite)
        return;
    const QString folder = m_database.location().folder + u"/backups"_s;
    if (!QDir().mkpath(folder))
        throw StoreFailure{Error{ErrorCode::FileUnwritable, {{u"file"_s, folder}}, {}}};
    const QString time = QDateTime::fromMSecsSinceEpoch(nowMs, QTimeZone::utc()).toString(u"yyyyMMdd'T'HHmmsszzz"_s);
    const auto source = m_database.open();
    static_cast<SqliteConnection &>(*source).copyTo(u"%1/waydesk-v%2-%3.db"_s.arg(folder).arg(version).arg(time));
}

void Migrator::migrate(qint64 nowMs)
{
    const auto db = m_database.open();
    const int version = versionOf(*db);
    refuseNewer(version);
    if (version == ours())
        return;
    if (version > 0)
        keepCopy(version, nowMs);
    while (applyNext(*db, nowMs)) { }
}

bool Migrator::applyNext(Connection &db, qint64 nowMs) const
{
    db.beginSchemaChange();
    try {
        const int version = versionOf(db);
        refuseNewer(version);
        const auto step = std::ranges::find_if(m_steps, [&](const Migration &s) { return s.number > version; });
        if (step == m_steps.end()) {
            db.rollback();
            return false;
        }
        for (const QByteArray &statement : step->statements)
            db.runSchema(statement);
        Statement done = db.statement("INSERT INTO schema_version (version, applied_at, program) VALUES (?, ?, ?)");
        done.bind(step->number, nowMs, QCoreApplication::applicationVersion()).execOne();
        db.commit();
    } catch (const StoreFailure &) {
        db.rollback();
        throw;
    }
    db.forgetStatements();
    return true;
}

} // namespace waydesk
