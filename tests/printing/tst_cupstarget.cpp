// SPDX-License-Identifier: Apache-2.0
#include "printing/rawtargetfactory.h"

#include "printing/fakelabels.h"
#include "support/emulatedprinter.h"
#include "support/loopbackcups.h"

#include <QFile>
#include <QTest>

#include <atomic>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace waydesk;

namespace {

PrintOptions patient()
{
    PrintOptions options;
    options.stallMs = 60'000;
    options.pollMs = 5;
    return options;
}

std::unique_ptr<PrintTarget> targetFor(const QString &queue, const PrintOptions &options, int padding = 0)
{
    LabelEncoders encoders;
    encoders.zpl = fakeZpl(padding);
    auto made = RawTargetFactory(encoders, options).make(QStringLiteral("cups:") + queue);
    return made ? std::move(*made) : nullptr;
}

QString key(int number) { return QStringLiteral("k%1").arg(number); }

QString reason(const Result<void> &result)
{
    return result ? QString() : result.error().values.value(QStringLiteral("reason")).toString();
}

void append(std::vector<QString> *to, const std::vector<QString> &keys)
{
    to->insert(to->end(), keys.begin(), keys.end());
}

#define VERIFY_DONE(problem)                                                                                           \
    do {                                                                                                               \
        const QString text = problem;                                                                                  \
        QVERIFY2(text.isEmpty(), qPrintable(text));                                                                    \
    } while (false)

} // namespace

class CupsTargetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void bytesArriveAsTheyAre();
    void everyLabelOnceAndInOrder();
    void queueDefaultsDoNotDouble();
    void windowIsRespected();
    void queueMissing();
    void serverUnreachable();
    void queueThatDiscards();
    void queueStopped();
    void queueRejects();
    void paperOut();
    void backendFails();
    void stallCancelsWhatIsQueued();
    void abandonCancels();
    void cancelled();
    void jobsOfADeadRunNeverPrint();
    void paperOutAndKilled();
    void jobsOfOthersStay();
    void livingRunKeepsItsJobs();
    void failedCancelIsReported();

private:
    static bool sendAndDie(const QString &queue, int labels, const PrintOptions &options);
    QString queueFor(const EmulatedPrinter &printer, const QStringList &options = {});
    /// New jobs wait in the queue until it is released; to a run it looks ready.
    QString hold(const QString &queue) { return holdUntil(queue, QStringLiteral("indefinite")); }
    QString holdUntil(const QString &queue, const QString &when)
    {
        return m_cups.run(
            QStringLiteral("lpadmin"),
            {QStringLiteral("-p"), queue, QStringLiteral("-o"), QStringLiteral("job-hold-until-default=") + when});
    }

    LoopbackCups m_cups;
    int m_queues = 0;
};

void CupsTargetTest::initTestCase()
{
    const QByteArray shared = QFile::encodeName(m_cups.sharedFolder());
    // Out of paper until it is killed: nobody ever writes to the pipe.
    QCOMPARE(::mkfifo((shared + "/never").constData(), 0666), 0);
    QCOMPARE(::chmod((shared + "/never").constData(), 0666), 0);
    VERIFY_DONE(m_cups.addBackend(QStringLiteral("wdempty"),
                                  "#!/bin/sh\n[ $# -lt 1 ] && exit 0\necho 'STATE: +media-empty-error' >&2\n"
                                  "read line < '"
                                      + shared + "/never'\n"));
    VERIFY_DONE(
        m_cups.addBackend(QStringLiteral("wdfail"), "#!/bin/sh\n[ $# -lt 1 ] && exit 0\ncat > /dev/null\nexit 1\n"));
    VERIFY_DONE(m_cups.start());
}

void CupsTargetTest::cleanupTestCase() { m_cups.stop(); }

QString CupsTargetTest::queueFor(const EmulatedPrinter &printer, const QStringList &options)
{
    const QString name = QStringLiteral("raw%1").arg(++m_queues);
    const QString problem = m_cups.addQueue(name, printer.uri(), options);
    if (!problem.isEmpty())
        qWarning("%s", qPrintable(problem));
    return name;
}

void CupsTargetTest::bytesArriveAsTheyAre()
{
    EmulatedPrinter printer;
    const auto target = targetFor(queueFor(printer), patient(), 33'000);
    QVERIFY(target->open(1, QStringLiteral("Waydesk 03 面单")));
    QCOMPARE(target->confirmation(), PrintTarget::Confirmation::PerJob);
    QVERIFY(target->send(fakeLabel(1), key(1)));
    const auto finished = target->finish();
    QVERIFY2(finished, m_cups.errorLog().right(4000).constData());
    QCOMPARE(target->confirmed(), std::vector{key(1)});
    QCOMPARE(printer.printed(), std::vector{fakeZplText(1, 33'000).trimmed()});
    QCOMPARE(printer.bytesRead(), fakeZplText(1, 33'000).size());
}

void CupsTargetTest::everyLabelOnceAndInOrder()
{
    EmulatedPrinter printer;
    const auto target = targetFor(queueFor(printer), patient());
    QVERIFY(target->open(30, QStringLiteral("b")));
    std::vector<QString> confirmed;
    std::vector<QString> expectedKeys;
    std::vector<QByteArray> expectedLabels;
    for (int i = 1; i <= 30; ++i) {
        QVERIFY(target->send(fakeLabel(i), key(i)));
        append(&confirmed, target->confirmed());
        expectedKeys.push_back(key(i));
        expectedLabels.push_back(fakeZplText(i).trimmed());
    }
    QVERIFY(target->finish());
    append(&confirmed, target->confirmed());
    QCOMPARE(confirmed, expectedKeys);
    QCOMPARE(printer.printed(), expectedLabels);
    QVERIFY(printer.connectionCount() < 30);
}

void CupsTargetTest::queueDefaultsDoNotDouble()
{
    EmulatedPrinter printer;
    const QString queue =
        queueFor(printer, {QStringLiteral("copies-default=2"), QStringLiteral("job-sheets-default=standard,standard")});
    const auto target = targetFor(queue, patient());
    QVERIFY(target->open(1, QStringLiteral("b")));
    QVERIFY(target->send(fakeLabel(1), key(1)));
    QVERIFY(target->finish());
    QCOMPARE(printer.printed(), std::vector{fakeZplText(1).trimmed()});
    QCOMPARE(printer.bytesRead(), fakeZplText(1).size());
}

void CupsTargetTest::windowIsRespected()
{
    EmulatedPrinter printer({.printCredits = 0});
    const QString queue = queueFor(printer);
    PrintOptions options = patient();
    options.labelsPerJob = 2;
    const auto target = targetFor(queue, options);
    QCOMPARE(target->window(), 4);
    QVERIFY(target->open(12, QStringLiteral("b")));
    std::vector<QString> confirmed;
    for (int i = 1; i <= 4; ++i)
        QVERIFY(target->send(fakeLabel(i), key(i)));
    QVERIFY(printer.waitForReceived(1));
    QVERIFY(target->confirmed().empty());
    std::thread hand([&] { printer.allowLabels(-1); });
    for (int i = 5; i <= 12; ++i) {
        QVERIFY(target->send(fakeLabel(i), key(i)));
        append(&confirmed, target->confirmed());
        QVERIFY(i - std::ssize(confirmed) <= 4);
    }
    hand.join();
    QVERIFY(target->finish());
    append(&confirmed, target->confirmed());
    QCOMPARE(confirmed.size(), size_t(12));
    QCOMPARE(printer.printed().size(), size_t(12));
}

void CupsTargetTest::queueMissing()
{
    EmulatedPrinter printer;
    const QString known = queueFor(printer);
    const auto opened = targetFor(QStringLiteral("no-such-queue"), patient())->open(1, {});
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::PrinterGone);
    QCOMPARE(reason(opened), QStringLiteral("queue_missing"));
    QVERIFY(opened.error().values.value(QStringLiteral("known")).toStringList().contains(known));
}

void CupsTargetTest::serverUnreachable()
{
    EmulatedPrinter unused;
    unused.switchOff();
    const QByteArray before = qgetenv("CUPS_SERVER");
    Result<void> opened;
    // libcups keeps the server per thread.
    std::thread([&] {
        qputenv("CUPS_SERVER", "127.0.0.1:" + QByteArray::number(unused.port()));
        opened = targetFor(QStringLiteral("raw"), patient())->open(1, {});
    }).join();
    qputenv("CUPS_SERVER", before);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::PrinterGone);
    QCOMPARE(reason(opened), QStringLiteral("server_unreachable"));
}

void CupsTargetTest::queueThatDiscards()
{
    VERIFY_DONE(m_cups.addQueue(QStringLiteral("discards"), QStringLiteral("file:///dev/null")));
    const auto opened = targetFor(QStringLiteral("discards"), patient())->open(1, {});
    QVERIFY(!opened);
    QCOMPARE(reason(opened), QStringLiteral("discards_jobs"));
}

void CupsTargetTest::queueStopped()
{
    EmulatedPrinter printer;
    const QString queue = queueFor(printer);
    VERIFY_DONE(m_cups.run(QStringLiteral("cupsdisable"), {queue}));
    const auto opened = targetFor(queue, patient())->open(1, {});
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::PrinterGone);
    QCOMPARE(reason(opened), QStringLiteral("printer_stopped"));
}

void CupsTargetTest::queueRejects()
{
    EmulatedPrinter printer;
    const QString queue = queueFor(printer);
    VERIFY_DONE(m_cups.run(QStringLiteral("cupsreject"), {queue}));
    const auto opened = targetFor(queue, patient())->open(1, {});
    QVERIFY(!opened);
    QCOMPARE(reason(opened), QStringLiteral("not_accepting"));
}

void CupsTargetTest::paperOut()
{
    VERIFY_DONE(m_cups.addQueue(QStringLiteral("empty"), QStringLiteral("wdempty:/x")));
    const auto target = targetFor(QStringLiteral("empty"), patient());
    QVERIFY(target->open(1, QStringLiteral("b")));
    QVERIFY(target->send(fakeLabel(1), key(1)));
    const auto finished = target->finish();
    QVERIFY(!finished);
    QCOMPARE(finished.error().code, ErrorCode::PrinterPaperOut);
    QCOMPARE(reason(finished), QStringLiteral("paper_out"));
    QVERIFY(target->confirmed().empty());
    QTRY_VERIFY_WITH_TIMEOUT(m_cups.openJobs(QStringLiteral("empty")).isEmpty(), 20'000);
}

void CupsTargetTest::backendFails()
{
    VERIFY_DONE(m_cups.addQueue(QStringLiteral("fails"), QStringLiteral("wdfail:/x"),
                                {QStringLiteral("printer-error-policy=abort-job")}));
    const auto target = targetFor(QStringLiteral("fails"), patient());
    QVERIFY(target->open(1, QStringLiteral("b")));
    QVERIFY(target->send(fakeLabel(1), key(1)));
    const auto finished = target->finish();
    QVERIFY(!finished);
    QCOMPARE(finished.error().code, ErrorCode::PrinterGone);
    QCOMPARE(reason(finished), QStringLiteral("job_aborted"));
    QVERIFY(target->confirmed().empty());
    // The same error again, whatever is asked of it.
    QCOMPARE(reason(target->send(fakeLabel(2), key(2))), QString());
}

void CupsTargetTest::stallCancelsWhatIsQueued()
{
    EmulatedPrinter printer({.paper = 5});
    const QString queue = queueFor(printer);
    PrintOptions options = patient();
    options.labelsPerJob = 2;
    options.stallMs = 3'000;
    const auto target = targetFor(queue, options);
    QVERIFY(target->open(20, QStringLiteral("b")));
    Result<void> result;
    int sent = 0;
    while (sent < 20 && (result = target->send(fakeLabel(sent + 1), key(sent + 1))))
        ++sent;
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::PrinterTimeout);
    QCOMPARE(printer.printed().size(), size_t(5));
    // Confirmed is what came out in whole jobs, from the first on.
    const auto confirmed = target->confirmed();
    QVERIFY(confirmed.size() <= 5 && confirmed.size() >= 4);
    for (size_t i = 0; i < confirmed.size(); ++i)
        QCOMPARE(confirmed[i], key(static_cast<int>(i) + 1));
    QTRY_VERIFY_WITH_TIMEOUT(m_cups.openJobs(queue).isEmpty(), 20'000);
    // New paper: what the printer had already taken in comes out, nothing of the jobs behind it.
    const int received = printer.receivedCount();
    QVERIFY(received <= sent);
    printer.loadPaper(-1);
    QVERIFY(printer.waitForPrinted(received));
    QVERIFY(printer.waitForIdle());
    QCOMPARE(printer.receivedCount(), received);
}

void CupsTargetTest::abandonCancels()
{
    EmulatedPrinter printer({.printCredits = 0});
    const QString queue = queueFor(printer);
    const auto target = targetFor(queue, patient());
    QVERIFY(target->open(4, QStringLiteral("b")));
    for (int i = 1; i <= 4; ++i)
        QVERIFY(target->send(fakeLabel(i), key(i)));
    QVERIFY(!m_cups.openJobs(queue).isEmpty());
    target->abandon();
    target->abandon();
    QTRY_VERIFY_WITH_TIMEOUT(m_cups.openJobs(queue).isEmpty(), 20'000);
    QVERIFY(target->confirmed().empty());
}

void CupsTargetTest::cancelled()
{
    EmulatedPrinter printer({.printCredits = 0});
    std::atomic<bool> cancelled = false;
    PrintOptions options = patient();
    options.cancelled = [&] { return cancelled.load(); };
    const auto target = targetFor(queueFor(printer), options);
    QVERIFY(target->open(3, QStringLiteral("b")));
    QVERIFY(target->send(fakeLabel(1), key(1)));
    std::thread hand([&] {
        printer.waitForReceived(1);
        cancelled = true;
    });
    const auto finished = target->finish();
    hand.join();
    QVERIFY(!finished);
    QCOMPARE(finished.error().code, ErrorCode::Cancelled);
    QVERIFY(target->confirmed().empty());
}

/// A process that is killed while its labels are in the queue: nobody cancels them.
bool CupsTargetTest::sendAndDie(const QString &queue, int labels, const PrintOptions &options)
{
    const pid_t child = ::fork();
    if (child == 0) {
        const auto target = targetFor(queue, options);
        bool ok = target && target->open(labels, QStringLiteral("03-1122"));
        for (int i = 1; ok && i <= labels; ++i)
            ok = target->send(fakeLabel(i), key(i)).has_value();
        ::_exit(ok ? 0 : 1);
    }
    int status = 0;
    return child > 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

void CupsTargetTest::jobsOfADeadRunNeverPrint()
{
    EmulatedPrinter printer;
    const QString queue = queueFor(printer);
    VERIFY_DONE(hold(queue));
    QVERIFY(sendAndDie(queue, 1, patient()));
    QCOMPARE(m_cups.openJobs(queue).size(), 1);
    const auto target = targetFor(queue, patient());
    QVERIFY(target->open(1, QStringLiteral("03-1122")));
    QVERIFY(m_cups.openJobs(queue).isEmpty());
    VERIFY_DONE(holdUntil(queue, QStringLiteral("no-hold")));
    QVERIFY(target->send(fakeLabel(9), key(9)));
    QVERIFY(target->finish());
    QCOMPARE(printer.printed(), std::vector{fakeZplText(9).trimmed()});
}

void CupsTargetTest::paperOutAndKilled()
{
    EmulatedPrinter printer({.paper = 0});
    const QString queue = queueFor(printer);
    PrintOptions options = patient();
    options.labelsPerJob = 1;
    QVERIFY(sendAndDie(queue, 2, options));
    const auto target = targetFor(queue, options);
    QVERIFY(target->open(1, QStringLiteral("03-1122")));
    QVERIFY(m_cups.openJobs(queue).isEmpty());
    printer.loadPaper(-1);
    QVERIFY(target->send(fakeLabel(9), key(9)));
    QVERIFY(target->finish());
    QVERIFY(printer.waitForPrinted(printer.receivedCount()));
    const auto printed = printer.printed();
    // What the printer itself had taken in nobody can call back; what waited behind it never comes.
    QCOMPARE(printed.back(), fakeZplText(9).trimmed());
    for (const QByteArray &label : printed)
        QVERIFY2(label != fakeZplText(2).trimmed(), "a label of the dead run came out");
    QVERIFY(printed.size() <= 2);
}

void CupsTargetTest::jobsOfOthersStay()
{
    EmulatedPrinter printer;
    const QString queue = queueFor(printer);
    VERIFY_DONE(hold(queue));
    QFile other(m_cups.sharedFolder() + QStringLiteral("/other.zpl"));
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write(fakeZplText(5));
    other.close();
    for (const QString &title : {QStringLiteral("Letter"), QStringLiteral("Waydesk other-host 03-1122")})
        VERIFY_DONE(m_cups.run(QStringLiteral("lp"),
                               {QStringLiteral("-d"), queue, QStringLiteral("-o"), QStringLiteral("raw"),
                                QStringLiteral("-t"), title, other.fileName()}));
    const auto target = targetFor(queue, patient());
    QVERIFY(target->open(1, QStringLiteral("03-1122")));
    QCOMPARE(m_cups.openJobs(queue).size(), 2);
}

void CupsTargetTest::livingRunKeepsItsJobs()
{
    EmulatedPrinter printer({.printCredits = 0});
    const QString queue = queueFor(printer);
    PrintOptions options = patient();
    options.labelsPerJob = 1;
    const auto living = targetFor(queue, options);
    QVERIFY(living->open(2, QStringLiteral("03-1122")));
    QVERIFY(living->send(fakeLabel(1), key(1)));
    QVERIFY(living->send(fakeLabel(2), key(2)));
    const auto second = targetFor(queue, options);
    const auto refused = second->open(1, QStringLiteral("04-1122"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::PrinterGone);
    QCOMPARE(reason(refused), QStringLiteral("queue_busy"));
    printer.allowLabels(-1);
    QVERIFY(living->finish());
    QCOMPARE(living->confirmed().size(), size_t(2));
    living->abandon();
    QVERIFY(second->open(1, QStringLiteral("04-1122")));
}

/// The last one: its server does not come back.
void CupsTargetTest::failedCancelIsReported()
{
    EmulatedPrinter printer;
    const QString queue = queueFor(printer);
    const auto target = targetFor(queue, patient());
    QVERIFY(target->open(1, QStringLiteral("03-1122")));
    VERIFY_DONE(hold(queue));
    QVERIFY(target->send(fakeLabel(1), key(1)));
    m_cups.stop();
    const auto finished = target->finish();
    QVERIFY(!finished);
    QCOMPARE(finished.error().code, ErrorCode::PrinterGone);
    QCOMPARE(finished.error().values.value(QStringLiteral("jobs_left")).toStringList().size(), 1);
}

QTEST_GUILESS_MAIN(CupsTargetTest)
#include "tst_cupstarget.moc"
