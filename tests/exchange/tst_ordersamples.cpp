// SPDX-License-Identifier: Apache-2.0
#include "core/address/addresskey.h"
#include "core/address/masking.h"
#include "exchange/formats/fileordersource.h"
#include "support/folders.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

const QString folder = inTestData(QStringLiteral("/orders/"));
constexpr qint64 now = 1893456000000; // 2030-01-01

qint64 utc(const QString &iso) { return QDateTime::fromString(iso, Qt::ISODate).toMSecsSinceEpoch(); }

std::optional<OrderRecord> find(const ParsedFile &file, const QString &number)
{
    for (const OrderRecord &record : file.records) {
        if (record.order.number == number)
            return record;
    }
    return std::nullopt;
}

} // namespace

class TestOrderSamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void expectedCounts_data();
    void expectedCounts();
    void weChatTellsPaymentNumbers();
    void taobaoListSaysEverythingButRefunds();
    void taobaoMessageKeepsCommaQuoteAndNewline();
    void taobaoAddressIsSplitAtBlanks();
    void taobaoDetailJoinsLinesAndRefunds();
    void taobaoDetail2026FindsShipByInASentence();
    void pddSuffixIsARefund();
    void pddWithoutReceiverStatesNone();
    void pddKeepsEmoji();
    void lazadaCountsUnits();
    void lazadaRefundsAreNotStated();
    void damagedNumbersCondemnTheFile_data();
    void damagedNumbersCondemnTheFile();
    void fourByteGb18030();

private:
    ParsedFile read(const QString &name, const QString &format = {});
    QJsonObject m_expected;
};

void TestOrderSamples::initTestCase()
{
    QFile file(folder + u"expected.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_expected = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(m_expected.size() >= 30);
}

void TestOrderSamples::weChatTellsPaymentNumbers()
{
    const ParsedFile file = read(u"wechat_shop_orders.xlsx"_s);
    QSet<QString> payments;
    for (const OrderRecord &record : file.records) {
        QVERIFY((record.stated & FieldPaymentNumber) != 0);
        if (record.order.status == OrderStatus::ToShip)
            QVERIFY(record.order.paymentNumber.size() >= 28);
        payments.insert(record.order.paymentNumber);
    }
    QVERIFY(payments.size() >= 10);
}

ParsedFile TestOrderSamples::read(const QString &name, const QString &format)
{
    FileOrderSource source;
    auto file = source.read(folder + name, format, now, {});
    if (!file)
        qWarning() << name << errorName(file.error().code) << file.error().values << file.error().detail;
    return file.value_or(ParsedFile{});
}

void TestOrderSamples::expectedCounts_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : m_expected.keys()) {
        if (m_expected[name].toObject().contains(u"format"_s))
            QTest::newRow(qPrintable(name)) << name;
    }
}

void TestOrderSamples::expectedCounts()
{
    QFETCH(QString, name);
    const QJsonObject expected = m_expected[name].toObject();
    const ParsedFile file = read(name);
    QCOMPARE(file.format, expected[u"format"].toString());
    QCOMPARE(int(file.records.size()), expected[u"orders"].toInt(expected[u"rows"].toInt()));
    QCOMPARE(file.rows, expected[u"rows"].toInt());
    QVERIFY(file.rejected.empty());
    if (expected.contains(u"encoding"_s))
        QCOMPARE(file.encoding, expected[u"encoding"].toString());
    for (const auto &id : expected[u"order_id_by_case"].toObject())
        QVERIFY(find(file, id.toString()));
    for (const auto &id : expected[u"awaiting_refund"].toArray())
        QVERIFY(isOpen(find(file, id.toString())->order.refund));
    for (const auto &id : expected[u"refunded"].toArray())
        QCOMPARE(find(file, id.toString())->order.refund, RefundState::Done);
    for (const auto &id : expected[u"partially_refunded"].toArray()) {
        const Order order = find(file, id.toString())->order;
        QCOMPARE(order.refund, RefundState::None);
        QCOMPARE(std::count_if(order.lines.begin(), order.lines.end(),
                               [](const OrderLine &l) { return l.refund == RefundState::Done; }),
                 1);
    }
    for (const auto &id : expected[u"unpaid"].toArray())
        QCOMPARE(find(file, id.toString())->order.status, OrderStatus::Unpaid);
    for (const QString &key : {u"cancelled"_s, u"deleted"_s}) {
        for (const auto &id : expected[key].toArray())
            QCOMPARE(find(file, id.toString())->order.status, OrderStatus::Cancelled);
    }
    for (const auto &id : expected[u"locked"].toArray())
        QVERIFY(isOpen(find(file, id.toString())->order.refund));
    for (const QString &key : {u"masked"_s, u"ciphertext"_s}) {
        for (const auto &id : expected[key].toArray())
            QVERIFY(isMasked(find(file, id.toString())->order.receiver));
    }
    const QJsonArray group = expected[u"merge_group"].toArray();
    for (const auto &id : group) {
        const auto keyOf = [&](const QString &number) {
            return AddressKey::of(find(file, number)->order.receiver, file.platform);
        };
        QVERIFY2(!keyOf(id.toString()).isEmpty(), qPrintable(id.toString()));
        QCOMPARE(keyOf(id.toString()).text(), keyOf(group[0].toString()).text());
    }
}

void TestOrderSamples::taobaoListSaysEverythingButRefunds()
{
    const ParsedFile file = read(u"taobao_ExportOrderList202611221000.csv"_s);
    QCOMPARE(file.platform, u"taobao"_s);
    QCOMPARE(file.shopName, u"青禾日用旗舰店"_s);
    QVERIFY(file.asOfKnown);
    QCOMPARE(file.asOf, utc(u"2026-11-22T02:00:00Z"_s));
    const auto first = find(file, u"4326117919173883199"_s);
    QCOMPARE(first->row, 2);
    QCOMPARE(first->stated & (FieldRefund | FieldLines), 0u);
    QVERIFY(first->stated & FieldReceiver);
    QVERIFY(first->stated & FieldGoods);
    QCOMPARE(first->order.refund, RefundState::Unknown);
    QCOMPARE(first->order.status, OrderStatus::ToShip);
    QCOMPARE(first->order.createdAt, utc(u"2026-11-20T01:12:21Z"_s));
    QCOMPARE(first->order.paidAt, utc(u"2026-11-20T01:13:05Z"_s));
    QCOMPARE(first->order.amountMinor, 5990);
    QCOMPARE(first->order.currency, u"CNY"_s);
    QCOMPARE(first->order.receiver.phone, u"19800001001"_s);
    QCOMPARE(first->order.buyer, u"云朵收藏家"_s);
    QCOMPARE(find(file, u"4326157515038164106"_s)->order.status, OrderStatus::Unpaid);
    QCOMPARE(find(file, u"4326157515038164106"_s)->order.paidAt, 0);
    QCOMPARE(find(file, u"4326165434211174107"_s)->order.status, OrderStatus::Cancelled);
    QVERIFY(find(file, u"4326173353384184108"_s)->order.presale);
    QVERIFY(!first->order.presale);
    const Order shipped = find(file, u"4326220868422244114"_s)->order;
    QCOMPARE(shipped.status, OrderStatus::Shipped);
    QCOMPARE(shipped.platformTracking, u"78900011122233"_s);
    QCOMPARE(shipped.platformCarrier, u"中通快递"_s);
    QCOMPARE(shipped.receiver.receiver, u"赵**"_s);
    QCOMPARE(shipped.receiver.phone, u"*******1014"_s);
}

void TestOrderSamples::taobaoMessageKeepsCommaQuoteAndNewline()
{
    const ParsedFile file = read(u"taobao_ExportOrderList202611221000.csv"_s);
    const Order order = find(file, u"4326181272557194109"_s)->order;
    QCOMPARE(order.message, u"周末在家,请周六送;\n备用电话19800001099,谢谢\"老板\""_s);
    QCOMPARE(order.memo, u"已和买家确认:发顺丰,\n礼品袋1个"_s);
    QCOMPARE(order.buyer, u"阿酷\"Ku\""_s);
}

void TestOrderSamples::taobaoAddressIsSplitAtBlanks()
{
    const ParsedFile file = read(u"taobao_ExportOrderList_legacy2017.csv"_s);
    const Address full = find(file, u"4326117919173883199"_s)->order.receiver;
    QCOMPARE(full.province, u"浙江省"_s);
    QCOMPARE(full.city, u"杭州市"_s);
    QCOMPARE(full.district, u"西湖区"_s);
    QCOMPARE(full.street, u"文新街道云杉路398号云杉花园2幢102室"_s);
    QCOMPARE(full.postcode, u"310012"_s);
    const Address noDistrict = find(file, u"4326228787595254115"_s)->order.receiver;
    QCOMPARE(noDistrict.district, QString());
    QCOMPARE(noDistrict.street, u"南城街道鸿样路2号工业园C栋"_s);
    QCOMPARE(noDistrict.phone2, u"0769-0000015"_s);
}

void TestOrderSamples::taobaoDetailJoinsLinesAndRefunds()
{
    const ParsedFile file = read(u"taobao_ExportOrderDetailList202611221000.csv"_s);
    const auto record = find(file, u"4326205030076224112"_s);
    const Order &order = record->order;
    QVERIFY((record->stated & FieldReceiver) == 0);
    QVERIFY(record->stated & FieldRefund);
    QCOMPARE(order.lines.size(), 3u);
    QCOMPARE(order.status, OrderStatus::ToShip);
    QCOMPARE(order.lines[0].subOrder, u"4326205030075224112"_s);
    QCOMPARE(order.lines[0].quantity, 2);
    QCOMPARE(order.lines[0].sku, u"QH-BOX-L-WH"_s);
    QCOMPARE(order.lines[0].priceMinor, 5990);
    QCOMPARE(order.lines[0].attributes, u"颜色分类:奶白;尺寸:大号"_s);
    QCOMPARE(order.lines[0].refund, RefundState::None);
    QCOMPARE(order.lines[2].refund, RefundState::Done);
    QCOMPARE(find(file, u"4326165434211174107"_s)->order.lines[0].refund, RefundState::None);
}

void TestOrderSamples::taobaoDetail2026FindsShipByInASentence()
{
    const ParsedFile file = read(u"taobao_qianniu_detail_2026.xlsx"_s);
    QCOMPARE(file.encoding, u"XLSX"_s);
    QCOMPARE(find(file, u"4326117919173883199"_s)->order.shipBy, utc(u"2026-11-23T01:12:00Z"_s));
}

void TestOrderSamples::pddSuffixIsARefund()
{
    const ParsedFile file = read(u"pdd_orders_export_2020_with_receiver.csv"_s);
    const Order refunded = find(file, u"261118-546913578024692"_s)->order;
    QCOMPARE(refunded.refund, RefundState::Done);
    QCOMPARE(refunded.status, OrderStatus::ToShip);
    QCOMPARE(refunded.statusText, u"未发货，退款成功"_s);
    QCOMPARE(refunded.lines[0].refund, RefundState::Done);
    const Order plain = find(file, u"261120-361728394506173"_s)->order;
    QCOMPARE(plain.lines.size(), 1u);
    QCOMPARE(plain.lines[0].quantity, 1);
    QCOMPARE(plain.lines[0].attributes, u"奶白,大号"_s);
    QCOMPARE(plain.receiver.phone, u"19800001001"_s);
    QCOMPARE(plain.shipBy, utc(u"2026-11-23T01:12:05Z"_s));
    QCOMPARE(plain.amountMinor, 5990);
    QVERIFY(!plain.underReview);
}

void TestOrderSamples::pddWithoutReceiverStatesNone()
{
    for (const QString &name : {u"pdd_orders_export_2023.csv"_s, u"pdd_orders_2026_default_note_row.xlsx"_s}) {
        const ParsedFile file = read(name);
        QVERIFY((file.records[0].stated & FieldReceiver) == 0);
        QVERIFY(file.records[0].order.receiver.isEmpty());
        QVERIFY(file.records[0].stated & FieldRefund);
    }
}

void TestOrderSamples::pddKeepsEmoji()
{
    const ParsedFile file = read(u"pdd_orders_export_2020_with_receiver.csv"_s);
    QCOMPARE(find(file, u"261121-402469128580250"_s)->order.message, u"送朋友的🎁请包好看一点😊"_s);
}

void TestOrderSamples::lazadaCountsUnits()
{
    const ParsedFile file = read(u"lazada_ph_orders.xlsx"_s);
    const Order order = find(file, u"912345678913332"_s)->order;
    QCOMPARE(order.lines.size(), 2u);
    QCOMPARE(order.lines[0].quantity, 2);
    QCOMPARE(order.lines[0].subOrder, u"912345670000015"_s);
    QCOMPARE(order.lines[0].unitIds, u"912345670000015,912345670000016"_s);
    QCOMPARE(order.lines[1].quantity, 1);
    QCOMPARE(order.amountMinor, 79700);
    QCOMPARE(order.currency, u"PHP"_s);
    QCOMPARE(order.receiver.phone, u"639175550112"_s);
    QCOMPARE(order.receiver.province, u"Metro Manila"_s);
    QCOMPARE(order.receiver.city, u"Caloocan City"_s);
    QCOMPARE(order.receiver.district, u"Bagong Silang"_s);
    QCOMPARE(order.receiver.country, u"Philippines"_s);
    QCOMPARE(order.createdAt, utc(u"2026-11-20T10:18:00Z"_s));
    QVERIFY(find(file, u"912345678908888"_s)->order.presale);
    QCOMPARE(find(file, u"912345678909999"_s)->order.receiver.street, u"Unit \"3B\", Tower 2,\nbehind the market"_s);
    QVERIFY(find(file, u"912345678914443"_s)->order.receiver.receiver.contains(u"🌺"_s));
}

void TestOrderSamples::lazadaRefundsAreNotStated()
{
    const ParsedFile file = read(u"lazada_ph_orders.xlsx"_s);
    QCOMPARE(find(file, u"912345678901111"_s)->order.refund, RefundState::NotStated);
    QCOMPARE(find(file, u"912345678901111"_s)->order.lines[0].refund, RefundState::NotStated);
    QCOMPARE(find(file, u"912345678904444"_s)->order.lines[0].refund, RefundState::Done);
    QCOMPARE(find(file, u"912345678907777"_s)->order.status, OrderStatus::Cancelled);
    QCOMPARE(find(file, u"912345678906666"_s)->order.status, OrderStatus::Unpaid);
    QCOMPARE(find(file, u"912345678915554"_s)->order.status, OrderStatus::Shipped);
}

void TestOrderSamples::damagedNumbersCondemnTheFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("column");
    QTest::newRow("scientific") << u"taobao_resaved_by_excel_scientific.csv"_s << u"订单编号"_s;
    QTest::newRow("rounded") << u"taobao_detail_rounded_numbers.xlsx"_s << u"主订单编号"_s;
}

void TestOrderSamples::damagedNumbersCondemnTheFile()
{
    QFETCH(QString, name);
    QFETCH(QString, column);
    FileOrderSource source;
    const auto file = source.read(folder + name, {}, now, {});
    QVERIFY(!file);
    QCOMPARE(file.error().code, ErrorCode::NumbersDamaged);
    QCOMPARE(file.error().values[u"file"_s].toString(), name);
    QCOMPARE(file.error().values[u"row"_s].toInt(), 2);
    QCOMPARE(file.error().values[u"column"_s].toString(), column);
}

void TestOrderSamples::fourByteGb18030()
{
    const ParsedFile file = read(u"taobao_detail_rfc_quoted_gb18030_emoji.csv"_s);
    QCOMPARE(file.format, u"taobao_detail"_s);
    QCOMPARE(file.encoding, u"GB18030"_s);
    QCOMPARE(file.rows, 5);
    QCOMPARE(find(file, u"4326212949249234113"_s)->order.memo, u"🍊"_s);
    QCOMPARE(file.records[0].order.lines[0].refund, RefundState::Unknown);
    QVERIFY((file.records[0].stated & FieldRefund) == 0);
}

QTEST_GUILESS_MAIN(TestOrderSamples)
#include "tst_ordersamples.moc"
