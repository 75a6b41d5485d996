// SPDX-License-Identifier: Apache-2.0
#include "dispatch/addorder.h"
#include "dispatch/joinparcel.h"
#include "dispatch/notsentrules.h"
#include "dispatch/writeback.h"
#include "dispatch/ports/orderrepository.h"
#include "support/verbtest.h"

#include <QJsonDocument>

#include <algorithm>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

OrderLine line(const QString &title, qint64 quantity = 1)
{
    OrderLine one;
    one.title = title;
    one.quantity = quantity;
    return one;
}

} // namespace

class TestAddOrder : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void typedOrderShips();
    void paidOnDeliveryGoesByItself();
    void resendAndGiftFollowTheirOrder();
    void wrongOrders();
    void goodsThatAreNotSentAreHeld();
    void nearDeadlinesComeFirst();

private:
    QString shopName()
    {
        const auto shops = must(inRead<std::vector<Shop>>(
            b().place.store, [](UnitOfWork &unit) -> Result<std::vector<Shop>> { return unit.orders().shops(); }));
        return std::ranges::find(shops, u"taobao"_s, &Shop::platform)->name;
    }
};

void TestAddOrder::typedOrderShips()
{
    OwnOrder own;
    own.shop = shopName();
    own.pasted = u"林晓禾 19800001001 浙江省杭州市西湖区云杉路398号"_s;
    own.lines = {line(u"毛巾"_s, 2)};
    own.note = u"手工单"_s;
    const auto added = must(AddOrder(b().place).run(own));
    QCOMPARE(added.receiver.city, u"杭州市"_s);
    QCOMPARE(b().order(added.number).lines[0].quantity, 2);
    b().plan({added.number});
    QCOMPARE(b().live(added.number).size(), 1u);
    QCOMPARE(b().violations(), QStringList());
    own.receiver.receiver = u"周可"_s;
    QCOMPARE(must(AddOrder(b().place).run(own)).receiver.receiver, u"周可"_s);
}

void TestAddOrder::paidOnDeliveryGoesByItself()
{
    OwnOrder own;
    own.shop = shopName();
    own.pasted = u"林晓禾 19800001001 浙江省杭州市西湖区云杉路398号"_s;
    own.lines = {line(u"毛巾"_s, 2)};
    const QString paid = must(AddOrder(b().place).run(own)).number;
    const QString other = must(AddOrder(b().place).run(own)).number;
    own.cashOnDelivery = true;
    const QString onDelivery = must(AddOrder(b().place).run(own)).number;
    QVERIFY(b().order(onDelivery).cashOnDelivery);
    QCOMPARE(b().plan({paid, other, onDelivery}).parcels.size(), 2u);
    QCOMPARE(b().live(paid).front().id, b().live(other).front().id);
    const auto joined =
        JoinParcel(b().place).run(b().live(paid).front().id, {b().order(onDelivery).id}); // nor by hand later
    QVERIFY(failsWith(joined, ErrorCode::Refused));
    QCOMPARE(joined.error().values[u"reason"_s].toString(), u"cash_on_delivery"_s);
}

void TestAddOrder::resendAndGiftFollowTheirOrder()
{
    b().orders(1);
    OwnOrder own;
    own.kind = OwnOrder::Kind::Resend;
    own.original = u"T1"_s;
    own.lines = {line(u"毛巾"_s)};
    QCOMPARE(must(AddOrder(b().place).run(own)).number, u"T1-R1"_s);
    QCOMPARE(must(AddOrder(b().place).run(own)).number, u"T1-R2"_s);
    own.kind = OwnOrder::Kind::Gift;
    const auto gift = must(AddOrder(b().place).run(own));
    QCOMPARE(gift.number, u"T1-G1"_s);
    QCOMPARE(b().order(u"T1-G1"_s).receiver, b().order(u"T1"_s).receiver);
    QCOMPARE(b().order(u"T1-G1"_s).shop, b().order(u"T1"_s).shop);
    for (const Event &event : b().events())
        QVERIFY(!QString::fromUtf8(QJsonDocument(event.detail).toJson()).contains(gift.receiver.receiver));
}

void TestAddOrder::wrongOrders()
{
    OwnOrder own;
    own.shop = shopName();
    own.lines = {line(u"毛巾"_s)};
    const auto argument = [&](const OwnOrder &order) {
        const auto added = AddOrder(b().place).run(order);
        return added ? u"added"_s : added.error().values[u"argument"_s].toString();
    };
    QCOMPARE(argument(own), u"receiver"_s);
    own.pasted = u"林晓禾 浙江省杭州市西湖区云杉路398号"_s;
    QCOMPARE(argument(own), u"phone"_s);
    own.pasted = u"林晓禾 19800001001"_s;
    QCOMPARE(argument(own), u"place"_s);
    own.pasted = u"林晓禾 19800001001 浙江省杭州市西湖区云杉路398号"_s;
    own.lines = {};
    QCOMPARE(argument(own), u"line"_s);
    own.lines = {line(u"毛巾"_s, 0)};
    QCOMPARE(argument(own), u"quantity"_s);
    own.lines = {line(u"毛巾"_s)};
    own.number = u"X1"_s;
    must(AddOrder(b().place).run(own));
    QVERIFY(failsWith(AddOrder(b().place).run(own), ErrorCode::AlreadyExists));
    own.shop = u"nosuch"_s;
    QVERIFY(failsWith(AddOrder(b().place).run(own), ErrorCode::NotFound));
    own.kind = OwnOrder::Kind::Gift;
    own.original = u"nosuch"_s;
    QVERIFY(failsWith(AddOrder(b().place).run(own), ErrorCode::NotFound));
}

void TestAddOrder::goodsThatAreNotSentAreHeld()
{
    NotSentRules rules(b().place);
    QVERIFY(must(rules.words()).contains(u"虚拟商品"_s));
    must(rules.setWords({u" 会员卡 "_s, QString()}));
    QCOMPARE(must(rules.words()), QStringList{u"会员卡"_s});
    auto card = b().record(u"T1"_s);
    card.order.lines[0].title = u"季度会员卡"_s;
    auto both = b().record(u"T2"_s, u"二路"_s, 2);
    both.order.lines[0].title = u"季度会员卡"_s;
    b().import({card, both});
    QCOMPARE(b().count("SELECT COUNT(*) FROM hold"), 1);
    b().plan({u"T1"_s, u"T2"_s});
    QCOMPARE(b().live(u"T1"_s).size(), 0u);
    QCOMPARE(b().live(u"T2"_s).size(), 1u);
    b().clock.advanceMs(60'000);
    card.order.asOf = b().clock.wallMs();
    b().import({card});
    QCOMPARE(b().count("SELECT COUNT(*) FROM hold"), 1);
}

void TestAddOrder::nearDeadlinesComeFirst()
{
    auto late = b().record(u"T1"_s);
    auto soon = b().record(u"T2"_s, u"二路"_s);
    late.order.shipBy = b().clock.wallMs() + 9'000'000;
    soon.order.shipBy = b().clock.wallMs() + 5'000'000;
    late.stated |= FieldShipBy;
    soon.stated |= FieldShipBy;
    b().import({late, soon});
    OwnOrder own;
    own.kind = OwnOrder::Kind::Gift;
    own.original = u"T1"_s;
    own.lines = {line(u"毛巾"_s)};
    own.receiver.street = u"浙江省杭州市西湖区三路1号"_s;
    must(AddOrder(b().place).run(own));
    std::vector<ParcelId> parcels;
    b().plan({u"T1"_s, u"T2"_s, u"T1-G1"_s});
    for (const QString &number : {u"T1"_s, u"T2"_s, u"T1-G1"_s})
        parcels.push_back(b().live(number).front().id);
    b().number(parcels);
    must(b().print(parcels));
    for (const ParcelId parcel : parcels)
        b().scan(b().numberOf(parcel));
    b().closeAll();
    WriteBackOrders verb(b().place, b().writer);
    const auto queue = must(verb.queue(shopName()));
    QCOMPARE(queue.size(), 2u); // nobody waits for the gift's number
    QCOMPARE(queue[0].order, u"T2"_s);
    must(verb.run(shopName(), b().folder.filePath(u"out.xlsx"_s), {}));
    QCOMPARE(b().writer.last[0].orderNumber, u"T2"_s);
    const auto answers = must(verb.answers(
        shopName(), {{u"T2"_s, true, {}}, {b().numberOf(parcels[0]), false, u"单号不对"_s}, {u"T9"_s, true, {}}}));
    QCOMPARE(answers.accepted, 1);
    QCOMPARE(answers.refused, 1);
    QCOMPARE(answers.unknown, QStringList{u"T9"_s});
    const auto after = must(verb.queue(shopName()));
    QCOMPARE(after[0].row.state, WriteBackState::Due);
    QCOMPARE(after[0].row.answer, u"单号不对"_s);
    QCOMPARE(after[1].row.state, WriteBackState::Accepted);
}

QTEST_GUILESS_MAIN(TestAddOrder)
#include "tst_addorder.moc"
