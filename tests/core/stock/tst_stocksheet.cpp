// SPDX-License-Identifier: Apache-2.0
#include "core/stock/stocksheet.h"

#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestStockSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headings_data();
    void headings();
    void severalThatFit();
    void aWrongCell_data();
    void aWrongCell();
};

void TestStockSheet::headings_data()
{
    QTest::addColumn<QStringList>("heading");
    QTest::newRow("ours") << QStringList{u"sku"_s, u"quantity"_s, u"warn"_s, u"name"_s};
    QTest::newRow("chinese") << QStringList{u"商家编码"_s, u"库存数量"_s, u"预警数量"_s, u"商品名称"_s};
    QTest::newRow("a shop's own") << QStringList{u"规格编码"_s, u"可用库存"_s, u"安全库存"_s, u"品名"_s};
    QTest::newRow("goods number") << QStringList{u"货号"_s, u"数量"_s, u"预警值"_s, u"商品"_s};
    QTest::newRow("english") << QStringList{u"Seller SKU"_s, u"Qty"_s, u"Warning level"_s, u"Title"_s};
}

void TestStockSheet::headings()
{
    QFETCH(QStringList, heading);
    const auto read = StockSheet::read({{1, heading}, {2, {u"A-1"_s, u"12"_s, u"3"_s, u"杯子"_s}}}, 77);
    QVERIFY(read);
    QVERIFY(read->warnStated && read->nameStated);
    QCOMPARE(read->items, (std::vector<StockItem>{{u"A-1"_s, u"杯子"_s, 12, 3, 77}}));
    QCOMPARE(StockSheet::cells(read->items.front()), (QStringList{u"A-1"_s, u"12"_s, u"3"_s, u"杯子"_s}));
}

/// An export may have a column for each kind of quantity: the best one counts.
void TestStockSheet::severalThatFit()
{
    const auto read = StockSheet::read(
        {{1, {u"编码"_s, u"商家编码"_s, u"数量"_s, u"库存数量"_s}}, {2, {u"x"_s, u"A"_s, u"1"_s, u"2"_s}}}, 1);
    QVERIFY(read);
    QVERIFY(!read->warnStated);
    QCOMPARE(read->items.front().sku, u"A"_s);
    QCOMPARE(read->items.front().quantity, 2);
}

void TestStockSheet::aWrongCell_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no sku") << QStringList{{}, u"1"_s} << u"sku"_s << u"missing"_s;
    QTest::newRow("not known is not nothing") << QStringList{u"B"_s, {}} << u"quantity"_s << u"missing"_s;
    QTest::newRow("less than nothing") << QStringList{u"B"_s, u"-1"_s} << u"quantity"_s << u"number"_s;
    QTest::newRow("half a piece") << QStringList{u"B"_s, u"1.5"_s} << u"quantity"_s << u"number"_s;
    QTest::newRow("more than there can be") << QStringList{u"B"_s, u"9999999999"_s} << u"quantity"_s << u"range"_s;
    QTest::newRow("twice") << QStringList{u"A"_s, u"1"_s} << u"sku"_s << u"twice"_s;
}

void TestStockSheet::aWrongCell()
{
    QFETCH(QStringList, cells);
    QFETCH(QString, column);
    QFETCH(QString, reason);
    const auto read = StockSheet::read({{1, StockSheet::headings()}, {2, {u"A"_s, u"1"_s}}, {5, cells}}, 1);
    QVERIFY(!read);
    QCOMPARE(read.error().values[u"row"_s].toInt(), 5);
    QCOMPARE(read.error().values[u"column"_s].toString(), column);
    QCOMPARE(read.error().values[u"reason"_s].toString(), reason);
}

QTEST_GUILESS_MAIN(TestStockSheet)
#include "tst_stocksheet.moc"
