// SPDX-License-Identifier: Apache-2.0
#include "dispatch/ports/store.h"
#include "storage/migration/migrator.h"
#include "storage/store/storecopies.h"
#include "support/engines.h"
#include "support/folders.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestMigrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngines(); }
    void init() { m_store = freshStore(); }
    void cleanup() { m_store.reset(); }

    void stepsAreEmbedded();
    void schemaIsTheSnapshot();
    void nextStepKeepsDataAndACopy();
    void brokenStepChangesNothing();

private:
    Database database() const { return Database(*Location::parse(m_store->where())); }
    std::unique_ptr<TestStore> m_store;
};

void TestMigrator::stepsAreEmbedded()
{
    const auto onDisk = migrationsIn(inSource(QStringLiteral("/resources/sql")));
    QCOMPARE(ownMigrations().size(), onDisk.size());
    for (size_t i = 0; i < onDisk.size(); ++i) {
        QCOMPARE(ownMigrations()[i].number, int(i) + 1);
        QVERIFY(ownMigrations()[i].statements == onDisk[i].statements);
    }
}

void TestMigrator::schemaIsTheSnapshot()
{
    if (!m_store->isSqlite())
        return;
    Database here = database();
    Statement row = here.connection().statement("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name");
    QStringList now;
    while (row.next())
        now.append(row.text(0).simplified());
    QFile file(inTestData(QStringLiteral("/schema_snapshot.txt")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList kept = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < std::max(now.size(), kept.size()); ++i)
        QCOMPARE(now.value(i), kept.value(i));
}

void TestMigrator::nextStepKeepsDataAndACopy()
{
    std::vector<Migration> steps = ownMigrations();
    const int next = steps.back().number + 1;
    steps.push_back({next, u"more"_s, {"ALTER TABLE shop ADD COLUMN colour TEXT NOT NULL DEFAULT 'red'"}});
    Database here = database();
    here.connection().run("INSERT INTO shop (id, name, platform, mall, version) VALUES (1, 'a', 'taobao', 0, 1)");
    Migrator(here, steps).migrate(1'795'320'000'000);
    Migrator(here, steps).migrate(1'795'320'000'001);
    QCOMPARE(Migrator::versionOf(here.connection()), next);
    Statement row = here.connection().statement("SELECT name, colour FROM shop");
    QVERIFY(row.next());
    QCOMPARE(row.text(1), u"red"_s);
    const QStringList copies = QDir(m_store->where() + u"/backups"_s).entryList(QDir::Files);
    QCOMPARE(copies.size(), m_store->isSqlite() ? 1 : 0);
    if (m_store->isSqlite()) {
        StoreCopies aging(m_store->where());
        QCOMPARE(aging.removeOlderThan(1'795'320'000'000).size(), 0);
        QCOMPARE(aging.olderThan(1'795'320'000'001).size(), 1);
        QCOMPARE(aging.removeOlderThan(1'795'320'000'001).size(), 1);
        QVERIFY(aging.olderThan(1'795'320'000'001).isEmpty());
    }
}

void TestMigrator::brokenStepChangesNothing()
{
    std::vector<Migration> steps = ownMigrations();
    const int version = steps.back().number;
    steps.push_back({version + 1, u"broken"_s, {"CREATE TABLE half (id BIGINT NOT NULL)", "CREATE NONSENSE"}});
    Database here = database();
    bool thrown = false;
    try {
        Migrator(here, steps).migrate(5);
    } catch (const StoreFailure &) {
        thrown = true;
    }
    QVERIFY(thrown);
    QVERIFY(!here.connection().hasTable(u"half"_s));
    QCOMPARE(Migrator::versionOf(here.connection()), version);
}

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"
