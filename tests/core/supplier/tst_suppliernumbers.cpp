// SPDX-License-Identifier: Apache-2.0
#include "core/supplier/suppliernumbers.h"

#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestSupplierNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headings_data();
    void headings();
    void withoutHeadings();
    void pastedText_data();
    void pastedText();
    void badRows_data();
    void badRows();
    void emptyRowsOfOurOwnList();
    void tooManyRows();
    void cellsAsSpreadsheetsKeepThem();
};

void TestSupplierNumbers::headings_data()
{
    QTest::addColumn<QStringList>("heading");
    QTest::newRow("ours") << QStringList{u"order"_s, u"carrier"_s, u"waybill"_s};
    QTest::newRow("chinese") << QStringList{u"订单编号"_s, u"快递公司"_s, u"快递单号"_s};
    QTest::newRow("a platform's") << QStringList{u"订单号"_s, u"物流公司"_s, u"物流单号"_s};
    QTest::newRow("english") << QStringList{u"Order Number"_s, u"Courier"_s, u"Tracking No."_s};
    QTest::newRow("wide and marked") << QStringList{u"ＯＲＤＥＲ"_s, u" carrier "_s, u"*运单号"_s};
}

void TestSupplierNumbers::headings()
{
    QFETCH(QStringList, heading);
    // The other way round, with a column that means nothing.
    const auto read = SupplierNumbers::read(
        {{1, {heading[2], u"备注"_s, heading[1], heading[0]}}, {2, {u"YT1"_s, u"x"_s, u"圆通"_s, u"O-1"_s}}});
    QCOMPARE(read.rows.size(), size_t(1));
    QCOMPARE(read.rows.front().order, u"O-1"_s);
    QCOMPARE(read.rows.front().carrier, u"圆通"_s);
    QCOMPARE(read.rows.front().waybill, u"YT1"_s);
    QCOMPARE(read.rows.front().number, 2);
}

void TestSupplierNumbers::withoutHeadings()
{
    const auto read = SupplierNumbers::read({{1, {u"O-1"_s, u"YT1"_s}}, {2, {u"O-2"_s, u"中通"_s, u"ZT2"_s}}});
    QCOMPARE(read.rows.size(), size_t(2));
    QCOMPARE(read.rows[0].waybill, u"YT1"_s);
    QVERIFY(read.rows[0].carrier.isEmpty());
    QCOMPARE(read.rows[1].carrier, u"中通"_s);
    QCOMPARE(read.rows[1].waybill, u"ZT2"_s);
}

void TestSupplierNumbers::pastedText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("tabs") << u"O-1\t中通\tZT1\r\n\r\nO-2\t\tZT2\n"_s;
    QTest::newRow("commas") << u"O-1,中通,ZT1\n\nO-2，，ZT2"_s;
    QTest::newRow("blanks") << u"O-1  中通 ZT1\n\n O-2  ZT2 "_s;
}

void TestSupplierNumbers::pastedText()
{
    QFETCH(QString, text);
    const QString huge = u"O-3\tZTO\t"_s + QString(20'000, u'1') + u"2"_s;
    const auto read = SupplierNumbers::read(SupplierNumbers::pasted(text + u'\n' + huge));
    QCOMPARE(read.bad.size(), size_t(1)); // its number is not cut
    QCOMPARE(read.bad[0].reason, u"too_long"_s);
    QCOMPARE(read.rows.size(), size_t(2));
    QCOMPARE(read.rows[0].order, u"O-1"_s);
    QCOMPARE(read.rows[0].waybill, u"ZT1"_s);
    QCOMPARE(read.rows[1].order, u"O-2"_s);
    QCOMPARE(read.rows[1].waybill, u"ZT2"_s);
    QCOMPARE(read.rows[1].number, 3); // the blank line counts
}

void TestSupplierNumbers::badRows_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no order") << QStringList{u""_s, u"中通"_s, u"ZT1"_s} << u"order_missing"_s;
    QTest::newRow("no number") << QStringList{u"O-1"_s, u"中通"_s, u""_s} << u"number_missing"_s;
    QTest::newRow("formula") << QStringList{u"O-1"_s, u"中通"_s, u"=HYPERLINK(\"x\")"_s} << u"formula"_s;
    QTest::newRow("formula as order") << QStringList{u"@SUM(A1)"_s, u""_s, u"ZT1"_s} << u"formula"_s;
    QTest::newRow("wide formula") << QStringList{u"＝1+1"_s, u""_s, u"ZT1"_s} << u"formula"_s;
    QTest::newRow("rounded") << QStringList{u"O-1"_s, u""_s, u"7.51234E+14"_s} << u"number_damaged"_s;
    QTest::newRow("rounded order") << QStringList{u"1.2e+18"_s, u""_s, u"ZT1"_s} << u"number_damaged"_s;
    QTest::newRow("huge") << QStringList{u"O-1"_s, QString(5'000'000, u'x'), u"ZT1"_s} << u"too_long"_s;
}

void TestSupplierNumbers::badRows()
{
    QFETCH(QStringList, cells);
    QFETCH(QString, reason);
    const auto read = SupplierNumbers::read({{7, cells}, {8, {u"O-2"_s, u""_s, u"ZT2"_s}}});
    QCOMPARE(read.bad.size(), size_t(1));
    QCOMPARE(read.bad.front().number, 7);
    QCOMPARE(read.bad.front().reason, reason);
    QVERIFY(read.bad.front().raw.size() <= 200);
    QCOMPARE(read.rows.size(), size_t(1)); // the rest goes on
}

void TestSupplierNumbers::emptyRowsOfOurOwnList()
{
    const auto read = SupplierNumbers::read({{1, {u"order"_s, u"carrier"_s, u"waybill"_s}},
                                             {2, {u"O-1"_s, u""_s, u""_s}},
                                             {3, {u"O-2"_s, u"ZTO"_s, u""_s}}});
    QCOMPARE(read.unfilled, 1);
    QCOMPARE(read.bad, (std::vector<SupplierNumbers::BadRow>{{3, u"number_missing"_s, u"O-2 | ZTO | "_s}}));
}

void TestSupplierNumbers::tooManyRows()
{
    std::vector<SheetRow> rows;
    for (int i = 1; i <= int(SupplierNumbers::mostRows) + 5; ++i)
        rows.push_back({i, {u"O-%1"_s.arg(i), u"N%1"_s.arg(i)}});
    const auto read = SupplierNumbers::read(rows);
    QCOMPARE(read.rows.size(), SupplierNumbers::mostRows);
    QCOMPARE(read.bad.size(), size_t(1));
    QCOMPARE(read.bad.front().reason, u"too_many_rows"_s);
}

void TestSupplierNumbers::cellsAsSpreadsheetsKeepThem()
{
    const auto read =
        SupplierNumbers::read({{1, {u"=\"0012\""_s, u"'ZTO"_s, u"　７５１２３４　"_s}}, {2, {u"`0013"_s, u"1"_s}}});
    QCOMPARE(read.rows.size(), size_t(2));
    QCOMPARE(read.rows[0].order, u"0012"_s);
    QCOMPARE(read.rows[0].carrier, u"ZTO"_s);
    QCOMPARE(read.rows[0].waybill, u"751234"_s);
    QCOMPARE(read.rows[1].order, u"0013"_s);
}

QTEST_APPLESS_MAIN(TestSupplierNumbers)
#include "tst_suppliernumbers.moc"
