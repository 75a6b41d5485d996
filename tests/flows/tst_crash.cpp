// SPDX-License-Identifier: Apache-2.0
#include "core/label/labeldata.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/reprintlabel.h"
#include "dispatch/settlebatch.h"
#include "flows/crashkit.h"
#include "support/emulatedprinter.h"
#include "support/verbbench.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <thread>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int labelsInBatch = 60;

/// A process that does one verb, and can be killed.
class HelperProcess
{
public:
    HelperProcess(const QString &where, const QStringList &words, const QString &dieAt = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"WAYDESK_DIE_AT"_s, dieAt);
        m_process.setProcessEnvironment(environment);
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.start(QStringLiteral(WAYDESK_CRASH_HELPER), QStringList{where, u"b1"_s} + words);
        if (!m_process.waitForStarted())
            qFatal("the helper did not start");
    }
    bool isRunning() { return !m_process.waitForFinished(0) && m_process.state() == QProcess::Running; }
    /// SIGKILL, unless it has ended by itself.
    void kill()
    {
        if (const auto id = static_cast<pid_t>(m_process.processId()); id > 0)
            ::kill(id, SIGKILL);
        wait();
    }
    void wait()
    {
        if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(60'000))
            qFatal("the helper hangs");
    }
    QStringList lines()
    {
        return QString::fromUtf8(m_process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    }

private:
    QProcess m_process;
};

/// One store on which processes die, seen from one that does not.
class Scene
{
public:
    Scene(const QString &where, QRandomGenerator &random)
        : m_where(where)
        , m_random(random)
        , m_silent(random.bounded(3) == 0)
        , m_printer(options(m_silent))
    {
        open();
    }

    void open()
    {
        m_raw.reset();
        m_store.reset();
        auto opened = SqlStore::open(m_where, m_clock);
        if (!opened)
            qFatal("open: %s", qPrintable(opened.error().detail));
        m_store = std::move(*opened);
        m_raw = std::make_unique<StoreBench>(m_where);
        m_place.emplace(Workplace{*m_store, m_clock, u"b1"_s, u"li"_s});
    }
    void close()
    {
        m_raw.reset();
        m_store.reset();
    }

    QString target() const { return m_printer.target(); }
    QRandomGenerator &random() { return m_random; }
    Workplace &place() { return *m_place; }
    StoreBench &raw() { return *m_raw; }
    CrashKit &kit() { return m_kit; }
    EmulatedPrinter &printer() { return m_printer; }

    QStringList printed() const
    {
        QStringList keys;
        for (const QByteArray &label : m_printer.printed())
            keys.append(KeyRenderer::keyIn(label));
        return keys;
    }
    std::vector<ParcelId> parcels(const char *state)
    {
        std::vector<ParcelId> ids;
        Statement row = m_raw->db.statement(QByteArray("SELECT id FROM parcel WHERE live = 1 AND state = '") + state
                                            + "' ORDER BY fill_id, position, id");
        while (row.next())
            ids.push_back(row.id<ParcelId>(0));
        return ids;
    }
    static QString words(const std::vector<ParcelId> &ids)
    {
        QStringList all;
        for (const ParcelId id : ids)
            all.append(QString::number(id.value));
        return all.join(u',');
    }

    /// Runs a verb in a process and kills it at a random moment: of time, of bytes or labels at the printer, or at
    /// one of its own steps.
    void runAndKill(const QStringList &verb, int timeMs)
    {
        static const std::array steps{u"render"_s, u"send"_s, u"sent"_s, u"confirmed"_s, u"finish"_s, u"open"_s};
        const int way = m_random.bounded(4);
        QString dieAt;
        if (way == 0) {
            const int step = m_random.bounded(int(steps.size()));
            dieAt = steps[step]
                + u":%1"_s.arg(step < 3        ? 1 + m_random.bounded(labelsInBatch)
                                   : step == 3 ? 1 + m_random.bounded(15)
                                               : 1);
        }
        close();
        HelperProcess process(m_where, verb, dieAt);
        if (way == 1)
            std::this_thread::sleep_for(std::chrono::microseconds(m_random.bounded(timeMs * 1000)));
        else if (way == 2)
            waitFor(process, [&, bytes = m_printer.bytesRead() + m_random.bounded(labelsInBatch * 3200)] {
                return m_printer.bytesRead() >= bytes;
            });
        else if (way == 3)
            waitFor(process, [&, count = m_printer.receivedCount() + 1 + m_random.bounded(labelsInBatch)] {
                return m_printer.receivedCount() >= count;
            });
        if (way == 0)
            process.wait();
        else
            process.kill();
        if (!m_printer.waitForIdle())
            qFatal("the printer still has a connection");
        open();
    }

    void recover()
    {
        must(BatchLease(*m_place, m_kit.probe).recover(), "recover");
        bool isDue = true;
        while (isDue) {
            must(m_store->write([&](UnitOfWork &unit) -> Result<void> {
                unit.orders().sweepRuns();
                isDue = unit.orders().isSweepDue();
                return {};
            }));
        }
    }

private:
    static EmulatedPrinter::Options options(bool silent)
    {
        EmulatedPrinter::Options options;
        options.answersOdometer = !silent;
        return options;
    }
    template <class Condition> void waitFor(HelperProcess &process, Condition condition)
    {
        while (!condition() && process.isRunning())
            std::this_thread::sleep_for(std::chrono::microseconds(50));
    }

    QString m_where;
    QRandomGenerator &m_random;
    bool m_silent;
    SystemClock m_clock;
    CrashKit m_kit;
    EmulatedPrinter m_printer;
    std::unique_ptr<SqlStore> m_store;
    std::unique_ptr<StoreBench> m_raw;
    std::optional<Workplace> m_place;
};

quint32 seed()
{
    static const quint32 one = qEnvironmentVariableIsSet("WAYDESK_TEST_SEED")
        ? qEnvironmentVariable("WAYDESK_TEST_SEED").toUInt()
        : QRandomGenerator::global()->generate();
    return one;
}

/// Two shops, sixty numbered parcels and forty planned ones.
void prepare(TestStore &store)
{
    VerbBench bench(store);
    bench.numbered(labelsInBatch);
    bench.planned(40);
}

} // namespace

class TestCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void killedWhilePrinting_data();
    void killedWhilePrinting();
    void killedWhileImporting();
    void killedWhileChanging_data();
    void killedWhileChanging();
    void killedWhileNumbering();
    void killedWhileTelling_data();
    void killedWhileTelling();

private:
    void ledgerFitsThePrinter(Scene &scene);
    void settle(Scene &scene, const Batch &batch);
    void finish(Scene &scene);
    void reprintOne(Scene &scene);
    void eachCameOutOnce(Scene &scene);
    static qint64 importedOrders(Scene &scene);
    void printRound(Scene &scene);
    QString freshFolder(QTemporaryDir &folder) const;

    std::unique_ptr<TestStore> m_template;
};

void TestCrash::initTestCase()
{
    qInfo("seed %u (WAYDESK_TEST_SEED)", seed());
    m_template = std::make_unique<TestStore>(u"sqlite"_s);
    prepare(*m_template);
    m_template->close();
}

QString TestCrash::freshFolder(QTemporaryDir &folder) const
{
    const QDir from(m_template->where());
    for (const QString &name : from.entryList(QDir::Files)) {
        if (!QFile::copy(from.filePath(name), folder.filePath(name)))
            qFatal("copy %s", qPrintable(name));
    }
    return folder.path();
}

/// What the printer has was sent, what was confirmed is there, and all of it adds up.
void TestCrash::ledgerFitsThePrinter(Scene &scene)
{
    QCOMPARE(scene.raw().violations(), QStringList());
    const QStringList printed = scene.printed();
    const QSet<QString> came(printed.begin(), printed.end());
    QCOMPARE(came.size(), printed.size()); // no copy left twice
    for (const Batch &batch : scene.raw().batches.batches()) {
        const BatchCounts c = batch.counts;
        QCOMPARE(c.unsent + c.inFlight + c.inDoubt + c.confirmed + c.cancelled + c.spoiled, c.size);
        QVERIFY(batch.leaseBench.isEmpty());
        for (const Label &label : scene.raw().batches.labels(batch.id)) {
            for (const Copy &copy : scene.raw().batches.copies(label.id)) {
                const bool out = came.contains(label.number + u'-' + QString::number(copy.number));
                const bool unsent = copy.state == CopyState::Queued || copy.state == CopyState::Rendered
                    || copy.state == CopyState::Cancelled;
                QVERIFY2(!(out && unsent), qPrintable(label.number));
                QVERIFY2(out || copy.state != CopyState::Confirmed, qPrintable(label.number));
            }
        }
    }
}

/// By the last label that really came out of the printer, by a process that may die over it.
void TestCrash::settle(Scene &scene, const Batch &batch)
{
    const auto labels = scene.raw().batches.labels(batch.id);
    QString last;
    for (const QString &key : scene.printed()) {
        const auto label = std::ranges::find(labels, key.section(u'-', 0, 0), &Label::number);
        if (label != labels.end() && label->newest.number == key.section(u'-', 1).toInt())
            last = labelQrPayload(label->number, label->newest.number);
    }
    QStringList words{u"settle"_s, QString::number(batch.id.value)};
    if (!last.isEmpty())
        words.append(last);
    if (scene.random().bounded(3) == 0) {
        scene.runAndKill(words, 60);
        scene.recover();
        ledgerFitsThePrinter(scene);
        if (scene.raw().batches.batch(batch.id)->counts.inDoubt == 0)
            return;
    }
    SettleBatch verb(scene.place(), scene.kit().kit);
    must(last.isEmpty() ? verb.noneCameOut(batch.id) : verb.upTo(batch.id, last), "settle");
    QCOMPARE(scene.raw().batches.batch(batch.id)->counts.inDoubt, 0);
}

/// Goes on until nothing is in doubt and nothing unsent.
void TestCrash::finish(Scene &scene)
{
    if (const auto waiting = scene.parcels("numbered"); scene.raw().batches.batches().empty())
        must(PrintBatch(scene.place(), scene.kit().kit).start({waiting, scene.target(), u"standard"_s, {}}), "print");
    for (const Batch &batch : scene.raw().batches.batches()) {
        Batch now = *scene.raw().batches.batch(batch.id);
        if (now.counts.inDoubt > 0)
            settle(scene, now);
        now = *scene.raw().batches.batch(batch.id);
        if (now.counts.unsent > 0) {
            const auto report = must(PrintBatch(scene.place(), scene.kit().kit).resume(batch.id, scene.target(), {}));
            QVERIFY2(!report.stopped, report.stopped ? qPrintable(errorName(report.stopped->code)) : "");
        }
        now = *scene.raw().batches.batch(batch.id);
        QCOMPARE(now.counts.unsent + now.counts.inDoubt, 0);
    }
    scene.printer().waitForIdle();
}

void TestCrash::reprintOne(Scene &scene)
{
    const auto labels = scene.raw().batches.labels(scene.raw().batches.batches().front().id);
    const Label label = labels[scene.random().bounded(quint32(labels.size()))];
    scene.runAndKill({u"reprint"_s, label.number, scene.target()}, 80);
    scene.recover();
    ledgerFitsThePrinter(scene);
}

void TestCrash::eachCameOutOnce(Scene &scene)
{
    const QStringList printed = scene.printed();
    const auto batches = scene.raw().batches.batches();
    QCOMPARE(batches.size(), size_t(1));
    const auto labels = scene.raw().batches.labels(batches[0].id);
    QCOMPARE(labels.size(), size_t(labelsInBatch));
    for (const Label &label : labels) {
        QCOMPARE(printed.count(label.number + u'-' + QString::number(label.newest.number)), 1);
        QVERIFY(label.newest.state == CopyState::Confirmed || label.newest.state == CopyState::Sent);
    }
    VerifyParcel scan(scene.place(), u"1122-1"_s);
    for (size_t i = scene.random().bounded(10u); i < labels.size(); i += 10) {
        const auto code = labelQrPayload(labels[i].number, labels[i].newest.number);
        QCOMPARE(must(scan.run(code)).kind, VerdictKind::Pass);
    }
}

void TestCrash::printRound(Scene &scene)
{
    scene.runAndKill({u"print"_s, Scene::words(scene.parcels("numbered")), scene.target()}, 250);
    scene.recover();
    ledgerFitsThePrinter(scene);
    const int more = scene.random().bounded(3);
    for (int i = 0; i < more && !scene.raw().batches.batches().empty(); ++i) {
        const Batch batch = scene.raw().batches.batches().front();
        if (batch.counts.inDoubt > 0)
            settle(scene, batch);
        scene.runAndKill({u"resume"_s, QString::number(batch.id.value), scene.target()}, 200);
        scene.recover();
        ledgerFitsThePrinter(scene);
    }
    finish(scene);
    if (scene.random().bounded(3) == 0) {
        reprintOne(scene);
        finish(scene);
    }
    ledgerFitsThePrinter(scene);
    eachCameOutOnce(scene);
}

void TestCrash::killedWhilePrinting_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<int>("rounds");
    QTest::newRow("sqlite") << u"sqlite"_s << 140;
    QTest::newRow("postgresql") << u"postgresql"_s << 20;
}

void TestCrash::killedWhilePrinting()
{
    QFETCH(QString, engine);
    QFETCH(int, rounds);
    for (int round = 0; round < rounds; ++round) {
        QRandomGenerator random(seed() + quint32(round));
        QTemporaryDir folder;
        std::unique_ptr<TestStore> server;
        if (engine == u"postgresql") {
            server = std::make_unique<TestStore>(engine);
            prepare(*server);
        }
        Scene scene(server ? server->where() : freshFolder(folder), random);
        printRound(scene);
        if (QTest::currentTestFailed()) {
            qWarning("round %d of seed %u", round, seed());
            return;
        }
    }
}

qint64 TestCrash::importedOrders(Scene &scene)
{
    Statement count = scene.raw().db.statement("SELECT COUNT(*) FROM shop_order WHERE number LIKE 'K%'");
    return count.next() ? count.integer(0) : -1;
}

/// All of it or nothing, and the next one can do it.
void TestCrash::killedWhileImporting()
{
    int whole = 0;
    int nothing = 0;
    for (int round = 0; round < 20; ++round) {
        QRandomGenerator random(seed() + quint32(round));
        QTemporaryDir folder;
        const QString where = freshFolder(folder);
        {
            const QString dieAt = random.bounded(2) ? u"chunk:%1"_s.arg(1 + random.bounded(7)) : QString();
            HelperProcess process(where, {u"import"_s, u"2000"_s, u"K"_s}, dieAt);
            if (dieAt.isEmpty())
                std::this_thread::sleep_for(std::chrono::microseconds(random.bounded(150'000)));
            else
                process.wait();
            process.kill();
        }
        Scene scene(where, random);
        scene.recover();
        QCOMPARE(scene.raw().violations(), QStringList());
        const qint64 orders = importedOrders(scene);
        QVERIFY2(orders == 0 || orders == 2000, qPrintable(QString::number(orders)));
        ++(orders == 0 ? nothing : whole);
        HelperProcess again(where, {u"import"_s, u"2000"_s, u"K"_s});
        again.wait();
        QVERIFY(!again.lines().join(u' ').contains(u"error"));
        QCOMPARE(importedOrders(scene), 2000);
    }
    qInfo("nothing %d times, all %d times", nothing, whole);
    QVERIFY(nothing > 0);
}

void TestCrash::killedWhileChanging_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QString>("dieAt"); // writes: the run, its stage, its publishing, three chunks, what is lifted
    QTest::addColumn<int>("changed");
    for (const char *engine : {"sqlite", "postgresql"}) {
        const QString name = QString::fromLatin1(engine);
        QTest::addRow("%s, not published", engine) << name << u"work:3"_s << 0;
        QTest::addRow("%s, published", engine) << name << u"committed:3"_s << 0;
        QTest::addRow("%s, in the second chunk", engine) << name << u"work:5"_s << 100;
        QTest::addRow("%s, after the second chunk", engine) << name << u"committed:5"_s << 200;
        QTest::addRow("%s, before the end", engine) << name << u"work:7"_s << 300;
    }
}

/// Each order is what it was or what the file says, and the same file again does the rest.
void TestCrash::killedWhileChanging()
{
    QFETCH(QString, engine);
    QFETCH(QString, dieAt);
    QFETCH(int, changed);
    TestStore store(engine);
    VerbBench bench(store);
    HelperProcess(store.where(), {u"import"_s, u"300"_s, u"K"_s}).wait();
    const auto told = [&](const QByteArray &what) {
        return bench.count("SELECT COUNT(*) FROM shop_order o JOIN order_line l ON l.order_id = o.id WHERE " + what);
    };
    QCOMPARE(told("l.quantity = 1 AND o.street LIKE '% 1'"), 300);
    HelperProcess(store.where(), {u"import"_s, u"300"_s, u"K"_s, u"2"_s}, dieAt).wait();
    QCOMPARE(told("l.quantity = 2 AND o.street LIKE '% 2'"), changed);
    QCOMPARE(told("l.quantity = 1 AND o.street LIKE '% 1'"), 300 - changed);
    QCOMPARE(bench.violations(), QStringList());
    HelperProcess again(store.where(), {u"import"_s, u"300"_s, u"K"_s, u"2"_s});
    again.wait();
    QVERIFY(!again.lines().join(u' ').contains(u"error"));
    QCOMPARE(told("l.quantity = 2 AND o.street LIKE '% 2'"), 300);
    QCOMPARE(bench.violations(), QStringList());
}

void TestCrash::killedWhileNumbering()
{
    int whole = 0;
    int nothing = 0;
    for (int round = 0; round < 20; ++round) {
        QRandomGenerator random(seed() + quint32(round));
        QTemporaryDir folder;
        const QString where = freshFolder(folder);
        Scene scene(where, random);
        const auto planned = scene.parcels("planned");
        {
            HelperProcess process(where, {u"number"_s, Scene::words(planned)});
            std::this_thread::sleep_for(std::chrono::microseconds(random.bounded(60'000)));
            process.kill();
        }
        scene.open();
        scene.recover();
        QCOMPARE(scene.raw().violations(), QStringList());
        const auto left = scene.parcels("planned").size();
        QVERIFY(left == 0 || left == planned.size());
        ++(left == 0 ? whole : nothing);
        if (left > 0)
            QCOMPARE(must(FillNumbers(scene.place(), CarrierBook::builtIn()).run({planned, u"YTO"_s, {}, {}})).first,
                     u"YT8801234567061"_s);
    }
    qInfo("nothing %d times, all %d times", nothing, whole);
    QVERIFY(nothing > 0);
}

void TestCrash::killedWhileTelling_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QString>("dieAt");
    QTest::addColumn<int>("left"); ///< orders that are still due
    QTest::addColumn<bool>("named");
    for (const char *engine : {"sqlite", "postgresql"}) {
        const QString name = QString::fromLatin1(engine);
        QTest::addRow("%s, the file is written", engine) << name << u"written:1"_s << 3 << false;
        QTest::addRow("%s, the rows are not committed", engine) << name << u"work:1"_s << 3 << true;
        QTest::addRow("%s, the rows are committed", engine) << name << u"committed:1"_s << 0 << true;
    }
}

/// Whatever was marked as told stands in a file that has its name; what is still due can be told.
void TestCrash::killedWhileTelling()
{
    QFETCH(QString, engine);
    QFETCH(QString, dieAt);
    QFETCH(int, left);
    TestStore store(engine);
    {
        VerbBench bench(store);
        bench.verified(3);
        bench.closeAll();
    }
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"told.csv"_s);
    HelperProcess(store.where(), {u"writeback"_s, file}, dieAt).wait();
    StoreBench raw(store.where());
    const auto due = [&] {
        return raw.parcels.writeBacksOfShop(raw.orders.shopByName(u"淘宝店"_s)->id, WriteBackState::Due).size();
    };
    QCOMPARE(due(), size_t(left));
    QTEST(QFile::exists(file), "named");
    HelperProcess again(store.where(), {u"writeback"_s, file});
    again.wait();
    QCOMPARE(again.lines().last(), left > 0 ? u"ready"_s : u"error nothing_to_do"_s);
    QFile told(file);
    QVERIFY(told.open(QIODevice::ReadOnly));
    QCOMPARE(told.readAll().count('\n'), 3);
    QCOMPARE(due(), size_t(0));
}

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
