// SPDX-License-Identifier: Apache-2.0
#include "printing/printerstatus.h"

#include <QRandomGenerator>
#include <QTest>

using namespace waydesk;

namespace {

QByteArray hostStatus(const QByteArray &first, const QByteArray &second)
{
    return "\x02" + first + "\x03\r\n\x02" + second
        + "\x03\r\n\x02"
          "1234,0\x03\r\n";
}

const QByteArray kReadyFirst = "030,0,0,1245,000,0,0,0,000,0,0,0";
const QByteArray kReadySecond = "000,0,0,0,0,2,4,0,00000000,1,000";

} // namespace

class PrinterStatusTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ready();
    void flags();
    void tornAndForeign();
    void randomGarbage();
    void errorStatus();
    void odometer();
    void reasons();
};

void PrinterStatusTest::ready()
{
    const auto status = parseHostStatus(hostStatus(kReadyFirst, kReadySecond));
    QVERIFY(status.has_value());
    QVERIFY(status->canPrint());
    QVERIFY(status->reason().isEmpty());
    QCOMPARE(status->formatsInBuffer, 0);
}

void PrinterStatusTest::flags()
{
    const auto status =
        parseHostStatus(hostStatus("030,1,1,1245,017,1,0,0,000,0,0,0", "000,0,1,1,0,2,4,0,00000042,1,000"));
    QVERIFY(status.has_value());
    QVERIFY(status->paperOut && status->paused && status->headOpen && status->ribbonOut && status->bufferFull);
    QCOMPARE(status->formatsInBuffer, 17);
    QCOMPARE(status->labelsRemaining, 42);
    QVERIFY(!status->canPrint());
}

void PrinterStatusTest::tornAndForeign()
{
    const QByteArray whole = hostStatus(kReadyFirst, kReadySecond);
    // Nothing is concluded before both lines are there.
    const qsizetype needed = whole.indexOf('\x03', whole.indexOf('\x03') + 1) + 1;
    for (qsizetype size = 0; size < needed; ++size)
        QVERIFY(!parseHostStatus(whole.left(size)));
    QVERIFY(parseHostStatus(whole.left(needed)));
    QVERIFY(parseHostStatus("noise\r\n\"17\"\x03" + whole));
    // The first answer was cut off, the second is whole.
    QVERIFY(parseHostStatus(whole.left(10) + whole)->canPrint());
    QVERIFY(!parseHostStatus("\x02" + QByteArray(1000, ',') + "\x03\x02" + QByteArray(1000, ',') + "\x03"));
    QVERIFY(!parseHostStatus("\x02PRINTER STATUS\x03"));
}

void PrinterStatusTest::randomGarbage()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QByteArray alphabet = QByteArray("\x02\x03,01\r\n~ERRORS: \"\0", 17) + hostStatus(kReadyFirst, kReadySecond);
    for (int i = 0; i < 20'000; ++i) {
        QByteArray bytes;
        for (int n = random.bounded(300); n > 0; --n)
            bytes += alphabet.at(random.bounded(static_cast<int>(alphabet.size())));
        if (const auto status = parseHostStatus(bytes))
            QVERIFY(status->formatsInBuffer >= 0 && status->labelsRemaining >= 0);
        parseErrorStatus(bytes);
        if (const auto count = parseOdometer(bytes))
            QVERIFY(*count >= 0);
    }
}

void PrinterStatusTest::errorStatus()
{
    const auto answer = [](const char *errors) {
        return QByteArray("\x02\r\n\r\n  PRINTER STATUS\r\n   ERRORS:         ") + errors
            + "\r\n   WARNINGS:       0 00000000 00000000\r\n\x03";
    };
    QVERIFY(parseErrorStatus(answer("0 00000000 00000000"))->canPrint());
    QVERIFY(parseErrorStatus(answer("1 00000000 00000001"))->paperOut);
    QVERIFY(parseErrorStatus(answer("1 00000000 00000002"))->ribbonOut);
    const auto both = parseErrorStatus(answer("1 00000000 00000005"));
    QVERIFY(both->paperOut && both->headOpen && !both->otherFault);
    const auto paused = parseErrorStatus(answer("1 00000000 00010000"));
    QVERIFY(paused->paused && paused->canPrint());
    QVERIFY(parseErrorStatus(answer("1 00000000 00000008"))->otherFault);
    QVERIFY(!parseErrorStatus("ERRORS: 1 0000"));
    QVERIFY(!parseErrorStatus({}));
}

void PrinterStatusTest::odometer()
{
    QCOMPARE(parseOdometer("\"8560\""), std::optional<qint64>(8560));
    QCOMPARE(parseOdometer("\r\n\" 0 \"\r\n"), std::optional<qint64>(0));
    QVERIFY(!parseOdometer("\"?\""));
    QVERIFY(!parseOdometer("\"1489 INCHES, 3784 CENTIMETERS\""));
    QVERIFY(!parseOdometer("\"85"));
    QVERIFY(!parseOdometer("\"99999999999999999999\""));
    QVERIFY(!parseOdometer({}));
}

void PrinterStatusTest::reasons()
{
    QCOMPARE(PrinterStatus{.paperOut = true}.reason(), QStringLiteral("paper_out"));
    QCOMPARE(PrinterStatus{.headOpen = true}.reason(), QStringLiteral("head_open"));
    QCOMPARE(PrinterStatus{.ribbonOut = true}.reason(), QStringLiteral("ribbon_out"));
    QCOMPARE(PrinterStatus{.otherFault = true}.reason(), QStringLiteral("fault"));
    QCOMPARE(PrinterStatus{.paused = true}.reason(), QStringLiteral("paused"));
}

QTEST_GUILESS_MAIN(PrinterStatusTest)
#include "tst_printerstatus.moc"
