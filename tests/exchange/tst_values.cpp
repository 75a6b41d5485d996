// SPDX-License-Identifier: Apache-2.0
#include "exchange/codecs/xlsxtext.h"
#include "exchange/formats/chineseaddress.h"
#include "exchange/formats/headingname.h"
#include "exchange/formats/values.h"

#include <QDateTime>
#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void times_data();
    void times();
    void earliestTimeInASentence();
    void money();
    void quantities();
    void scientific();
    void spreadsheetText();
    void headings();
    void addresses();
};

void TestValues::times_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("utc");
    QTest::newRow("iso") << QByteArray("2026-11-20 09:13:05") << u"2026-11-20T01:13:05Z"_s;
    QTest::newRow("minutes") << QByteArray("2026-11-20 09:13") << u"2026-11-20T01:13:00Z"_s;
    QTest::newRow("excel") << QByteArray("2026/9/1 8:00") << u"2026-09-01T00:00:00Z"_s;
    QTest::newRow("dots") << QByteArray("2026.09.01 08:00") << u"2026-09-01T00:00:00Z"_s;
    QTest::newRow("offset") << QByteArray("2026-11-20T09:13:05+00:00") << u"2026-11-20T09:13:05Z"_s;
    QTest::newRow("shopify") << QByteArray("2026-11-20 09:13:05 -0500") << u"2026-11-20T14:13:05Z"_s;
    QTest::newRow("zulu") << QByteArray("2026-11-20T09:13:05Z") << u"2026-11-20T09:13:05Z"_s;
    QTest::newRow("month name") << QByteArray("20 Nov 2026 09:12") << u"2026-11-20T01:12:00Z"_s;
    QTest::newRow("day only") << QByteArray("2026-11-20") << u"2026-11-19T16:00:00Z"_s;
    QTest::newRow("leap day") << QByteArray("2028-02-29 00:00:00") << u"2028-02-28T16:00:00Z"_s;
    QTest::newRow("no leap day") << QByteArray("2026-02-29 00:00:00") << QString();
    QTest::newRow("month 13") << QByteArray("2026-13-01 00:00") << QString();
    QTest::newRow("hour 25") << QByteArray("2026-11-20 25:00") << QString();
    QTest::newRow("tail") << QByteArray("2026-11-20 09:13:05x") << QString();
    QTest::newRow("words") << QByteArray("soon") << QString();
    QTest::newRow("empty") << QByteArray("") << QString();
}

void TestValues::times()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, utc);
    const std::array styles{DateStyle::DayMonthName, DateStyle::YearFirst};
    const auto time = timeOf(text, styles, 480);
    QCOMPARE(time.has_value(), !utc.isEmpty());
    if (time)
        QCOMPARE(*time, QDateTime::fromString(utc, Qt::ISODate).toMSecsSinceEpoch());
}

void TestValues::earliestTimeInASentence()
{
    const QByteArray text = u"子订单3301： 2026-06-11 22:17前 ; 子订单3302： 2026-06-10 09:00前 ; "_s.toUtf8();
    QCOMPARE(timeIn(text, 480), QDateTime::fromString(u"2026-06-10T01:00:00Z"_s, Qt::ISODate).toMSecsSinceEpoch());
    QVERIFY(!timeIn("2026-6", 480));
    QVERIFY(!timeIn("no time at all 12345678901234567890", 480));
}

void TestValues::money()
{
    QCOMPARE(minorOf("59.90"), 5990);
    QCOMPARE(minorOf("59.9"), 5990);
    QCOMPARE(minorOf("1,234.56"), 123456);
    QCOMPARE(minorOf(u"0元"_s.toUtf8()), 0);
    QCOMPARE(minorOf("$12"), 1200);
    QCOMPARE(minorOf("-3.5"), -350);
    QVERIFY(!minorOf(""));
    QVERIFY(!minorOf("1.2.3"));
    QVERIFY(!minorOf("9999999999999999999999"));
}

void TestValues::quantities()
{
    QCOMPARE(quantityOf("3"), 3);
    QCOMPARE(quantityOf("3.00"), 3);
    for (const char *bad : {"", "0", "-1", "1.5", "x", "1e3", "1000001", "99999999999999999999"})
        QVERIFY2(!quantityOf(bad), bad);
}

void TestValues::scientific()
{
    QVERIFY(isScientific("4.32612E+18"));
    QVERIFY(isScientific("1E+10"));
    QVERIFY(isScientific("1.98e+10"));
    for (const char *good : {"4326117919173883199", "SF1000000000011", "1E", "E+18", "12E34567", ""})
        QVERIFY2(!isScientific(good), good);
}

void TestValues::spreadsheetText()
{
    QCOMPARE(columnOfReference("A1"), 0);
    QCOMPARE(columnOfReference("BX20"), 75);
    QCOMPARE(columnOfReference("ZZZZZ1"), -1);
    QCOMPARE(columnLetters(75), "BX");
    QCOMPARE(columnLetters(25), "Z");
    QCOMPARE(columnLetters(26), "AA");
    QCOMPARE(rowOfReference("BX20"), 20);
    std::string text = "a_x000D_\nb_x4E2D__xZZZZ_";
    unescapeSpreadsheetText(text);
    QCOMPARE(QByteArray::fromStdString(text), QByteArray("a\r\nb中_xZZZZ_"));
    QCOMPARE(plainNumber("6.39175550101E+11"), "639175550101");
    QCOMPARE(plainNumber("299.0"), "299.0");
    QCOMPARE(dateOfSerial(46346.3841550926, false).value_or(""), "2026-11-20 09:13:11");
    QVERIFY(isDateFormat("yyyy\\-mm\\-dd hh:mm"));
    QVERIFY(isDateFormat("[h]:mm"));
    QVERIFY(!isDateFormat("0.00_);[Red]\\(0.00\\)"));
    QVERIFY(!isDateFormat("\"day\"0"));
}

void TestValues::headings()
{
    QCOMPARE(headingName(u"\ufeff收货地址 "_s), u"收货地址"_s);
    QCOMPARE(headingName(u"* 物流单号（必填）"_s), u"物流单号"_s);
    QCOMPARE(headingName(u"商品数量（件）"_s), u"商品数量(件)"_s);
    QCOMPARE(headingName(u"Order Number\t"_s), u"ordernumber"_s);
    QCOMPARE(statusWord(u"买家已付款，等待卖家发货 "_s), u"买家已付款,等待卖家发货"_s);
}

void TestValues::addresses()
{
    Address address;
    splitChineseAddress(u"广东省 东莞市 南城街道 鸿样路2号(000000)"_s, address);
    QCOMPARE(address.city, u"东莞市"_s);
    QCOMPARE(address.district, QString());
    QCOMPARE(address.street, u"南城街道 鸿样路2号"_s);
    QCOMPARE(address.postcode, u"000000"_s);
    Address masked;
    splitChineseAddress(u"北京市 北京市 朝***"_s, masked);
    QCOMPARE(masked.street, u"朝***"_s);
    Address plain;
    splitChineseAddress(u"只有一段地址"_s, plain);
    QCOMPARE(plain.street, u"只有一段地址"_s);
    QCOMPARE(plain.province, QString());
}

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"
