// SPDX-License-Identifier: Apache-2.0
// Which orders the courier collects the money for.
#include "exchange/formats/fileordersource.h"
#include "support/folders.h"

#include <QFile>
#include <QMap>
#include <QTemporaryDir>
#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = 1893456000000; // 2030-01-01
const QString samples = inTestData(QStringLiteral("/orders/"));

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

MappingProfile profile()
{
    return {u"sheet"_s,
            u"generic"_s,
            false,
            {{u"order"_s, {u"No."_s}},
             {u"receiver"_s, {u"Who"_s}},
             {u"phone"_s, {u"Phone"_s}},
             {u"address"_s, {u"Where"_s}},
             {u"goods"_s, {u"What"_s}},
             {u"payMethod"_s, {u"Paid by"_s}}}};
}

} // namespace

class TestPayMethods : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_data();
    void words();
    void ownWordsCountToo();
    void brokenOwnWordsAreNamed_data();
    void brokenOwnWordsAreNamed();
    void shippedFormatsReadIt_data();
    void shippedFormatsReadIt();
    void shopifyShipsWhatIsPaidOnDelivery();

private:
    QString path(const QString &name) { return m_dir.filePath(name); }
    /// One order of a sheet that says so, read with what stands in pay_words.json.
    Result<OrderRecord> readSheet(const QString &method)
    {
        FormatFolder folder(path(u"formats"_s));
        if (!folder.save(profile())
            || !write(path(u"a.csv"_s),
                      "No.,Who,Phone,Where,What,Paid by\nA-1,林晓禾,19800001001,浙江省杭州市西湖区云杉路1号,毛巾,\""
                          + method.toUtf8() + "\"\n"))
            return fail(ErrorCode::Internal);
        auto read = FileOrderSource(folder, path(u"pay_words.json"_s)).read(path(u"a.csv"_s), {}, now, {});
        if (!read)
            return std::unexpected(read.error());
        return read->records.size() == 1 ? Result<OrderRecord>(read->records[0]) : fail(ErrorCode::Internal);
    }
    bool isCash(const QString &method)
    {
        const auto record = readSheet(method);
        return record && record->order.cashOnDelivery;
    }

    QTemporaryDir m_dir;
};

void TestPayMethods::words_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<bool>("stated");
    QTest::addColumn<bool>("onDelivery");
    QTest::newRow("none") << QString() << false << false;
    QTest::newRow("blank") << u"  "_s << false << false;
    QTest::newRow("card") << u"Credit Card"_s << true << false;
    QTest::newRow("wallet") << u"支付宝支付"_s << true << false;
    QTest::newRow("nobody knows it") << u"Nachnahme"_s << false << false;
    QTest::newRow("an amount") << u"59.90"_s << false << false;
    QTest::newRow("chinese") << u"货到付款"_s << true << true;
    QTest::newRow("chinese, with more") << u"货到付款(POS机)"_s << true << true;
    QTest::newRow("letters") << u"COD"_s << true << true;
    QTest::newRow("small letters") << u"cod"_s << true << true;
    QTest::newRow("full width") << u"ＣＯＤ"_s << true << true;
    QTest::newRow("with more") << u"Cash on Delivery (COD)"_s << true << true;
    QTest::newRow("indonesian") << u"COD (Bayar di Tempat)"_s << true << true;
    QTest::newRow("part of a word") << u"Codewallet"_s << false << false;
    QTest::newRow("end of a word") << u"Barcod"_s << false << false;
    QTest::newRow("behind other words") << u"Pay by COD"_s << true << true;
    QTest::newRow("before other words") << u"Cash  on\u3000Delivery service"_s << true << true;
    QTest::newRow("thai") << u"ชำระเก็บเงินปลายทาง"_s << true << true;
    QTest::newRow("vietnamese") << u"THANH TOÁN KHI NHẬN HÀNG"_s << true << true;
    QTest::newRow("denied") << u"NON COD"_s << true << false;
    QTest::newRow("denied, with a hyphen") << u"Non-COD (transfer)"_s << true << false;
    QTest::newRow("denied, chinese") << u"不支持货到付款"_s << true << false;
    QTest::newRow("with a wallet") << u"微信货到付款"_s << true << true;
    QTest::newRow("beside signs") << u"pay/COD/1"_s << true << true;
}

void TestPayMethods::words()
{
    QFETCH(QString, method);
    QFile::remove(path(u"pay_words.json"_s));
    const auto record = readSheet(method);
    QVERIFY(record.has_value());
    QTEST(((record->stated & FieldCashOnDelivery) != 0), "stated");
    QTEST(record->order.cashOnDelivery, "onDelivery");
}

void TestPayMethods::ownWordsCountToo()
{
    QFile::remove(path(u"pay_words.json"_s));
    QVERIFY(!isCash(u"DHL Nachnahme"_s));
    QVERIFY(write(path(u"pay_words.json"_s), R"({"cashOnDelivery": ["nachnahme"], "prepaid": ["Rechnung"]})"));
    QVERIFY(isCash(u"DHL Nachnahme"_s));
    QVERIFY(isCash(u"COD"_s));
    const auto prepaid = readSheet(u"auf Rechnung"_s);
    QVERIFY((prepaid->stated & FieldCashOnDelivery) != 0 && !prepaid->order.cashOnDelivery);
}

void TestPayMethods::brokenOwnWordsAreNamed_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("torn") << QByteArray(R"({"cashOnDelivery": [)");
    QTest::newRow("a word, no list") << QByteArray(R"({"cashOnDelivery": "Nachnahme"})");
    QTest::newRow("numbers") << QByteArray(R"({"cashOnDelivery": [1, 2]})");
    QTest::newRow("blank") << QByteArray(R"({"prepaid": [" "]})");
    QTest::newRow("a mebibyte") << R"({"cashOnDelivery": ["Nachnahme"]})" + QByteArray(1 << 20, ' ');
    QTest::newRow("another key") << QByteArray(R"({"cash": ["Nachnahme"]})");
}

/// Orders would merge that must not: nothing is read until somebody mends it.
void TestPayMethods::brokenOwnWordsAreNamed()
{
    QFETCH(QByteArray, content);
    QVERIFY(write(path(u"pay_words.json"_s), content));
    const auto read = readSheet(u"COD"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::TemplateInvalid);
    QCOMPARE(read.error().values[u"file"_s].toString(), u"pay_words.json"_s);
}

void TestPayMethods::shippedFormatsReadIt_data()
{
    QTest::addColumn<QString>("sample");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("WooCommerce") << u"woocommerce_advanced_order_export.csv"_s << QByteArray("Credit Card")
                                 << QByteArray("Cash on delivery");
    QTest::newRow("TikTok Shop") << u"tiktok_shop_tokopedia_semicolon.csv"_s << QByteArray(";GoPay;")
                                 << QByteArray(";Cash on delivery;");
    QTest::newRow("Shopify") << u"shopify_orders_export.csv"_s << QByteArray(",Shopify Payments,")
                             << QByteArray(",Cash on Delivery (COD),");
}

void TestPayMethods::shippedFormatsReadIt()
{
    QFETCH(QString, sample);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const QByteArray bytes = bytesOf(samples + sample);
    QVERIFY(bytes.contains(before));
    const auto onDelivery = [&](const QByteArray &content) {
        const FormatFolder folder({});
        if (!write(path(sample), content))
            return qsizetype(-1);
        const auto read = FileOrderSource(folder).read(path(sample), {}, now, {});
        return read ? qsizetype(std::ranges::count_if(
                          read->records, [](const OrderRecord &record) { return record.order.cashOnDelivery; }))
                    : qsizetype(-1);
    };
    QCOMPARE(onDelivery(bytes), 0);
    QByteArray other = bytes;
    QVERIFY(onDelivery(other.replace(before, after)) > 0);
}

/// Its money comes with the courier, so that the platform calls it pending.
void TestPayMethods::shopifyShipsWhatIsPaidOnDelivery()
{
    QByteArray bytes = bytesOf(samples + u"shopify_orders_export.csv"_s);
    const auto statuses = [&] {
        QMap<QString, OrderStatus> all;
        const FormatFolder folder({});
        if (write(path(u"s.csv"_s), bytes)) {
            if (const auto read = FileOrderSource(folder).read(path(u"s.csv"_s), {}, now, {})) {
                for (const OrderRecord &record : read->records)
                    all.insert(record.order.number, record.order.status);
            }
        }
        return all;
    };
    const auto before = statuses();
    QCOMPARE(before[u"#2001"_s], OrderStatus::ToShip);
    QCOMPARE(before[u"#2006"_s], OrderStatus::Unpaid); // pending
    bytes.replace(",Shopify Payments,", ",Cash on Delivery (COD),");
    const auto after = statuses();
    QCOMPARE(after[u"#2001"_s], OrderStatus::ToShip);
    QCOMPARE(after[u"#2006"_s], OrderStatus::ToShip);
    bytes.replace(",pending,,unfulfilled,", ",pending,,fulfilled,");
    QCOMPARE(statuses()[u"#2006"_s], OrderStatus::Shipped);
}

QTEST_GUILESS_MAIN(TestPayMethods)
#include "tst_paymethods.moc"
