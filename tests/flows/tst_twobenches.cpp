// SPDX-License-Identifier: Apache-2.0
#include "dispatch/linkshops.h"
#include "dispatch/settlebatch.h"
#include "flows/crashkit.h"
#include "support/emulatedprinter.h"
#include "support/verbtest.h"

#include <QElapsedTimer>
#include <QProcess>

#include <algorithm>
#include <csignal>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

/// A bench in a process of its own; it waits at the line until go().
class BenchProcess
{
public:
    BenchProcess(const QString &where, const QString &bench, const QStringList &words)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"WAYDESK_WAIT"_s, u"1"_s);
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(WAYDESK_CRASH_HELPER), QStringList{where, bench} + words);
        while (!m_out.contains("ready\n")) {
            if (!m_process.waitForReadyRead(60'000))
                qFatal("the bench did not come up");
            m_out += m_process.readAllStandardOutput();
        }
    }
    void go()
    {
        m_process.write("\n");
        m_process.waitForBytesWritten(10'000);
    }
    bool isRunning() { return m_process.state() == QProcess::Running && !m_process.waitForFinished(0); }
    void kill()
    {
        if (const auto id = static_cast<pid_t>(m_process.processId()); id > 0)
            ::kill(id, SIGKILL);
        m_process.waitForFinished(60'000);
    }
    /// Its words, one a line, when it has ended.
    QStringList words()
    {
        if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(180'000))
            qFatal("the bench hangs");
        m_out += m_process.readAllStandardOutput();
        return QString::fromUtf8(m_out.mid(m_out.indexOf("ready\n") + 6)).split(u'\n', Qt::SkipEmptyParts);
    }

private:
    QProcess m_process;
    QByteArray m_out;
};

QString listOf(const std::vector<ParcelId> &ids)
{
    QStringList all;
    for (const ParcelId id : ids)
        all.append(QString::number(id.value));
    return all.join(u',');
}

} // namespace

class TestTwoBenches : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void numbersOfOneSegment();
    void planTheSameOrders();
    void printTheSameParcels();
    void scansWhileTheOtherImports();
    void leaseIsRespectedAndTakenOver();
};

/// One by one until the segment is used up: no number twice, none left.
void TestTwoBenches::numbersOfOneSegment()
{
    b().raw.breakBy("DELETE FROM number_segment");
    must(LinkShops(b().place, b().book).addSegment({u"圆通主账户"_s, u"YT8801234567001"_s, {}, 60}));
    const auto parcels = b().planned(80);
    const std::vector first(parcels.begin(), parcels.begin() + 40);
    const std::vector second(parcels.begin() + 40, parcels.end());
    BenchProcess one(store().where(), u"b1"_s, {u"number"_s, listOf(first), u"each"_s});
    BenchProcess two(store().where(), u"b2"_s, {u"number"_s, listOf(second), u"each"_s});
    one.go();
    two.go();
    QStringList numbers;
    for (const QString &word : one.words() + two.words()) {
        if (word.startsWith(u"error"))
            QCOMPARE(word, u"error segment_too_short"_s);
        else
            numbers.append(word);
    }
    numbers.sort();
    QCOMPARE(numbers.size(), 60);
    for (int i = 0; i < 60; ++i)
        QCOMPARE(numbers[i], u"YT8801234567%1"_s.arg(i + 1, 3, 10, QChar(u'0')));
    QCOMPARE(b().count("SELECT used FROM number_segment"), 60);
    QCOMPARE(b().count("SELECT COUNT(*) FROM number_segment WHERE next_number = ''"), 1);
}

void TestTwoBenches::planTheSameOrders()
{
    std::vector<OrderRecord> records;
    QStringList numbers;
    for (int i = 1; i <= 60; ++i) {
        numbers.append(u"A%1"_s.arg(i));
        records.push_back(b().record(numbers.back(), u"路 %1 号"_s.arg(i % 20)));
    }
    b().import(records);
    BenchProcess one(store().where(), u"b1"_s, QStringList{u"plan"_s} + numbers);
    BenchProcess two(store().where(), u"b2"_s, QStringList{u"plan"_s} + numbers);
    one.go();
    two.go();
    QStringList made = one.words() + two.words();
    made.sort();
    QCOMPARE(made, (QStringList{u"0"_s, u"20"_s}));
    QCOMPARE(b().count("SELECT COUNT(*) FROM parcel WHERE live = 1"), 20);
    QCOMPARE(b().count("SELECT COUNT(*) FROM parcel_order WHERE live = 1"), 60);
}

void TestTwoBenches::printTheSameParcels()
{
    EmulatedPrinter printer;
    const auto parcels = b().numbered(40);
    BenchProcess one(store().where(), u"b1"_s, {u"print"_s, listOf(parcels), printer.target()});
    BenchProcess two(store().where(), u"b2"_s, {u"print"_s, listOf(parcels), printer.target()});
    one.go();
    two.go();
    QStringList said = one.words() + two.words();
    said.sort();
    QCOMPARE(said, (QStringList{u"0 40"_s, u"40 0"_s}));
    QVERIFY(printer.waitForPrinted(40));
    QVERIFY(printer.waitForIdle());
    QSet<QString> keys;
    for (const QByteArray &label : printer.printed())
        keys.insert(KeyRenderer::keyIn(label));
    QCOMPARE(keys.size(), 40);
    QCOMPARE(printer.printed().size(), size_t(40));
    QCOMPARE(b().raw.batches.batches().size(), size_t(1));
}

void TestTwoBenches::scansWhileTheOtherImports()
{
    const auto parcels = b().printed(60);
    QStringList numbers;
    for (const ParcelId id : parcels)
        numbers.append(b().numberOf(id));
    numbers += numbers; // each a second time
    BenchProcess import(store().where(), u"b2"_s, {u"import"_s, u"20000"_s, u"K"_s});
    BenchProcess scans(store().where(), u"b1"_s, QStringList{u"scan"_s} + numbers);
    import.go();
    scans.go();
    const QStringList verdicts = scans.words();
    QCOMPARE(verdicts.count(u"pass"_s), 60);
    QCOMPARE(verdicts.count(u"duplicate"_s), 60);
    for (const QString &word : import.words())
        QVERIFY2(!word.startsWith(u"error"), qPrintable(word));
    QCOMPARE(b().count("SELECT COUNT(*) FROM shop_order WHERE number LIKE 'K%'"), 20'000);
    QCOMPARE(b().count("SELECT COUNT(*) FROM scan"), 120);
}

/// While the other prints, its batch is nobody else's; when it is killed, taking it over is an event.
void TestTwoBenches::leaseIsRespectedAndTakenOver()
{
    EmulatedPrinter::Options slow;
    slow.printCredits = 10;
    slow.memory = 1;
    EmulatedPrinter printer(slow);
    const auto parcels = b().numbered(40);
    BenchProcess other(store().where(), u"b2"_s, {u"print"_s, listOf(parcels), printer.target()});
    other.go();
    QVERIFY(printer.waitForPrinted(10));
    CrashKit kit;
    const BatchId batch = b().raw.batches.batches().front().id;
    const auto refused = SettleBatch(b().place, kit.kit).noneCameOut(batch);
    QVERIFY(failsWith(refused, ErrorCode::LeasedElsewhere));
    QCOMPARE(refused.error().values[u"bench"_s].toString(), u"b2"_s);
    QVERIFY(failsWith(PrintBatch(b().place, kit.kit).cancelRest(batch), ErrorCode::LeasedElsewhere));
    QVERIFY(failsWith(PrintBatch(b().place, kit.kit).resume(batch, {}, {}), ErrorCode::LeasedElsewhere));
    other.kill();
    printer.allowLabels(100);
    QVERIFY(printer.waitForIdle());
    const QString last = KeyRenderer::keyIn(printer.printed().back()).section(u'-', 0, 0);
    must(SettleBatch(b().place, kit.kit).upTo(batch, last));
    const auto events = b().events();
    const auto taken = std::ranges::find(events, u"interrupted"_s, &Event::verb);
    QVERIFY(taken != events.end());
    QCOMPARE(taken->bench, u"b1"_s);
    QCOMPARE(taken->detail[u"bench"].toString(), u"b2"_s);
    QVERIFY(!must(PrintBatch(b().place, kit.kit).resume(batch, printer.target(), {})).stopped);
    QVERIFY(printer.waitForIdle());
    QSet<QString> keys;
    QSet<QString> numbers;
    for (const QByteArray &label : printer.printed()) {
        keys.insert(KeyRenderer::keyIn(label));
        numbers.insert(KeyRenderer::keyIn(label).section(u'-', 0, 0));
    }
    QCOMPARE(size_t(keys.size()), printer.printed().size());
    QCOMPARE(numbers.size(), 40);
    QCOMPARE(b().counts(batch).confirmed, 40);
}

QTEST_GUILESS_MAIN(TestTwoBenches)
#include "tst_twobenches.moc"
