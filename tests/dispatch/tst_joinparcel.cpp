// SPDX-License-Identifier: Apache-2.0
#include "dispatch/joinparcel.h"

#include "dispatch/decideaddresses.h"
#include "dispatch/holdparcels.h"
#include "dispatch/planparcels.h"
#include "dispatch/setmergepolicy.h"
#include "support/verbtest.h"

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestJoinParcel : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void aNumberedOneIsOfferedAndKeepsItsNumber();
    void aPlannedOneIsOffered();
    void itsOwnParcelGoes();
    void refusals_data();
    void refusals();
    void policiesHoldHereToo();
    void decidedOnesJoinToo_data();
    void decidedOnesJoinToo();
    void whatIsOnItsWayIsNotOffered();

private:
    /// A1 stands in a numbered parcel; A2 comes later for the same receiver.
    ParcelId numberedAndLate()
    {
        b().import({b().record(u"A1"_s)});
        const ParcelId first = b().plan({u"A1"_s}).parcels.at(0).parcel;
        b().number({first});
        b().import({b().record(u"A2"_s)});
        return first;
    }
    Result<ParcelJoin> join(ParcelId parcel, const QStringList &orders)
    {
        return JoinParcel(b().place).run(parcel, b().idsOf(orders));
    }
    std::vector<ParcelJoin> offers(const QStringList &orders)
    {
        return must(PlanParcels(b().place).run({b().idsOf(orders), true, true, true})).joins;
    }
};

void TestJoinParcel::aNumberedOneIsOfferedAndKeepsItsNumber()
{
    const ParcelId first = numberedAndLate();
    const Parcel before = b().parcel(first);
    const auto offered = offers({u"A2"_s});
    QCOMPARE(offered.size(), size_t(1));
    QCOMPARE(offered[0].parcel, first);
    QCOMPARE(offered[0].number, before.number);
    QCOMPARE(offered[0].orders, b().idsOf({u"A2"_s}));
    QCOMPARE(b().live(u"A1"_s).at(0).lines.size(), size_t(1)); // nothing joins by itself
    const auto joined = must(join(first, {u"A2"_s}));
    QCOMPARE(joined.state, ParcelState::Numbered);
    const Parcel after = b().parcel(first);
    QCOMPARE(after.number, before.number);
    QCOMPARE(after.position, before.position);
    QCOMPARE(after.carrier, before.carrier);
    QCOMPARE(after.lines.size(), size_t(2));
    QCOMPARE(b().live(u"A2"_s).at(0).id, first);
    QCOMPARE(b().events().back().verb, u"join"_s);
    must(b().print({first}));
    QCOMPARE(b().renderer.rendered.at(0).orders, 2);
    QVERIFY(offers({u"A2"_s}).empty());
}

void TestJoinParcel::aPlannedOneIsOffered()
{
    b().import({b().record(u"A1"_s)});
    const ParcelId first = b().plan({u"A1"_s}).parcels.at(0).parcel;
    b().import({b().record(u"A2"_s)});
    QCOMPARE(offers({u"A2"_s}).at(0).parcel, first);
    QVERIFY(offers({u"A1"_s, u"A2"_s}).empty()); // planning puts them together by itself
    must(join(first, {u"A2"_s}));
    QCOMPARE(b().parcel(first).why, u"same_address"_s);
}

void TestJoinParcel::itsOwnParcelGoes()
{
    const ParcelId first = numberedAndLate();
    const ParcelId own = b().plan({u"A2"_s}).parcels.at(0).parcel;
    QCOMPARE(offers({u"A2"_s}).size(), size_t(1));
    must(join(first, {u"A2"_s}));
    QCOMPARE(b().parcel(own).state, ParcelState::Dissolved);
    QCOMPARE(b().live(u"A2"_s).size(), size_t(1));
}

void TestJoinParcel::refusals_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("reason");
    QTest::newRow("printed") << u"printed"_s << u"state_changed"_s;
    QTest::newRow("in a batch") << u"batch"_s << u"in_batch"_s;
    QTest::newRow("parcel held") << u"hold parcel"_s << u"manual"_s;
    QTest::newRow("order held") << u"hold order"_s << u"manual"_s;
    QTest::newRow("another receiver") << u"other"_s << u"street_differs"_s;
    QTest::newRow("refund") << u"refund"_s << u"refund_pending"_s;
    QTest::newRow("numbered itself") << u"numbered"_s << u"state_changed"_s;
}

void TestJoinParcel::refusals()
{
    QFETCH(QString, before);
    QFETCH(QString, reason);
    const ParcelId first = numberedAndLate();
    b().clock.advanceMs(1000);
    if (before == u"printed"_s)
        must(b().print({first}));
    if (before == u"batch"_s) {
        b().targets.printer.failOpen = ErrorCode::PrinterGone;
        must(b().print({first}));
    }
    if (before == u"hold parcel"_s)
        must(HoldParcels(b().place).add(first, u"等"_s));
    if (before == u"hold order"_s)
        must(HoldParcels(b().place).add(b().order(u"A2"_s).id, u"等"_s));
    if (before == u"other"_s)
        b().import({b().record(u"A2"_s, u"样例路 2 号"_s)});
    if (before == u"refund"_s) {
        OrderRecord record = b().record(u"A2"_s);
        record.order.refund = record.order.lines[0].refund = RefundState::Requested;
        b().import({record});
    }
    if (before == u"numbered"_s)
        b().number({b().plan({u"A2"_s}).parcels.at(0).parcel});
    const QStringList dump = b().dump();
    QVERIFY(offers({u"A2"_s}).empty());
    const auto refused = join(first, {u"A2"_s});
    QVERIFY(failsWith(refused, ErrorCode::Refused));
    QCOMPARE(refused.error().values[u"reason"_s].toString(), reason);
    QCOMPARE(b().dump(), dump);
    QVERIFY(failsWith(join(ParcelId(424242), {u"A2"_s}), ErrorCode::NotFound));
}

void TestJoinParcel::policiesHoldHereToo()
{
    const ParcelId first = numberedAndLate();
    b().import({b().record(u"P1"_s)}, u"pinduoduo"_s);
    must(SetMergePolicy(b().place).set(b().order(u"P1"_s).shop, {.crossShop = false}));
    QVERIFY(offers({u"P1"_s}).empty());
    QCOMPARE(join(first, {u"P1"_s}).error().values[u"reason"_s].toString(), u"cross_shop_off"_s);
    must(SetMergePolicy(b().place).set(b().order(u"P1"_s).shop, {}));
    QCOMPARE(offers({u"P1"_s}).size(), size_t(1));
    must(join(first, {u"P1"_s, u"A2"_s}));
    QCOMPARE(b().parcel(first).lines.size(), size_t(3));
}

void TestJoinParcel::decidedOnesJoinToo_data()
{
    QTest::addColumn<bool>("late");
    QTest::newRow("the parcel carries the address of the label") << false;
    QTest::newRow("the late order does") << true;
}

/// A1 stands in a numbered parcel, A2 is late and goes to what was decided to be the same receiver.
void TestJoinParcel::decidedOnesJoinToo()
{
    QFETCH(bool, late);
    const ParcelId first = numberedAndLate();
    b().clock.advanceMs(1000);
    b().import({b().record(u"A2"_s, u"样例路 2 号"_s)});
    QVERIFY(offers({u"A2"_s}).empty());
    const OrderId one = b().order(late ? u"A2"_s : u"A1"_s).id;
    const OrderId other = b().order(late ? u"A1"_s : u"A2"_s).id;
    must(DecideAddresses(b().place).decide(one, other, true));
    const auto offered = offers({u"A2"_s});
    QCOMPARE(offered.size(), size_t(1));
    QCOMPARE(offered[0].parcel, first);
    const auto made = b().plan({u"A2"_s}); // offered behind the step too
    QCOMPARE(made.joins.size(), size_t(1));
    QCOMPARE(made.joins[0].parcel, first);
    const QString key = b().parcel(first).addressKey;
    must(join(first, {u"A2"_s}));
    QCOMPARE(b().parcel(first).why, u"decided"_s);
    QCOMPARE(b().parcel(first).addressKey, key); // its label stays that of the first order
    QCOMPARE(b().parcel(first).lines.front().order, b().order(u"A1"_s).id);
}

void TestJoinParcel::whatIsOnItsWayIsNotOffered()
{
    b().import({b().record(u"A1"_s), b().record(u"B1"_s)});
    const PlanReport plan = must(PlanParcels(b().place).run({b().idsOf({u"A1"_s, u"B1"_s}), false, true, false}));
    const ParcelId gone = plan.parcels.at(0).parcel;
    const ParcelId open = plan.parcels.at(1).parcel;
    b().number({gone, open});
    must(b().print({gone}));
    b().import({b().record(u"A2"_s)});
    const auto offered = offers({u"A2"_s});
    QCOMPARE(offered.size(), size_t(1));
    QCOMPARE(offered[0].parcel, open);
}

QTEST_GUILESS_MAIN(TestJoinParcel)
#include "tst_joinparcel.moc"
