// SPDX-License-Identifier: Apache-2.0
#include "dispatch/noterule.h"

#include "dispatch/holdparcels.h"
#include "dispatch/judgeorders.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/setnotes.h"
#include "support/verbtest.h"

#include <QJsonDocument>

#include <algorithm>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestNoteRule : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void asMadeNoNoteHolds();
    void aNoteIsAskedForOnce();
    void theDigestIsOfThisStore();
    void aChangedNoteIsAskedForAgain();
    void onlyNotesWithTheseWords();
    void aShopOfItsOwn();
    void anOrderThatIsSentIsNotAsked();
    void whatCannotBe();
    void eventsHoldNoWords();

private:
    void judge()
    {
        std::vector<std::unique_ptr<OrderRule>> rules;
        rules.push_back(std::make_unique<NoteRule>());
        must(JudgeOrders(b().place, store()->deskSource(), store()->feed(), std::move(rules)).catchUp());
    }
    OrderRecord record(const QString &number, const QString &message, const QString &memo = {})
    {
        OrderRecord one = b().record(number, u"样例路 %1 号"_s.arg(++m_street));
        one.order.message = message;
        one.order.memo = memo;
        one.stated |= FieldMessage | FieldMemo;
        return one;
    }
    void demand(const NotePolicy &policy)
    {
        std::vector<ShopId> shops;
        for (const auto &one : must(SetNotes(b().place).all()).shops)
            shops.push_back(one.shop.id);
        must(SetNotes(b().place).set(shops, policy));
    }
    std::vector<Hold> holdsOf(const QString &number)
    {
        const OrderId id = b().order(number).id;
        return must(inRead<std::vector<Hold>>(b().place.store, [&](UnitOfWork &unit) -> Result<std::vector<Hold>> {
            return unit.parcels().openHoldsOfOrders(std::span(&id, 1));
        }));
    }
    bool isAsked(const QString &number)
    {
        const auto holds = holdsOf(number);
        return holds.size() == 1 && holds.front().reason == Reason::NoteUnread;
    }

    int m_street = 0;
};

void TestNoteRule::asMadeNoNoteHolds()
{
    b().import({record(u"A"_s, u"请快点"_s)});
    judge();
    QVERIFY(holdsOf(u"A"_s).empty());
}

void TestNoteRule::aNoteIsAskedForOnce()
{
    demand({NoteDemand::Any, {}});
    b().import({record(u"A"_s, u"请快点"_s), record(u"B"_s, {})});
    judge();
    QVERIFY(isAsked(u"A"_s));
    QVERIFY(holdsOf(u"B"_s).empty());
    const PlanReport plan = b().plan({u"A"_s, u"B"_s});
    QCOMPARE(plan.parcels.size(), size_t(1));
    QCOMPARE(plan.excluded.at(0).reasons.at(0), Reason::NoteUnread);
    const Hold hold = holdsOf(u"A"_s).front();
    QCOMPARE(hold.setBy, u"rule:note"_s);
    QCOMPARE(hold.dataAsOf, b().order(u"A"_s).asOf);
    must(HoldParcels(b().place).release(b().order(u"A"_s).id, hold.id, u"note read"_s));
    judge();
    QVERIFY(holdsOf(u"A"_s).empty());
    QCOMPARE(b().plan({u"A"_s}).parcels.size(), size_t(1));
}

void TestNoteRule::theDigestIsOfThisStore()
{
    demand({NoteDemand::Any, {}});
    const QByteArray salt = must(SetNotes(b().place).all()).salt;
    QVERIFY(salt.size() >= 32);
    b().import({record(u"A"_s, u"13800000000"_s)});
    judge();
    const Order order = b().order(u"A"_s);
    QCOMPARE(holdsOf(u"A"_s).at(0).text, noteToRead(order, {NoteDemand::Any, {}}, salt));
    demand({NoteDemand::Words, {u"138"_s}}); // it stays the same, so that nobody is asked again
    QCOMPARE(must(SetNotes(b().place).all()).salt, salt);
}

void TestNoteRule::aChangedNoteIsAskedForAgain()
{
    demand({NoteDemand::Any, {}});
    OrderRecord one = record(u"A"_s, u"red"_s);
    b().import({one});
    judge();
    must(HoldParcels(b().place).lift(b().order(u"A"_s).id, u"note read"_s));
    b().clock.advanceMs(60'000);
    b().import({one}); // the same again
    judge();
    QVERIFY(holdsOf(u"A"_s).empty());
    b().clock.advanceMs(60'000);
    one.order.message = u"led"_s;
    b().import({one});
    judge();
    QVERIFY(isAsked(u"A"_s));
    b().clock.advanceMs(60'000);
    one.order.message.clear();
    b().import({one});
    judge();
    QVERIFY(holdsOf(u"A"_s).empty());
}

void TestNoteRule::onlyNotesWithTheseWords()
{
    demand({NoteDemand::Words, {u"礼品"_s}});
    b().import({record(u"A"_s, u"请快点"_s), record(u"B"_s, {}, u"送礼品一份"_s)});
    judge();
    QVERIFY(holdsOf(u"A"_s).empty());
    QVERIFY(isAsked(u"B"_s));
    demand({NoteDemand::Words, {u"快点"_s}});
    judge();
    QVERIFY(isAsked(u"A"_s));
    QVERIFY(holdsOf(u"B"_s).empty());
}

void TestNoteRule::aShopOfItsOwn()
{
    b().import({record(u"A"_s, u"请快点"_s)});
    b().import({record(u"B"_s, u"请快点"_s)}, u"pinduoduo"_s);
    const ShopId shop = b().order(u"B"_s).shop;
    must(SetNotes(b().place).set(std::span(&shop, 1), {NoteDemand::Any, {}}));
    judge();
    QVERIFY(holdsOf(u"A"_s).empty());
    QVERIFY(isAsked(u"B"_s));
    must(SetNotes(b().place).set(std::span(&shop, 1), {}));
    judge();
    QVERIFY(holdsOf(u"B"_s).empty());
}

void TestNoteRule::anOrderThatIsSentIsNotAsked()
{
    demand({NoteDemand::Any, {}});
    OrderRecord one = record(u"A"_s, u"请快点"_s);
    one.order.status = OrderStatus::Done;
    one.stated |= FieldStatus;
    b().import({one});
    judge();
    QVERIFY(holdsOf(u"A"_s).empty());
}

void TestNoteRule::whatCannotBe()
{
    const ShopId none(987654);
    QVERIFY(failsWith(SetNotes(b().place).set(std::span(&none, 1), {NoteDemand::Any, {}}), ErrorCode::NotFound));
    const ShopId shop = must(SetNotes(b().place).all()).shops.at(0).shop.id;
    QVERIFY(
        failsWith(SetNotes(b().place).set(std::span(&shop, 1), {NoteDemand::Words, {}}), ErrorCode::InvalidArgument));
}

void TestNoteRule::eventsHoldNoWords()
{
    demand({NoteDemand::Words, {u"礼品"_s}});
    b().import({record(u"A"_s, u"送礼品一份"_s)});
    judge();
    QVERIFY(isAsked(u"A"_s));
    QVERIFY(!holdsOf(u"A"_s).front().text.contains(u"礼品"_s));
    for (const Event &event : b().events())
        QVERIFY(!QString::fromUtf8(QJsonDocument(event.detail).toJson()).contains(u"礼品"_s));
}

QTEST_GUILESS_MAIN(TestNoteRule)
#include "tst_noterule.moc"
