// SPDX-License-Identifier: Apache-2.0
#include "exchange/codecs/csvreader.h"
#include "exchange/codecs/textencoding.h"
#include "exchange/codecs/wholefile.h"
#include "exchange/codecs/xlsxbook.h"
#include "exchange/formats/fileordersource.h"
#include "exchange/writeback/filedispatchwriter.h"
#include "exchange/writeback/sheetrewriter.h"
#include "support/folders.h"
#include "zipmaker.h"

#include <QDir>
#include <QDateTime>
#include <QFile>
#include <QStringDecoder>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>
#include <sys/resource.h>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

const QString folder = inTestData(QStringLiteral("/dispatch/"));

class Collector final : public RowSink
{
public:
    bool row(const RawRow &row) override
    {
        QStringList cells;
        for (const RawCell &cell : row.cells) {
            cells.append(QString::fromUtf8(cell.bytes));
            anyNumber = anyNumber || cell.number;
        }
        rows[row.number] = cells;
        return true;
    }
    QMap<int, QStringList> rows;
    bool anyNumber = false;
};

QByteArray bytesOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Collector sheetOf(const QByteArray &bytes)
{
    Collector collector;
    auto book = XlsxBook::open(bytes);
    if (book)
        (void)book->readSheet(book->sheets()[0], collector, {});
    return collector;
}

QString carrierName(const QString &code)
{
    return code == u"ZTO" ? u"中通快递"_s : code == u"YTO" ? u"圆通速递"_s : QString();
}

std::vector<DispatchRow> rowsFor(const QStringList &orders)
{
    std::vector<DispatchRow> rows;
    for (const QString &order : orders)
        rows.push_back({order, {}, u"ZTO"_s, u"78900011123"_s + order.right(3), 1, 0});
    return rows;
}

} // namespace

class TestDispatchWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void confirmedSheet();
    void textSheetsAreAsConfirmed();
    void amazonOfJapan();
    void ownSheetsComeFirst();
    void weChatPaySheet();
    void severalParcelsOfOnePayment();
    void whatIsWrittenReadsBack_data();
    void whatIsWrittenReadsBack();
    void templateAsksForDayAndPieces();
    void layoutByName();
    void ownAliasesComeFirst();
    void idsStayText();
    void templateKeepsEveryOtherPart();
    void templateFillsBlankRowsAndSkipsHidden();
    void templateRowsThatListOrders();
    void severalParcelsOfOneOrder();
    void templateByLine();
    void csvTemplate();
    void sheetsThatAreNoTemplate_data();
    void sheetsThatAreNoTemplate();
    void anOrderExportIsNoTemplate_data();
    void anOrderExportIsNoTemplate();
    void oursThoughItLooksLikeAnExample();
    void templateByPaymentNumber();
    void theEndingFitsTheTemplate();
    void carriersHaveAliases();
    void needsATemplate();
    void columnsMissing();
    void refusesFormulas();
    void diskFullLeavesNothing();
    void keepsTheOldFileOnFailure();
    void rewriteKeepsBytes();

private:
    QString out(const QString &ending = u"xlsx"_s) const { return m_dir->filePath(u"out."_s + ending); }
    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile f(m_dir->filePath(name));
        if (f.open(QIODevice::WriteOnly))
            f.write(bytes);
        return f.fileName();
    }
    std::unique_ptr<QTemporaryDir> m_dir;
    FileDispatchWriter m_writer{carrierName};
};

void TestDispatchWriter::confirmedSheet()
{
    const auto format =
        m_writer.write(u"pinduoduo"_s, rowsFor({u"261120-361728394506173"_s, u"261120-423456789012346"_s}), out(), {});
    QVERIFY(format);
    QCOMPARE(*format, u"pdd_dispatch"_s);
    const Collector ours = sheetOf(bytesOf(out()));
    const Collector reference = sheetOf(bytesOf(folder + u"pdd_batch_ship.xlsx"_s));
    QCOMPARE(ours.rows[1], reference.rows[1]);
    QCOMPARE(ours.rows[2], (QStringList{u"261120-361728394506173"_s, u"中通快递"_s, u"78900011123173"_s}));
    QCOMPARE(ours.rows.size(), 3);
}

void TestDispatchWriter::textSheetsAreAsConfirmed()
{
    const auto lines = [](const QByteArray &bytes) { return bytes.split('\n'); };
    const qint64 at = QDateTime::fromString(u"2026-11-22T10:00:00+08:00"_s, Qt::ISODate).toMSecsSinceEpoch();
    DispatchRow amazon{u"114-7123457-3765433"_s, {u"70000000001000"_s}, u"USPS"_s, u"9400100000000000000001"_s, 2, at};
    amazon.lineQuantities = {2};
    DispatchRow other = amazon;
    other.carrierCode = u"ZTO"_s;
    QCOMPARE(m_writer.write(u"amazon"_s, {amazon, other}, out(u"txt"_s), {}).value_or(QString()), u"amazon_confirm"_s);
    const auto ours = lines(bytesOf(out(u"txt"_s)));
    const auto theirs = lines(bytesOf(folder + u"amazon_ShippingConfirm.txt"_s));
    QCOMPARE(ours[0], theirs[0]);
    QCOMPARE(ours[1], QByteArray(theirs[1]).replace("Ground Advantage", ""));
    QVERIFY(ours[2].contains("\tOther\t中通快递\t"));
    const DispatchRow woo{u"18401"_s, {}, u"USPS"_s, u"9400100000000000000001"_s, 1, at};
    QVERIFY(m_writer.write(u"woocommerce"_s, {woo}, out(u"csv"_s), {}));
    const auto wooTheirs = lines(bytesOf(folder + u"woocommerce_ast_tracking.csv"_s));
    QCOMPARE(lines(bytesOf(out(u"csv"_s))), (QList<QByteArray>{wooTheirs[0], wooTheirs[1], {}}));
    const DispatchRow mall{u"4326117919173883199"_s, {}, u"ZTO"_s, u"78900011123001"_s, 1, at};
    QVERIFY(m_writer.write(u"generic"_s, {mall}, out(u"csv"_s), {}));
    const auto mallTheirs = lines(bytesOf(folder + u"mall_dispatch_gb2312.csv"_s));
    QCOMPARE(lines(bytesOf(out(u"csv"_s))), (QList<QByteArray>{mallTheirs[0], mallTheirs[1], {}}));
}

/// Every cell of the confirmed sheet, written from its own facts.
void TestDispatchWriter::weChatPaySheet()
{
    const Collector theirs = sheetOf(bytesOf(folder + u"wechatpay_shipping_info.xlsx"_s));
    QVERIFY(theirs.rows.size() >= 10);
    const QHash<QString, QString> codes{
        {u"中通快递"_s, u"ZTO"_s}, {u"顺丰速运"_s, u"SF"_s}, {u"邮政快递包裹"_s, u"POSTB"_s}};
    std::vector<DispatchRow> rows;
    for (int i = 2; i <= theirs.rows.lastKey(); ++i) {
        const QStringList &cells = theirs.rows[i];
        DispatchRow row{u"o%1"_s.arg(i), {}, codes.value(cells.value(5)), cells.value(6), 1, 0};
        row.paymentNumber = cells.value(0);
        row.goods = cells.value(9);
        rows.push_back(row);
    }
    QVERIFY(m_writer.byPaymentNumber(u"wechat"_s) && !m_writer.byPaymentNumber(u"pinduoduo"_s));
    QCOMPARE(m_writer.write(u"wechat"_s, rows, out(), {}).value_or(QString()), u"wechatpay_shipping"_s);
    const Collector ours = sheetOf(bytesOf(out()));
    QVERIFY(!ours.anyNumber);
    QCOMPARE(ours.rows.size(), theirs.rows.size());
    for (int i = 1; i <= theirs.rows.lastKey(); ++i)
        QCOMPARE(ours.rows[i], theirs.rows[i]);
}

/// Several numbers of one payment stand in one cell; a part of an order is told as one, and a correction as one.
void TestDispatchWriter::severalParcelsOfOnePayment()
{
    DispatchRow one{u"o1"_s, {}, u"ZTO"_s, u"N1"_s, 1, 0};
    one.paymentNumber = u"42001"_s;
    DispatchRow two = one;
    two.waybill = u"N2"_s;
    DispatchRow part = one;
    part.paymentNumber = u"42002"_s;
    part.complete = false;
    part.correction = true;
    QVERIFY(m_writer.write(u"wechat"_s, {one, two, part}, out(), {}));
    const Collector sheet = sheetOf(bytesOf(out()));
    QCOMPARE(sheet.rows.size(), 3);
    QCOMPARE(sheet.rows[2].mid(4, 5), (QStringList{u"分拆发货"_s, u"中通快递"_s, u"N1;N2"_s, u"是"_s, u"否"_s}));
    QCOMPARE(sheet.rows[3].mid(4, 5), (QStringList{u"分拆发货"_s, u"中通快递"_s, u"N1"_s, u"否"_s, u"是"_s}));
}

void TestDispatchWriter::whatIsWrittenReadsBack_data()
{
    QTest::addColumn<QStringList>("columns"); // of order, carrier, number
    QTest::addColumn<QString>("ending");
    QTest::newRow("pinduoduo") << QStringList{u"0"_s, u"1"_s, u"2"_s} << u"xlsx"_s;
    QTest::newRow("wechat") << QStringList{u"0"_s, u"5"_s, u"6"_s} << u"xlsx"_s;
    QTest::newRow("amazon") << QStringList{u"0"_s, u"5"_s, u"6"_s} << u"txt"_s;
    QTest::newRow("woocommerce") << QStringList{u"0"_s, u"1"_s, u"2"_s} << u"csv"_s;
    QTest::newRow("generic") << QStringList{u"0"_s, u"1"_s, u"2"_s} << u"csv"_s;
}

void TestDispatchWriter::whatIsWrittenReadsBack()
{
    QFETCH(QStringList, columns);
    QFETCH(QString, ending);
    const QString platform = QString::fromLatin1(QTest::currentDataTag());
    std::vector<DispatchRow> rows;
    for (const char *number : {"4326117919173883199", "0001", "261120-361728394506173", "#1001", "A,1\"x"}) {
        DispatchRow row{
            QString::fromLatin1(number), {}, u"ZTO"_s, u"78900011123"_s + QString::number(rows.size()), 1, 0};
        row.paymentNumber = row.orderNumber;
        rows.push_back(row);
    }
    const QString file = m_dir->filePath(u"out."_s + ending);
    QVERIFY(m_writer.write(platform, rows, file, {}));
    const QByteArray bytes = bytesOf(file);
    Collector read;
    if (ending == u"xlsx"_s) {
        read = sheetOf(bytes);
    } else {
        const auto text = detectText(bytes);
        QVERIFY(text);
        const bool tabs = ending == u"txt"_s;
        QVERIFY(readCsv(text->bytes, {tabs ? '\t' : ',', !tabs}, read, {}));
        QVERIFY(bytes.endsWith('\n') && !bytes.contains("=\""));
    }
    QVERIFY(!read.anyNumber);
    QCOMPARE(read.rows.size(), qsizetype(rows.size()) + 1);
    for (int i = 0; i < int(rows.size()); ++i) {
        const QStringList &cells = read.rows[i + 2];
        QCOMPARE(cells.value(columns[0].toInt()).replace(u"\"\""_s, u"\""_s), rows[size_t(i)].orderNumber);
        QCOMPARE(cells.value(columns[2].toInt()), rows[size_t(i)].waybill);
        QVERIFY(!cells.value(columns[1].toInt()).isEmpty());
    }
}

void TestDispatchWriter::anOrderExportIsNoTemplate_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"lazada_ph_orders.xlsx", "wechat_shop_orders.xlsx", "kuaishou_orders.xlsx",
                             "pdd_orders_2026_default_note_row.xlsx", "douyin_1795312800_orders.csv"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

/// Not even where all of its orders are to be told now: nobody uploads it again.
void TestDispatchWriter::anOrderExportIsNoTemplate()
{
    QFETCH(QString, name);
    const QString source = inTestData(QStringLiteral("/orders/")) + name;
    FileOrderSource orders;
    const auto parsed = orders.read(source, {}, 1'893'456'000'000, {}, {});
    QVERIFY(parsed);
    std::vector<DispatchRow> rows;
    for (const OrderRecord &record : parsed->records) {
        DispatchRow row{record.order.number, {}, u"ZTO"_s, u"78900011123"_s, 1, 0};
        row.paymentNumber = record.order.paymentNumber;
        for (const OrderLine &line : record.order.lines)
            row.lineIds.append(line.unitIds.isEmpty() ? line.subOrder : line.unitIds);
        rows.push_back(row);
    }
    const QString target = m_dir->filePath(name.endsWith(u"csv"_s) ? u"out.csv"_s : u"out.xlsx"_s);
    const auto written = m_writer.write(parsed->platform, rows, target, source);
    QVERIFY(!written);
    QVERIFY(!QFile::exists(target));
    if (written.error().code != ErrorCode::TemplateColumnsMissing) {
        QCOMPARE(written.error().code, ErrorCode::TemplateInvalid);
        QCOMPARE(written.error().values[u"reason"_s].toString(), u"order_export"_s);
        QCOMPARE(written.error().values[u"format"_s].toString(), parsed->format);
    }
}

/// A title of goods with the word "sample" makes no example of our own order.
void TestDispatchWriter::oursThoughItLooksLikeAnExample()
{
    const QString csv = m_dir->filePath(u"out.csv"_s);
    const QString blank = file(u"t.csv"_s,
                               "订单号,商品,物流公司,物流单号,备注\n90001,x,,,\n1001,Sample pack 样例,,,\n"
                               "123,x,,,示例\n");
    QVERIFY(m_writer.write(u"taobao"_s, rowsFor({u"1001"_s}), csv, blank));
    QVERIFY(bytesOf(csv).contains("1001,Sample pack 样例,中通快递,78900011123001,"));
    const QString only = file(u"t.csv"_s, "订单号,商品,物流公司,物流单号,备注\n90001,Sample,,,\n");
    QVERIFY(!m_writer.write(u"taobao"_s, rowsFor({u"1001"_s}), csv, only));
}

void TestDispatchWriter::templateByPaymentNumber()
{
    const QString csv = m_dir->filePath(u"out.csv"_s);
    const QString blank = file(u"t.csv"_s, "交易单号,快递公司,快递单号\n");
    auto rows = rowsFor({u"1001"_s});
    const auto refused = m_writer.write(u"wechat"_s, rows, csv, blank);
    QVERIFY(!refused);
    QCOMPARE(refused.error().values[u"reason"_s].toString(), u"payment_missing"_s);
    rows[0].paymentNumber = u"42001"_s;
    QVERIFY(m_writer.write(u"wechat"_s, rows, csv, blank));
    QVERIFY(bytesOf(csv).contains("42001,中通快递,78900011123001"));
}

/// Amazon of Japan: a row for the platform, one of labels, the names; Shift JIS, CRLF, 256 cells a row.
void TestDispatchWriter::amazonOfJapan()
{
    const qint64 at = QDateTime::fromString(u"2026-11-22T10:00:00+08:00"_s, Qt::ISODate).toMSecsSinceEpoch();
    DispatchRow row{u"250-7123457-3765433"_s, {u"70000000001000"_s}, u"JPPOST"_s, u"123456789012"_s, 2, at};
    row.lineQuantities = {2};
    const auto name = [](const QString &) { return u"日本郵便"_s; };
    FileDispatchWriter writer(name);
    const QString file = out(u"txt"_s);
    QCOMPARE(writer.write(u"amazon"_s, {row, row}, file, {}).value_or(QString()), u"amazon_confirm_jp"_s);
    const QList<QByteArray> lines = bytesOf(file).split('\n');
    QCOMPARE(lines.size(), 6);
    for (const QByteArray &line : lines.first(5)) {
        QVERIFY(line.endsWith('\r'));
        QCOMPARE(line.count('\t'), 255);
    }
    QVERIFY(lines[0].startsWith("TemplateType=OrderFulfillment\tVersion=2011.1102"));
    QVERIFY(lines[1].startsWith("\x92\x8d\x95\xb6\x94\xd4\x8d\x86\t")); // order number, in Shift JIS
    QVERIFY(lines[2].startsWith("order-id\torder-item-id\tquantity\tship-date\tcarrier-code\tcarrier-name\t"));
    QVERIFY(lines[3].startsWith("250-7123457-3765433\t70000000001000\t2\t2026-11-22\tOther\t"
                                "\x93\xfa\x96\x7b\x97\x58\x95\xd6\t123456789012\t"));
    QVERIFY(FileDispatchWriter([](const QString &) { return u"中通快递"_s; }).write(u"amazon"_s, {row}, file, {}));
    QVERIFY(bytesOf(file).contains("\tOther\tJPPOST\t123456789012\t")); // no letters for its name
    DispatchRow abroad = row;
    abroad.orderNumber = u"114-7123457-3765433"_s;
    QCOMPARE(writer.write(u"amazon"_s, {row, abroad}, file, {}).value_or(QString()), u"amazon_confirm"_s);
    const auto named = writer.write(u"amazon"_s, {row}, out(), {});
    QCOMPARE(named.error().values[u"reason"_s].toString(), u"ending"_s);
    QCOMPARE(named.error().values[u"allowed"_s].toString(), u"txt"_s);
}

/// What is not confirmed can be put right by the user.
void TestDispatchWriter::ownSheetsComeFirst()
{
    const QString own = file(u"dispatch_sheets.json"_s, R"({"amazon": [{"id": "amazon_confirm_jp", "orders": "^250-",
        "file": "comma", "columns": [{"heading": "order-id", "value": "order"}]}],
        "taobao": {"id": "mine", "columns": [{"heading": "订单编号", "value": "order"}]}, "lazada": {"id": "empty"}})");
    FileDispatchWriter writer(carrierName, {}, own);
    DispatchRow row{u"250-1"_s, {}, u"ZTO"_s, u"1"_s, 1, 0};
    QVERIFY(writer.write(u"amazon"_s, {row}, out(u"csv"_s), {}));
    QCOMPARE(bytesOf(out(u"csv"_s)), QByteArray("order-id\n250-1\n"));
    row.orderNumber = u"114-1"_s;
    QCOMPARE(writer.write(u"amazon"_s, {row}, out(u"txt"_s), {}).value_or(QString()), u"amazon_confirm"_s);
    QCOMPARE(writer.write(u"taobao"_s, {row}, out(), {}).value_or(QString()), u"mine"_s);
    const auto refused = writer.write(u"lazada"_s, {row}, out(), {});
    QCOMPARE(refused.error().code, ErrorCode::TemplateInvalid);
    QCOMPARE(refused.error().values[u"file"_s].toString(), u"dispatch_sheets.json"_s);
}

/// Amazon's own file asks for the day and the pieces; what stands there already is left alone.
void TestDispatchWriter::templateAsksForDayAndPieces()
{
    const qint64 at = QDateTime::fromString(u"2026-11-22T01:00:00+08:00"_s, Qt::ISODate).toMSecsSinceEpoch();
    const QByteArray headings = "order-id\torder-item-id\tquantity\tship-date\tcarrier-code\ttracking-number\r\n";
    DispatchRow row{u"114-1"_s, {u"701"_s, u"702"_s}, u"USPS"_s, u"94001"_s, 5, at};
    row.lineQuantities = {3, 2};
    const QString blank = file(u"blank.txt"_s, headings);
    QVERIFY(m_writer.write(u"amazon"_s, {row}, out(u"txt"_s), blank));
    QCOMPARE(bytesOf(out(u"txt"_s)),
             headings
                 + "114-1\t701\t3\t2026-11-22\tUSPS\t94001\r\n"
                   "114-1\t702\t2\t2026-11-22\tUSPS\t94001\r\n");
    const QString listed = file(u"listed.txt"_s, headings + "114-1\t701\t1\t\t\t\r\n114-1\t702\t\t2026-11-20\t\t\r\n");
    QVERIFY(m_writer.write(u"amazon"_s, {row}, out(u"txt"_s), listed));
    QCOMPARE(bytesOf(out(u"txt"_s)),
             headings
                 + "114-1\t701\t1\t2026-11-22\tUSPS\t94001\r\n"
                   "114-1\t702\t2\t2026-11-20\tUSPS\t94001\r\n");
}

/// The numbers may tell the wrong one: of Japan's only the frame is known.
void TestDispatchWriter::layoutByName()
{
    QCOMPARE(m_writer.layouts(u"amazon"_s), (QStringList{u"amazon_confirm"_s, u"amazon_confirm_jp"_s}));
    QVERIFY(m_writer.layouts(u"nowhere"_s).isEmpty());
    const DispatchRow row{u"114-7123457-3765433"_s, {u"70000000001000"_s}, u"USPS"_s, u"9400"_s, 1, 0};
    const QString file = out(u"txt"_s);
    QCOMPARE(m_writer.write(u"amazon"_s, {row}, file, {}, u"amazon_confirm_jp"_s).value_or(QString()),
             u"amazon_confirm_jp"_s);
    QVERIFY(bytesOf(file).startsWith("TemplateType=OrderFulfillment"));
    const auto none = m_writer.write(u"amazon"_s, {row}, file, {}, u"amazon_mars"_s);
    QCOMPARE(none.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(none.error().values[u"argument"_s].toString(), u"sheet"_s);
    QCOMPARE(none.error().values[u"allowed"_s].toStringList(), m_writer.layouts(u"amazon"_s));
    QVERIFY(m_writer.byPaymentNumber(u"wechat"_s));
    QVERIFY(!m_writer.byPaymentNumber(u"amazon"_s, u"amazon_confirm_jp"_s));
}

void TestDispatchWriter::ownAliasesComeFirst()
{
    const QString aliases = file(u"carrier_aliases.json"_s, R"({"generic":{"ZTO":"我的中通"}})");
    FileDispatchWriter writer(carrierName, aliases);
    const DispatchRow mall{u"1"_s, {}, u"ZTO"_s, u"78900011123001"_s, 1, 0};
    QVERIFY(writer.write(u"generic"_s, {mall}, out(u"csv"_s), {}));
    QVERIFY(QString(QStringDecoder("GB18030")(bytesOf(out(u"csv"_s)))).contains(u"我的中通"_s));
    file(u"carrier_aliases.json"_s, "[");
    const auto refused = writer.write(u"generic"_s, {mall}, out(u"csv"_s), {});
    QCOMPARE(refused.error().code, ErrorCode::TemplateInvalid);
    QCOMPARE(refused.error().values[u"file"_s].toString(), u"carrier_aliases.json"_s);
}

void TestDispatchWriter::idsStayText()
{
    const QString number = u"4326117919173883199"_s;
    QVERIFY(m_writer.write(u"pinduoduo"_s, rowsFor({number}), out(), {}));
    QVERIFY(!sheetOf(bytesOf(out())).anyNumber);
    QVERIFY(m_writer.write(u"taobao"_s, rowsFor({number}), out(), folder + u"taobao_template.xlsx"_s));
    const Collector sheet = sheetOf(bytesOf(out()));
    QVERIFY(!sheet.anyNumber);
    QCOMPARE(sheet.rows[3].value(0), number);
}

void TestDispatchWriter::templateKeepsEveryOtherPart()
{
    for (const QString &name : {u"taobao"_s, u"lazada"_s}) {
        const QString source = folder + name + u"_template.xlsx"_s;
        QCOMPARE(m_writer.write(name, rowsFor({u"1001"_s, u"1002"_s, u"1003"_s}), out(), source).value_or(QString()),
                 name + u"_template"_s);
        const auto before = packedParts(bytesOf(source));
        const auto after = packedParts(bytesOf(out()));
        QCOMPARE(after.keys(), before.keys());
        QVERIFY(before.size() >= 8);
        for (const QString &part : before.keys()) {
            if (part == u"xl/worksheets/sheet1.xml")
                QVERIFY(after[part] != before[part]);
            else
                QCOMPARE(after[part], before[part]);
        }
        const QByteArray xml = unpackedPart(bytesOf(out()), u"xl/worksheets/sheet1.xml"_s);
        QVERIFY(xml.contains("<dataValidation type=\"list\""));
        QVERIFY(xml.contains("<row r=\"1\" hidden=\"1\">"));
        QVERIFY(xml.contains("<dimension ref=\"A1:D5\"/>"));
        for (const char *cell : {"A3", "A4", "A5"})
            QVERIFY2(xml.contains(QByteArray("<c r=\"") + cell + "\" s=\"2\" t=\"inlineStr\">"), cell);
    }
}

void TestDispatchWriter::templateFillsBlankRowsAndSkipsHidden()
{
    QVERIFY(m_writer.write(u"taobao"_s, rowsFor({u"1001"_s, u"1002"_s, u"1003"_s}), out(),
                           folder + u"taobao_template.xlsx"_s));
    const Collector sheet = sheetOf(bytesOf(out()));
    QCOMPARE(sheet.rows[2].value(2), u"运单号（必填）"_s);
    QCOMPARE(sheet.rows[3], (QStringList{u"1001"_s, u"中通快递"_s, u"78900011123001"_s}));
    QCOMPARE(sheet.rows[4], (QStringList{u"1002"_s, u"中通快递"_s, u"78900011123002"_s}));
    QCOMPARE(sheet.rows[5], (QStringList{u"1003"_s, u"中通快递"_s, u"78900011123003"_s}));

    const auto text = [](const char *t) { return QByteArray("<c t=\"str\"><v>") + t + "</v></c>"; };
    const QByteArray hidden =
        makeXlsx("<row>" + text("order-id") + text("carrier-name") + text("tracking-number")
                 + "</row><row r=\"2\" hidden=\"1\"/><row r=\"4\"><c r=\"D4\"><v>1</v></c></row>");
    QVERIFY(m_writer.write(u"x"_s, rowsFor({u"a1"_s, u"a2"_s}), out(), file(u"hidden.xlsx"_s, hidden)));
    const Collector filled = sheetOf(bytesOf(out()));
    QVERIFY(filled.rows[2].isEmpty());
    QCOMPARE(filled.rows[3].value(0), u"a1"_s);
    QCOMPARE(filled.rows[4], (QStringList{QString(), QString(), QString(), u"1"_s}));
    QCOMPARE(filled.rows[5].value(0), u"a2"_s);
}

void TestDispatchWriter::templateRowsThatListOrders()
{
    const QByteArray rows =
        "<row><c t=\"str\"><v>tracking-number</v></c><c t=\"str\"><v>order-id</v></c>"
        "<c t=\"str\"><v>carrier-name</v></c><c t=\"str\"><v>note</v></c></row>"
        "<row r=\"2\"><c r=\"B2\" t=\"str\"><v>b2</v></c><c r=\"D2\" t=\"str\"><v>keep</v></c></row>"
        "<row r=\"3\"><c r=\"A3\" s=\"7\"/><c r=\"B3\" t=\"str\"><v>b3</v></c></row>";
    QVERIFY(m_writer.write(u"x"_s, rowsFor({u"b3"_s, u"b9"_s}), out(), file(u"t.xlsx"_s, makeXlsx(rows))));
    const Collector sheet = sheetOf(bytesOf(out()));
    QCOMPARE(sheet.rows[2], (QStringList{QString(), u"b2"_s, QString(), u"keep"_s}));
    QCOMPARE(sheet.rows[3], (QStringList{u"78900011123b3"_s, u"b3"_s, u"中通快递"_s}));
    QCOMPARE(sheet.rows[4], (QStringList{u"78900011123b9"_s, u"b9"_s, u"中通快递"_s}));
    QVERIFY(
        unpackedPart(bytesOf(out()), u"xl/worksheets/sheet1.xml"_s).contains("<c r=\"A3\" s=\"7\" t=\"inlineStr\">"));
}

void TestDispatchWriter::severalParcelsOfOneOrder()
{
    const QByteArray rows = "<row><c t=\"str\"><v>order-id</v></c><c t=\"str\"><v>carrier-name</v></c>"
                            "<c t=\"str\"><v>tracking-number</v></c></row>"
                            "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>b1</v></c></row>";
    const std::vector<DispatchRow> two{{u"b1"_s, {}, u"ZTO"_s, u"N1"_s, 1, 0}, {u"b1"_s, {}, u"ZTO"_s, u"N2"_s, 1, 0}};
    QVERIFY(m_writer.write(u"x"_s, two, out(), file(u"t.xlsx"_s, makeXlsx(rows))));
    const Collector sheet = sheetOf(bytesOf(out()));
    QCOMPARE(sheet.rows[2].value(2), u"N1"_s);
    QCOMPARE(sheet.rows[3], (QStringList{u"b1"_s, u"中通快递"_s, u"N2"_s}));
}

void TestDispatchWriter::templateByLine()
{
    const std::vector<DispatchRow> rows{{u"9123"_s, {u"u1,u2"_s, u"u3"_s}, u"NINJAVAN"_s, u"NV1"_s, 3, 0}};
    QVERIFY(m_writer.write(u"lazada"_s, rows, out(), folder + u"lazada_template.xlsx"_s));
    const Collector sheet = sheetOf(bytesOf(out()));
    QCOMPARE(sheet.rows[3], (QStringList{u"9123"_s, u"u1"_s, u"Ninja Van"_s, u"NV1"_s}));
    QCOMPARE(sheet.rows[5], (QStringList{u"9123"_s, u"u3"_s, u"Ninja Van"_s, u"NV1"_s}));
}

void TestDispatchWriter::csvTemplate()
{
    const QString csv = m_dir->filePath(u"out.csv"_s);
    const QByteArray confirmed = bytesOf(folder + u"mall_dispatch_gb2312.csv"_s);
    const QByteArray headings = confirmed.left(confirmed.indexOf('\n') + 1);
    QVERIFY(m_writer.write(u"taobao"_s, rowsFor({u"4326141676692144104"_s}), csv, file(u"blank.csv"_s, headings)));
    const QByteArray written = bytesOf(csv);
    QVERIFY(written.startsWith(headings));
    QVERIFY(written.mid(headings.size()).startsWith("4326141676692144104,"));
    QVERIFY(written.endsWith(",78900011123104\r\n") || written.endsWith(",78900011123104\n"));

    const QByteArray bom = "\xEF\xBB\xBF\"Order Number\";\"Tracking Company\";Tracking Number;x\n#1;;;\"keep;me\"\n";
    QVERIFY(m_writer.write(u"shopify"_s, rowsFor({u"#1"_s}), csv, file(u"t.csv"_s, bom)));
    QCOMPARE(bytesOf(csv),
             QByteArray("\xEF\xBB\xBF\"Order Number\";\"Tracking Company\";Tracking Number;x\n"
                        "#1;中通快递;78900011123#1;\"keep;me\"\n"));
}

void TestDispatchWriter::sheetsThatAreNoTemplate_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("foreign");
    QTest::newRow("orders of another shop") << QByteArray("90001,,\n90002,,\n") << u"90001"_s;
    QTest::newRow("filled before") << QByteArray("1001,,\n1000,中通快递,789\n") << u"1000"_s;
    QTest::newRow("ours among others that wait") << QByteArray("90001,,\n1001,,\n") << QString();
    QTest::newRow("an example") << QByteArray("示例：123456,中通快递,789\n90001,示例,789\n") << QString();
    QTest::newRow("a note") << QByteArray("请从第 3 行开始填写,,\n") << QString();
    QTest::newRow("ours, filled before") << QByteArray("1001,中通快递,789\n") << QString();
}

void TestDispatchWriter::sheetsThatAreNoTemplate()
{
    QFETCH(QByteArray, rows);
    QFETCH(QString, foreign);
    const QString blank = file(u"t.csv"_s, "订单号,物流公司,物流单号\n" + rows);
    const auto written = m_writer.write(u"taobao"_s, rowsFor({u"1001"_s}), m_dir->filePath(u"out.csv"_s), blank);
    QCOMPARE(written.has_value(), foreign.isEmpty());
    QCOMPARE(QFile::exists(m_dir->filePath(u"out.csv"_s)), foreign.isEmpty());
    if (!foreign.isEmpty()) {
        QCOMPARE(written.error().code, ErrorCode::TemplateInvalid);
        QCOMPARE(written.error().values[u"order"_s].toString(), foreign);
    }
    const auto filled = m_writer.write(u"lazada"_s, rowsFor({u"1001"_s}), out(), folder + u"pdd_batch_ship.xlsx"_s);
    QVERIFY(!filled);
    QCOMPARE(filled.error().code, ErrorCode::TemplateInvalid);
}

void TestDispatchWriter::theEndingFitsTheTemplate()
{
    const QString blank = file(u"t.csv"_s, "订单号,物流公司,物流单号\n");
    const auto book = m_writer.write(u"taobao"_s, rowsFor({u"1001"_s}), out(), blank);
    QVERIFY(!book);
    QCOMPARE(book.error().code, ErrorCode::InvalidArgument);
    const QString csv = m_dir->filePath(u"out.csv"_s);
    const auto text = m_writer.write(u"taobao"_s, rowsFor({u"1001"_s}), csv, folder + u"taobao_template.xlsx"_s);
    QVERIFY(!text);
    QCOMPARE(text.error().code, ErrorCode::InvalidArgument);
    QVERIFY(!QFile::exists(out()) && !QFile::exists(csv));
}

void TestDispatchWriter::carriersHaveAliases()
{
    std::vector<DispatchRow> rows = rowsFor({u"1"_s});
    rows[0].carrierCode = u"YTO"_s;
    QVERIFY(m_writer.write(u"pinduoduo"_s, rows, out(), {}));
    QCOMPARE(sheetOf(bytesOf(out())).rows[2].value(1), u"圆通快递"_s);
    rows[0].carrierCode = u"NEWCARRIER"_s;
    QVERIFY(m_writer.write(u"pinduoduo"_s, rows, out(), {}));
    QCOMPARE(sheetOf(bytesOf(out())).rows[2].value(1), u"NEWCARRIER"_s);
}

void TestDispatchWriter::needsATemplate()
{
    const auto written = m_writer.write(u"taobao"_s, rowsFor({u"1"_s}), out(), {});
    QCOMPARE(written.error().code, ErrorCode::TemplateColumnsMissing);
    QVERIFY(!QFile::exists(out()));
    QCOMPARE(m_writer.write(u"taobao"_s, {}, out(), {}).error().code, ErrorCode::NothingToDo);
}

void TestDispatchWriter::columnsMissing()
{
    const QByteArray rows = "<row><c t=\"str\"><v>订单号</v></c><c t=\"str\"><v>物流公司</v></c></row>";
    const auto written = m_writer.write(u"taobao"_s, rowsFor({u"1"_s}), out(), file(u"t.xlsx"_s, makeXlsx(rows)));
    QCOMPARE(written.error().code, ErrorCode::TemplateColumnsMissing);
    QCOMPARE(written.error().values[u"missing"_s].toStringList(), QStringList{u"tracking"_s});
    QVERIFY(!QFile::exists(out()));
}

void TestDispatchWriter::refusesFormulas()
{
    QCOMPARE(m_writer.write(u"pinduoduo"_s, rowsFor({u"=1+1"_s}), out(), {}).error().code, ErrorCode::InvalidArgument);
    QVERIFY(!QFile::exists(out()));
}

void TestDispatchWriter::diskFullLeavesNothing()
{
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit tight = before;
    tight.rlim_cur = 1000;
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &tight);
    const auto written = writeWholeFile(out(), QByteArray(5000, 'x'));
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::DiskFull);
    QVERIFY(QDir(m_dir->path()).entryList(QDir::Files).isEmpty());
}

void TestDispatchWriter::keepsTheOldFileOnFailure()
{
    const QString old = file(u"out.xlsx"_s, "old");
    QVERIFY(!m_writer.write(u"taobao"_s, rowsFor({u"1"_s}), old, m_dir->filePath(u"missing.xlsx"_s)));
    QCOMPARE(bytesOf(old), QByteArray("old"));
    QCOMPARE(writeWholeFile(u"/nonexistent/x"_s, "x").error().code, ErrorCode::FileUnwritable);
}

void TestDispatchWriter::rewriteKeepsBytes()
{
    const QByteArray xml = "<?xml version='1.0'?>\n<!-- c --><x:worksheet xmlns:x='u'><x:sheetData>\n"
                           "<x:row r='2' foo='bar'><x:c r='A2' t='s'><x:v>0</x:v></x:c>  </x:row>\n"
                           "</x:sheetData><x:other a='&lt;'/></x:worksheet>\n";
    QCOMPARE(*rewriteSheet(xml, {}), xml);
    const auto out = rewriteSheet(xml, {{1, 0, u"first"_s}, {2, 1, u"<&>\"\x01"_s}, {3, 2, u"last"_s}});
    QVERIFY(out);
    const auto cell = [](const char *at, const char *text) {
        return QByteArray("<x:c r=\"") + at + "\" t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">" + text
            + "</x:t></x:is></x:c>";
    };
    QByteArray expected = xml;
    expected.replace("<x:row r='2'", "<x:row r=\"1\">" + cell("A1", "first") + "</x:row><x:row r='2'");
    expected.replace("  </x:row>", "  " + cell("B2", "&lt;&amp;&gt;&quot;") + "</x:row>");
    expected.replace("</x:sheetData>", "<x:row r=\"3\">" + cell("C3", "last") + "</x:row></x:sheetData>");
    QCOMPARE(*out, expected);
}

QTEST_GUILESS_MAIN(TestDispatchWriter)
#include "tst_dispatchwriter.moc"
