// SPDX-License-Identifier: Apache-2.0
#include "core/tags/tagmatcher.h"

#include <QTest>

#include <functional>

using namespace waydesk;
using namespace Qt::StringLiterals;

using Change = std::function<void(TagConditions &, TagFacts &)>;

namespace {

/// An order of 300 yuan with two lines, and a rule without a condition.
TagFacts order()
{
    Order one;
    one.shop = ShopId(1);
    one.receiver.country = u"Brazil"_s;
    one.platformCarrier = u"LEX PH Express"_s;
    one.amountMinor = 30'000;
    one.message = u"请加急"_s;
    one.memo = u"VIP"_s;
    one.note = u"checked"_s;
    one.lines.resize(2);
    one.lines[0].sku = u"TEA-01"_s;
    one.lines[0].title = u"龙井茶 礼盒"_s;
    one.lines[0].quantity = 2;
    one.lines[1].sku = u"CUP-9"_s;
    one.lines[1].title = u"Cup"_s;
    one.lines[1].quantity = 3;
    one.lines[1].refund = RefundState::Done;
    return tagFactsOf(one, 2);
}

} // namespace

class TestTagMatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conditions_data();
    void conditions();
    void allMustHold();
    void bitsGoByPlace();
    void asksForWhatItNeeds();
    void ordersWithoutLines();
};

void TestTagMatcher::conditions_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *name, bool fits, Change change) {
        QTest::newRow(name) << std::move(change) << fits;
    };
    row("nothing asked", true, [](auto &, auto &) { });
    row("shop", true, [](auto &when, auto &) { when.shops = {ShopId(2), ShopId(1)}; });
    row("another shop", false, [](auto &when, auto &) { when.shops = {ShopId(2)}; });
    row("country, other case", true, [](auto &when, auto &) { when.countries = {u"US"_s, u"ＢＲＡＺＩＬ"_s}; });
    row("a part of a country", false, [](auto &when, auto &) { when.countries = {u"Bra"_s}; });
    row("mainland by another word", true, [](auto &when, auto &facts) {
        when.countries = {u"CN"_s};
        facts.country = u"中国"_s;
    });
    row("mainland that is not named", true, [](auto &when, auto &facts) {
        when.countries = {u"China"_s};
        facts.country.clear();
    });
    row("mainland does not mean abroad", false, [](auto &when, auto &) { when.countries = {u"CN"_s}; });
    row("service", true, [](auto &when, auto &) { when.services = {u"lex"_s}; });
    row("another service", false, [](auto &when, auto &) { when.services = {u"J&T"_s}; });
    row("amount from, met exactly", true, [](auto &when, auto &) { when.amountFrom = 30'000; });
    row("amount from, a cent short", false, [](auto &when, auto &) { when.amountFrom = 30'001; });
    row("amount until, met exactly", true, [](auto &when, auto &) { when.amountUntil = 30'000; });
    row("amount until, a cent over", false, [](auto &when, auto &) { when.amountUntil = 29'999; });
    row("another currency", false, [](auto &when, auto &facts) {
        when.amountFrom = 1;
        facts.currency = u"USD"_s;
    });
    row("the same currency", true, [](auto &when, auto &facts) {
        when.amountFrom = 1;
        when.currency = facts.currency = u"USD"_s;
    });
    row("an amount that is not known", false, [](auto &when, auto &facts) {
        when.amountUntil = 99'999;
        facts.amountMinor = 0;
    });
    row("SKU", true, [](auto &when, auto &) { when.goods = {u"tea-"_s}; });
    row("title of another line", true, [](auto &when, auto &) { when.goods = {u"cup"_s}; });
    row("no such goods", false, [](auto &when, auto &) { when.goods = {u"coffee"_s}; });
    row("pieces that ship", true, [](auto &when, auto &) { when.piecesFrom = 2; });
    row("refunded pieces do not count", false, [](auto &when, auto &) { when.piecesFrom = 3; });
    row("earlier orders", true, [](auto &when, auto &) {
        when.buyer = TagBuyer::Returning;
        when.earlierFrom = 2;
    });
    row("too few earlier orders", false, [](auto &when, auto &) {
        when.buyer = TagBuyer::Returning;
        when.earlierFrom = 3;
    });
    row("not the first", false, [](auto &when, auto &) { when.buyer = TagBuyer::First; });
    row("the first", true, [](auto &when, auto &facts) {
        when.buyer = TagBuyer::First;
        facts.earlier = 0;
    });
    for (const TagBuyer buyer : {TagBuyer::First, TagBuyer::Returning}) {
        row(qPrintable(u"nobody knows the buyer: "_s + tagBuyerName(buyer)), false, [buyer](auto &when, auto &facts) {
            when.buyer = buyer;
            facts.earlier.reset();
        });
    }
    row("message", true, [](auto &when, auto &) { when.notes = {u"加急"_s}; });
    row("memo", true, [](auto &when, auto &) { when.notes = {u"vip"_s}; });
    row("own note", true, [](auto &when, auto &) { when.notes = {u"CHECKED"_s}; });
    row("no such note", false, [](auto &when, auto &) { when.notes = {u"gift"_s}; });
}

void TestTagMatcher::conditions()
{
    QFETCH(Change, change);
    QFETCH(bool, fits);
    TagRule rule;
    rule.name = u"x"_s;
    TagFacts facts = order();
    change(rule.when, facts);
    rule = tidied(rule);
    QCOMPARE(TagMatcher(std::span(&rule, 1)).match(facts) == 1, fits);
}

void TestTagMatcher::allMustHold()
{
    TagRule rule;
    rule.when.goods = {u"tea"_s};
    rule.when.notes = {u"加急"_s};
    QCOMPARE(TagMatcher(std::span(&rule, 1)).match(order()), TagBits(1));
    rule.when.countries = {u"US"_s};
    QCOMPARE(TagMatcher(std::span(&rule, 1)).match(order()), TagBits(0));
}

void TestTagMatcher::bitsGoByPlace()
{
    std::vector<TagRule> rules(3);
    rules[0].when.goods = {u"tea"_s};
    rules[1].when.goods = {u"coffee"_s};
    rules[1].urgent = true;
    rules[2].when.piecesFrom = 1;
    rules[2].urgent = true;
    const TagMatcher matcher(rules);
    QCOMPARE(matcher.match(order()), TagBits(0b101));
    QCOMPARE(matcher.urgent(), TagBits(0b110));
}

void TestTagMatcher::asksForWhatItNeeds()
{
    TagRule rule;
    rule.when.goods = {u"tea"_s};
    const TagMatcher goods(std::span(&rule, 1));
    QVERIFY(goods.asksForGoods() && !goods.asksForBuyers() && !goods.asksForNotes());
    rule.when.buyer = TagBuyer::First;
    rule.when.notes = {u"x"_s};
    const TagMatcher more(std::span(&rule, 1));
    QVERIFY(more.asksForBuyers() && more.asksForNotes());
    QVERIFY(TagMatcher().isEmpty());
}

void TestTagMatcher::ordersWithoutLines()
{
    Order one;
    one.goods = u"Tea and cups"_s;
    one.goodsQuantity = 4;
    const TagFacts facts = tagFactsOf(one, {});
    QCOMPARE(facts.goods, one.goods);
    QCOMPARE(facts.pieces, 4);
    QCOMPARE(madeAt(5, 7), 5);
    QCOMPARE(madeAt(0, 7), 7);
}

QTEST_APPLESS_MAIN(TestTagMatcher)
#include "tst_tagmatcher.moc"
