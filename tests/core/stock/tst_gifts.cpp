// SPDX-License-Identifier: Apache-2.0
#include "core/stock/gifts.h"
#include "core/stock/giftsheet.h"

#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

GiftRule sample()
{
    GiftRule rule;
    rule.id = 1;
    rule.name = u"sample"_s;
    rule.sku = u"GIFT"_s;
    rule.title = u"小样"_s;
    return rule;
}

const GiftFacts order{u"店一"_s, 9900, 1000, {u"A"_s, u"B"_s}};

GiftRule with(const std::function<void(GiftRule &)> &change)
{
    GiftRule rule = sample();
    change(rule);
    return rule;
}

} // namespace

class TestGifts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whomARuleFits_data();
    void whomARuleFits();
    void howOften();
    void aSheetComesBackAsItWent();
    void aWrongCell_data();
    void aWrongCell();
    void storedAndDamaged();
};

void TestGifts::whomARuleFits_data()
{
    QTest::addColumn<GiftRule>("rule");
    QTest::addColumn<bool>("fitting");
    QTest::newRow("anybody") << sample() << true;
    QTest::newRow("amount reached") << with([](GiftRule &r) { r.amountFrom = 9900; }) << true;
    QTest::newRow("amount missed") << with([](GiftRule &r) { r.amountFrom = 9901; }) << false;
    QTest::newRow("goods") << with([](GiftRule &r) { r.goods = {u"X"_s, u"B"_s}; }) << true;
    QTest::newRow("other goods") << with([](GiftRule &r) { r.goods = {u"X"_s}; }) << false;
    QTest::newRow("shop") << with([](GiftRule &r) { r.shops = {u"店一"_s}; }) << true;
    QTest::newRow("other shop") << with([](GiftRule &r) { r.shops = {u"店二"_s}; }) << false;
    QTest::newRow("from the first moment") << with([](GiftRule &r) { r.from = 1000; }) << true;
    QTest::newRow("too early") << with([](GiftRule &r) { r.from = 1001; }) << false;
    QTest::newRow("before the end") << with([](GiftRule &r) { r.until = 1001; }) << true;
    QTest::newRow("at the end") << with([](GiftRule &r) { r.until = 1000; }) << false;
}

void TestGifts::whomARuleFits()
{
    QFETCH(GiftRule, rule);
    QFETCH(bool, fitting);
    QCOMPARE(fits(rule, order), fitting);
}

void TestGifts::howOften()
{
    GiftFacts small = order;
    small.amountMinor = 100;
    const std::vector<GiftFacts> parcel{order, order, small};
    GiftRule each = with([](GiftRule &r) { r.amountFrom = 5000; });
    each.quantity = 2;
    QCOMPARE(giftsOf(std::span(&each, 1), parcel), (std::vector<GiftLine>{{u"sample"_s, u"GIFT"_s, u"小样"_s, 4}}));
    GiftRule once = each;
    once.perParcel = true;
    QCOMPARE(giftsOf(std::span(&once, 1), parcel).front().quantity, 2);
    const std::vector<GiftRule> both{each, once};
    QCOMPARE(giftsOf(both, parcel), (std::vector<GiftLine>{{u"sample"_s, u"GIFT"_s, u"小样"_s, 6}}));
    QVERIFY(giftsOf(both, std::span(&small, 1)).empty());
    GiftFacts nothingShips = order;
    nothingShips.skus.clear();
    QVERIFY(!fits(sample(), nothingShips));
}

void TestGifts::aSheetComesBackAsItWent()
{
    const std::vector<SheetRow> rows{{1,
                                      {u"规则名称"_s, u"赠品编码"_s, u"赠品名称"_s, u"数量"_s, u"每"_s, u"满额"_s,
                                       u"含商品编码"_s, u"店铺"_s, u"开始"_s, u"结束"_s}},
                                     {2,
                                      {u"双旦"_s, u"G1"_s, u"贺卡"_s, u"2"_s, u"包裹"_s, u"99.5"_s, u"A;B"_s, u"店一"_s,
                                       u"2026-12-24"_s, u"2026-12-31"_s}},
                                     {3, {u"传单"_s, u"G2"_s}}};
    const auto read = GiftSheet::read(rows, {u"店一"_s});
    QVERIFY(read);
    QCOMPARE(read->size(), size_t(2));
    const GiftRule &first = read->front();
    QCOMPARE(first.quantity, 2);
    QVERIFY(first.perParcel);
    QCOMPARE(first.amountFrom, 9950);
    QCOMPARE(first.goods, (QStringList{u"A"_s, u"B"_s}));
    QCOMPARE(first.until - first.from, 8LL * 24 * 3600 * 1000); // the last day counts to its end
    QCOMPARE(read->back().title, u"G2"_s);
    QCOMPARE(read->back().quantity, 1);
    const std::vector<SheetRow> again{
        {1, GiftSheet::headings()}, {2, GiftSheet::cells(read->front())}, {3, GiftSheet::cells(read->back())}};
    QCOMPARE(GiftSheet::read(again, {u"店一"_s}).value(), *read);
}

void TestGifts::aWrongCell_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no gift") << QStringList{u"a"_s, {}, {}, {}, {}, {}, {}, {}, {}, {}} << u"gift"_s << u"missing"_s;
    QTest::newRow("none of it") << QStringList{u"a"_s, u"g"_s, {}, u"0"_s, {}, {}, {}, {}, {}, {}} << u"quantity"_s
                                << u"small"_s;
    QTest::newRow("per what") << QStringList{u"a"_s, u"g"_s, {}, {}, u"day"_s, {}, {}, {}, {}, {}} << u"per"_s
                              << u"per"_s;
    QTest::newRow("unknown shop") << QStringList{u"a"_s, u"g"_s, {}, {}, {}, {}, {}, u"X"_s, {}, {}} << u"shops"_s
                                  << u"shop"_s;
    QTest::newRow("ends first") << QStringList{u"a"_s, u"g"_s, {}, {}, {}, {}, {}, {}, u"2026-02-03"_s, u"2026-02-01"_s}
                                << u"until"_s << u"ends"_s;
}

void TestGifts::aWrongCell()
{
    QFETCH(QStringList, cells);
    QFETCH(QString, column);
    QFETCH(QString, reason);
    const auto read = GiftSheet::read({{1, GiftSheet::headings()}, {7, cells}}, {u"店一"_s});
    QVERIFY(!read);
    QCOMPARE(read.error().values[u"row"_s].toInt(), 7);
    QCOMPARE(read.error().values[u"column"_s].toString(), column);
    QCOMPARE(read.error().values[u"reason"_s].toString(), reason);
}

void TestGifts::storedAndDamaged()
{
    const std::vector<GiftRule> rules{with([](GiftRule &r) {
        r.amountFrom = 5;
        r.goods = {u"A"_s};
        r.shops = {u"店一"_s};
        r.from = 3;
        r.until = 9;
        r.perParcel = true;
    })};
    QCOMPARE(GiftSheet::fromJson(GiftSheet::toJson(rules)), rules);
    QVERIFY(GiftSheet::fromJson("{]").empty());
    QVERIFY(GiftSheet::fromJson(R"([{"id":"1","gift":""}, 7])").empty());
}

QTEST_GUILESS_MAIN(TestGifts)
#include "tst_gifts.moc"
