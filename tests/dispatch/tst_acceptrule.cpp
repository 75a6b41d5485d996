// SPDX-License-Identifier: Apache-2.0
#include "dispatch/acceptrule.h"

#include "dispatch/holdparcels.h"
#include "dispatch/judgeorders.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/settags.h"
#include "support/verbtest.h"

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestAcceptRule : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void asMadeAllGo();
    void onlyOrdersThatComeLater();
    void whatIsUnderWayStays();
    void tagsWaitOrGo();
    void acceptedForGood();
    void askedAgainWhenTheTagsChange();
    void switchedOff();
    void sinceStaysWhileItIsOn();
    void anEarlierOrderOfTheBuyer();
    void acceptsManyAtOnce();

private:
    std::vector<std::unique_ptr<OrderRule>> rules()
    {
        std::vector<std::unique_ptr<OrderRule>> all;
        all.push_back(std::make_unique<AcceptRule>());
        return all;
    }
    JudgeOrders judging() { return {b().place, store()->deskSource(), store()->feed(), rules()}; }
    void judge() { must(judging().catchUp()); }
    void turnOn(const std::vector<qint64> &wait = {}, const std::vector<qint64> &go = {}, bool othersGo = false)
    {
        must(SetTags(b().place).setAccept({true, 0, othersGo, wait, go}));
        b().clock.advanceMs(1'000);
    }
    qint64 tag(const QString &name, const QString &sku)
    {
        TagRule rule;
        rule.name = name;
        rule.when.goods = {sku};
        return must(SetTags(b().place).put(rule));
    }
    OrderRecord record(const QString &number, const QString &sku = u"SKU1"_s)
    {
        OrderRecord one = b().record(number, u"样例路 %1 号"_s.arg(++m_street));
        one.order.lines[0].sku = sku;
        return one;
    }
    /// The text of its hold; empty = it has none.
    QString waits(const QString &number)
    {
        const OrderId id = b().order(number).id;
        const auto holds =
            must(inRead<std::vector<Hold>>(b().place.store, [&](UnitOfWork &unit) -> Result<std::vector<Hold>> {
                return unit.parcels().openHoldsOfOrders(std::span(&id, 1));
            }));
        if (holds.empty())
            return {};
        return holds.size() == 1 && holds.front().reason == Reason::AwaitingReview ? holds.front().text : u"?"_s;
    }

    int m_street = 0;
};

void TestAcceptRule::asMadeAllGo()
{
    b().import({record(u"A"_s)});
    judge();
    QCOMPARE(waits(u"A"_s), QString());
}

void TestAcceptRule::onlyOrdersThatComeLater()
{
    OrderRecord before = record(u"A"_s);
    b().import({before});
    b().clock.advanceMs(1'000);
    turnOn();
    b().import({before, record(u"B"_s)}); // the same again is no new order
    judge();
    QCOMPARE(waits(u"A"_s), QString());
    QCOMPARE(waits(u"B"_s), u"no_rule"_s);
    const PlanReport plan = b().plan({u"A"_s, u"B"_s});
    QCOMPARE(plan.parcels.size(), size_t(1));
    QCOMPARE(plan.excluded.at(0).reasons.at(0), Reason::AwaitingReview);
}

void TestAcceptRule::whatIsUnderWayStays()
{
    turnOn();
    b().import({record(u"A"_s)});
    b().import({record(u"B"_s)});
    b().number({b().plan({u"A"_s}).parcels.at(0).parcel}); // before anybody judged
    b().plan({u"B"_s});
    judge();
    QCOMPARE(waits(u"A"_s), QString());
    QCOMPARE(waits(u"B"_s), u"no_rule"_s);
}

void TestAcceptRule::tagsWaitOrGo()
{
    const qint64 tea = tag(u"tea"_s, u"TEA"_s);
    const qint64 cup = tag(u"cup"_s, u"CUP"_s);
    turnOn({tea}, {cup}, false);
    b().import({record(u"A"_s, u"TEA"_s), record(u"B"_s, u"CUP"_s), record(u"C"_s), record(u"D"_s, u"TEA CUP"_s)});
    judge();
    const QString waitsForTea = u"tag:%1"_s.arg(tea);
    QCOMPARE(waits(u"A"_s), waitsForTea);
    QCOMPARE(waits(u"B"_s), QString());
    QCOMPARE(waits(u"C"_s), u"no_rule"_s);
    QCOMPARE(waits(u"D"_s), waitsForTea);
    turnOn({tea}, {}, true);
    judge();
    QCOMPARE(waits(u"A"_s), waitsForTea);
    QCOMPARE(waits(u"C"_s), QString());
}

void TestAcceptRule::acceptedForGood()
{
    turnOn();
    OrderRecord one = record(u"A"_s);
    b().import({one});
    judge();
    QCOMPARE(must(HoldParcels(b().place).accept({b().order(u"A"_s).id}, u"looked at"_s)), 1);
    b().clock.advanceMs(60'000);
    one.order.asOf = b().clock.wallMs();
    one.order.message = u"hello"_s;
    one.stated |= FieldMessage;
    b().import({one});
    judge();
    QCOMPARE(waits(u"A"_s), QString());
    tag(u"other"_s, u"NOTHING"_s); // other rules, but they say the same of it
    judge();
    QCOMPARE(waits(u"A"_s), QString());
    QCOMPARE(b().plan({u"A"_s}).parcels.size(), size_t(1));
}

void TestAcceptRule::askedAgainWhenTheTagsChange()
{
    const qint64 tea = tag(u"tea"_s, u"TEA"_s);
    turnOn({tea}, {}, false);
    OrderRecord one = record(u"A"_s);
    b().import({one});
    judge();
    must(HoldParcels(b().place).lift(b().order(u"A"_s).id, u"looked at"_s));
    b().clock.advanceMs(60'000);
    one.order.asOf = b().clock.wallMs();
    one.order.lines[0].sku = u"TEA"_s;
    b().import({one});
    judge();
    QCOMPARE(waits(u"A"_s), u"tag:%1"_s.arg(tea));
}

void TestAcceptRule::switchedOff()
{
    turnOn();
    b().import({record(u"A"_s)});
    judge();
    QCOMPARE(waits(u"A"_s), u"no_rule"_s);
    must(SetTags(b().place).setAccept({}));
    judge();
    QCOMPARE(waits(u"A"_s), QString());
}

void TestAcceptRule::sinceStaysWhileItIsOn()
{
    const qint64 began = b().clock.wallMs();
    turnOn();
    QCOMPARE(must(SetTags(b().place).all()).accept.since, began);
    turnOn({}, {}, true);
    QCOMPARE(must(SetTags(b().place).all()).accept.since, began);
    must(SetTags(b().place).setAccept({false, 7, true, {}, {}}));
    QCOMPARE(must(SetTags(b().place).all()).accept.since, 0);
    const qint64 again = b().clock.wallMs();
    turnOn();
    QCOMPARE(must(SetTags(b().place).all()).accept.since, again);
}

void TestAcceptRule::anEarlierOrderOfTheBuyer()
{
    TagRule rule;
    rule.name = u"first"_s;
    rule.when.buyer = TagBuyer::First;
    const qint64 first = must(SetTags(b().place).put(rule));
    turnOn({first}, {}, true);
    OrderRecord later = record(u"B"_s);
    later.order.buyer = u"老客"_s;
    b().import({later});
    JudgeOrders open = judging(); // as a program that stays open does
    must(open.catchUp());
    QCOMPARE(waits(u"B"_s), u"tag:%1"_s.arg(first));
    OrderRecord earlier = record(u"A"_s);
    earlier.order.buyer = u"老客"_s;
    earlier.order.createdAt -= 60'000;
    b().import({earlier});
    must(open.catchUp());
    QCOMPARE(waits(u"A"_s), u"tag:%1"_s.arg(first));
    QCOMPARE(waits(u"B"_s), QString()); // it is not the first any more
}

void TestAcceptRule::acceptsManyAtOnce()
{
    b().import({record(u"OLD"_s)});
    b().clock.advanceMs(1'000);
    turnOn();
    b().import({record(u"A"_s), record(u"B"_s)});
    judge();
    HoldParcels verb(b().place);
    must(verb.add(b().order(u"B"_s).id, u"ask the shop"_s));
    const auto all = b().idsOf({u"OLD"_s, u"A"_s, u"B"_s});
    QVERIFY(failsWith(verb.accept(all, u" "_s), ErrorCode::InvalidArgument));
    QCOMPARE(must(verb.accept(all, u"looked at"_s)), 2);
    QCOMPARE(waits(u"A"_s), QString());
    QCOMPARE(waits(u"B"_s), u"?"_s); // what a person set stays
    QVERIFY(failsWith(verb.accept(all, u"looked at"_s), ErrorCode::NothingToDo));
    QCOMPARE(b().events().back().verb, u"lift"_s);
}

QTEST_GUILESS_MAIN(TestAcceptRule)
#include "tst_acceptrule.moc"
