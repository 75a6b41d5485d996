// SPDX-License-Identifier: Apache-2.0
#include "support/folders.h"
#include "support/sheetreading.h"
#include "zipmaker.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <rapidcheck.h>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype whole = 1 << 20;

std::string sheetOf(const std::string &rows) { return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"; }

void compareSheet(const std::string &document, std::initializer_list<qsizetype> pieces = {whole, 300, 7})
{
    for (const qsizetype piece : pieces) {
        const Reading scanned = readSheetXml(document, ReadBy::Scanner, piece);
        QCOMPARE(scanned.text, readSheetXml(document, ReadBy::Expat, piece).text);
    }
}

void compareStrings(const std::string &document)
{
    for (const qsizetype piece : {whole, qsizetype(300), qsizetype(7)}) {
        const Reading scanned = readStringsXml(document, ReadBy::Scanner, piece);
        QCOMPARE(scanned.text, readStringsXml(document, ReadBy::Expat, piece).text);
    }
}

QByteArray bytesOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

/// Pieces of which documents are made: what spreadsheets write, and what none should.
const std::vector<std::string> cellPieces{
    R"(<c r="A1" t="s"><v>1</v></c>)",
    R"(<c r="C1" s="1"><v>46346.5</v></c>)",
    R"(<c r="AB7" s="0"><v>6.39175550101E11</v></c>)",
    R"(<c t="inlineStr"><is><t xml:space="preserve"> a &amp; b _x000D_</t></is></c>)",
    R"(<c t="inlineStr"><is><r><rPr><b/></rPr><t>rich </t></r><r><t>text</t></r><rPh sb="0"><t>no</t></rPh></is></c>)",
    R"(<c t="str"><f t="shared" ref="A1:B2" si="0">A1&lt;"x"</f><v>calc</v></c>)",
    R"(<c t="b"><v>1</v></c>)",
    "<c/>",
    "<c></c>",
    R"(<c r="B2"/>)",
    "<c t=\"str\"><v>青禾\xF0\x9F\x93\xA6&#x4e2d;&#10;</v></c>",
    "\r\n  ",
    // not plain
    R"(<c cm="1" r="D1"><v>5</v></c>)",
    "<c r='E1'><v>5</v></c>",
    "<c t=\"str\"><v><![CDATA[<raw>]]></v></c>",
    "<c t=\"str\"><v>a<!-- no -->b</v></c>",
    "<c><v>1<?pi?>2</v></c>",
    "<x:c><x:v>7</x:v></x:c>",
    "<c t=\"str\"><v>a\r\nb</v></c>",
    "<c r=\"A1\" r=\"B1\"><v>1</v></c>",
    "<c t=\"str\"><v>]]></v></c>",
    "<c t=\"str\"><v>&none;</v></c>",
    "<c t=\"str\"><v>&#0;</v></c>",
    "<c t=\"str\"><v>\xED\xA0\x80</v></c>",
    "<c t=\"str\"><v>\xC3(</v></c>",
    "<c t=\"str\"><v>\x01</v></c>",
    "<c><v>1</w></c>",
    "<c><v>1</v>",
    "<c><c><v>1</v></c></c>",
    "text",
};
const std::vector<std::string> rowTags{
    "<row>",         "<row r=\"5\">",   "<row r=\"3\" spans=\"1:4\" x14ac:dyDescent=\"0.25\">",
    "<row/><row>",   "<row r='2'>",     "<row r=\"2\" r=\"3\">",
    "<other/><row>", "<!-- c --><row>", "</sheetData><sheetData><row>"};

rc::Gen<std::string> anyDocument()
{
    return rc::gen::exec([] {
        const bool odd = *rc::gen::inRange(0, 3) == 0;
        std::string rows;
        for (int row = *rc::gen::inRange(0, 6); row > 0; --row) {
            rows += rowTags[size_t(*rc::gen::inRange(0, odd ? int(rowTags.size()) : 4))];
            for (int cell = *rc::gen::inRange(0, 8); cell > 0; --cell)
                rows += cellPieces[size_t(*rc::gen::inRange(0, odd ? int(cellPieces.size()) : 12))];
            rows += "</row>";
        }
        std::string document = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n" + sheetOf(rows);
        for (int change = *rc::gen::inRange(-3, 3); change > 0; --change) {
            const auto at = size_t(*rc::gen::inRange(0, int(document.size())));
            static const std::string bytes = "<>&;\"'/ =]x\n\r\x01\x80\xE9:-!?0";
            document[at] = bytes[size_t(*rc::gen::inRange(0, int(bytes.size())))];
        }
        return document;
    });
}

} // namespace

/// Sheets and shared strings are read the same whether scanned or left to expat.
class TestScannedSheets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsScanned_data();
    void whatIsScanned();
    void whatStringsAreScanned_data();
    void whatStringsAreScanned();
    void samples();
    void pieces();
    void anySheet();
    void anyStrings();
    void limits();
    void sinkThatStops();
    void otherEncodings();
};

void TestScannedSheets::whatIsScanned_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<int>("scanned");
    const QByteArray plain = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
    QTest::newRow("plain") << plain + plain << 2;
    QTest::newRow("with the formats of runs")
        << QByteArray("<row><c t=\"inlineStr\"><is><r><rPr><b/><sz val=\"11\"/></rPr><t>a</t></r></is></c></row>") << 1;
    QTest::newRow("references") << QByteArray("<row><c t=\"str\"><v>&lt;&#x4e2d;&#10;</v></c></row>") << 1;
    QTest::newRow("empty rows") << QByteArray("<row r=\"1\"/>\r\n<row/>") << 2;
    QTest::newRow("a formula") << QByteArray("<row><c><f>A1&gt;2</f><v>3</v></c></row>") << 1;
    QTest::newRow("nothing from a comment on") << plain + "<!-- -->" + plain << 1;
    QTest::newRow("no CDATA") << QByteArray("<row><c t=\"str\"><v><![CDATA[x]]></v></c></row>") << 0;
    QTest::newRow("no prefix") << QByteArray("<x:row><x:c><x:v>1</x:v></x:c></x:row>") << 0;
    QTest::newRow("no attribute twice") << QByteArray("<row><c r=\"A1\" r=\"B1\"><v>1</v></c></row>") << 0;
}

void TestScannedSheets::whatIsScanned()
{
    QFETCH(QByteArray, rows);
    QFETCH(int, scanned);
    for (const qsizetype piece : {whole, qsizetype(64)}) {
        const std::string document = sheetOf(rows.toStdString());
        const Reading reading = readSheetXml(document, ReadBy::Scanner, piece);
        QCOMPARE(reading.scanned, scanned);
        QCOMPARE(reading.text, readSheetXml(document, ReadBy::Expat, piece).text);
    }
}

void TestScannedSheets::whatStringsAreScanned_data()
{
    QTest::addColumn<QByteArray>("strings");
    QTest::addColumn<int>("scanned");
    QTest::newRow("plain") << QByteArray("<si><t>a</t></si><si><t xml:space=\"preserve\"> b</t></si><si/>") << 3;
    QTest::newRow("as Chinese and Japanese spreadsheets write them")
        << QByteArray("<si><t>山</t><phoneticPr fontId=\"1\" type=\"noConversion\"/></si>"
                      "<si><t>田</t><rPh sb=\"0\" eb=\"1\"><t>タ</t></rPh><phoneticPr fontId=\"1\"/></si>")
        << 2;
    QTest::newRow("rich") << QByteArray("<si><r><t>a</t></r><r><rPr><b/></rPr><t>b</t></r></si>") << 1;
    QTest::newRow("an unknown element") << QByteArray("<si><t>a</t></si><other/><si><t>b</t></si>") << 1;
    QTest::newRow("an element in a text") << QByteArray("<si><t>a<b/>c</t></si>") << 0;
}

void TestScannedSheets::whatStringsAreScanned()
{
    QFETCH(QByteArray, strings);
    QFETCH(int, scanned);
    const std::string document = "<sst count=\"3\">" + strings.toStdString() + "</sst>";
    QCOMPARE(readStringsXml(document, ReadBy::Scanner, whole).scanned, scanned);
    compareStrings(document);
}

void TestScannedSheets::samples()
{
    int books = 0;
    for (const QString &folder : {u"/orders"_s, u"/../fuzz/corpus/xlsx"_s}) {
        QDirIterator files(inTestData(folder), QDir::Files);
        while (files.hasNext()) {
            const QByteArray bytes = bytesOf(files.next());
            if (!XlsxBook::open(bytes))
                continue;
            ++books;
            const auto parts = packedParts(bytes);
            for (auto part = parts.keyBegin(); part != parts.keyEnd(); ++part) {
                const std::string document = unpackedPart(bytes, *part).toStdString();
                if (part->contains(u"worksheets/"_s))
                    compareSheet(document);
                else if (part->endsWith(u"sharedStrings.xml"_s, Qt::CaseInsensitive))
                    compareStrings(document);
            }
        }
    }
    QVERIFY(books >= 10);
}

void TestScannedSheets::pieces()
{
    for (const std::string &cell : cellPieces)
        compareSheet(sheetOf("<row><c><v>1</v></c></row><row>" + cell + "</row><row><c><v>2</v></c></row>"));
    for (const std::string &row : rowTags)
        compareSheet(sheetOf(row + "<c><v>1</v></c></row>"));
}

void TestScannedSheets::anySheet()
{
    QVERIFY(rc::check("a sheet is read the same by both", [] {
        const std::string document = *anyDocument();
        const auto piece = qsizetype(*rc::gen::inRange(1, 400));
        RC_ASSERT(readSheetXml(document, ReadBy::Scanner, piece).text
                  == readSheetXml(document, ReadBy::Expat, piece).text);
    }));
}

void TestScannedSheets::anyStrings()
{
    QVERIFY(rc::check("shared strings are read the same by both", [] {
        static const std::vector<std::string> parts{"<t>a</t>",
                                                    "<t xml:space=\"preserve\"> 山 &amp;</t>",
                                                    "<r><rPr><b/></rPr><t>r</t></r>",
                                                    "<rPh><t>p</t></rPh>",
                                                    "<phoneticPr fontId=\"1\"/>",
                                                    "<t/>",
                                                    " \n",
                                                    "<r>",
                                                    "</r>",
                                                    "<rPh><rPh/><t>p</t></rPh>",
                                                    "<x:t>q</x:t>",
                                                    "<e><t>in</t></e>",
                                                    "<t>a<b/>c</t>",
                                                    "<si/>"};
        std::string document = "<sst>";
        for (int item = *rc::gen::inRange(0, 5); item > 0; --item) {
            document += "<si>";
            for (int part = *rc::gen::inRange(0, 5); part > 0; --part)
                document += *rc::gen::elementOf(parts);
            document += "</si>";
        }
        document += "</sst>";
        const auto piece = qsizetype(*rc::gen::inRange(1, 200));
        RC_ASSERT(readStringsXml(document, ReadBy::Scanner, piece).text
                  == readStringsXml(document, ReadBy::Expat, piece).text);
    }));
}

void TestScannedSheets::limits()
{
    const std::initializer_list<qsizetype> large{whole, 1 << 16};
    const std::string huge(size_t(3) << 20, 'x');
    compareSheet(sheetOf("<row><c t=\"str\"><v>" + huge + "</v></c></row>"), large);
    std::string many;
    for (int i = 0; i < 16390; ++i)
        many += "<c><v>1</v></c>";
    compareSheet(sheetOf("<row>" + many + "</row>"), large);
    std::string wide;
    for (int i = 0; i < 11; ++i)
        wide += "<c t=\"str\"><v>" + huge.substr(0, 900'000) + "</v></c>";
    compareSheet(sheetOf("<row r=\"4\">" + wide + "</row><row><c><v>1</v></c></row>"), large);
}

void TestScannedSheets::sinkThatStops()
{
    const std::string document = sheetOf("<row><c><v>1</v></c></row><row><c><v>2</v></c></row><broken");
    for (const qsizetype piece : {whole, qsizetype(9)}) {
        const std::string scanned = readSheetXml(document, ReadBy::Scanner, piece, 1).text;
        QCOMPARE(scanned, readSheetXml(document, ReadBy::Expat, piece, 1).text);
        QCOMPARE(scanned, std::string("\n1:#1\n="));
    }
}

/// Bytes that are no UTF-8 are not scanned as such.
void TestScannedSheets::otherEncodings()
{
    const std::string rows = "<row><c t=\"str\"><v>caf\xC3\xA9</v></c></row>";
    for (const char *name : {"ISO-8859-1", "US-ASCII", "nonsense"}) {
        const std::string document = "<?xml version=\"1.0\" encoding=\"" + std::string(name) + "\"?>" + sheetOf(rows);
        QCOMPARE(readSheetXml(document, ReadBy::Scanner, whole).scanned, 0);
        compareSheet(document);
    }
    const std::string plain = "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + sheetOf(rows);
    QCOMPARE(readSheetXml(plain, ReadBy::Scanner, whole).scanned, 1);
    compareSheet(plain);
}

QTEST_GUILESS_MAIN(TestScannedSheets)
#include "tst_scannedsheets.moc"
