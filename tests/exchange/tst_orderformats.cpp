// SPDX-License-Identifier: Apache-2.0
#include "exchange/codecs/celldecoder.h"
#include "exchange/codecs/csvreader.h"
#include "exchange/codecs/filekind.h"
#include "exchange/codecs/xlsxbook.h"
#include "exchange/formats/fileordersource.h"
#include "exchange/formats/headingfinder.h"
#include "support/folders.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>
#include <memory>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

const QString folder = inTestData(QStringLiteral("/orders/"));
constexpr qint64 now = 1893456000000; // 2030-01-01

using Table = std::vector<QStringList>;

/// All cells of a file as texts.
class Collector final : public RowSink
{
public:
    explicit Collector(CellEncoding encoding)
        : m_decoder(encoding)
    { }
    bool row(const RawRow &row) override
    {
        std::string scratch;
        QStringList cells;
        for (const RawCell &cell : row.cells)
            cells.append(m_decoder.text(plainCell(cell, scratch)));
        table.push_back(cells);
        return true;
    }
    Table table;

private:
    CellDecoder m_decoder;
};

Table tableOf(const QString &name)
{
    QByteArray bytes = readWholeFile(folder + name).value_or(QByteArray());
    if (kindOf(bytes) == FileKind::Zip) {
        Collector collector(CellEncoding::Utf8);
        auto book = XlsxBook::open(bytes);
        (void)book->readSheet(book->sheets().front(), collector, {});
        return collector.table;
    }
    auto text = detectText(bytes);
    if (name.startsWith(u"amazon_jp"_s)) // its Shift JIS is GBK by chance, as the format says
        text = decodeAs(text->bytes, text->guess);
    Collector collector(text->encoding);
    (void)readCsv(text->bytes, {guessDelimiter(text->bytes), !name.startsWith(u"amazon")}, collector, {});
    return collector.table;
}

QString quoted(QString cell) { return u'"' + cell.replace(u'"', u"\"\""_s) + u'"'; }

QByteArray csvOf(const Table &table)
{
    qsizetype width = 0;
    for (const QStringList &row : table)
        width = std::max(width, row.size());
    QString text;
    for (const QStringList &row : table) {
        QStringList cells;
        for (qsizetype i = 0; i < width; ++i)
            cells.append(quoted(row.value(i)));
        text += cells.join(u',') + u"\r\n"_s;
    }
    return text.toUtf8();
}

QStringList sampleNames()
{
    return QDir(folder).entryList({u"*_orders*"_s, u"*Order*"_s, u"qianniu*"_s, u"*courier*"_s, u"woo*"_s, u"jd_*"_s},
                                  QDir::Files, QDir::Name);
}

std::optional<Order> find(const ParsedFile &file, const QString &number)
{
    for (const OrderRecord &record : file.records) {
        if (record.order.number == number)
            return record.order;
    }
    return std::nullopt;
}

} // namespace

class TestOrderFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void facts_data();
    void facts();
    void columnsMayMove_data();
    void columnsMayMove();
    void headingsMayBeDecorated_data() { columnsMayMove_data(); }
    void headingsMayBeDecorated();
    void everyHeadingFindsItsFormat_data();
    void everyHeadingFindsItsFormat();
    void mergedCellsCarryDown();
    void aBlankOrderNumberNeedsAnOrderAbove();
    void headerRowsAreNoLines();
    void explanationIsSkippedOnce();
    void footersAreNoData();
    void quotesAreDataWhereTheFormatSaysSo();
    void latinFilesAreNotTakenForChinese();
    void itemsOfOneCell();
    void unreadableItemsRejectTheRow();
    void virtualGoodsAreLeftOut();
    void netAndReturnedQuantities();
    void giftsAreLines();
    void prefixesOfStatusWords();
    void missingStatusIsUnknown();
    void handMadeSheetsHaveNoAge();
    void unixTimeInTheName();

private:
    ParsedFile readTable(const Table &table, const QString &name = u"orders.csv"_s)
    {
        return readBytes(csvOf(table), name);
    }
    ParsedFile readBytes(const QByteArray &bytes, const QString &name = u"orders.csv"_s)
    {
        const QString path = m_dir->filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        file.close();
        FileOrderSource source;
        auto parsed = source.read(path, {}, now, {});
        if (!parsed)
            qWarning() << errorName(parsed.error().code) << parsed.error().values << parsed.error().detail;
        return parsed.value_or(ParsedFile{});
    }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestOrderFormats::facts_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("order");
    QTest::addColumn<QString>("facts");
    const auto row = [](const QString &file, const QString &order, const QString &facts) {
        QTest::newRow(qPrintable(file + u' ' + order)) << file << order << facts;
    };
    // status refund lines quantity amount currency province|city|district|street phone carrier tracking
    row(u"douyin_1795312800_orders.csv"_s, u"6978148146814814804"_s,
        u"to_ship none 3 4 22870 CNY 湖北省|武汉市|洪山区|关山街道 珞样路727号创新楼A座1801 19800001012 "_s);
    row(u"douyin_1795312801_orders_2026.csv"_s, u"6962839504617283938"_s,
        u"shipped none 1 1 5990 CNY 北京市|北京市|朝阳区|望京街道 ****** 1********** 中通快递/78900011122233"_s);
    row(u"kuaishou_orders.xlsx"_s, u"2633881481481515"_s,
        u"to_ship none 1 5 29950 CNY 广东省|东莞市||南城街道鸿样路2号工业园C栋 19800001015 "_s);
    row(u"kuaishou_orders.xlsx"_s, u"2632795061728404"_s,
        u"cancelled done 1 2 15800 CNY 广东省|广州市|天河区|棠下街道样桥二横路17号501房 19800001004 "_s);
    row(u"xiaohongshu_orders.xlsx"_s, u"P802655555555555565"_s,
        u"to_ship requested 1 1 5990 CNY 江苏省|南京市|鼓楼区|湖南路街道青石样巷6号3单元402 19800001005 "_s);
    row(u"wechat_shop_orders.xlsx"_s, u"3726017283950461722"_s,
        u"shipped none 1 1 5990 CNY 北京市|北京市|朝阳区|望京街道阜样西路甲8号院5号楼3单元1101 19800001014-0319 "
        u"中通快递/78900011122233"_s);
    row(u"jd_orders_detail.csv"_s, u"312638271605"_s,
        u"to_ship requested 1 1 5990 CNY 江苏省|南京市|鼓楼区|湖南路街道青石样巷6号3单元402 19800001005 "_s);
    row(u"jd_orders_detail.csv"_s, u"312691851852"_s,
        u"to_ship not_stated 3 4 22870 CNY 湖北省|武汉市|洪山区|关山街道珞样路727号创新楼A座1801 19800001012 "_s);
    row(u"1688_orders_merged_cells.xlsx"_s, u"2926000016294962948"_s,
        u"to_ship not_stated 3 4 22870 CNY 湖北省|武汉市|洪山区|关山街道珞样路727号创新楼A座1801 19800001012 "_s);
    row(u"aliexpress_orders.xlsx"_s, u"8190000093333324"_s,
        u"to_ship not_stated 3 7 12595 USD Ohio|Columbus||250 Made Up High St 16145550112 "_s);
    row(u"aliexpress_orders.xlsx"_s, u"8190000054444439"_s,
        u"cancelled not_stated 1 1 2445 USD Washington|Seattle||77 Fictional Pike Pl 12065550107 "_s);
    row(u"shopee_my_en_Order.toship.xlsx"_s, u"261120WAYD3SKE"_s,
        u"to_ship running 1 1 2480 MYR Johor|Johor Bahru||77 Jalan Percubaan, 80000 Johor Bahru, Johor 60195550105 "_s);
    row(u"shopee_id_Order.all.xlsx"_s, u"261120WAYD3SKA"_s,
        u"to_ship none 1 1 11375000 IDR DKI JAKARTA|KOTA JAKARTA SELATAN||Jl. Contoh Raya No. 12 RT 3/RW 2, KOTA "
        u"JAKARTA SELATAN, DKI JAKARTA, ID, 12345 6281255500101 Reguler (Cashless)-SPX Standard/"_s);
    row(u"tiktok_shop_id_orders.xlsx"_s, u"576000004938271605"_s, u"to_ship requested 1 1 6965000 IDR"_s);
    row(u"tiktok_shop_tokopedia_semicolon.csv"_s, u"576000011851851852"_s, u"to_ship none 3 7 45395000 IDR"_s);
    row(u"shopify_orders_export.csv"_s, u"#2012"_s,
        u"to_ship not_stated 3 7 12595 USD OH|Columbus||250 Made Up High St (614) 555-0112 "_s);
    row(u"amazon_unshipped_orders.txt"_s, u"114-7111114-3888903"_s,
        u"to_ship not_stated 1 1 0 USD GA|Atlanta||12 Peachtree Example Cir, Bldg \"C\" Attn: Front Desk (404) "
        u"555-0109 "_s);
    row(u"amazon_new_orders.txt"_s, u"114-7481485-3185205"_s, u"to_ship not_stated 3 7 12000 USD OH|Columbus"_s);
    row(u"ebay_orders_report.csv"_s, u"22-18732-09164"_s,
        u"to_ship not_stated 3 7 12595 USD OH|Columbus||250 Made Up High St (614) 555-0112 "_s);
    row(u"ebay_orders_report.csv"_s, u"24-19354-09358"_s, u"shipped not_stated 1 1 2445 USD"_s);
    row(u"etsy_EtsySoldOrders2026-11.csv"_s, u"3512345098"_s,
        u"shipped unknown 0 0 2445 USD AZ|Phoenix||1 Notreal Camelback Rd"_s);
    row(u"etsy_EtsySoldOrderItems2026-11.csv"_s, u"3512345084"_s, u"to_ship not_stated 3 7 12000 USD OH|Columbus"_s);
    row(u"woocommerce_advanced_order_export.csv"_s, u"18404"_s, u"cancelled done 1 1 2995 USD MA|Boston"_s);
    row(u"qianniu_manual_batch_AtoI.xlsx"_s, u"4326228787595254115"_s,
        u"to_ship not_stated 1 5 0 CNY 广东省|东莞市||南城街道鸿样路2号工业园C栋[6797] 15700000000-0319 "_s);
    row(u"generic_courier_wide.xlsx"_s, u"4326149595865154105"_s,
        u"to_ship not_stated 1 1 0 CNY 江苏省|南京市|鼓楼区|湖南路街道青石样巷6号3单元402 19800001005 "_s);
}

QString factsOf(const Order &o)
{
    qint64 quantity = 0;
    for (const OrderLine &line : o.lines)
        quantity += line.quantity;
    const Address &a = o.receiver;
    const QString shipment = o.platformCarrier.isEmpty() ? QString() : o.platformCarrier + u'/' + o.platformTracking;
    return u"%1 %2 %3 %4 %5 %6 %7|%8|%9|"_s.arg(orderStatusName(o.status), refundName(o.refund))
               .arg(o.lines.size())
               .arg(quantity)
               .arg(o.amountMinor)
               .arg(o.currency, a.province, a.city, a.district)
        + a.street + u' ' + a.phone + u' ' + shipment;
}

void TestOrderFormats::facts()
{
    QFETCH(QString, file);
    QFETCH(QString, order);
    QFETCH(QString, facts);
    FileOrderSource source;
    const auto parsed = source.read(folder + file, {}, now, {});
    QVERIFY(parsed);
    const auto found = find(*parsed, order);
    QVERIFY(found);
    QCOMPARE(factsOf(*found).left(facts.size()), facts);
    QVERIFY2(found->createdAt > 0 || file.contains(u"courier"_s) || file.contains(u"qianniu"_s), "no creation time");
}

void TestOrderFormats::columnsMayMove_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : sampleNames())
        QTest::newRow(qPrintable(name)) << name;
    QVERIFY(sampleNames().size() >= 25);
}

void TestOrderFormats::columnsMayMove()
{
    QFETCH(QString, name);
    FileOrderSource source;
    const auto plain = source.read(folder + name, {}, now, {});
    QVERIFY(plain);
    Table moved = tableOf(name);
    qsizetype width = 0;
    for (const QStringList &row : moved)
        width = std::max(width, row.size());
    const bool hasFooter = name.startsWith(u"ebay");
    for (QStringList &row : moved) {
        row.resize(width);
        if (!hasFooter)
            std::ranges::reverse(row);
        row.insert(width / 2, u"something else"_s);
    }
    const ParsedFile read = readTable(moved);
    QCOMPARE(read.format, plain->format);
    QCOMPARE(read.records.size(), plain->records.size());
    for (size_t i = 0; i < read.records.size(); ++i) {
        QCOMPARE(factsOf(read.records[i].order), factsOf(plain->records[i].order));
        QCOMPARE(read.records[i].order.lines, plain->records[i].order.lines);
        QCOMPARE(read.records[i].stated, plain->records[i].stated);
    }
}

void TestOrderFormats::headingsMayBeDecorated()
{
    QFETCH(QString, name);
    FileOrderSource source;
    const auto plain = source.read(folder + name, {}, now, {});
    Table decorated = tableOf(name);
    for (size_t i = 0; i < 2; ++i) {
        for (QString &cell : decorated[i]) {
            if (!cell.isEmpty() && i + 1 == size_t(name.contains(u"note_row"_s) || name.startsWith(u"ebay") ? 2 : 1))
                cell = u"*"_s + cell.replace(u'(', u"（"_s).replace(u')', u"）"_s) + u"（必填） \t"_s;
        }
    }
    const ParsedFile read = readTable(decorated);
    QCOMPARE(read.format, plain->format);
    QCOMPARE(read.records.size(), plain->records.size());
}

void TestOrderFormats::everyHeadingFindsItsFormat_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("format");
    const std::pair<const char *, const char *> rows[] = {
        {"taobao_list_2017", "taobao_list"},
        {"taobao_list_2020", "taobao_list"},
        {"taobao_list_2022", "taobao_list"},
        {"taobao_detail_old", "taobao_detail"},
        {"taobao_detail_2022", "taobao_detail"},
        {"taobao_detail_2026", "taobao_detail"},
        {"pdd_2020", "pdd"},
        {"pdd_2023", "pdd"},
        {"pdd_2026_default", "pdd"},
        {"douyin_74", "douyin"},
        {"douyin_2026_75", "douyin"},
        {"kuaishou", "kuaishou"},
        {"xiaohongshu", "xiaohongshu"},
        {"wechat_shop", "wechat_shop"},
        {"jd", "jd"},
        {"1688", "1688"},
        {"aliexpress", "aliexpress"},
        {"lazada", "lazada"},
        {"shopee_en", "shopee_en"},
        {"shopee_id", "shopee_id"},
        {"tiktok", "tiktok"},
        {"shopify", "shopify"},
        {"amazon_unshipped", "amazon_unshipped"},
        {"amazon_new_orders", "amazon_new_orders"},
        {"ebay", "ebay"},
        {"etsy_orders", "etsy_orders"},
        {"etsy_items", "etsy_items"},
        {"woo_aoe", "woo_aoe"},
        {"qianniu_sheet", "qianniu_sheet"},
        {"courier_wide", "courier_wide"},
        {"courier_bulk", "courier_bulk"},
        {"pdd_dispatch", ""},
        {"jd_express", ""},
        {"mall_dispatch_required", ""},
        {"amazon_confirm", ""},
        {"woo_ast", ""},
        {"shopify_fulfil_app", ""},
        {"ebay_tracking", ""},
        {"taobao_list_2025_part", ""},
        {"wechatpay_shipping", ""},
    };
    for (const auto &[key, format] : rows)
        QTest::newRow(key) << QString::fromLatin1(key) << QString::fromLatin1(format);
}

void TestOrderFormats::everyHeadingFindsItsFormat()
{
    QFETCH(QString, key);
    QFETCH(QString, format);
    QFile file(folder + u"headings.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QStringList heading;
    for (const auto &cell : QJsonDocument::fromJson(file.readAll()).object()[key].toArray())
        heading.append(cell.toString());
    QVERIFY(!heading.isEmpty());
    HeadingFinder finder(FormatCatalogue::shipped(), {});
    const FormatSpec *found = finder.match(heading);
    QCOMPARE(found ? found->id : QString(), format);
}

void TestOrderFormats::mergedCellsCarryDown()
{
    const QStringList heading{u"订单编号"_s, u"买家公司名"_s, u"订单状态"_s, u"货品标题"_s, u"数量"_s, u"收货人姓名"_s};
    const ParsedFile read = readTable({heading,
                                       {u"1"_s, u"b"_s, u"等待卖家发货"_s, u"cup"_s, u"1"_s, u"林晓禾"_s},
                                       {u""_s, u""_s, u""_s, u"towel"_s, u"2"_s, u""_s},
                                       {u"2"_s, u"b"_s, u"交易成功"_s, u"box"_s, u"3"_s, u"林晓禾"_s}});
    QCOMPARE(read.records.size(), 2u);
    QCOMPARE(read.records[0].order.lines.size(), 2u);
    QCOMPARE(read.records[0].order.status, OrderStatus::ToShip);
    QCOMPARE(read.records[0].order.lines[1].quantity, 2);
    QCOMPARE(read.records[1].order.status, OrderStatus::Done);
}

void TestOrderFormats::aBlankOrderNumberNeedsAnOrderAbove()
{
    const QStringList heading{u"订单编号"_s, u"买家公司名"_s, u"订单状态"_s, u"货品标题"_s, u"数量"_s};
    const ParsedFile read = readTable({heading,
                                       {u""_s, u""_s, u""_s, u"towel"_s, u"2"_s},
                                       {u"1"_s, u"b"_s, u"等待卖家发货"_s, u"cup"_s, u"1"_s},
                                       {u""_s, u"b"_s, u"等待卖家发货"_s, u"cup"_s, u"1"_s}});
    QCOMPARE(read.rejected.size(), 2u);
    QCOMPARE(read.rejected[0].reason, u"order_missing"_s);
    QCOMPARE(read.rejected[1].row, 4);
    QCOMPARE(read.records[0].order.lines.size(), 1u);
}

void TestOrderFormats::headerRowsAreNoLines()
{
    FileOrderSource source;
    const auto read = source.read(folder + u"ebay_orders_report.csv"_s, {}, now, {});
    const auto order = find(*read, u"22-18732-09164"_s);
    QCOMPARE(order->lines.size(), 3u);
    QVERIFY(std::ranges::none_of(order->lines, [](const OrderLine &line) { return line.title.isEmpty(); }));
    QCOMPARE(order->receiver.receiver, u"Ben Harrow"_s);
}

void TestOrderFormats::explanationIsSkippedOnce()
{
    const QStringList heading{u"Order ID"_s,   u"Order Status"_s, u"Normal or Pre-order"_s,
                              u"Seller SKU"_s, u"Quantity"_s,     u"Recipient"_s};
    const QStringList words{u"Platform unique order ID."_s, u"status"_s, u"kind"_s, u"sku"_s, u"count"_s, u"name"_s};
    const QStringList data{u"576"_s, u"To ship"_s, u"Normal"_s, u"A"_s, u"1"_s, u"Dewi"_s};
    QCOMPARE(readTable({heading, words, data}).records.size(), 1u);
    QCOMPARE(readTable({heading, words, data}).rows, 1);
    QCOMPARE(readTable({heading, data}).records.size(), 1u);
    QCOMPARE(readTable({heading, words, words, data}).rejected.size(), 1u);
}

void TestOrderFormats::footersAreNoData()
{
    FileOrderSource source;
    const auto read = source.read(folder + u"ebay_orders_report.csv"_s, {}, now, {});
    QVERIFY(read->rejected.empty());
    QCOMPARE(read->rows, 15);
}

void TestOrderFormats::quotesAreDataWhereTheFormatSaysSo()
{
    const QByteArray file = "order-id\trecipient-name\tquantity-to-ship\tproduct-name\tdays-past-promise\n"
                            "114-1\t\"Ruthie\t1\t24\" wide shelf\t0\n114-2\tHal\t2\t\"x\"\t0\n";
    const ParsedFile read = readBytes(file, u"orders.txt"_s);
    QCOMPARE(read.records.size(), 2u);
    QCOMPARE(read.records[0].order.receiver.receiver, u"\"Ruthie"_s);
    QCOMPARE(read.records[0].order.lines[0].title, u"24\" wide shelf"_s);
}

void TestOrderFormats::latinFilesAreNotTakenForChinese()
{
    QByteArray file = "order-id\trecipient-name\tquantity-to-ship\tproduct-name\tdays-past-promise\tship-city\r\n";
    for (int i = 0; i < 20; ++i)
        file += "114-" + QByteArray::number(i)
            + "\tJ\xFCrgen M\xFCller\t1\tGlas f\xFCr K\xF6rner\t0\tK\xF6ln an der Stra\xDF"
              "e\r\n";
    const ParsedFile read = readBytes(file, u"orders.txt"_s);
    QCOMPARE(read.records.size(), 20u);
    QCOMPARE(read.records[3].order.receiver.receiver, u"Jürgen Müller"_s);
    QCOMPARE(read.records[3].order.receiver.city, u"Köln an der Straße"_s);
}

void TestOrderFormats::itemsOfOneCell()
{
    FileOrderSource source;
    const auto read = source.read(folder + u"aliexpress_orders.xlsx"_s, {}, now, {});
    const auto order = find(*read, u"8190000093333324"_s);
    QCOMPARE(order->lines[0].title, u"Oakfield Stoneware Mug"_s);
    QCOMPARE(order->lines[0].sku, u"OAK-MUG-12-SG"_s);
    QCOMPARE(order->lines[0].attributes, u"Sage Green / 12 oz"_s);
    QCOMPARE(order->lines[0].quantity, 2);
    QCOMPARE(order->lines[0].priceMinor, 1850);
    QCOMPARE(order->lines[1].subOrder, u"8190000093333324-2"_s);
}

void TestOrderFormats::unreadableItemsRejectTheRow()
{
    const ParsedFile read = readTable({{u"订单号"_s, u"订单状态"_s, u"产品信息"_s, u"买家选择物流"_s},
                                       {u"1"_s, u"等待您发货"_s, u"【1】Mug\n(产品数量:two)"_s, u"x"_s},
                                       {u"2"_s, u"等待您发货"_s, u"【1】Mug\n(产品数量:2 piece)"_s, u"x"_s}});
    QCOMPARE(read.rejected.size(), 1u);
    QCOMPARE(read.rejected[0].reason, u"goods_invalid"_s);
    QCOMPARE(read.rejectedOrders, QStringList{u"1"_s});
    QVERIFY(!find(read, u"1"_s)); // an order without goods would take the goods from the one that is stored
    QVERIFY(find(read, u"2"_s));
}

void TestOrderFormats::virtualGoodsAreLeftOut()
{
    const QStringList heading{u"Name"_s,
                              u"Financial Status"_s,
                              u"Lineitem name"_s,
                              u"Lineitem quantity"_s,
                              u"Lineitem requires shipping"_s,
                              u"Shipping Name"_s};
    const ParsedFile read = readTable({heading,
                                       {u"#1"_s, u"paid"_s, u"Gift card"_s, u"1"_s, u"false"_s, u"A"_s},
                                       {u"#2"_s, u"paid"_s, u"Mug"_s, u"1"_s, u"true"_s, u"A"_s},
                                       {u"#2"_s, u""_s, u"Gift card"_s, u"1"_s, u"false"_s, u""_s}});
    QCOMPARE(read.records.size(), 2u);
    QVERIFY(find(read, u"#1"_s)->lines.empty());
    QCOMPARE(find(read, u"#2"_s)->lines.size(), 1u);
    QCOMPARE(read.notSent, (QStringList{u"#1"_s, u"#2"_s}));
}

void TestOrderFormats::netAndReturnedQuantities()
{
    const ParsedFile woo = readTable({{u"Order Number"_s, u"Order Status"_s, u"First Name (Shipping)"_s, u"SKU"_s,
                                       u"Quantity"_s, u"Quantity (- Refund)"_s},
                                      {u"1"_s, u"Processing"_s, u"A"_s, u"x"_s, u"3"_s, u"1"_s},
                                      {u"1"_s, u"Processing"_s, u"A"_s, u"y"_s, u"2"_s, u"0"_s}});
    QCOMPARE(woo.records[0].order.lines[0].quantity, 1);
    QCOMPARE(woo.records[0].order.lines[1].refund, RefundState::Done);
    const ParsedFile shopee = readTable(
        {{u"Order ID"_s, u"Order Status"_s, u"Hot Listing"_s, u"Product Name"_s, u"Quantity"_s, u"Returned quantity"_s},
         {u"A1"_s, u"To ship"_s, u"N"_s, u"Mug"_s, u"3"_s, u"2"_s},
         {u"A2"_s, u"To ship"_s, u"N"_s, u"Mug"_s, u"1"_s, u"0"_s}});
    QCOMPARE(shopee.records[0].order.lines[0].quantity, 1);
    QCOMPARE(shopee.records[1].order.lines[0].quantity, 1);
}

void TestOrderFormats::giftsAreLines()
{
    const QStringList heading{u"订单号"_s, u"订单状态"_s, u"商品"_s, u"商品数量(件)"_s, u"赠品名称"_s, u"赠品数量"_s};
    const ParsedFile read = readTable({heading,
                                       {u"1"_s, u"待发货"_s, u"毛巾"_s, u"2"_s, u"小样"_s, u"3"_s},
                                       {u"2"_s, u"待发货"_s, u"毛巾"_s, u"2"_s, u""_s, u""_s}});
    QCOMPARE(read.records[0].order.lines.size(), 2u);
    QCOMPARE(read.records[0].order.lines[1].title, u"小样"_s);
    QCOMPARE(read.records[0].order.lines[1].quantity, 3);
    QCOMPARE(read.records[0].order.lines[1].subOrder, u"1-gift"_s);
    QCOMPARE(read.records[1].order.lines.size(), 1u);
}

void TestOrderFormats::prefixesOfStatusWords()
{
    const QStringList heading{u"订单号"_s, u"订单状态"_s, u"下单帐号"_s, u"商品名称"_s, u"订购数量"_s};
    const ParsedFile read = readTable({heading,
                                       {u"1"_s, u"（锁定）等待出库"_s, u"a"_s, u"杯"_s, u"1"_s},
                                       {u"2"_s, u"(删除)随便什么"_s, u"a"_s, u"杯"_s, u"1"_s},
                                       {u"3"_s, u"(别的)等待出库"_s, u"a"_s, u"杯"_s, u"1"_s}});
    QCOMPARE(find(read, u"1"_s)->status, OrderStatus::ToShip);
    QCOMPARE(find(read, u"1"_s)->refund, RefundState::Requested);
    QCOMPARE(find(read, u"2"_s)->status, OrderStatus::Cancelled);
    QCOMPARE(find(read, u"3"_s)->status, OrderStatus::Unknown);
    QCOMPARE(read.rejected.size(), 1u);
    QCOMPARE(read.rejected[0].reason, u"status_word_unknown"_s);
}

void TestOrderFormats::missingStatusIsUnknown()
{
    const ParsedFile read = readTable(
        {{u"主订单编号"_s, u"选购商品"_s, u"商品数量"_s, u"收件人"_s}, {u"1"_s, u"杯"_s, u"1"_s, u"林晓禾"_s}});
    QCOMPARE(read.format, u"douyin"_s);
    QVERIFY(!(read.records[0].stated & (FieldStatus | FieldRefund)));
    QCOMPARE(read.records[0].order.status, OrderStatus::Unknown);
    QCOMPARE(read.records[0].order.refund, RefundState::Unknown);
}

void TestOrderFormats::handMadeSheetsHaveNoAge()
{
    FileOrderSource source;
    for (const QString &name : {u"qianniu_manual_batch_AtoI.xlsx"_s, u"generic_courier_wide.xlsx"_s}) {
        const auto read = source.read(folder + name, {}, now, {});
        QVERIFY(!read->asOfKnown);
        QCOMPARE(read->records[0].order.status, OrderStatus::ToShip);
    }
}

void TestOrderFormats::unixTimeInTheName()
{
    FileOrderSource source;
    const auto read = source.read(folder + u"douyin_1795312800_orders.csv"_s, {}, now, {});
    QVERIFY(read);
    const ParsedFile named = readTable(tableOf(u"douyin_1795312800_orders.csv"_s), u"1795312800_orders.csv"_s);
    QVERIFY(named.asOfKnown);
    QCOMPARE(named.asOf, 1795312800000);
}

QTEST_GUILESS_MAIN(TestOrderFormats)
#include "tst_orderformats.moc"
