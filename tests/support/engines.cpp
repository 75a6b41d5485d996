// SPDX-License-Identifier: Apache-2.0
#include "support/engines.h"

#include "support/throwawaypostgres.h"

#include <QTest>

namespace waydesk {

using namespace Qt::StringLiterals;

void addEngines()
{
    QTest::addColumn<QString>("engine");
    QTest::newRow("sqlite") << u"sqlite"_s;
    QTest::newRow("postgresql") << u"postgresql"_s;
}

TestStore::TestStore(const QString &engine)
    : m_isSqlite(engine == u"sqlite")
{
    if (m_isSqlite) {
        m_where = m_folder.path();
    } else {
        ThrowawayPostgres &server = ThrowawayPostgres::instance();
        m_where = server.newDatabase();
        if (m_where.isEmpty())
            qFatal("%s", qPrintable(server.problem()));
    }
    reopen();
}

TestStore::~TestStore()
{
    m_store.reset();
    if (!m_isSqlite)
        ThrowawayPostgres::instance().dropDatabase(m_where);
}

void TestStore::reopen()
{
    m_store.reset();
    auto opened = SqlStore::open(m_where, m_clock);
    if (!opened)
        qFatal("%s: %s", qPrintable(errorName(opened.error().code)), qPrintable(opened.error().detail));
    m_store = std::move(*opened);
}

std::unique_ptr<TestStore> freshStore()
{
    QFETCH_GLOBAL(QString, engine);
    return std::make_unique<TestStore>(engine);
}

} // namespace waydesk
