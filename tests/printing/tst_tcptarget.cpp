// SPDX-License-Identifier: Apache-2.0
#include "printing/rawtargetfactory.h"

#include "printing/fakelabels.h"
#include "support/emulatedprinter.h"

#include <QTest>

#include <arpa/inet.h>
#include <atomic>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace waydesk;
using Confirmation = PrintTarget::Confirmation;

namespace {

PrintOptions patient()
{
    PrintOptions options;
    options.statusMs = 20'000;
    options.stallMs = 60'000;
    options.pollMs = 2;
    options.closeMs = 20'000;
    return options;
}

/// For tests in which an answer or progress must not come.
PrintOptions hasty()
{
    PrintOptions options = patient();
    options.stallMs = 300;
    return options;
}

PrintOptions silent()
{
    PrintOptions options = patient();
    options.statusMs = 30;
    return options;
}

constexpr EmulatedPrinter::Options kMute{
    .answersHostStatus = false, .answersErrorStatus = false, .answersOdometer = false};

std::unique_ptr<PrintTarget> targetFor(const QString &words, const PrintOptions &options, int padding = 0)
{
    LabelEncoders encoders;
    encoders.zpl = fakeZpl(padding);
    auto made = RawTargetFactory(encoders, options).make(words);
    return made ? std::move(*made) : nullptr;
}

QString key(int number) { return QStringLiteral("k%1").arg(number); }

std::vector<QString> keys(int first, int last)
{
    std::vector<QString> result;
    for (int i = first; i <= last; ++i)
        result.push_back(key(i));
    return result;
}

std::vector<QByteArray> labels(int first, int last, int padding = 0)
{
    std::vector<QByteArray> result;
    for (int i = first; i <= last; ++i)
        result.push_back(fakeZplText(i, padding).trimmed());
    return result;
}

QString reason(const Result<void> &result)
{
    return result ? QString() : result.error().values.value(QStringLiteral("reason")).toString();
}

qint64 value(const Result<void> &result, const char *name)
{
    return result ? -1 : result.error().values.value(QString::fromLatin1(name), -1).toLongLong();
}

/// Sends from 1 until one fails; the number of the one that failed.
int sendUntilFailure(PrintTarget &target, int count, Result<void> *result)
{
    for (int i = 1; i <= count; ++i) {
        *result = target.send(fakeLabel(i), key(i));
        if (!*result)
            return i;
    }
    return 0;
}

} // namespace

class TcpTargetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void confirmsByThePrintersCounter();
    void aTunedPrinterGetsItsOwnWords();
    void confirmsByScanWithoutCounter_data();
    void confirmsByScanWithoutCounter();
    void windowIsRespected();
    void windowMovesWithThePrinter();
    void confirmedAsksByItself();
    void faultBeforeAnythingIsSent_data();
    void faultBeforeAnythingIsSent();
    void paperRunsOut();
    void paperRunsOutWithoutCounter();
    void finishWaitsForTheLast();
    void finishStalls();
    void foreignLabelsAreNotOurs();
    void refused();
    void unknownHost();
    void unreachable();
    void switchedOffBetweenLabels();
    void hangsUpBetweenLabels();
    void hangsUpInTheMiddle();
    void slowPrinterGetsEverything();
    void stalledPrinter();
    void cancelWhileStalled();
    void cancelBeforeALabel();
    void abandonCloses();
    void opensAgain();
};

void TcpTargetTest::aTunedPrinterGetsItsOwnWords()
{
    EmulatedPrinter printer;
    LabelEncoders encoders;
    encoders.zpl = fakeZpl();
    encoders.tunedZpl = [](const DotImage &label, const PrinterTuning &tuning) {
        return "~SD" + QByteArray::number(tuning.darkness) + "\n^XA^LT" + QByteArray::number(tuning.down) + "^FD"
            + QByteArray::number(label.width()) + "^FS^XZ\n";
    };
    RawTargetFactory factory(encoders, patient());
    for (const PrinterTuning &tuning : {PrinterTuning{15, 0, -8}, PrinterTuning()}) {
        const auto target = factory.makeTuned(printer.target(), tuning);
        QVERIFY(target.has_value());
        QVERIFY((*target)->open(1, QStringLiteral("b")));
        QVERIFY((*target)->send(fakeLabel(1), key(1)));
        QVERIFY((*target)->finish());
    }
    const auto printed = printer.printed();
    QCOMPARE(printed.size(), size_t(2));
    QVERIFY2(printed[0].contains("^LT-8"), printed[0].constData());
    QCOMPARE(printed[1], fakeZplText(1).trimmed());
}

void TcpTargetTest::confirmsByThePrintersCounter()
{
    EmulatedPrinter printer;
    const auto target = targetFor(printer.target(), patient(), 33'000);
    QVERIFY(target->open(20, QStringLiteral("b")));
    QCOMPARE(target->confirmation(), Confirmation::PerJob);
    std::vector<QString> confirmed;
    for (int i = 1; i <= 20; ++i) {
        QVERIFY(target->send(fakeLabel(i), key(i)));
        const auto more = target->confirmed();
        confirmed.insert(confirmed.end(), more.begin(), more.end());
    }
    QVERIFY(target->finish());
    const auto rest = target->confirmed();
    confirmed.insert(confirmed.end(), rest.begin(), rest.end());
    QCOMPARE(confirmed, keys(1, 20));
    QCOMPARE(printer.printed(), labels(1, 20, 33'000));
    QCOMPARE(printer.connectionCount(), 1);
}

void TcpTargetTest::confirmsByScanWithoutCounter_data()
{
    QTest::addColumn<bool>("status");
    QTest::newRow("answers status") << true;
    QTest::newRow("mute") << false;
}

void TcpTargetTest::confirmsByScanWithoutCounter()
{
    QFETCH(bool, status);
    EmulatedPrinter printer(status ? EmulatedPrinter::Options{.answersOdometer = false} : kMute);
    PrintOptions options = silent();
    if (status)
        options.statusMs = 500;
    const auto target = targetFor(printer.target(), options);
    QVERIFY(target->open(20, {}));
    QCOMPARE(target->confirmation(), Confirmation::ByScan);
    for (int i = 1; i <= 20; ++i)
        QVERIFY(target->send(fakeLabel(i), key(i)));
    QVERIFY(target->finish());
    QVERIFY(target->confirmed().empty());
    QVERIFY(printer.waitForPrinted(20));
    QCOMPARE(printer.printed(), labels(1, 20));
}

void TcpTargetTest::windowIsRespected()
{
    EmulatedPrinter printer({.printCredits = 0});
    PrintOptions options = hasty();
    options.window = 3;
    const auto target = targetFor(printer.target(), options);
    QCOMPARE(target->window(), 3);
    QVERIFY(target->open(10, {}));
    Result<void> result;
    QCOMPARE(sendUntilFailure(*target, 10, &result), 4);
    QCOMPARE(result.error().code, ErrorCode::PrinterTimeout);
    QCOMPARE(value(result, "bytes_sent"), 0);
    QVERIFY(printer.waitForReceived(3));
    QCOMPARE(printer.receivedCount(), 3);
    QVERIFY(target->confirmed().empty());
}

void TcpTargetTest::windowMovesWithThePrinter()
{
    EmulatedPrinter printer({.printCredits = 0});
    PrintOptions options = patient();
    options.window = 4;
    const auto target = targetFor(printer.target(), options);
    QVERIFY(target->open(30, {}));
    std::atomic<bool> tooMany = false;
    std::thread hand([&] {
        for (int printed = 0; printed < 30; ++printed) {
            // The next comes out only when the window is full (or nothing more will come).
            printer.waitForReceived(std::min(30, printed + 4));
            if (printer.receivedCount() > printed + 4)
                tooMany = true;
            printer.allowLabels(1);
            printer.waitForPrinted(printed + 1);
        }
    });
    Result<void> result;
    const int failed = sendUntilFailure(*target, 30, &result);
    const auto finished = target->finish();
    hand.join();
    QCOMPARE(failed, 0);
    QVERIFY(finished);
    QVERIFY(!tooMany);
    QCOMPARE(target->confirmed(), keys(1, 30));
    QCOMPARE(printer.printed(), labels(1, 30));
}

void TcpTargetTest::confirmedAsksByItself()
{
    EmulatedPrinter printer({.printCredits = 0});
    const auto target = targetFor(printer.target(), patient());
    QVERIFY(target->open(2, {}));
    QVERIFY(target->send(fakeLabel(1), key(1)));
    QVERIFY(target->send(fakeLabel(2), key(2)));
    QVERIFY(target->confirmed().empty());
    std::vector<QString> all;
    const auto collect = [&] {
        const auto more = target->confirmed();
        all.insert(all.end(), more.begin(), more.end());
        return all;
    };
    printer.allowLabels(1);
    QTRY_COMPARE(collect(), keys(1, 1));
    printer.allowLabels(1);
    QTRY_COMPARE(collect(), keys(1, 2));
}

void TcpTargetTest::faultBeforeAnythingIsSent_data()
{
    QTest::addColumn<bool>("paper");
    QTest::newRow("out of paper") << true;
    QTest::newRow("head open") << false;
}

void TcpTargetTest::faultBeforeAnythingIsSent()
{
    QFETCH(bool, paper);
    EmulatedPrinter printer({.headOpen = !paper, .paper = paper ? 0 : -1});
    PrintOptions options = patient();
    options.statusMs = 300;
    const auto target = targetFor(printer.target(), options);
    const auto opened = target->open(1, {});
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::PrinterPaperOut);
    QCOMPARE(reason(opened), paper ? QStringLiteral("paper_out") : QStringLiteral("head_open"));
    QCOMPARE(printer.receivedCount(), 0);
    printer.loadPaper(-1);
    printer.setHeadOpen(false);
    QVERIFY(target->open(1, {}));
}

void TcpTargetTest::paperRunsOut()
{
    EmulatedPrinter printer({.paper = 5});
    PrintOptions options = patient();
    options.statusMs = 300;
    options.window = 3;
    const auto target = targetFor(printer.target(), options);
    QVERIFY(target->open(20, {}));
    Result<void> result;
    const int failed = sendUntilFailure(*target, 20, &result);
    QVERIFY(failed > 5 && failed <= 5 + 3 + 1);
    QCOMPARE(result.error().code, ErrorCode::PrinterPaperOut);
    QCOMPARE(reason(result), QStringLiteral("paper_out"));
    QCOMPARE(value(result, "bytes_sent"), 0);
    // Exactly those that came out are confirmed; the others were sent and are in doubt.
    QCOMPARE(target->confirmed(), keys(1, 5));
    QCOMPARE(printer.printed(), labels(1, 5));
    QCOMPARE(printer.receivedCount(), failed - 1);
}

void TcpTargetTest::paperRunsOutWithoutCounter()
{
    EmulatedPrinter printer({.answersOdometer = false, .paper = 5});
    PrintOptions options = patient();
    options.statusMs = 1'000;
    const auto target = targetFor(printer.target(), options);
    QVERIFY(target->open(20, {}));
    Result<void> result;
    QCOMPARE(sendUntilFailure(*target, 20, &result), 6);
    QCOMPARE(result.error().code, ErrorCode::PrinterPaperOut);
    QCOMPARE(value(result, "bytes_sent"), 0);
    QVERIFY(target->confirmed().empty());
    QCOMPARE(printer.receivedCount(), 5);
}

void TcpTargetTest::finishWaitsForTheLast()
{
    EmulatedPrinter printer({.printCredits = 0});
    const auto target = targetFor(printer.target(), patient());
    QVERIFY(target->open(3, {}));
    for (int i = 1; i <= 3; ++i)
        QVERIFY(target->send(fakeLabel(i), key(i)));
    std::thread hand([&] { printer.allowLabels(3); });
    const auto finished = target->finish();
    hand.join();
    QVERIFY(finished);
    QCOMPARE(target->confirmed(), keys(1, 3));
}

void TcpTargetTest::finishStalls()
{
    EmulatedPrinter printer({.printCredits = 2});
    const auto target = targetFor(printer.target(), hasty());
    QVERIFY(target->open(3, {}));
    for (int i = 1; i <= 3; ++i)
        QVERIFY(target->send(fakeLabel(i), key(i)));
    const auto finished = target->finish();
    QVERIFY(!finished);
    QCOMPARE(finished.error().code, ErrorCode::PrinterTimeout);
    QCOMPARE(reason(finished), QStringLiteral("stalled"));
    QCOMPARE(target->confirmed(), keys(1, 2));
}

void TcpTargetTest::foreignLabelsAreNotOurs()
{
    EmulatedPrinter printer({.printCredits = 0});
    const auto target = targetFor(printer.target(), patient());
    QVERIFY(target->open(2, {}));
    QVERIFY(target->send(fakeLabel(1), key(1)));
    printer.setOdometer(9'000);
    const auto finished = target->finish();
    QVERIFY(!finished);
    QCOMPARE(reason(finished), QStringLiteral("counter_shared"));
    QVERIFY(target->confirmed().empty());
}

void TcpTargetTest::refused()
{
    EmulatedPrinter printer;
    printer.switchOff();
    const auto opened = targetFor(printer.target(), patient())->open(1, {});
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::PrinterGone);
    QCOMPARE(reason(opened), QStringLiteral("refused"));
    QCOMPARE(opened.error().values.value(QStringLiteral("printer")).toString(), printer.target().mid(4));
}

void TcpTargetTest::unknownHost()
{
    const auto opened = targetFor(QStringLiteral("tcp:999.1.1.1.invalid:9100"), patient())->open(1, {});
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::PrinterGone);
    QCOMPARE(reason(opened), QStringLiteral("unknown_host"));
}

void TcpTargetTest::unreachable()
{
    // A listener whose queue is full drops further connections silently, as a printer without power does.
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    QCOMPARE(::bind(listener, reinterpret_cast<sockaddr *>(&address), size), 0);
    QCOMPARE(::listen(listener, 0), 0);
    QCOMPARE(::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size), 0);
    std::vector<int> fillers;
    for (int i = 0; i < 4; ++i) {
        fillers.push_back(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0));
        ::connect(fillers.back(), reinterpret_cast<sockaddr *>(&address), size);
    }
    PrintOptions options = patient();
    options.connectMs = 200;
    const auto opened =
        targetFor(QStringLiteral("tcp:127.0.0.1:%1").arg(ntohs(address.sin_port)), options)->open(1, {});
    for (const int fd : fillers)
        ::close(fd);
    ::close(listener);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::PrinterGone);
    QCOMPARE(reason(opened), QStringLiteral("unreachable"));
}

void TcpTargetTest::switchedOffBetweenLabels()
{
    for (const bool counts : {true, false}) {
        EmulatedPrinter printer({.answersOdometer = counts});
        PrintOptions options = patient();
        options.statusMs = counts ? 20'000 : 500;
        const auto target = targetFor(printer.target(), options);
        QVERIFY(target->open(2, {}));
        QVERIFY(target->send(fakeLabel(1), key(1)));
        QVERIFY(printer.waitForPrinted(1));
        printer.switchOff();
        QVERIFY(printer.waitForIdle());
        const auto sent = target->send(fakeLabel(2), key(2));
        QVERIFY(!sent);
        QCOMPARE(sent.error().code, ErrorCode::PrinterGone);
        QCOMPARE(printer.printed(), labels(1, 1));
    }
}

void TcpTargetTest::hangsUpBetweenLabels()
{
    constexpr int kPadding = 50'000;
    EmulatedPrinter::Options options = kMute;
    options.receiveBuffer = 4096;
    options.hangUpAfterLabels = 3;
    EmulatedPrinter printer(options);
    const auto target = targetFor(printer.target(), silent(), kPadding);
    QVERIFY(target->open(10, {}));
    Result<void> result;
    const int failed = sendUntilFailure(*target, 10, &result);
    // Whether the third counts as taken depends on which of its last bytes was read when the printer hung up.
    QVERIFY(failed == 3 || failed == 4);
    QCOMPARE(result.error().code, ErrorCode::PrinterGone);
    QCOMPARE(reason(result), QStringLiteral("hung_up"));
    QVERIFY(target->confirmed().empty());
    QCOMPARE(printer.printed(), labels(1, 3, kPadding));
}

void TcpTargetTest::hangsUpInTheMiddle()
{
    constexpr int kPadding = 300'000;
    EmulatedPrinter::Options options = kMute;
    options.receiveBuffer = 4096;
    options.hangUpAtByte = 2 * fakeZplText(1, kPadding).size() + 50'000;
    EmulatedPrinter printer(options);
    const auto target = targetFor(printer.target(), silent(), kPadding);
    QVERIFY(target->open(10, {}));
    Result<void> result;
    QCOMPARE(sendUntilFailure(*target, 10, &result), 3);
    QCOMPARE(result.error().code, ErrorCode::PrinterGone);
    QCOMPARE(reason(result), QStringLiteral("hung_up"));
    QCOMPARE(result.error().values.value(QStringLiteral("key")).toString(), key(3));
    QVERIFY(value(result, "bytes_sent") > 0);
    QCOMPARE(printer.printed().size(), size_t(2));
}

void TcpTargetTest::slowPrinterGetsEverything()
{
    constexpr int kPadding = 200'000;
    EmulatedPrinter::Options options = kMute;
    options.receiveBuffer = 4096;
    options.byteCredits = 0;
    EmulatedPrinter printer(options);
    const auto target = targetFor(printer.target(), silent(), kPadding);
    QVERIFY(target->open(3, {}));
    std::thread hand([&] {
        const qint64 total = 3 * (fakeZplText(1, kPadding).size()) + 64;
        for (qint64 allowed = 0; allowed < total; allowed += 20'000) {
            printer.allowBytes(20'000);
            if (!printer.waitForBytes(std::min<qint64>(allowed + 20'000, total - 64)))
                break;
        }
        printer.allowBytes(-1);
    });
    Result<void> result;
    const int failed = sendUntilFailure(*target, 3, &result);
    const auto finished = target->finish();
    hand.join();
    QCOMPARE(failed, 0);
    QVERIFY(finished);
    QVERIFY(printer.waitForPrinted(3));
    QCOMPARE(printer.printed(), labels(1, 3, kPadding));
}

void TcpTargetTest::stalledPrinter()
{
    constexpr int kPadding = 600'000;
    EmulatedPrinter::Options options = kMute;
    options.receiveBuffer = 4096;
    options.byteCredits = 100'000;
    EmulatedPrinter printer(options);
    PrintOptions impatient = silent();
    impatient.stallMs = 300;
    const auto target = targetFor(printer.target(), impatient, kPadding);
    QVERIFY(target->open(1, {}));
    const auto sent = target->send(fakeLabel(1), key(1));
    QVERIFY(!sent);
    QCOMPARE(sent.error().code, ErrorCode::PrinterTimeout);
    QCOMPARE(reason(sent), QStringLiteral("stalled"));
    QVERIFY(value(sent, "bytes_sent") >= 100'000 - 64);
    QVERIFY(value(sent, "bytes_sent") < value(sent, "bytes"));
    QCOMPARE(printer.receivedCount(), 0);
}

void TcpTargetTest::cancelWhileStalled()
{
    EmulatedPrinter::Options options = kMute;
    options.receiveBuffer = 4096;
    options.byteCredits = 100'000;
    EmulatedPrinter printer(options);
    PrintOptions cancellable = silent();
    cancellable.cancelled = [&] { return printer.bytesRead() >= 100'000; };
    const auto target = targetFor(printer.target(), cancellable, 600'000);
    QVERIFY(target->open(1, {}));
    const auto sent = target->send(fakeLabel(1), key(1));
    QVERIFY(!sent);
    QCOMPARE(sent.error().code, ErrorCode::Cancelled);
    target->abandon();
    QVERIFY(target->confirmed().empty());
}

void TcpTargetTest::cancelBeforeALabel()
{
    EmulatedPrinter printer;
    std::atomic<bool> cancelled = false;
    PrintOptions options = patient();
    options.cancelled = [&] { return cancelled.load(); };
    const auto target = targetFor(printer.target(), options);
    QVERIFY(target->open(2, {}));
    QVERIFY(target->send(fakeLabel(1), key(1)));
    cancelled = true;
    const auto sent = target->send(fakeLabel(2), key(2));
    QVERIFY(!sent);
    QCOMPARE(sent.error().code, ErrorCode::Cancelled);
    QCOMPARE(value(sent, "bytes_sent"), 0);
    QVERIFY(printer.waitForReceived(1));
    QCOMPARE(printer.receivedCount(), 1);
}

void TcpTargetTest::abandonCloses()
{
    EmulatedPrinter printer;
    const auto target = targetFor(printer.target(), patient());
    QVERIFY(target->open(1, {}));
    target->abandon();
    target->abandon();
    QVERIFY(printer.waitForIdle());
    QVERIFY(!target->send(fakeLabel(1), key(1)));
    QCOMPARE(printer.receivedCount(), 0);
}

void TcpTargetTest::opensAgain()
{
    EmulatedPrinter printer;
    const auto target = targetFor(printer.target(), patient());
    for (int run = 1; run <= 2; ++run) {
        QVERIFY(target->open(1, {}));
        QVERIFY(target->send(fakeLabel(run), key(run)));
        QVERIFY(target->finish());
        QCOMPARE(target->confirmed(), keys(run, run));
    }
    QCOMPARE(printer.connectionCount(), 2);
}

QTEST_GUILESS_MAIN(TcpTargetTest)
#include "tst_tcptarget.moc"
