// SPDX-License-Identifier: Apache-2.0
#include "exchange/codecs/celldecoder.h"
#include "exchange/codecs/csvreader.h"

#include <QTest>

#include <utility>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

class Collector final : public RowSink
{
public:
    explicit Collector(int most = 1000000)
        : m_most(most)
    { }
    bool row(const RawRow &row) override
    {
        QStringList cells;
        std::string scratch;
        for (const RawCell &cell : row.cells)
            cells.append(QString::fromUtf8(plainCell(cell, scratch)));
        rows.append(cells);
        if (row.torn)
            torn.append(QString::fromUtf8(row.bytes).trimmed());
        unterminated = row.unterminated;
        return rows.size() < m_most;
    }
    QList<QStringList> rows;
    QStringList torn;
    bool unterminated = false;

private:
    qsizetype m_most;
};

} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cells_data();
    void cells();
    void tornLines_data();
    void tornLines();
    void tornLinesAreHandedOver_data();
    void tornLinesAreHandedOver();
    void notTooManyTornLines();
    void delimiters();
    void lastLineWithoutEnd();
    void stopsAndCancels();
    void gbkTrailBytesAreNoDelimiters();
};

void TestCsvReader::cells_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QList<QStringList>>("rows");
    const auto row = [](const QStringList &cells) { return QList<QStringList>{cells}; };
    QTest::newRow("plain") << QByteArray("a,b,c\n") << row({u"a"_s, u"b"_s, u"c"_s});
    QTest::newRow("empty cells") << QByteArray(",,\n") << row({u""_s, u""_s, u""_s});
    QTest::newRow("quoted") << QByteArray("\"a,b\",\"c\"\"d\"\r\n") << row({u"a,b"_s, u"c\"d"_s});
    QTest::newRow("newline in a cell") << QByteArray("\"a\nb\",c\n") << row({u"a\nb"_s, u"c"_s});
    QTest::newRow("formula") << QByteArray("=\"123\",=\"\",x\n") << row({u"123"_s, u""_s, u"x"_s});
    QTest::newRow("formula with a comma") << QByteArray("=\"1,2\",x\n") << row({u"1,2"_s, u"x"_s});
    QTest::newRow("quoted formula") << QByteArray("\"=\"\"123\"\"\",x\n") << row({u"123"_s, u"x"_s});
    QTest::newRow("apostrophe") << QByteArray("\"'19800001001\",x\n") << row({u"19800001001"_s, u"x"_s});
    QTest::newRow("tabs") << QByteArray("\"\t69\",1\t,\"a\"\t,x\n") << row({u"69"_s, u"1"_s, u"a"_s, u"x"_s});
    QTest::newRow("stray quote") << QByteArray("5\" pipe,\"a\"b\",x\n") << row({u"5\" pipe"_s, u"a\"b"_s, u"x"_s});
    QTest::newRow("line ends") << QByteArray("a\rb\r\nc\n\nd")
                               << QList<QStringList>{{u"a"_s}, {u"b"_s}, {u"c"_s}, {u""_s}, {u"d"_s}};
}

void TestCsvReader::cells()
{
    QFETCH(QByteArray, csv);
    QFETCH(QList<QStringList>, rows);
    Collector collector;
    QVERIFY(readCsv(csv, ',', collector, {}));
    QCOMPARE(collector.rows, rows);
}

void TestCsvReader::tornLines_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<int>("row");
    QTest::addColumn<bool>("always");
    QTest::newRow("open quote at the end") << QByteArray("a,b\n1,\"2\n") << 2 << true;
    QTest::newRow("cut off in a quoted cell") << QByteArray("a,b\n1,2\n3,\"4") << 3 << true;
    QTest::newRow("quote swallows the next line") << QByteArray("a,b\n\"1,2\n\"3\",\"4\"\n5,6\n") << 2 << false;
    QTest::newRow("torn formula") << QByteArray("a,b\n=\"123") << 2 << true;
    QTest::newRow("endless cell") << QByteArray("a,b\n\"") + QByteArray(3 << 20, 'x') + QByteArray("\",b\n") << 2
                                  << true;
    QTest::newRow("endless row") << QByteArray(40000, ',') + QByteArray("\n") << 1 << true;
}

void TestCsvReader::tornLines()
{
    QFETCH(QByteArray, csv);
    QFETCH(int, row);
    QFETCH(bool, always);
    Collector collector;
    const auto read = readCsv(csv, ',', collector, {});
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::TornLine);
    QCOMPARE(read.error().values[u"row"_s].toInt(), row);
    Collector handedOver; // a file that was cut off lacks more than its last line
    QCOMPARE(readCsv(csv, ',', handedOver, {}, TornLines::HandOver).has_value(), !always);
}

void TestCsvReader::tornLinesAreHandedOver_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QList<QStringList>>("rows");
    QTest::addColumn<QStringList>("torn");
    using Rows = QList<QStringList>;
    QTest::newRow("swallows the next line")
        << QByteArray("a,b\n\"1,2\n\"3\",\"4\"\n5,6\n")
        << Rows{{u"a"_s, u"b"_s}, {}, {u"3"_s, u"4"_s}, {u"5"_s, u"6"_s}} << QStringList{u"\"1,2"_s};
    QTest::newRow("never closes") << QByteArray("a,b\r\n1,\"2\r\n3,4\r\n")
                                  << Rows{{u"a"_s, u"b"_s}, {u"1"_s}, {u"3"_s, u"4"_s}} << QStringList{u"1,\"2"_s};
    QTest::newRow("CR alone") << QByteArray("a,b\r1,\"2\r3,4\r") << Rows{{u"a"_s, u"b"_s}, {u"1"_s}, {u"3"_s, u"4"_s}}
                              << QStringList{u"1,\"2"_s};
    QTest::newRow("torn formula") << QByteArray("x,=\"123\n3,4\n") << Rows{{u"x"_s}, {u"3"_s, u"4"_s}}
                                  << QStringList{u"x,=\"123"_s};
}

void TestCsvReader::tornLinesAreHandedOver()
{
    QFETCH(QByteArray, csv);
    QFETCH(QList<QStringList>, rows);
    QFETCH(QStringList, torn);
    Collector collector;
    QVERIFY(readCsv(csv, ',', collector, {}, TornLines::HandOver));
    QCOMPARE(collector.rows, rows);
    QCOMPARE(collector.torn, torn);
}

/// Each costs a look through what follows, and a file of nothing else is no table.
void TestCsvReader::notTooManyTornLines()
{
    Collector collector;
    const auto read = readCsv(QByteArray("\"a,b\nx\"y,z\n").repeated(5000), ',', collector, {}, TornLines::HandOver);
    QCOMPARE(read.error().code, ErrorCode::TornLine);
    QVERIFY(collector.rows.size() < 1000);
}

void TestCsvReader::delimiters()
{
    QCOMPARE(guessDelimiter("a,b;c,d\n"), ',');
    QCOMPARE(guessDelimiter("a;b;c,d\n"), ';');
    QCOMPARE(guessDelimiter("a\tb\tc,d\n"), '\t');
    QCOMPARE(guessDelimiter("\"a,,,,,\";b\n"), ';');
}

void TestCsvReader::lastLineWithoutEnd()
{
    Collector collector;
    QVERIFY(readCsv("a,b\n1,2", ',', collector, {}));
    QVERIFY(collector.unterminated);
    Collector whole;
    QVERIFY(readCsv("a,b\n1,2\n", ',', whole, {}));
    QVERIFY(!whole.unterminated);
}

void TestCsvReader::stopsAndCancels()
{
    const QByteArray csv = QByteArray("a,b\n").repeated(20000);
    Collector three(3);
    QVERIFY(readCsv(csv, ',', three, {}));
    QCOMPARE(three.rows.size(), 3);
    Collector cancelled;
    int calls = 0;
    const auto read = readCsv(csv, ',', cancelled,
                              [&](qint64 done, qint64 of) { return of == csv.size() && done > 0 && ++calls < 2; });
    QCOMPARE(read.error().code, ErrorCode::Cancelled);
    QVERIFY(cancelled.rows.size() < 10000);
}

void TestCsvReader::gbkTrailBytesAreNoDelimiters()
{
    QByteArray csv;
    for (int lead = 0x81; lead <= 0xFE; ++lead) {
        for (int trail = 0x40; trail <= 0xFE; ++trail) {
            if (trail != 0x7F)
                csv.append(char(lead)).append(char(trail));
        }
    }
    csv.append(",x\n");
    Collector collector;
    QVERIFY(readCsv(csv, ',', collector, {}));
    QCOMPARE(collector.rows.size(), 1);
    QCOMPARE(collector.rows[0].size(), 2);
}

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
