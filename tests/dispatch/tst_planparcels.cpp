// SPDX-License-Identifier: Apache-2.0
#include "dispatch/editparcels.h"
#include "dispatch/holdparcels.h"
#include "dispatch/undolaststep.h"
#include "support/verbtest.h"
#include "support/watchedstore.h"

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestPlanParcels : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void equalReceiversShare();
    void acrossShopsOfOneAccount();
    void crossShopOff();
    void otherAccountIsANearMiss();
    void planningAgainChangesNothing();
    void lateOrderJoins();
    void dryRunStoresNothing();
    void dryRunKeepsNoWriterWaiting();
    void excludedSaysWhy();
    void numberedStays();
    void heldParcelIsNotCarriedAway();
    void carrierByHandStays();
    void blockedMemberKeepsItsParcel();
    void withoutMerging();
    void undoBringsBack();
    void undoOneByOne();
    void undoRefusedWhenBuiltUpon();
    void undoRefusedWhenHeldSince();
    void twoBenchesPlanTheSame();

private:
    PlanReport run(const QStringList &numbers, bool crossShop = true, bool dryRun = false, bool merge = true)
    {
        return must(PlanParcels(b().place).run({b().idsOf(numbers), merge, crossShop, dryRun}));
    }
    void twoShops()
    {
        b().import({b().record(u"A1"_s), b().record(u"A2"_s)});
        b().import({b().record(u"P1"_s)}, u"pinduoduo"_s);
    }
};

void TestPlanParcels::equalReceiversShare()
{
    OrderRecord wide = b().record(u"A2"_s);
    wide.order.receiver.street = u" 样例路１　号 "_s; // full-width digit and spaces hide nothing
    b().import({b().record(u"A1"_s), wide, b().record(u"A3"_s, u"另一路 2 号"_s)});
    const PlanReport report = run({u"A1"_s, u"A2"_s, u"A3"_s});
    QCOMPARE(report.parcels.size(), size_t(2));
    QCOMPARE(report.parcels[0].orders, b().idsOf({u"A1"_s, u"A2"_s}));
    QCOMPARE(report.parcels[0].why, u"same_address"_s);
    QCOMPARE(report.parcels[1].why, u"single"_s);
    QCOMPARE(b().parcel(report.parcels[0].parcel).lines.size(), size_t(2));
}

void TestPlanParcels::acrossShopsOfOneAccount()
{
    twoShops();
    QCOMPARE(run({u"A1"_s, u"A2"_s, u"P1"_s}).parcels.size(), size_t(1));
}

void TestPlanParcels::crossShopOff()
{
    twoShops();
    const PlanReport report = run({u"A1"_s, u"A2"_s, u"P1"_s}, false);
    QCOMPARE(report.parcels.size(), size_t(2));
    QCOMPARE(report.nearMisses.size(), size_t(1));
    QCOMPARE(report.nearMisses[0].whyNot, u"cross_shop_off"_s);
}

void TestPlanParcels::otherAccountIsANearMiss()
{
    twoShops();
    b().raw.breakBy("DELETE FROM account_shop WHERE shop_id = (SELECT id FROM shop WHERE platform = 'pinduoduo')");
    const PlanReport report = run({u"A1"_s, u"P1"_s});
    QCOMPARE(report.parcels.size(), size_t(2));
    QCOMPARE(report.nearMisses.at(0).whyNot, u"other_account"_s);
}

void TestPlanParcels::planningAgainChangesNothing()
{
    twoShops();
    run({u"A1"_s, u"A2"_s, u"P1"_s});
    const QStringList before = b().dump();
    const PlanReport again = run({u"P1"_s, u"A2"_s, u"A1"_s});
    QVERIFY(again.parcels.empty());
    QCOMPARE(b().dump(), before);
    QVERIFY(run({u"A1"_s}).parcels.empty());
    QVERIFY(run({u"A1"_s, u"A2"_s}, false).parcels.empty()); // nothing is torn out of what stands
    QCOMPARE(b().dump(), before);
}

void TestPlanParcels::lateOrderJoins()
{
    b().import({b().record(u"A1"_s), b().record(u"A2"_s)});
    const ParcelId old = run({u"A1"_s, u"A2"_s}).parcels.at(0).parcel;
    b().import({b().record(u"A3"_s)});
    const PlanReport report = run({u"A1"_s, u"A2"_s, u"A3"_s});
    QCOMPARE(report.parcels.size(), size_t(1));
    QCOMPARE(report.parcels[0].orders.size(), size_t(3));
    QCOMPARE(b().parcel(old).state, ParcelState::Dissolved);
    QCOMPARE(b().live(u"A1"_s).size(), size_t(1));
}

void TestPlanParcels::dryRunStoresNothing()
{
    twoShops();
    const QStringList before = b().dump();
    const qint64 events = b().count("SELECT COUNT(*) FROM event");
    const PlanReport report = run({u"A1"_s, u"A2"_s, u"P1"_s}, true, true);
    QCOMPARE(report.parcels.size(), size_t(1));
    QVERIFY(!report.parcels[0].parcel.isValid());
    QCOMPARE(b().dump(), before);
    QCOMPARE(b().count("SELECT COUNT(*) FROM event"), events);
    QVERIFY(failsWith(UndoLastStep(b().place).run(), ErrorCode::NothingToDo));
}

void TestPlanParcels::dryRunKeepsNoWriterWaiting()
{
    twoShops();
    WatchedStore watched(b().place.store);
    int writes = 0;
    watched.before = [&](Lane) -> std::optional<Error> {
        ++writes;
        return std::nullopt;
    };
    Workplace place{watched, b().clock, u"b1"_s, u"li"_s};
    const auto orders = b().idsOf({u"A1"_s, u"A2"_s, u"P1"_s});
    QCOMPARE(must(PlanParcels(place).run({orders, true, true, true})).parcels.size(), size_t(1));
    QCOMPARE(writes, 0);
    QCOMPARE(must(PlanParcels(place).run({orders, true, true, false})).parcels.size(), size_t(1));
    QCOMPARE(writes, 1);
}

void TestPlanParcels::excludedSaysWhy()
{
    OrderRecord unpaid = b().record(u"A1"_s);
    unpaid.order.status = OrderStatus::Unpaid;
    OrderRecord masked = b().record(u"A2"_s);
    masked.order.receiver.receiver = u"王**"_s;
    masked.order.receiver.phone = u"198****1234"_s;
    b().import({unpaid, masked, b().record(u"A3"_s)});
    const auto held = b().idsOf({u"A3"_s});
    must(HoldParcels(b().place).add(held.front(), u"等补货"_s));
    const PlanReport report = run({u"A1"_s, u"A2"_s, u"A3"_s});
    QVERIFY(report.parcels.empty());
    QCOMPARE(report.excluded.size(), size_t(3));
    QCOMPARE(report.excluded[0].reasons.front(), Reason::Unpaid);
    QCOMPARE(report.excluded[1].reasons.front(), Reason::MaskedReceiver);
    QCOMPARE(report.excluded[2].reasons.front(), Reason::Manual);
}

void TestPlanParcels::numberedStays()
{
    const ParcelId numbered = b().numbered(1).front();
    b().import({b().record(u"A9"_s, u"样例路 1 号"_s)});
    const PlanReport report = run({u"T1"_s, u"A9"_s});
    QCOMPARE(report.parcels.size(), size_t(1));
    QCOMPARE(report.parcels[0].orders, b().idsOf({u"A9"_s}));
    QCOMPARE(b().parcel(numbered).state, ParcelState::Numbered);
}

void TestPlanParcels::heldParcelIsNotCarriedAway()
{
    const ParcelId held = b().planned(1).front();
    must(HoldParcels(b().place).add(held, u"客户要改单"_s));
    b().import({b().record(u"A9"_s, u"样例路 1 号"_s)});
    const PlanReport report = run({u"T1"_s, u"A9"_s});
    QCOMPARE(report.parcels.size(), size_t(1));
    QCOMPARE(report.parcels[0].orders, b().idsOf({u"A9"_s}));
    QCOMPARE(report.excluded.at(0).reasons, std::vector{Reason::Manual});
    QCOMPARE(b().parcel(held).state, ParcelState::Planned);
    QCOMPARE(b().holds(held), std::vector{Reason::Manual});
}

void TestPlanParcels::carrierByHandStays()
{
    const ParcelId first = b().planned(1).front();
    must(EditParcels(b().place).setCarrier({first}, u"ZTO"_s));
    b().import({b().record(u"A9"_s, u"样例路 1 号"_s)});
    QCOMPARE(b().parcel(run({u"T1"_s, u"A9"_s}).parcels.at(0).parcel).carrier, u"ZTO"_s);
}

void TestPlanParcels::blockedMemberKeepsItsParcel()
{
    b().import({b().record(u"A1"_s), b().record(u"A2"_s)});
    const ParcelId merged = run({u"A1"_s, u"A2"_s}).parcels.at(0).parcel;
    b().clock.advanceMs(60'000);
    OrderRecord asked = b().record(u"A1"_s);
    asked.order.lines[0].refund = RefundState::Requested;
    b().import({asked});
    const PlanReport report = run({u"A1"_s, u"A2"_s});
    QVERIFY(report.parcels.empty());
    QCOMPARE(report.excluded.at(0).reasons.front(), Reason::RefundPending);
    QCOMPARE(b().parcel(merged).lines.size(), size_t(2));
}

void TestPlanParcels::withoutMerging()
{
    b().import({b().record(u"A1"_s), b().record(u"A2"_s)});
    const PlanReport report = run({u"A1"_s, u"A2"_s}, true, false, false);
    QCOMPARE(report.parcels.size(), size_t(2));
    QVERIFY(report.nearMisses.empty());
    QVERIFY(run({u"A1"_s, u"A2"_s}, true, false, false).parcels.empty());
}

void TestPlanParcels::undoBringsBack()
{
    b().import({b().record(u"A1"_s), b().record(u"A2"_s)});
    run({u"A1"_s});
    const QStringList before = b().dump();
    run({u"A1"_s, u"A2"_s});
    QVERIFY(b().dump() != before);
    QCOMPARE(must(UndoLastStep(b().place).run()), u"plan"_s);
    QCOMPARE(b().dump(), before);
}

void TestPlanParcels::undoOneByOne()
{
    b().import({b().record(u"A1"_s), b().record(u"A2"_s), b().record(u"A3"_s)});
    std::vector<QStringList> states{b().dump()};
    run({u"A1"_s});
    states.push_back(b().dump());
    run({u"A1"_s, u"A2"_s});
    states.push_back(b().dump());
    must(EditParcels(b().place).setCarrier({b().live(u"A1"_s).at(0).id}, u"YTO"_s));
    states.push_back(b().dump());
    run({u"A1"_s, u"A2"_s, u"A3"_s});
    states.push_back(b().dump());
    b().number({b().live(u"A1"_s).at(0).id});
    while (!states.empty()) {
        must(UndoLastStep(b().place).run());
        QCOMPARE(b().dump(), states.back());
        states.pop_back();
    }
    QVERIFY(failsWith(UndoLastStep(b().place).run(), ErrorCode::NothingToDo));
}

void TestPlanParcels::undoRefusedWhenBuiltUpon()
{
    const auto parcels = b().planned(2);
    const auto bench2 = other();
    must(EditParcels(bench2->place).setCarrier({parcels[1]}, u"YTO"_s));
    const QStringList before = b().dump();
    const auto refused = UndoLastStep(b().place).run();
    QVERIFY(failsWith(refused, ErrorCode::UndoRefused));
    QCOMPARE(refused.error().values[u"id"_s].toLongLong(), parcels[1].value);
    QCOMPARE(refused.error().values[u"verb"_s].toString(), u"plan"_s);
    QCOMPARE(b().dump(), before);
    must(UndoLastStep(bench2->place).run());
    must(UndoLastStep(b().place).run());
    QVERIFY(b().live(u"T1"_s).empty());
}

void TestPlanParcels::undoRefusedWhenHeldSince()
{
    const ParcelId id = b().planned(1).front();
    must(HoldParcels(b().place).add(id, u"等一等"_s));
    QVERIFY(failsWith(UndoLastStep(b().place).run(), ErrorCode::UndoRefused));
    must(HoldParcels(b().place).lift(id, u"好了"_s));
    must(UndoLastStep(b().place).run());
}

void TestPlanParcels::twoBenchesPlanTheSame()
{
    b().import({b().record(u"A1"_s), b().record(u"A2"_s)});
    const auto bench2 = other();
    run({u"A1"_s, u"A2"_s});
    QVERIFY(must(PlanParcels(bench2->place).run({b().idsOf({u"A1"_s, u"A2"_s})})).parcels.empty());
    QVERIFY(failsWith(UndoLastStep(bench2->place).run(), ErrorCode::NothingToDo));
}

QTEST_GUILESS_MAIN(TestPlanParcels)
#include "tst_planparcels.moc"
