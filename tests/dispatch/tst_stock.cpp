// SPDX-License-Identifier: Apache-2.0
#include "core/stock/giftsheet.h"
#include "core/stock/stocksheet.h"
#include "dispatch/judgeorders.h"
#include "dispatch/orderrules.h"
#include "dispatch/parcelfile.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/setstock.h"
#include "dispatch/splitparcel.h"
#include "dispatch/stockrule.h"
#include "dispatch/stocktables.h"
#include "support/verbtest.h"

#include <thread>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = 3600 * 1000;

template <class Work> void offThread(Work work)
{
    std::thread thread(work);
    thread.join();
}

} // namespace

class TestStock : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotCountedHoldsNobody();
    void byDeadline();
    void allLinesMustBeThere();
    void aCountThatReachesLiftsIt();
    void onlyWhoStandsOtherwiseIsLookedAt();
    void whatIsNotWantedAnyMoreIsFree_data();
    void whatIsNotWantedAnyMoreIsFree();
    void otherGoodsFreeTheOldOnes();
    void unpaidOrdersTakeNothing();
    void packedGoodsLeaveTheCount();
    void packedBeforeTheCount();
    void partsAreCountedOnce();
    void importedTables();
    void wrongCounts();
    void warnings();
    void giftsAreCounted();
    void giftsOfOneParcel();
    void packedGifts();
    void giftRulesAreKept();
    void twoBenchesHoldOnce();

private:
    JudgeOrders::Report judge(VerbBench &at)
    {
        return must(JudgeOrders(at.place, store()->deskSource(), store()->feed(), orderRules(at.place)).catchUp());
    }
    JudgeOrders::Report judge() { return judge(b()); }
    void count(const QString &sku, qint64 quantity) { must(SetStock(b().place).set({sku, quantity, {}, {}, 0})); }
    /// An order of three pieces of each SKU1..n that was paid so many hours ago.
    OrderRecord paid(const QString &number, qint64 hoursAgo, int lines = 1)
    {
        OrderRecord record = b().record(number, u"样例路 %1 号"_s.arg(number), lines);
        record.order.paidAt = record.order.createdAt = b().clock.wallMs() - hoursAgo * hour;
        return record;
    }
    /// The words of the stock's hold on an order; nothing if it is not held by it.
    std::optional<QString> held(const QString &number)
    {
        const OrderId order = b().order(number).id;
        std::optional<QString> text;
        for (const Hold &hold : b().raw.parcels.openHoldsOfOrders(std::span(&order, 1))) {
            if (hold.reason == Reason::StockMissing)
                text = hold.text;
        }
        return text;
    }
    StockTables::Article article(const QString &sku)
    {
        for (const auto &one : must(StockTables(b().place).articles())) {
            if (one.item.sku == sku)
                return one;
        }
        return {};
    }
    void gift(const QStringList &cells)
    {
        QStringList all = cells;
        all.resize(GiftSheet::headings().size());
        must(SetStock(b().place).addGift(all));
    }
};

void TestStock::whatIsNotCountedHoldsNobody()
{
    b().import({paid(u"A"_s, 1)});
    const auto report = judge();
    QCOMPARE(report.set, 0);
    count(u"OTHER"_s, 0);
    QCOMPARE(judge().set, 0);
    QVERIFY(!held(u"A"_s));
}

void TestStock::byDeadline()
{
    b().import({paid(u"A"_s, 1), paid(u"B"_s, 3), paid(u"C"_s, 2)});
    count(u"SKU1"_s, 8);
    QCOMPARE(judge().set, 1);
    QVERIFY(!held(u"B"_s)); // due first
    QVERIFY(!held(u"C"_s));
    QCOMPARE(held(u"A"_s), u"SKU1:2/3"_s);
    QCOMPARE(b().plan({u"A"_s, u"B"_s, u"C"_s}).parcels.size(), size_t(2));
    const auto queue = must(StockTables(b().place).explain(u"SKU1"_s));
    QStringList numbers;
    for (const auto &turn : queue.turns)
        numbers.append(turn.number);
    QCOMPARE(numbers, (QStringList{u"B"_s, u"C"_s, u"A"_s}));
    QCOMPARE(queue.turns.back().got, 2);
    QVERIFY(queue.turns.front().deadline > 0);
    QCOMPARE(queue.article.missing, 1);
    QCOMPARE(must(StockTables(b().place).explainOrder(b().order(u"A"_s).id)).size(), size_t(1));
    QVERIFY(failsWith(StockTables(b().place).explain(u"NONE"_s), ErrorCode::NotFound));
    // A time that the platform promises goes before.
    OrderRecord promised = paid(u"A"_s, 1);
    promised.order.shipBy = b().clock.wallMs() + hour;
    promised.stated |= FieldShipBy;
    promised.order.asOf += 1;
    b().import({promised});
    judge();
    QVERIFY(!held(u"A"_s));
    QCOMPARE(held(u"C"_s), u"SKU1:2/3"_s);
    QVERIFY(b().violations().isEmpty());
}

void TestStock::allLinesMustBeThere()
{
    b().import({paid(u"A"_s, 2, 3), paid(u"B"_s, 1, 1)});
    count(u"SKU1"_s, 6);
    count(u"SKU2"_s, 0);
    judge();
    QCOMPARE(held(u"A"_s), u"SKU2:0/3"_s); // SKU3 is not counted
    QVERIFY(!held(u"B"_s));
    count(u"SKU1"_s, 4); // A keeps three of them while it waits
    judge();
    QCOMPARE(held(u"B"_s), u"SKU1:1/3"_s);
}

void TestStock::aCountThatReachesLiftsIt()
{
    b().import({paid(u"A"_s, 1)});
    count(u"SKU1"_s, 2);
    judge();
    QCOMPARE(held(u"A"_s), u"SKU1:2/3"_s);
    must(SetStock(b().place).add(u"SKU1"_s, 1));
    QCOMPARE(judge().lifted, 1);
    QVERIFY(!held(u"A"_s));
    must(SetStock(b().place).add(u"SKU1"_s, -3));
    judge();
    QCOMPARE(held(u"A"_s), u"SKU1:0/3"_s);
    must(SetStock(b().place).remove(u"SKU1"_s)); // the last one: the guard is off
    judge();
    QVERIFY(!held(u"A"_s));
}

void TestStock::onlyWhoStandsOtherwiseIsLookedAt()
{
    OrderRecord other = paid(u"X"_s, 1);
    other.order.lines[0].sku = u"OTHER"_s;
    b().import({paid(u"A"_s, 2), paid(u"B"_s, 1), other});
    count(u"SKU1"_s, 3);
    count(u"OTHER"_s, 0);
    StockRule rule(b().place);
    const OrderId a = b().order(u"A"_s).id;
    const OrderId ofB = b().order(u"B"_s).id;
    const OrderId x = b().order(u"X"_s).id;
    offThread([&] {
        must(b().place.store.read([&](UnitOfWork &unit) -> Result<void> {
            auto touched = rule.touchedBy(unit, {a});
            std::ranges::sort(touched);
            const auto twice = std::ranges::unique(touched);
            touched.erase(twice.begin(), twice.end());
            if (touched != std::vector{ofB, x}) // A gets all that it wants
                qFatal("others were looked at");
            if (!rule.judge(unit, {}).empty())
                qFatal("judged nobody otherwise");
            const auto holds = rule.judge(unit, {a, ofB, x});
            if (holds.size() != 2 || holds[0].order != ofB || holds[1].order != x)
                qFatal("judged otherwise");
            return {};
        }));
    });
    judge();
    count(u"SKU1"_s, 4); // other figures for B alone
    offThread([&] {
        must(b().place.store.read([&](UnitOfWork &unit) -> Result<void> {
            if (rule.touchedBy(unit, {}) != std::vector{ofB})
                qFatal("others were looked at after a count");
            return {};
        }));
    });
}

void TestStock::whatIsNotWantedAnyMoreIsFree_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("cancelled") << 0;
    QTest::newRow("line refunded") << 1;
    QTest::newRow("order refunded") << 2;
    QTest::newRow("shipped elsewhere") << 3;
}

void TestStock::whatIsNotWantedAnyMoreIsFree()
{
    QFETCH(int, how);
    b().import({paid(u"A"_s, 2), paid(u"B"_s, 1)});
    count(u"SKU1"_s, 3);
    judge();
    QCOMPARE(held(u"B"_s), u"SKU1:0/3"_s);
    OrderRecord gone = paid(u"A"_s, 2);
    gone.order.asOf += 1;
    if (how == 0)
        gone.order.status = OrderStatus::Cancelled;
    else if (how == 1)
        gone.order.lines[0].refund = RefundState::Done;
    else if (how == 2)
        gone.order.refund = RefundState::Done;
    else
        gone.order.status = OrderStatus::Shipped;
    b().import({gone});
    QCOMPARE(judge().lifted, 1);
    QVERIFY(!held(u"B"_s));
}

void TestStock::otherGoodsFreeTheOldOnes()
{
    b().import({paid(u"A"_s, 2), paid(u"B"_s, 1)});
    count(u"SKU1"_s, 3);
    judge();
    QVERIFY(held(u"B"_s));
    OrderRecord other = paid(u"A"_s, 2);
    other.order.asOf += 1;
    other.order.lines[0].sku = u"ELSE"_s;
    b().import({other});
    judge();
    QVERIFY(!held(u"B"_s));
    QVERIFY(!held(u"A"_s));
}

void TestStock::unpaidOrdersTakeNothing()
{
    OrderRecord unpaid = paid(u"A"_s, 9);
    unpaid.order.status = OrderStatus::Unpaid;
    b().import({unpaid, paid(u"B"_s, 1)});
    count(u"SKU1"_s, 3);
    judge();
    QVERIFY(!held(u"A"_s)); // it waits for its money already
    QVERIFY(!held(u"B"_s));
    unpaid.order.status = OrderStatus::ToShip;
    unpaid.order.asOf += 1;
    b().import({unpaid});
    judge();
    QVERIFY(!held(u"A"_s));
    QCOMPARE(held(u"B"_s), u"SKU1:0/3"_s);
}

void TestStock::packedGoodsLeaveTheCount()
{
    const auto parcels = b().printed(2); // three pieces each
    count(u"SKU1"_s, 6);
    QCOMPARE(article(u"SKU1"_s).wanted, 6);
    b().clock.advanceMs(1000);
    b().scan(b().numberOf(parcels[0]));
    QCOMPARE(article(u"SKU1"_s).packed, 3);
    QCOMPARE(article(u"SKU1"_s).onShelf(), 3);
    QCOMPARE(article(u"SKU1"_s).wanted, 3);
    b().closeAll();
    QCOMPARE(article(u"SKU1"_s).packed, 3);
    QCOMPARE(article(u"SKU1"_s).left(), 0);
    b().import({paid(u"LATE"_s, 0)});
    judge();
    QCOMPARE(held(u"LATE"_s), u"SKU1:0/3"_s);
}

/// What lay packed beside the shelf was not counted with it.
void TestStock::packedBeforeTheCount()
{
    b().verified(1);
    b().clock.advanceMs(1000);
    count(u"SKU1"_s, 3);
    QCOMPARE(article(u"SKU1"_s).packed, 0);
    QCOMPARE(article(u"SKU1"_s).wanted, 0);
    must(SetStock(b().place).set({u"SKU1"_s, 3, {}, {}, b().clock.wallMs() - 2000}));
    QCOMPARE(article(u"SKU1"_s).packed, 3);
}

void TestStock::partsAreCountedOnce()
{
    b().import({paid(u"A"_s, 1)});
    const ParcelId whole = b().plan({u"A"_s}).parcels.at(0).parcel;
    must(SplitParcel(b().place).split({b().order(u"A"_s).id, {{u"SKU1"_s, 1}}}));
    QCOMPARE(b().parcel(whole).state, ParcelState::Dissolved);
    count(u"SKU1"_s, 3);
    QCOMPARE(article(u"SKU1"_s).wanted, 3);
    std::vector<ParcelId> parts;
    for (const Parcel &part : b().live(u"A"_s))
        parts.push_back(part.id);
    QCOMPARE(parts.size(), size_t(2));
    b().number(parts);
    must(b().print(parts));
    b().clock.advanceMs(1000);
    b().scan(b().numberOf(parts[0]));
    const qint64 packed = b().parcel(parts[0]).lines[0].quantity;
    QCOMPARE(article(u"SKU1"_s).packed, packed);
    QCOMPARE(article(u"SKU1"_s).wanted, 3 - packed);
}

void TestStock::importedTables()
{
    const SetStock verb(b().place);
    must(verb.import({{1, {u"商家编码"_s, u"库存"_s, u"预警"_s, u"品名"_s}},
                      {2, {u"A"_s, u"5"_s, u"2"_s, u"杯子"_s}},
                      {3, {u"B"_s, u"7"_s, {}, {}}}},
                     StockImport::Replace));
    const qint64 first = article(u"A"_s).item.countedAt;
    b().clock.advanceMs(5000);
    QCOMPARE(must(verb.import({{1, {u"sku"_s, u"quantity"_s}}, {2, {u"A"_s, u"3"_s}}}, StockImport::Add)), 1);
    QCOMPARE(article(u"A"_s).item, (StockItem{u"A"_s, u"杯子"_s, 8, 2, first}));
    must(verb.import({{1, {u"sku"_s, u"quantity"_s}}, {2, {u"A"_s, u"4"_s}}, {3, {u"C"_s, u"1"_s}}},
                     StockImport::Update));
    QCOMPARE(article(u"A"_s).item, (StockItem{u"A"_s, u"杯子"_s, 4, 2, first + 5000}));
    QCOMPARE(article(u"B"_s).item.quantity, 7);
    must(verb.import({{1, {u"sku"_s, u"quantity"_s}}, {2, {u"C"_s, u"1"_s}}}, StockImport::Replace));
    QCOMPARE(must(StockTables(b().place).articles()).size(), size_t(1));
    std::vector<SheetRow> many{{1, {u"sku"_s, u"quantity"_s}}};
    for (int i = 2; i <= 3000; ++i)
        many.push_back({i, {u"M%1"_s.arg(i), u"1"_s}});
    must(verb.import(many, StockImport::Update));
    must(verb.import(many, StockImport::Add));
    QCOMPARE(must(StockTables(b().place).articles()).size(), size_t(3000));
    QCOMPARE(article(u"M9"_s).item.quantity, 2);
    const auto events = b().events();
    QCOMPARE(events.back().verb, u"stock"_s);
    QCOMPARE(events.back().detail[u"step"_s].toString(), u"add"_s);
}

void TestStock::wrongCounts()
{
    const SetStock verb(b().place);
    const qint64 later = b().clock.wallMs() + 1;
    QVERIFY(failsWith(verb.set({u" "_s, 1, {}, {}, 0}), ErrorCode::InvalidArgument));
    QVERIFY(failsWith(verb.set({u"A"_s, -1, {}, {}, 0}), ErrorCode::InvalidArgument));
    QVERIFY(failsWith(verb.set({u"A"_s, 1, -1, {}, 0}), ErrorCode::InvalidArgument));
    QVERIFY(failsWith(verb.set({u"A"_s, 1, {}, {}, later}), ErrorCode::InvalidArgument));
    QVERIFY(failsWith(verb.set({u"A"_s, {}, 5, {}, 0}), ErrorCode::NotFound));
    QVERIFY(failsWith(verb.add(u"A"_s, 1), ErrorCode::NotFound));
    QVERIFY(failsWith(verb.remove(u"A"_s), ErrorCode::NotFound));
    QVERIFY(failsWith(verb.import({{1, {u"sku"_s, u"quantity"_s}}}, StockImport::Update, later),
                      ErrorCode::InvalidArgument));
    QVERIFY(failsWith(verb.import({{1, {u"sku"_s}}}, StockImport::Update), ErrorCode::HeadingMissing));
    count(u"A"_s, 2);
    QVERIFY(failsWith(verb.add(u"A"_s, -3), ErrorCode::InvalidArgument));
    QCOMPARE(article(u"A"_s).item.quantity, 2);
}

void TestStock::warnings()
{
    b().import({paid(u"A"_s, 1)});
    must(SetStock(b().place).set({u"B"_s, 9, 9, {}, 0}));
    must(SetStock(b().place).set({u"C"_s, 9, 8, {}, 0}));
    must(SetStock(b().place).set({u"SKU1"_s, 2, {}, {}, 0}));
    const auto all = must(StockTables(b().place).articles());
    QStringList skus;
    for (const auto &one : all)
        skus.append(one.item.sku);
    QCOMPARE(skus, (QStringList{u"SKU1"_s, u"B"_s, u"C"_s})); // short, warning, enough
    QVERIFY(all[0].isShort());
    QVERIFY(all[1].warns());
    QVERIFY(!all[2].warns());
    must(SetStock(b().place).set({u"C"_s, {}, 9, u"杯"_s, 0}));
    QVERIFY(article(u"C"_s).warns());
    QCOMPARE(article(u"C"_s).item.name, u"杯"_s);
    QCOMPARE(article(u"C"_s).item.quantity, 9);
}

void TestStock::giftsAreCounted()
{
    b().import({paid(u"A"_s, 2), paid(u"B"_s, 1)});
    gift({u"each"_s, u"GIFT"_s, u"小样"_s, u"2"_s});
    count(u"GIFT"_s, 3);
    QCOMPARE(article(u"GIFT"_s).wanted, 4);
    judge();
    QVERIFY(!held(u"A"_s));
    QCOMPARE(held(u"B"_s), u"GIFT:1/2"_s);
    const OrderId a = b().order(u"A"_s).id;
    const auto gifts = must(ParcelFile(b().place, b().book).read({}, std::span(&a, 1))).gifts;
    QCOMPARE(gifts, (std::vector<GiftLine>{{u"each"_s, u"GIFT"_s, u"小样"_s, 2}}));
    // One order less wants one gift less.
    OrderRecord gone = paid(u"A"_s, 2);
    gone.order.asOf += 1;
    gone.order.status = OrderStatus::Cancelled;
    b().import({gone});
    judge();
    QVERIFY(!held(u"B"_s));
    const auto rule = must(SetStock(b().place).gifts()).front();
    count(u"GIFT"_s, 0);
    judge();
    QVERIFY(held(u"B"_s));
    must(SetStock(b().place).removeGift(rule.id));
    judge();
    QVERIFY(!held(u"B"_s));
    QVERIFY(failsWith(SetStock(b().place).removeGift(rule.id), ErrorCode::NotFound));
}

void TestStock::giftsOfOneParcel()
{
    b().import({b().record(u"A"_s, u"同路"_s), b().record(u"B"_s, u"同路"_s)});
    gift({u"once"_s, u"CARD"_s, u"卡"_s, {}, u"parcel"_s});
    count(u"CARD"_s, 1);
    QCOMPARE(article(u"CARD"_s).wanted, 2); // they may go apart
    const ParcelId merged = b().plan({u"A"_s, u"B"_s}).parcels.at(0).parcel;
    QCOMPARE(article(u"CARD"_s).wanted, 1);
    judge();
    QVERIFY(!held(u"A"_s) && !held(u"B"_s));
    const auto orders = b().idsOf({u"A"_s, u"B"_s});
    QCOMPARE(must(ParcelFile(b().place, b().book).read(merged, orders)).gifts.at(0).quantity, 1);
}

void TestStock::packedGifts()
{
    gift({u"each"_s, u"GIFT"_s, u"小样"_s});
    count(u"GIFT"_s, 5);
    const auto parcels = b().printed(2);
    QCOMPARE(article(u"GIFT"_s).wanted, 2);
    b().clock.advanceMs(1000);
    b().scan(b().numberOf(parcels[0]));
    QCOMPARE(article(u"GIFT"_s).packed, 1);
    QCOMPARE(article(u"GIFT"_s).wanted, 1);
    QCOMPARE(article(u"GIFT"_s).left(), 3);
}

void TestStock::giftRulesAreKept()
{
    const SetStock verb(b().place);
    QCOMPARE(must(verb.replaceGifts({{1, {u"name"_s, u"gift"_s}}, {2, {u"a"_s, u"G"_s}}, {3, {u"b"_s, u"H"_s}}})), 2);
    const auto rules = must(verb.gifts());
    QCOMPARE(rules.size(), size_t(2));
    QVERIFY(rules[0].id > 0 && rules[0].id != rules[1].id);
    QVERIFY(failsWith(verb.replaceGifts({{1, {u"name"_s, u"gift"_s, u"shops"_s}}, {2, {u"a"_s, u"G"_s, u"X"_s}}}),
                      ErrorCode::InvalidArgument));
    QCOMPARE(must(verb.gifts()), rules); // all or nothing
    QCOMPARE(must(verb.replaceGifts({{1, {u"name"_s, u"gift"_s}}})), 0);
    QVERIFY(must(verb.gifts()).empty());
}

void TestStock::twoBenchesHoldOnce()
{
    b().import({paid(u"A"_s, 1)});
    count(u"SKU1"_s, 0);
    const auto second = other();
    judge();
    QCOMPARE(judge(*second).set, 0);
    QVERIFY(held(u"A"_s));
    QCOMPARE(b().count("SELECT COUNT(*) FROM hold"), 1);
}

QTEST_GUILESS_MAIN(TestStock)
#include "tst_stock.moc"
