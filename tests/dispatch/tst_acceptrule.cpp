// SPDX-License-Identifier: Apache-2.0
#include "dispatch/acceptrule.h"

#include "dispatch/addorder.h"
#include "dispatch/holdparcels.h"
#include "dispatch/judgeorders.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/settags.h"
#include "dispatch/undoimport.h"
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
    void numberedBeforeAnybodyJudged();
    void whatSomebodyTypedInGoesOn();
    void acceptedStaysAcceptedWhenTagsGo();
    void acceptedStaysAcceptedAfterTheRuleLifted();
    void unreadableRulesLetNothingThrough();
    void twoBenchesBecomeQuiet();
    void whatCameWhileItWasOffCounts();
    void whatCameWithOtherTagsCounts();
    void stoppedAfterItFollowed();
    void anotherNameIsNothingToJudgeBy();
    void switchedOff();
    void sinceStaysWhileItIsOn();
    void anEarlierOrderOfTheBuyer();
    void anEarlierOrderAfterARestart();
    void whatIsPackedStays();
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
    qint64 firstTag()
    {
        TagRule rule;
        rule.name = u"first"_s;
        rule.when.buyer = TagBuyer::First;
        return must(SetTags(b().place).put(rule));
    }
    OrderRecord of(const QString &number, const QString &buyer, qint64 laterMs)
    {
        OrderRecord one = record(number);
        one.order.buyer = buyer;
        one.order.createdAt += laterMs;
        return one;
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

/// What had its number when the rules were set goes on; what came later waits, judged late or not.
void TestAcceptRule::whatIsUnderWayStays()
{
    turnOn({}, {}, true);
    b().import({record(u"A"_s), record(u"B"_s)});
    b().number({b().plan({u"A"_s}).parcels.at(0).parcel});
    b().plan({u"B"_s});
    b().clock.advanceMs(1'000);
    turnOn();
    judge();
    QCOMPARE(waits(u"A"_s), QString());
    QCOMPARE(waits(u"B"_s), u"no_rule"_s);
}

void TestAcceptRule::numberedBeforeAnybodyJudged()
{
    turnOn();
    b().import({record(u"A"_s)});
    b().number({b().plan({u"A"_s}).parcels.at(0).parcel});
    judge();
    QCOMPARE(waits(u"A"_s), u"no_rule"_s);
    b().clock.advanceMs(1'000);
    turnOn({tag(u"tea"_s, u"TEA"_s)}); // other rules let nothing through that waits
    judge();
    QCOMPARE(waits(u"A"_s), u"no_rule"_s);
}

void TestAcceptRule::whatSomebodyTypedInGoesOn()
{
    turnOn();
    b().import({record(u"A"_s)});
    OwnOrder own;
    own.kind = OwnOrder::Kind::Typed;
    own.shop = must(inRead<QString>(
        b().place.store, [&](UnitOfWork &unit) -> Result<QString> { return unit.orders().shops().front().name; }));
    own.pasted = u"林晓禾 19800001001 浙江省杭州市西湖区云杉路398号"_s;
    OrderLine towel;
    towel.title = u"毛巾"_s;
    towel.quantity = 1;
    own.lines = {towel};
    const AddedOrder added = must(AddOrder(b().place).run(own));
    judge();
    QCOMPARE(waits(added.number), QString());
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

void TestAcceptRule::acceptedStaysAcceptedWhenTagsGo()
{
    const qint64 tea = tag(u"tea"_s, u"TEA"_s);
    const qint64 cup = tag(u"cup"_s, u"CUP"_s);
    turnOn({tea, cup});
    OrderRecord one = record(u"A"_s, u"TEA CUP"_s);
    b().import({one});
    judge();
    QVERIFY(waits(u"A"_s).contains(u' '));
    must(HoldParcels(b().place).accept({b().order(u"A"_s).id}, u"looked at"_s));
    must(SetTags(b().place).remove(cup));
    judge();
    QCOMPARE(waits(u"A"_s), QString()); // only the other one is left
    must(SetTags(b().place).remove(tea));
    judge();
    QCOMPARE(waits(u"A"_s), QString()); // no_rule
    const qint64 bag = tag(u"bag"_s, u"CUP"_s);
    turnOn({bag});
    judge();
    QCOMPARE(waits(u"A"_s), u"tag:%1"_s.arg(bag)); // this one nobody has looked at
}

/// The newest hold is then one that the rule lifted itself.
void TestAcceptRule::acceptedStaysAcceptedAfterTheRuleLifted()
{
    const qint64 tea = tag(u"tea"_s, u"TEA"_s);
    turnOn({tea}, {}, true);
    b().import({record(u"A"_s, u"TEA CUP"_s)});
    judge();
    must(HoldParcels(b().place).accept({b().order(u"A"_s).id}, u"looked at"_s));
    const qint64 cup = tag(u"cup"_s, u"CUP"_s);
    turnOn({tea, cup}, {}, true);
    judge();
    QVERIFY(waits(u"A"_s).contains(u"tag:%1"_s.arg(cup)));
    must(SetTags(b().place).remove(cup));
    b().clock.advanceMs(1'000);
    judge();
    QCOMPARE(waits(u"A"_s), QString());
}

void TestAcceptRule::unreadableRulesLetNothingThrough()
{
    const qint64 tea = tag(u"tea"_s, u"TEA"_s);
    turnOn({tea}, {}, true);
    b().import({record(u"A"_s, u"TEA"_s)});
    judge();
    QCOMPARE(waits(u"A"_s), u"tag:%1"_s.arg(tea));
    b().change("UPDATE setting SET value = '[{\"id\":1}]' WHERE key = 'tags/rules'");
    b().import({record(u"B"_s)}); // a change that wakes them
    judge();
    QCOMPARE(waits(u"A"_s), u"unreadable"_s);
    QCOMPARE(waits(u"B"_s), u"unreadable"_s);
    b().change("UPDATE setting SET value = 'torn' WHERE key = 'tags/accept'");
    b().import({record(u"C"_s)});
    judge();
    QCOMPARE(waits(u"C"_s), u"unreadable"_s);
}

void TestAcceptRule::twoBenchesBecomeQuiet()
{
    const qint64 first = firstTag();
    turnOn({first}, {}, true);
    JudgeOrders one = judging();
    JudgeOrders other = judging();
    b().import({of(u"O"_s, u"别人"_s, 0)});
    must(one.catchUp());
    must(other.catchUp());
    must(one.catchUp());
    b().import({of(u"X"_s, u"老客"_s, 0)});
    must(one.catchUp());
    b().import({of(u"Z"_s, u"第三"_s, 0)});
    must(one.catchUp()); // the store says now that X is judged: the other does not hear of it
    b().import({of(u"Y"_s, u"老客"_s, 60'000)});
    must(other.catchUp());
    QCOMPARE(waits(u"X"_s), u"tag:%1"_s.arg(first));
    QCOMPARE(waits(u"Y"_s), QString());
    int steps = 0;
    for (int turn = 0; turn < 6; ++turn) {
        for (JudgeOrders *judge : {&one, &other}) {
            const auto report = must(judge->catchUp());
            steps += turn > 1 ? report.set + report.lifted : 0;
        }
    }
    QCOMPARE(steps, 0);
}

void TestAcceptRule::whatCameWhileItWasOffCounts()
{
    const qint64 first = firstTag();
    JudgeOrders open = judging();
    turnOn({first}, {}, true);
    b().import({of(u"O"_s, u"别人"_s, 0)});
    must(open.catchUp());
    must(SetTags(b().place).setAccept({}));
    must(open.catchUp());
    b().import({of(u"X"_s, u"老客"_s, 0)});
    must(open.catchUp());
    turnOn({first}, {}, true);
    must(open.catchUp());
    b().import({of(u"Y"_s, u"老客"_s, 60'000)});
    must(open.catchUp());
    QCOMPARE(waits(u"Y"_s), QString());
}

void TestAcceptRule::whatCameWithOtherTagsCounts()
{
    const qint64 first = firstTag();
    JudgeOrders open = judging();
    turnOn({first}, {}, true);
    b().import({of(u"O"_s, u"别人"_s, 0)});
    must(open.catchUp());
    b().import({of(u"X"_s, u"老客"_s, 0)});
    turnOn({first, tag(u"tea"_s, u"TEA"_s)}, {}, true);
    must(open.catchUp());
    b().import({of(u"Y"_s, u"老客"_s, 60'000)});
    must(open.catchUp());
    QCOMPARE(waits(u"Y"_s), QString());
}

/// What a stopped call found is looked at by the next.
void TestAcceptRule::stoppedAfterItFollowed()
{
    const qint64 first = firstTag();
    turnOn({first}, {}, true);
    JudgeOrders open = judging();
    b().import({of(u"B"_s, u"老客"_s, 60'000)});
    must(open.catchUp());
    must(open.catchUp());
    QCOMPARE(waits(u"B"_s), u"tag:%1"_s.arg(first));
    b().import({of(u"A"_s, u"老客"_s, 0)});
    int asked = 0;
    must(open.catchUp([&] { return ++asked > 1; }));
    QCOMPARE(waits(u"B"_s), u"tag:%1"_s.arg(first));
    must(open.catchUp());
    QCOMPARE(waits(u"B"_s), QString());
}

void TestAcceptRule::anotherNameIsNothingToJudgeBy()
{
    const qint64 tea = tag(u"tea"_s, u"TEA"_s);
    tag(u"cup"_s, u"CUP"_s);
    turnOn({tea});
    AcceptRule rule;
    const auto basis = [&] {
        return must(
            inRead<QString>(b().place.store, [&](UnitOfWork &unit) -> Result<QString> { return rule.basis(unit); }));
    };
    const QString before = basis();
    TagRule renamed;
    renamed.id = tea;
    renamed.name = u"茶"_s;
    renamed.colour = TagColour::Red;
    renamed.when.goods = {u"TEA"_s};
    must(SetTags(b().place).put(renamed));
    must(SetTags(b().place).move(tea, 1));
    tag(u"bag"_s, u"BAG"_s); // nothing is said of its orders
    QCOMPARE(basis(), before);
    renamed.when.goods = {u"TEE"_s};
    must(SetTags(b().place).put(renamed));
    QVERIFY(basis() != before);
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

/// Who has just started remembers nothing of what was before the change.
void TestAcceptRule::anEarlierOrderAfterARestart()
{
    const qint64 first = firstTag();
    turnOn({first}, {}, true);
    OrderRecord a = of(u"A"_s, u"老客"_s, 0);
    b().import({a, of(u"B"_s, u"老客"_s, 60'000)});
    judge();
    QCOMPARE(waits(u"A"_s), u"tag:%1"_s.arg(first));
    QCOMPARE(waits(u"B"_s), QString());
    b().clock.advanceMs(60'000);
    a.order.status = OrderStatus::Cancelled;
    a.stated |= FieldStatus;
    b().import({a});
    judge();
    QCOMPARE(waits(u"B"_s), u"tag:%1"_s.arg(first)); // now it is the first
    const ImportReport two = b().import({of(u"X1"_s, u"老客"_s, -60'000), of(u"X2"_s, u"老客"_s, -30'000)});
    judge();
    QCOMPARE(waits(u"B"_s), QString());
    must(UndoImport(b().place).run(two.run));
    judge();
    QCOMPARE(waits(u"B"_s), u"tag:%1"_s.arg(first));
}

/// What was let go and scanned is not asked for because another order changed.
void TestAcceptRule::whatIsPackedStays()
{
    const qint64 first = firstTag();
    turnOn({first}, {}, true);
    OrderRecord a = of(u"A"_s, u"老客"_s, 0);
    b().import({a, of(u"B"_s, u"老客"_s, 60'000)});
    judge();
    const ParcelId parcel = b().plan({u"B"_s}).parcels.at(0).parcel;
    b().number({parcel});
    must(b().print({parcel}));
    QCOMPARE(b().scan(b().numberOf(parcel)).kind, VerdictKind::Pass);
    b().clock.advanceMs(60'000);
    a.order.status = OrderStatus::Cancelled;
    a.stated |= FieldStatus;
    b().import({a});
    judge();
    QCOMPARE(waits(u"B"_s), QString());
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
