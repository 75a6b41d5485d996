// SPDX-License-Identifier: Apache-2.0
#include "storage/connection/postgresconnection.h"

#include "dispatch/ports/store.h"
#include "storage/connection/postgresprepared.h"

#include <QSqlError>
#include <QStringList>

#include <poll.h>

#include <atomic>
#include <cstring>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QString connectOptions(const Location &location)
{
    QMap<QString, QString> words{{u"connect_timeout"_s, u"5"_s},  {u"application_name"_s, u"waydesk"_s},
                                 {u"keepalives_idle"_s, u"10"_s}, {u"keepalives_interval"_s, u"5"_s},
                                 {u"keepalives_count"_s, u"3"_s}, {u"tcp_user_timeout"_s, u"15000"_s}};
    words.insert(location.options);
    QStringList list;
    for (auto word = words.cbegin(); word != words.cend(); ++word)
        list.append(word.key() + u'=' + word.value());
    return list.join(u';');
}

QSqlDatabase openServer(const Location &location)
{
    static std::atomic<qint64> count{0};
    const QString name = u"waydesk-postgres-%1"_s.arg(++count);
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QPSQL"_s, name);
    database.setHostName(location.host);
    database.setPort(location.port);
    database.setDatabaseName(location.database);
    database.setUserName(location.user);
    database.setPassword(location.password);
    database.setConnectOptions(connectOptions(location));
    if (database.open())
        return database;
    const Error error{ErrorCode::StoreUnavailable, {{u"server"_s, location.name()}}, database.lastError().text()};
    database = {};
    QSqlDatabase::removeDatabase(name);
    throw StoreFailure{error};
}

} // namespace

PostgresConnection::PostgresConnection(const Location &location)
    : Connection(openServer(location))
    , m_connection(static_cast<PGconn *>(handle()))
{
    PQsetNoticeProcessor(m_connection, [](void *, const char *) { }, nullptr);
    run("SET client_min_messages = warning; SET standard_conforming_strings = on; SET synchronous_commit = on; "
        "SET idle_in_transaction_session_timeout = '60s'; SET lock_timeout = "
        + QByteArray::number(location.lockWaitMs));
}

PostgresConnection::~PostgresConnection() { forgetStatements(); }

std::unique_ptr<Prepared> PostgresConnection::prepare(const QByteArray &sql)
{
    return std::make_unique<PostgresPrepared>(m_connection, sql);
}

void PostgresConnection::run(QByteArrayView sql) { runPostgres(m_connection, sql.toByteArray().constData()); }

void PostgresConnection::begin(Access access)
{
    if (access == Access::Read) {
        runPostgres(m_connection, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
        return;
    }
    // LOCK TABLE takes no snapshot: the snapshot is made by the first statement after it.
    beginWith("BEGIN ISOLATION LEVEL REPEATABLE READ; LOCK TABLE write_turn IN EXCLUSIVE MODE");
}

/// A lock that could not be had leaves no transaction behind.
void PostgresConnection::beginWith(const char *sql)
{
    try {
        runPostgres(m_connection, sql);
    } catch (const StoreFailure &) {
        rollback();
        throw;
    }
}

void PostgresConnection::beginSchemaChange() { beginWith("BEGIN; SELECT pg_advisory_xact_lock(8720311)"); }

bool PostgresConnection::hasTable(const QString &name)
{
    Statement found = statement("SELECT 1 FROM pg_catalog.pg_tables WHERE tablename = ? "
                                "AND schemaname = ANY (current_schemas(false))");
    return found.bind(name).next();
}

void PostgresConnection::commit()
{
    const PostgresResult done = runPostgres(m_connection, "COMMIT");
    if (std::strcmp(PQcmdStatus(done.get()), "COMMIT") != 0)
        throw StoreFailure{Error{ErrorCode::Internal, {}, u"the server rolled the transaction back"_s}};
}

void PostgresConnection::rollback() noexcept
{
    if (inTransaction())
        PostgresResult(PQexec(m_connection, "ROLLBACK"));
}

bool PostgresConnection::inTransaction() const
{
    const PGTransactionStatusType status = PQtransactionStatus(m_connection);
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR || status == PQTRANS_ACTIVE;
}

bool PostgresConnection::isAlive() const { return PQstatus(m_connection) == CONNECTION_OK; }

qint64 PostgresConnection::storeTimeMs()
{
    Statement row = statement("SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)");
    row.next();
    return row.integer(0);
}

void PostgresConnection::announceChange() { runPostgres(m_connection, "NOTIFY waydesk_change"); }

void PostgresConnection::listen() { runPostgres(m_connection, "LISTEN waydesk_change"); }

void PostgresConnection::waitForAnnouncement(int timeoutMs)
{
    const auto heard = [this] {
        bool any = false;
        while (PGnotify *note = PQnotifies(m_connection)) {
            PQfreemem(note);
            any = true;
        }
        return any;
    };
    if (heard())
        return;
    pollfd ready{PQsocket(m_connection), POLLIN, 0};
    if (poll(&ready, 1, timeoutMs) > 0)
        PQconsumeInput(m_connection);
    heard();
}

} // namespace waydesk
