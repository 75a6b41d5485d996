// SPDX-License-Identifier: Apache-2.0
#include "support/folders.h"
#include "support/throwawaypostgres.h"

#include "dispatch/ports/store.h"
#include "storage/connection/database.h"

#include <QCoreApplication>
#include <QProcess>
#include <QUrl>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QString script() { return inSource(QStringLiteral("/scripts/throwaway-postgres")); }

} // namespace

ThrowawayPostgres &ThrowawayPostgres::instance()
{
    static ThrowawayPostgres server;
    return server;
}

ThrowawayPostgres::ThrowawayPostgres()
    : m_server(qEnvironmentVariable("WAYDESK_TEST_PG"))
{
    if (m_server.isEmpty())
        start();
    if (m_problem.isEmpty() && !administer(u"SELECT 1"_s))
        m_problem = u"The PostgreSQL server for the tests does not answer: "_s + m_server;
}

ThrowawayPostgres::~ThrowawayPostgres()
{
    if (!m_folder.isEmpty())
        QProcess::execute(script(), {u"stop"_s, m_folder});
}

void ThrowawayPostgres::start()
{
    QProcess process;
    process.start(script(), {u"start"_s, QString::number(QCoreApplication::applicationPid())});
    if (!process.waitForFinished(120'000) || process.exitCode() != 0) {
        m_problem = u"PostgreSQL 15 is needed by the tests and could not be started: "_s
            + QString::fromUtf8(process.readAllStandardError()).trimmed();
        return;
    }
    m_folder = QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    m_server = u"postgresql://waydesk@/postgres?host="_s + m_folder;
}

bool ThrowawayPostgres::administer(const QString &sql)
{
    try {
        Database(*Location::parse(m_server)).open()->run(sql.toUtf8());
        return true;
    } catch (const StoreFailure &failure) {
        qWarning("%s", qPrintable(failure.error.detail));
        return false;
    }
}

QString ThrowawayPostgres::urlOf(const QString &database) const
{
    QUrl url(m_server);
    url.setPath(u'/' + database);
    return url.toString(QUrl::FullyEncoded);
}

QString ThrowawayPostgres::newDatabase()
{
    const QString name = u"waydesk_%1_%2"_s.arg(QCoreApplication::applicationPid()).arg(++m_count);
    if (!m_problem.isEmpty() || !administer(u"CREATE DATABASE %1 TEMPLATE template0 ENCODING 'UTF8'"_s.arg(name)))
        return {};
    return urlOf(name);
}

void ThrowawayPostgres::dropDatabase(const QString &url)
{
    administer(u"DROP DATABASE IF EXISTS %1 WITH (FORCE)"_s.arg(QUrl(url).path().mid(1)));
}

} // namespace waydesk
