// SPDX-License-Identifier: Apache-2.0
#include "scanning/linesource.h"
#include "core/label/scancode.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

#include <thread>
#include <unistd.h>

using namespace waydesk;

namespace {

QByteArrayList linesOf(QByteArray text)
{
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    LineSource source(&buffer);
    QByteArrayList lines;
    while (const auto line = source.next())
        lines += *line;
    return lines;
}

} // namespace

class LineSourceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void endings_data();
    void endings();
    void repeatedLinesStay();
    void longLines();
    void pipeDeliversLineByLine();
    void manyLines();
};

void LineSourceTest::endings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("unix") << QByteArray("A1\nB2\nC3\n");
    QTest::newRow("no last ending") << QByteArray("A1\nB2\nC3");
    QTest::newRow("windows") << QByteArray("A1\r\nB2\r\nC3\r\n");
    QTest::newRow("old mac") << QByteArray("A1\rB2\rC3\r");
    QTest::newRow("mixed, blank lines, mark") << QByteArray("\xef\xbb\xbf"
                                                            "A1\r\n\n  \t\r\rB2\n\r\n\nC3\n\n");
}

void LineSourceTest::endings()
{
    QFETCH(QByteArray, text);
    QCOMPARE(linesOf(text), (QByteArrayList{"A1", "B2", "C3"}));
    QVERIFY(linesOf({}).isEmpty());
    QVERIFY(linesOf("\n\r\n \n").isEmpty());
}

void LineSourceTest::repeatedLinesStay()
{
    QByteArray text("A1\n\nA1\nA1");
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    LineSource source(&buffer);
    QCOMPARE(source.next(), std::optional<QByteArray>("A1"));
    QCOMPARE(source.lineNumber(), 1);
    QCOMPARE(source.next(), std::optional<QByteArray>("A1"));
    QCOMPARE(source.lineNumber(), 3);
    QCOMPARE(source.next(), std::optional<QByteArray>("A1"));
    QVERIFY(!source.next());
    QVERIFY(!source.next());
}

void LineSourceTest::longLines()
{
    for (const char fill : {'1', '\0', '\xff'}) {
        const auto lines = linesOf("A1\n" + QByteArray(10'000'000, fill) + "\nB2\n");
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.first(), QByteArray("A1"));
        QCOMPARE(lines.last(), QByteArray("B2"));
        QCOMPARE(lines.at(1).size(), 4096);
        QVERIFY(parseScan(lines.at(1)).number.isEmpty());
    }
}

void LineSourceTest::pipeDeliversLineByLine()
{
    int ends[2];
    QCOMPARE(pipe(ends), 0);
    QFile device;
    QVERIFY(device.open(ends[0], QIODevice::ReadOnly, QFileDevice::AutoCloseHandle));
    LineSource source(&device);
    // Each line arrives although the pipe stays open: a verdict follows each scan.
    for (const char *code : {"A1", "B2", "C3"}) {
        const QByteArray line = QByteArray(code) + '\n';
        QCOMPARE(::write(ends[1], line.constData(), static_cast<size_t>(line.size())), line.size());
        QCOMPARE(source.next(), std::optional<QByteArray>(code));
    }
    ::close(ends[1]);
    QVERIFY(!source.next());
}

void LineSourceTest::manyLines()
{
    QByteArray text;
    for (int i = 0; i < 100'000; ++i)
        text += "YT" + QByteArray::number(i) + (i % 2 ? "\r\n" : "\n");
    const auto lines = linesOf(text);
    QCOMPARE(lines.size(), 100'000);
    QCOMPARE(lines.last(), QByteArray("YT99999"));
}

QTEST_GUILESS_MAIN(LineSourceTest)
#include "tst_linesource.moc"
