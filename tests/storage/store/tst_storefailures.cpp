// SPDX-License-Identifier: Apache-2.0
#include "dispatch/ports/changefeed.h"
#include "dispatch/ports/historyrepository.h"
#include "dispatch/ports/settingsrepository.h"
#include "storage/connection/database.h"
#include "support/engines.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

Result<void> setValue(Store &store, const QString &key, const QString &value)
{
    return store.write([&](UnitOfWork &unit) -> Result<void> {
        unit.settings().setValue(key, value);
        return {};
    });
}

QString valueOf(Store &store, const QString &key)
{
    const auto value = inRead<QString>(
        store, [&](UnitOfWork &unit) -> Result<QString> { return unit.settings().value(key).value_or(u"none"_s); });
    return value ? *value : errorName(value.error().code);
}

/// The child's part of killedWriterLeavesTheOldState: stops in the middle of a transaction and waits to be killed.
int writeAndHang(const QString &where)
{
    const SystemClock clock;
    auto store = SqlStore::open(where, clock);
    if (!store)
        return 1;
    (void)(*store)->write([](UnitOfWork &unit) -> Result<void> {
        unit.settings().setValue(u"k"_s, u"half"_s);
        for (int i = 0; i < 2000; ++i)
            unit.settings().setValue(u"filler%1"_s.arg(i), QString(2000, u'x'));
        unit.history().changed(SubjectKind::Order, 1);
        if (::write(STDOUT_FILENO, "r", 1) == 1) {
            while (true)
                ::pause();
        }
        return {};
    });
    return 2;
}

} // namespace

class TestStoreFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngines(); }
    void init() { m_store = freshStore(); }
    void cleanup() { m_store.reset(); }

    void killedWriterLeavesTheOldState();
    void lockedByAnotherProcess();
    void newerStoreIsRefused();
    void damagedFileIsNamed();
    void fileThatIsNoStore();
    void diskFull();
    void folderThatCannotBe();
    void unknownServer();
    void passwordStaysOut();
    void serverHungUp();

private:
    bool sqlite() const { return m_store->isSqlite(); }
    std::unique_ptr<TestStore> m_store;
};

void TestStoreFailures::killedWriterLeavesTheOldState()
{
    QVERIFY(setValue(**m_store, u"k"_s, u"old"_s));
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {u"--write-and-hang"_s, m_store->where()});
    QVERIFY(child.waitForReadyRead());
    QCOMPARE(child.readAllStandardOutput(), QByteArray("r"));
    ::kill(pid_t(child.processId()), SIGKILL);
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);

    QCOMPARE(valueOf(**m_store, u"k"_s), u"old"_s);
    QVERIFY(setValue(**m_store, u"k"_s, u"new"_s));
    QCOMPARE(m_store->store().feed().head().value(), 0);
    m_store->reopen();
    QCOMPARE(valueOf(**m_store, u"k"_s), u"new"_s);
    QCOMPARE(valueOf(**m_store, u"filler1"_s), u"none"_s);
    QCOMPARE(m_store->store().integrityProblems().value(), QStringList());
}

void TestStoreFailures::lockedByAnotherProcess()
{
    auto impatient = SqlStore::open(m_store->where(), m_store->clock(), 60);
    QVERIFY(impatient);
    QVERIFY(setValue(**impatient, u"k"_s, u"0"_s)); // has its connections and keys
    Database other(*Location::parse(m_store->where()));
    other.connection().begin(Access::Write);
    const auto done = setValue(**impatient, u"k"_s, u"1"_s);
    QCOMPARE(done.error().code, ErrorCode::StoreLocked);
    QCOMPARE(valueOf(**impatient, u"k"_s), u"0"_s); // readers go on
    other.connection().rollback();
    QVERIFY(setValue(**impatient, u"k"_s, u"1"_s));
}

void TestStoreFailures::newerStoreIsRefused()
{
    {
        Database other(*Location::parse(m_store->where()));
        other.connection().run("INSERT INTO schema_version (version, applied_at, program) VALUES (9999, 0, 'x')");
    }
    m_store->close();
    const auto opened = SqlStore::open(m_store->where(), m_store->clock());
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::StoreTooNew);
    QCOMPARE(opened.error().values.value(u"version"_s).toInt(), 9999);
    QVERIFY(opened.error().values.value(u"ours"_s).toInt() >= 1);
}

void TestStoreFailures::damagedFileIsNamed()
{
    if (!sqlite())
        return;
    for (int i = 0; i < 200; ++i)
        QVERIFY(setValue(**m_store, u"key%1"_s.arg(i), QString(2000, u'x')));
    m_store->close();
    QFile file(m_store->where() + u"/waydesk.db"_s);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 size = file.size();
    for (qint64 page = size / 4096 / 4; page < size / 4096; ++page) {
        file.seek(page * 4096);
        file.write(QByteArray(4096, '\x5a'));
    }
    file.close();
    const auto opened = SqlStore::open(m_store->where(), m_store->clock());
    if (!opened) {
        QCOMPARE(opened.error().code, ErrorCode::StoreDamaged);
        return;
    }
    const auto problems = (*opened)->integrityProblems();
    QVERIFY(problems ? !problems->isEmpty() : problems.error().code == ErrorCode::StoreDamaged);
    const auto read = inRead<QString>(**opened, [](UnitOfWork &unit) -> Result<QString> {
        for (int i = 0; i < 200; ++i)
            unit.settings().value(u"key%1"_s.arg(i));
        return QString();
    });
    QCOMPARE(read.error().code, ErrorCode::StoreDamaged);
}

void TestStoreFailures::fileThatIsNoStore()
{
    if (!sqlite())
        return;
    QTemporaryDir folder;
    QFile file(folder.filePath(u"waydesk.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(10000, 'x'));
    file.close();
    const auto opened = SqlStore::open(folder.path(), m_store->clock());
    QCOMPARE(opened.error().code, ErrorCode::StoreDamaged);
}

void TestStoreFailures::diskFull()
{
    if (!sqlite())
        return;
    QVERIFY(setValue(**m_store, u"k"_s, u"old"_s));
    // A file must not grow beyond this: what a full disk says to SQLite.
    const qint64 now = std::max(QFile(m_store->where() + u"/waydesk.db"_s).size(),
                                QFile(m_store->where() + u"/waydesk.db-wal"_s).size());
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit unlimited{};
    ::getrlimit(RLIMIT_FSIZE, &unlimited);
    const rlimit tight{rlim_t(now + 400'000), unlimited.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &tight);
    int written = 0;
    Result<void> done;
    while (written < 100 && done)
        done = setValue(**m_store, u"filler%1"_s.arg(written++), QString(30'000, u'x'));
    ::setrlimit(RLIMIT_FSIZE, &unlimited);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::DiskFull);
    QCOMPARE(valueOf(**m_store, u"filler%1"_s.arg(written - 1)), u"none"_s);
    QCOMPARE(valueOf(**m_store, u"k"_s), u"old"_s);
    QVERIFY(setValue(**m_store, u"k"_s, u"after"_s));
    m_store->reopen();
    QCOMPARE(valueOf(**m_store, u"k"_s), u"after"_s);
    QCOMPARE(m_store->store().integrityProblems().value(), QStringList());
}

void TestStoreFailures::folderThatCannotBe()
{
    const auto opened = SqlStore::open(u"/proc/waydesk"_s, m_store->clock());
    QCOMPARE(opened.error().code, ErrorCode::FileUnwritable);
    QCOMPARE(SqlStore::open(u"mysql://x/y"_s, m_store->clock()).error().code, ErrorCode::InvalidArgument);
}

void TestStoreFailures::unknownServer()
{
    const auto opened = SqlStore::open(u"postgresql://u@/db?host=/nowhere/at/all"_s, m_store->clock());
    QCOMPARE(opened.error().code, ErrorCode::StoreUnavailable);
}

void TestStoreFailures::passwordStaysOut()
{
    const auto opened = SqlStore::open(u"postgresql://u:topsecret@/db?host=/nowhere/at/all"_s, m_store->clock());
    QVERIFY(!opened.error().detail.contains(u"topsecret"_s));
    for (const QVariant &value : opened.error().values)
        QVERIFY(!value.toString().contains(u"topsecret"_s));
}

void TestStoreFailures::serverHungUp()
{
    if (sqlite())
        return;
    QVERIFY(setValue(**m_store, u"k"_s, u"1"_s));
    {
        Database other(*Location::parse(m_store->where()));
        Statement kill =
            other.connection().statement("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                         " WHERE datname = current_database() AND pid <> pg_backend_pid()");
        while (kill.next()) { }
    }
    QVERIFY(setValue(**m_store, u"k"_s, u"2"_s));
    QCOMPARE(valueOf(**m_store, u"k"_s), u"2"_s);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 3 && QByteArray(argv[1]) == "--write-and-hang")
        return writeAndHang(QString::fromLocal8Bit(argv[2]));
    TestStoreFailures test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_storefailures.moc"
