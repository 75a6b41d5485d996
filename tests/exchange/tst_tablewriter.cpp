// SPDX-License-Identifier: Apache-2.0
#include "exchange/codecs/celldecoder.h"
#include "exchange/codecs/csvreader.h"
#include "exchange/codecs/filekind.h"
#include "exchange/codecs/xlsxbook.h"
#include "exchange/tables/filetablewriter.h"

#include <QTemporaryDir>
#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

class Collector final : public RowSink
{
public:
    bool row(const RawRow &row) override
    {
        std::string scratch;
        QStringList cells;
        for (const RawCell &cell : row.cells) {
            raw.append(QString::fromUtf8(cell.bytes));
            cells.append(QString::fromUtf8(plainCell(cell, scratch)));
            anyNumber = anyNumber || cell.number;
        }
        rows.push_back(cells);
        return true;
    }
    std::vector<QStringList> rows;
    QStringList raw;
    bool anyNumber = false;
};

Collector readBack(const QString &file)
{
    Collector collector;
    const QByteArray bytes = readWholeFile(file).value_or(QByteArray());
    if (kindOf(bytes) == FileKind::Zip) {
        auto book = XlsxBook::open(bytes);
        (void)book->readSheet(book->sheets().front(), collector, {});
    } else {
        const auto text = detectText(bytes);
        (void)readCsv(text->bytes, ',', collector, {});
    }
    return collector;
}

TableSheet nasty()
{
    return {u"订单"_s,
            {u"订单号"_s, u"备注"_s},
            {{u"4326117919173883199"_s, u"=1+1"_s},
             {u"007"_s, u"+8619800001001"_s},
             {u"-12.50"_s, u"-cmd|' /C calc'!A0"_s},
             {u"@sum"_s, u"a,\"b\"\n第二行 🎁"_s},
             {u"'quoted"_s, QString()},
             {u"12"_s, u"\t=2+2"_s}}};
}

} // namespace

class TestTableWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip_data();
    void roundTrip();
    void nothingRuns();
    void otherKinds();

private:
    QTemporaryDir m_dir;
};

void TestTableWriter::roundTrip_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("csv") << u"t.csv"_s;
    QTest::newRow("xlsx") << u"t.xlsx"_s;
}

void TestTableWriter::roundTrip()
{
    QFETCH(QString, name);
    const TableSheet sheet = nasty();
    QVERIFY(FileTableWriter().write(sheet, m_dir.filePath(name)));
    const Collector back = readBack(m_dir.filePath(name));
    QVERIFY(!back.anyNumber);
    QCOMPARE(back.rows.size(), sheet.rows.size() + 1);
    QCOMPARE(back.rows[0], sheet.headings);
    for (size_t i = 0; i < sheet.rows.size(); ++i) {
        for (qsizetype column = 0; column < 2; ++column) {
            QString expected = sheet.rows[i][column].trimmed();
            if (name.endsWith(u"xlsx") && expected.startsWith(u'\''))
                expected.remove(0, 1); // importers take an apostrophe for armour
            QCOMPARE(back.rows[i + 1].value(column), expected);
        }
    }
}

void TestTableWriter::nothingRuns()
{
    const QString file = m_dir.filePath(u"r.csv"_s);
    QVERIFY(FileTableWriter().write(nasty(), file));
    for (const QString &cell : readBack(file).raw) {
        const bool runs = !cell.isEmpty() && u"=+@"_s.contains(cell.front());
        QVERIFY2(!runs, qPrintable(cell));
        QVERIFY2(!cell.startsWith(u'-') || cell == u"-12.50", qPrintable(cell));
    }
}

void TestTableWriter::otherKinds()
{
    QCOMPARE(FileTableWriter().write(nasty(), m_dir.filePath(u"t.ods"_s)).error().code, ErrorCode::InvalidArgument);
    QVERIFY(!FileTableWriter().write(nasty(), u"/nosuch/folder/t.xlsx"_s));
}

QTEST_GUILESS_MAIN(TestTableWriter)
#include "tst_tablewriter.moc"
