// SPDX-License-Identifier: Apache-2.0
#include "dispatch/ports/historyrepository.h"
#include "dispatch/ports/settingsrepository.h"
#include "support/engines.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <unistd.h>

#include <atomic>
#include <thread>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

void setValue(Store &store, const QString &value)
{
    QVERIFY(store.write([&](UnitOfWork &unit) -> Result<void> {
        unit.settings().setValue(u"k"_s, value);
        return {};
    }));
}

QString valueOf(Store &store)
{
    return inRead<QString>(
               store,
               [](UnitOfWork &unit) -> Result<QString> { return unit.settings().value(u"k"_s).value_or(u"none"_s); })
        .value_or(u"failed"_s);
}

} // namespace

class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_store = std::make_unique<TestStore>(u"sqlite"_s); }
    void cleanup() { m_store.reset(); }

    void backUpAndRestore();
    void tellsWhatWouldBeLost();
    void damagedBackupIsRefused();
    void restoreOverADamagedStore();
    void backupAppearsWholeOrNotAtAll();
    void openStoreIsNotReplaced();
    void aStoreIsThereAtAnyMoment();
    void postgresRefuses();

private:
    std::unique_ptr<TestStore> m_store;
    QTemporaryDir m_out;
};

void TestBackup::backUpAndRestore()
{
    setValue(**m_store, u"一"_s);
    const QString file = m_out.filePath(u"备份.db"_s);
    QVERIFY(m_store->store().backup(file));
    setValue(**m_store, u"two"_s);
    QVERIFY(m_store->store().backup(m_out.filePath(u"second.db"_s)));
    m_store->close();
    QVERIFY(SqlStore::restore(file, m_store->where(), m_store->clock()));
    m_store->reopen();
    QCOMPARE(valueOf(**m_store), u"一"_s);
    const QDir folder(m_store->where());
    QCOMPARE(folder.entryList({u"waydesk.db.before-restore-*"_s}, QDir::Files).size(), 1);
    QCOMPARE(folder.entryList({u".waydesk-*"_s}, QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot).size(), 0);
}

void TestBackup::tellsWhatWouldBeLost()
{
    const auto step = [&](qint64 at) {
        QVERIFY(m_store->store().write([&](UnitOfWork &unit) -> Result<void> {
            Event event;
            event.at = at;
            event.verb = u"memo"_s;
            unit.history().record(event);
            return {};
        }));
    };
    const QString file = m_out.filePath(u"a.db"_s);
    step(1000);
    QVERIFY(m_store->store().backup(file));
    auto preview = SqlStore::previewRestore(file, m_store->where());
    QVERIFY(preview && preview->sameStore);
    QCOMPARE(preview->lostEvents, 0);
    QCOMPARE(preview->backupAt, 1000);
    step(2000);
    step(3000);
    preview = SqlStore::previewRestore(file, m_store->where()); // the store may be open
    QCOMPARE(preview->lostEvents, 2);
    QCOMPARE(preview->lostSince, 2000);
    QCOMPARE(preview->storeAt, 3000);

    TestStore stranger(u"sqlite"_s);
    QVERIFY(stranger->backup(m_out.filePath(u"b.db"_s)));
    QVERIFY(stranger->write([](UnitOfWork &unit) -> Result<void> {
        Event event;
        event.at = 7;
        event.verb = u"shop"_s;
        unit.history().record(event);
        return {};
    }));
    QVERIFY(stranger->backup(m_out.filePath(u"c.db"_s)));
    preview = SqlStore::previewRestore(m_out.filePath(u"c.db"_s), m_store->where());
    QVERIFY(!preview->sameStore);
    QCOMPARE(preview->lostEvents, 3);

    QCOMPARE(SqlStore::previewRestore(u"/no/such"_s, m_store->where()).error().code, ErrorCode::FileNotFound);
    m_store->close();
    QFile store(m_store->where() + u"/waydesk.db"_s);
    QVERIFY(store.open(QIODevice::ReadWrite) && store.write(QByteArray(8192, 'x')) == 8192);
    store.close();
    preview = SqlStore::previewRestore(file, m_store->where()); // no reason not to restore
    QVERIFY(preview && !preview->storeReadable);
}

void TestBackup::damagedBackupIsRefused()
{
    setValue(**m_store, u"kept"_s);
    m_store->close();
    const QString file = m_out.filePath(u"bad.db"_s);
    QFile bad(file);
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write(QByteArray(20'000, 'x'));
    bad.close();
    QCOMPARE(SqlStore::restore(file, m_store->where(), m_store->clock()).error().code, ErrorCode::StoreDamaged);
    QCOMPARE(SqlStore::restore(u"/no/such/file"_s, m_store->where(), m_store->clock()).error().code,
             ErrorCode::FileNotFound);
    m_store->reopen();
    QCOMPARE(valueOf(**m_store), u"kept"_s);
}

void TestBackup::restoreOverADamagedStore()
{
    setValue(**m_store, u"good"_s);
    const QString file = m_out.filePath(u"good.db"_s);
    QVERIFY(m_store->store().backup(file));
    m_store->close();
    QFile place(m_store->where() + u"/waydesk.db"_s);
    QVERIFY(place.open(QIODevice::ReadWrite | QIODevice::Truncate));
    place.write(QByteArray(8192, 'y'));
    place.close();
    QVERIFY(SqlStore::restore(file, m_store->where(), m_store->clock()));
    m_store->reopen();
    QCOMPARE(valueOf(**m_store), u"good"_s);
}

void TestBackup::backupAppearsWholeOrNotAtAll()
{
    QVERIFY(!m_store->store().backup(u"/no/such/folder/x.db"_s));
    const QString file = m_out.filePath(u"again.db"_s);
    QVERIFY(m_store->store().backup(file));
    setValue(**m_store, u"newer"_s);
    QVERIFY(m_store->store().backup(file));
    m_store->close();
    QVERIFY(SqlStore::restore(file, m_store->where(), m_store->clock()));
    m_store->reopen();
    QCOMPARE(valueOf(**m_store), u"newer"_s);
}

void TestBackup::openStoreIsNotReplaced()
{
    const QString file = m_out.filePath(u"early.db"_s);
    QVERIFY(m_store->store().backup(file));
    setValue(**m_store, u"in use"_s);
    const auto refused = SqlStore::restore(file, m_store->where(), m_store->clock());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::StoreLocked);
    setValue(**m_store, u"still in use"_s);
    m_store->reopen();
    QCOMPARE(valueOf(**m_store), u"still in use"_s);
    QCOMPARE(QDir(m_store->where()).entryList({u"waydesk.db.before-restore-*"_s}, QDir::Files).size(), 0);
    m_store->close();
    QVERIFY(SqlStore::restore(file, m_store->where(), m_store->clock()));
}

void TestBackup::aStoreIsThereAtAnyMoment()
{
    const QString file = m_out.filePath(u"again.db"_s);
    QVERIFY(m_store->store().backup(file));
    m_store->close();
    const QByteArray place = QFile::encodeName(m_store->where() + u"/waydesk.db"_s);
    std::atomic<bool> done = false;
    std::atomic<int> gone = 0;
    std::thread eye([&] {
        while (!done)
            gone += ::access(place.constData(), F_OK) == 0 ? 0 : 1;
    });
    bool all = true;
    for (int i = 0; i < 10; ++i) {
        const FixedClock clock(m_store->clock().wallMs() + i);
        all = all && SqlStore::restore(file, m_store->where(), clock);
    }
    done = true;
    eye.join();
    QVERIFY(all);
    QCOMPARE(gone.load(), 0);
    QCOMPARE(QDir(m_store->where()).entryList({u"waydesk.db.before-restore-*"_s}, QDir::Files).size(), 10);
}

void TestBackup::postgresRefuses()
{
    TestStore server(u"postgresql"_s);
    const auto done = server->backup(m_out.filePath(u"x.db"_s));
    QCOMPARE(done.error().code, ErrorCode::Refused);
    QCOMPARE(done.error().values.value(u"tool"_s).toString(), u"pg_dump"_s);
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
