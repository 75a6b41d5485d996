// SPDX-License-Identifier: Apache-2.0
#include "exchange/codecs/xlsxbook.h"
#include "zipmaker.h"

#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

class Collector final : public RowSink
{
public:
    bool row(const RawRow &row) override
    {
        QStringList cells;
        for (const RawCell &cell : row.cells)
            cells.append(QString::fromUtf8(cell.bytes) + (cell.number ? u"#"_s : QString()));
        rows.append(cells);
        numbers.append(row.number);
        return true;
    }
    QList<QStringList> rows;
    QList<int> numbers;
};

Result<Collector> readFirst(const QByteArray &file, const ZipLimits &limits = {})
{
    auto book = XlsxBook::open(file, limits);
    if (!book)
        return std::unexpected(book.error());
    Collector collector;
    if (auto read = book->readSheet(book->sheets()[0], collector, {}); !read)
        return std::unexpected(read.error());
    return collector;
}

QStringList firstRow(const QByteArray &row, const QByteArray &strings = {}, const QByteArray &styles = {})
{
    const auto read = readFirst(makeXlsx(row, strings, styles));
    return read && !read->rows.isEmpty() ? read->rows[0] : QStringList{u"<failed>"_s};
}

} // namespace

class TestXlsxBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kindsOfCells();
    void richTextWithoutPhonetics();
    void datesByStyle();
    void missingReferences();
    void gapsAndPrefixes();
    void refusesEntities();
    void refusesDeepXml();
    void refusesBombs();
    void refusesLyingSizes();
    void truncated();
    void noSpreadsheet();
    void hostileCells();
};

void TestXlsxBook::kindsOfCells()
{
    const QByteArray row =
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>in</t></is></c>"
        "<c r=\"C1\"><v>42</v></c><c r=\"D1\" t=\"str\"><f>A1</f><v>calc</v></c>"
        "<c r=\"E1\"><v>6.39175550101E11</v></c><c r=\"F1\" t=\"b\"><v>1</v></c>"
        "<c r=\"G1\" t=\"s\"><v>99</v></c></row>";
    const QStringList expected{u"two_\r"_s, u"in"_s, u"42#"_s, u"calc"_s, u"639175550101#"_s, u"1"_s};
    QCOMPARE(firstRow(row, "<si><t>one</t></si><si><t>two__x000D_</t></si>"), expected);
}

void TestXlsxBook::richTextWithoutPhonetics()
{
    const QByteArray strings = "<si><r><t>山</t></r><r><rPr/><t xml:space=\"preserve\"> 田</t></r>"
                               "<rPh sb=\"0\" eb=\"1\"><t>ヤマ</t></rPh></si>";
    QCOMPARE(firstRow("<row><c t=\"s\"><v>0</v></c></row>", strings), QStringList{u"山 田"_s});
}

void TestXlsxBook::datesByStyle()
{
    const QByteArray styles = "<numFmts><numFmt numFmtId=\"170\" formatCode=\"yyyy/m/d\"/></numFmts>"
                              "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                              "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"22\"/></cellXfs>";
    const QByteArray row =
        "<row><c s=\"0\"><v>46346.5</v></c><c s=\"1\"><v>46346.5</v></c><c s=\"2\"><v>46346</v></c></row>";
    const QStringList expected{u"46346.5#"_s, u"2026-11-20 12:00:00"_s, u"2026-11-20 00:00:00"_s};
    QCOMPARE(firstRow(row, {}, styles), expected);
}

void TestXlsxBook::missingReferences()
{
    const auto read =
        readFirst(makeXlsx("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r=\"5\"><c><v>9</v></c></row>"
                           "<row><c r=\"B6\"><v>8</v></c><c><v>7</v></c></row>"));
    QVERIFY(read);
    QCOMPARE(read->numbers, (QList<int>{1, 5, 6}));
    QCOMPARE(read->rows[0], (QStringList{u"1#"_s, QString(), u"3#"_s}));
    QCOMPARE(read->rows[2], (QStringList{QString(), u"8#"_s, u"7#"_s}));
}

void TestXlsxBook::gapsAndPrefixes()
{
    QCOMPARE(firstRow("<x:row xmlns:x=\"u\" r=\"1\"><x:c r=\"C1\"><x:v>5</x:v></x:c></x:row>"),
             (QStringList{QString(), QString(), u"5#"_s}));
}

void TestXlsxBook::refusesEntities()
{
    QByteArray bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">";
    for (char c = 'b'; c < 'k'; ++c) {
        const QByteArray before = QByteArray("&") + char(c - 1) + ';';
        bomb += QByteArray("<!ENTITY ") + c + " \"" + before.repeated(10) + "\">";
    }
    bomb += "]>";
    const auto read = readFirst(makeXlsx("<row><c t=\"str\"><v>&j;</v></c></row>", {}, {}, bomb));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::NotASpreadsheet);
}

void TestXlsxBook::refusesDeepXml()
{
    const auto read = readFirst(makeXlsx(QByteArray("<row>").repeated(100000)));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::NotASpreadsheet);
}

void TestXlsxBook::refusesBombs()
{
    const QByteArray spaces(200 << 20, ' ');
    const auto read = readFirst(makeXlsx(spaces));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::FileTooLarge);

    ZipLimits small;
    small.total = 1 << 20;
    const auto total = readFirst(makeXlsx(QByteArray(2 << 20, ' ')), small);
    QCOMPARE(total.error().code, ErrorCode::FileTooLarge);
}

void TestXlsxBook::refusesLyingSizes()
{
    QByteArray file = makeXlsx("<row><c><v>1</v></c></row>" + QByteArray(5000, ' '));
    const qsizetype entry = file.lastIndexOf("xl/worksheets/sheet1.xml") - 46;
    QVERIFY(file.mid(entry, 4) == "PK\x01\x02");
    file[entry + 24] = 10;
    file[entry + 25] = 0;
    QVERIFY(!readFirst(file));
}

void TestXlsxBook::truncated()
{
    const QByteArray file = makeXlsx("<row><c><v>1</v></c></row>");
    for (qsizetype size = 4; size < file.size(); size += 7) {
        const auto read = readFirst(file.first(size));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::NotASpreadsheet);
    }
}

void TestXlsxBook::noSpreadsheet()
{
    QCOMPARE(readFirst(makeZip({{u"a.txt"_s, "hello"}})).error().code, ErrorCode::NotASpreadsheet);
    QCOMPARE(readFirst("no zip at all").error().code, ErrorCode::NotASpreadsheet);
}

void TestXlsxBook::hostileCells()
{
    const auto far = readFirst(makeXlsx("<row r=\"99999999999\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>"));
    QVERIFY(far);
    QCOMPARE(far->rows[0].size(), 1);
    const auto many = readFirst(makeXlsx("<row>" + QByteArray("<c><v>1</v></c>").repeated(20000) + "</row>"));
    QCOMPARE(many.error().code, ErrorCode::FileTooLarge);
    const auto huge = readFirst(makeXlsx("<row><c t=\"str\"><v>" + QByteArray(3 << 20, 'x') + "</v></c></row>"));
    QCOMPARE(huge.error().code, ErrorCode::FileTooLarge);
}

QTEST_GUILESS_MAIN(TestXlsxBook)
#include "tst_xlsxbook.moc"
