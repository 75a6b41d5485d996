// SPDX-License-Identifier: Apache-2.0
#include "core/support/localday.h"
#include "dispatch/carriertables.h"
#include "dispatch/choosecarriers.h"
#include "dispatch/editparcels.h"
#include "dispatch/orderdetails.h"
#include "dispatch/splitparcel.h"
#include "dispatch/undolaststep.h"
#include "support/verbtest.h"
#include "support/watchedstore.h"

#include <algorithm>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

std::vector<SheetRow> sheet(const QStringList &lines)
{
    std::vector<SheetRow> rows;
    for (const QString &line : lines)
        rows.push_back({static_cast<int>(rows.size()) + 1, line.split(u',')});
    return rows;
}

bool has(const std::vector<Reason> &reasons, Reason reason)
{
    return std::ranges::find(reasons, reason) != reasons.end();
}

} // namespace

class TestCarrierChoice : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void tablesStay();
    void aWrongFileChangesNothing();
    void refusedRowsAreToldAndLeftOut();
    void aFileWithoutAGoodRowEmptiesNothing();
    void planningChooses();
    void areaThatNobodyCanRead();
    void readBeforeTheWrite();
    void whatAPersonChoseStays();
    void confirmedByAPerson();
    void partsKeepWhoChose();
    void undoneAsItWas();
    void rememberedForTheArea();
    void weightsComeFromTheTable();
    void suspendedEverywhere();
    void suspendedForEveryCarrier();
    void historyCounts();

private:
    CarrierTables tables() { return {b().place, b().book}; }
    void set(PolicyPart part, const QStringList &lines) { must(tables().replace(part, sheet(lines))); }
    void prices(const QString &yto, const QString &zto)
    {
        set(PolicyPart::Prices,
            {u"carrier,area,first_g,first_price,step_g,step_price"_s, u"YTO,全国,1000,%1,1000,1.00"_s.arg(yto),
             u"ZTO,全国,1000,%1,1000,1.00"_s.arg(zto)});
        set(PolicyPart::Rules, {u"priority,action,carrier,notes"_s, u"10,use,ZTO,发中通"_s, u"90,cheapest,,"_s});
    }
    /// Those whose carrier a person chose.
    std::vector<ParcelId> byHand(const std::vector<ParcelId> &parcels)
    {
        return must(ChooseCarriers(b().place).run(parcels, true)).byHand;
    }
    QString shopOf(const QString &order)
    {
        const auto shops = b().raw.orders.shops();
        return std::ranges::find(shops, b().order(order).shop, &Shop::id)->name;
    }
    QStringList cells(PolicyPart part)
    {
        QStringList lines;
        for (const auto &[id, row] : PolicySheet(part, b().book).rows(must(tables().policy())))
            lines.append(row.join(u','));
        return lines;
    }
    /// From the begin of today for a day, by the clock of the bench.
    void suspendToday(const QString &carrier)
    {
        const QString day = timeText(startOfDay(b().clock.wallMs()), false);
        set(PolicyPart::Suspensions,
            {u"carrier,area,from,until,why"_s, carrier + u",浙江,"_s + day + u","_s + day + u",大雪"_s});
    }
};

void TestCarrierChoice::tablesStay()
{
    prices(u"3.00"_s, u"2.50"_s);
    set(PolicyPart::Areas, {u"carrier,area,served"_s, u"ZTO,西藏,no"_s});
    set(PolicyPart::Suspensions, {u"carrier,area,from,until,why"_s, u"*,新疆,2027-01-20,2027-01-22,大雪"_s});
    set(PolicyPart::Goods, {u"sku,weight_g"_s, u"SKU1,400"_s});
    QCOMPARE(cells(PolicyPart::Prices),
             (QStringList{u"YTO,全国,1000,3.00,1000,1.00,,"_s, u"ZTO,全国,1000,2.50,1000,1.00,,"_s}));
    QCOMPARE(cells(PolicyPart::Areas), QStringList{u"ZTO,西藏自治区,no"_s});
    QCOMPARE(cells(PolicyPart::Suspensions), QStringList{u"*,新疆维吾尔自治区,2027-01-20,2027-01-22,大雪"_s});
    QCOMPARE(cells(PolicyPart::Rules).size(), 2);
    must(tables().add(PolicyPart::Goods, {u"SKU1"_s, u"450"_s, {}})); // the newer word counts
    must(tables().add(PolicyPart::Goods, {u"SKU2"_s, u"80"_s, u"900"_s}));
    QCOMPARE(cells(PolicyPart::Goods), (QStringList{u"SKU1,450,"_s, u"SKU2,80,900"_s}));
    const qint64 id = must(tables().policy()).areas.front().id;
    must(tables().remove(PolicyPart::Areas, id));
    QVERIFY(failsWith(tables().remove(PolicyPart::Areas, id), ErrorCode::NotFound));
    QVERIFY(b().violations().isEmpty());
}

void TestCarrierChoice::aWrongFileChangesNothing()
{
    prices(u"3.00"_s, u"2.50"_s);
    const QStringList before = cells(PolicyPart::Prices);
    const auto refused = tables().replace(
        PolicyPart::Prices,
        sheet({u"carrier,area,first_g,first_price"_s, u"YTO,全国,1000,3"_s, u"YTO,亚特兰蒂斯,1000,3"_s}));
    QVERIFY(failsWith(refused, ErrorCode::InvalidArgument));
    QCOMPARE(refused.error().values.value(u"row"_s).toInt(), 3);
    QCOMPARE(cells(PolicyPart::Prices), before);
}

void TestCarrierChoice::refusedRowsAreToldAndLeftOut()
{
    prices(u"3.00"_s, u"2.50"_s);
    const QStringList before = cells(PolicyPart::Prices);
    const auto rows = sheet({u"carrier,area,first_g,first_price"_s, u"YTO,全国,1000,3"_s, u"YTO,亚特兰蒂斯,1000,3"_s,
                             u"没有,全国,1000,3"_s});
    const CarrierTables::Import told = must(tables().import(PolicyPart::Prices, rows, false));
    QCOMPARE(told.rows, 1);
    QVERIFY(!told.done);
    QCOMPARE(told.refused.size(), size_t(2));
    QCOMPARE(told.refused[1].values.value(u"column"_s).toString(), u"carrier"_s);
    QCOMPARE(cells(PolicyPart::Prices), before);
    QVERIFY(must(tables().import(PolicyPart::Prices, rows, true)).done);
    QCOMPARE(cells(PolicyPart::Prices), QStringList{u"YTO,全国,1000,3.00,,,,"_s});
    QVERIFY(failsWith(tables().import(PolicyPart::Prices, {}, true), ErrorCode::HeadingMissing));
}

void TestCarrierChoice::aFileWithoutAGoodRowEmptiesNothing()
{
    prices(u"3.00"_s, u"2.50"_s);
    const QStringList before = cells(PolicyPart::Prices);
    const size_t events = b().events().size();
    const auto rows = sheet({u"carrier,area,first_g,first_price"_s, u"YTO,亚特兰蒂斯,1000,3"_s});
    const CarrierTables::Import told = must(tables().import(PolicyPart::Prices, rows, true));
    QVERIFY(!told.done);
    QCOMPARE(told.rows, 0);
    QCOMPARE(told.refused.size(), size_t(1));
    QCOMPARE(cells(PolicyPart::Prices), before);
    QCOMPARE(b().events().size(), events);
}

void TestCarrierChoice::planningChooses()
{
    prices(u"3.00"_s, u"2.50"_s);
    OrderRecord wish = b().record(u"A2"_s, u"另一路 2 号"_s);
    wish.order.message = u"请发中通"_s;
    wish.stated |= FieldMessage;
    set(PolicyPart::Areas, {u"carrier,area,served"_s, u"ZTO,上海,yes"_s, u"ZTO,浙江/杭州,yes"_s});
    b().import({b().record(u"A1"_s), wish});
    prices(u"2.00"_s, u"2.50"_s);
    const PlanReport dry = must(PlanParcels(b().place).run({b().idsOf({u"A1"_s, u"A2"_s}), true, true, true}));
    QCOMPARE(dry.parcels[0].carrier, (CarrierPick{u"YTO"_s, ChoiceWhy::Cheapest, dry.parcels[0].carrier.rule}));
    const PlanReport report = b().plan({u"A1"_s, u"A2"_s});
    QCOMPARE(b().parcel(report.parcels[0].parcel).carrier, u"YTO"_s);
    QCOMPARE(b().parcel(report.parcels[1].parcel).carrier, u"ZTO"_s);
    QCOMPARE(report.parcels[1].carrier.why, ChoiceWhy::Rule);
    must(UndoLastStep(b().place).run());
    must(UndoLastStep(b().place).redo());
    QCOMPARE(b().live(u"A1"_s).at(0).carrier, u"YTO"_s);
    const auto why = must(ChooseCarriers(b().place).explain(std::vector{report.parcels[0].parcel}));
    QVERIFY(why.at(0).byRules);
    QCOMPARE(why[0].choice.cheapest, u"YTO"_s);
    QVERIFY(b().violations().isEmpty());
}

void TestCarrierChoice::whatAPersonChoseStays()
{
    prices(u"3.00"_s, u"2.50"_s);
    const std::vector<ParcelId> parcels = b().planned(3);
    QCOMPARE(b().parcel(parcels[0]).carrier, u"ZTO"_s);
    must(EditParcels(b().place).setCarrier({parcels[0]}, u"SF"_s));
    prices(u"2.00"_s, u"2.50"_s);
    const auto dry = must(ChooseCarriers(b().place).run(parcels, true));
    QCOMPARE(dry.changed.size(), size_t(2));
    QCOMPARE(b().parcel(parcels[1]).carrier, u"ZTO"_s);
    const auto report = must(ChooseCarriers(b().place).run(parcels));
    QCOMPARE(report.byHand, std::vector{parcels[0]});
    QCOMPARE(report.changed.size(), size_t(2));
    QCOMPARE(b().parcel(parcels[0]).carrier, u"SF"_s);
    QCOMPARE(b().parcel(parcels[1]).carrier, u"YTO"_s);
    QVERIFY(must(ChooseCarriers(b().place).run(parcels)).changed.empty()); // nothing changed since: nothing to write
    must(UndoLastStep(b().place).run());
    QCOMPARE(b().parcel(parcels[1]).carrier, u"ZTO"_s);
    must(UndoLastStep(b().place).run());
    QCOMPARE(b().parcel(parcels[0]).carrier, u"ZTO"_s);
    b().number({parcels[2]});
    QVERIFY(b().violations().isEmpty());
}

/// A rule from before it was checked: seen, without effect, removed.
void TestCarrierChoice::areaThatNobodyCanRead()
{
    prices(u"3.00"_s, u"2.50"_s);
    QVERIFY(failsWith(tables().add(PolicyPart::Rules, u"5,use,YTO,CN/Foo,,,,,,,,,,,"_s.split(u',')),
                      ErrorCode::InvalidArgument));
    must(tables().add(PolicyPart::Rules, u"5,use,YTO,浙江,,,,,,,,,,,"_s.split(u',')));
    b().change("UPDATE carrier_rule SET areas = 'Foo' WHERE priority = 5");
    QCOMPARE(cells(PolicyPart::Rules).front(), u"5,use,YTO,Foo,,,,,,,,,,,,"_s);
    const std::vector<ParcelId> parcels = b().planned(1);
    QCOMPARE(b().parcel(parcels[0]).carrier, u"ZTO"_s);
    QCOMPARE(must(ChooseCarriers(b().place).explain(parcels)).at(0).choice.pick.carrier, u"ZTO"_s);
    const auto policy = must(tables().policy());
    const auto unread = std::ranges::find(policy.rules, 5, &CarrierRule::priority);
    must(tables().remove(PolicyPart::Rules, unread->id));
    QCOMPARE(cells(PolicyPart::Rules).size(), 2);
}

/// A table that is refused never asks for the write, and what is read before it counts in it.
void TestCarrierChoice::readBeforeTheWrite()
{
    WatchedStore watched(b().place.store);
    int writes = 0;
    watched.before = [&](Lane) -> std::optional<Error> {
        ++writes;
        return std::nullopt;
    };
    Workplace place{watched, b().clock, u"b1"_s, u"li"_s};
    CarrierTables tables(place, b().book);
    QVERIFY(
        failsWith(tables.replace(PolicyPart::Goods, sheet({u"sku,weight_g"_s, u"A,x"_s})), ErrorCode::InvalidArgument));
    QVERIFY(failsWith(tables.add(PolicyPart::Goods, {u"A"_s, u"x"_s, {}}), ErrorCode::InvalidArgument));
    QCOMPARE(writes, 0);
    b().import({b().record(u"A1"_s)});
    must(tables.replace(PolicyPart::Rules,
                        sheet({u"priority,action,carrier,shops"_s, u"1,use,YTO,"_s + shopOf(u"A1"_s)})));
    QCOMPARE(writes, 1);
    const PlanReport dry = must(PlanParcels(place).run({b().idsOf({u"A1"_s}), true, true, true}));
    QCOMPARE(dry.parcels.at(0).carrier.carrier, u"YTO"_s);
    QCOMPARE(writes, 1);
    const PlanReport made = must(PlanParcels(place).run({b().idsOf({u"A1"_s}), true, true, false}));
    QCOMPARE(b().parcel(made.parcels.at(0).parcel).carrier, u"YTO"_s);
    must(ChooseCarriers(place).run(std::vector{made.parcels[0].parcel}, true));
    QCOMPARE(writes, 2);
}

/// The rules chose ZTO, and so did a person: the rules leave it alone from then on.
void TestCarrierChoice::confirmedByAPerson()
{
    prices(u"3.00"_s, u"2.50"_s);
    const std::vector<ParcelId> parcels = b().planned(2);
    QVERIFY(byHand(parcels).empty());
    QCOMPARE(must(EditParcels(b().place).setCarrier({parcels[0]}, u"ZTO"_s)), 0);
    QCOMPARE(byHand(parcels), std::vector{parcels[0]});
    prices(u"2.00"_s, u"2.50"_s);
    must(EditParcels(b().place).setCarrier({parcels[1]}, u"YTO"_s)); // what the rules would choose now
    QCOMPARE(byHand(parcels), parcels);
    QVERIFY(must(ChooseCarriers(b().place).run(parcels)).changed.empty());
}

void TestCarrierChoice::partsKeepWhoChose()
{
    prices(u"3.00"_s, u"2.50"_s);
    b().import(
        {b().record(u"A1"_s, u"路 1 号"_s), b().record(u"A2"_s, u"路 1 号"_s), b().record(u"A3"_s, u"路 3 号"_s)});
    const PlanReport plan = b().plan({u"A1"_s, u"A2"_s, u"A3"_s});
    QCOMPARE(plan.parcels.size(), size_t(2));
    const bool mergedFirst = plan.parcels[0].orders.size() == 2;
    const ParcelId merged = plan.parcels[mergedFirst ? 0 : 1].parcel;
    const ParcelId alone = plan.parcels[mergedFirst ? 1 : 0].parcel;
    must(EditParcels(b().place).setCarrier({alone}, u"ZTO"_s)); // by hand, as its parts are then
    const auto apart = must(SplitParcel(b().place).unmerge(merged));
    const auto parts = must(SplitParcel(b().place).split({b().order(u"A1"_s).id, {{u"SKU1"_s, 1}}}));
    const auto byHandParts = must(SplitParcel(b().place).split({b().order(u"A3"_s).id, {{u"SKU1"_s, 1}}}));
    QVERIFY(byHand(apart).empty());
    QVERIFY(byHand(parts).empty());
    QCOMPARE(byHand(byHandParts).size(), size_t(2));
    prices(u"2.00"_s, u"2.50"_s);
    must(ChooseCarriers(b().place).run(parts));
    QCOMPARE(b().parcel(parts[0]).carrier, u"YTO"_s);
    QCOMPARE(b().parcel(parts[1]).carrier, u"YTO"_s);
}

/// What is taken back, and done again, is as much the rules' or a person's as it was.
void TestCarrierChoice::undoneAsItWas()
{
    const std::vector<ParcelId> parcels = b().planned(2);
    prices(u"3.00"_s, u"2.50"_s);
    QCOMPARE(must(ChooseCarriers(b().place).run(parcels)).changed.size(), size_t(2));
    const auto picks = [&] { return b().count("SELECT COUNT(*) FROM carrier_pick"); };
    QCOMPARE(picks(), 2);
    must(UndoLastStep(b().place).run());
    QCOMPARE(picks(), 0); // no carrier, and no choice of the rules
    must(UndoLastStep(b().place).redo());
    QCOMPARE(picks(), 2);
    QVERIFY(byHand(parcels).empty());
    must(EditParcels(b().place).setCarrier(parcels, u"SF"_s));
    QCOMPARE(byHand(parcels), parcels);
    must(UndoLastStep(b().place).run());
    QVERIFY(byHand(parcels).empty());
    must(UndoLastStep(b().place).redo());
    QCOMPARE(byHand(parcels), parcels);
}

void TestCarrierChoice::rememberedForTheArea()
{
    b().import({b().record(u"A1"_s), b().record(u"A2"_s, u"另一路 2 号"_s), b().record(u"A3"_s, u"第三路 3 号"_s)});
    const ParcelId first = b().plan({u"A1"_s}).parcels.at(0).parcel;
    QCOMPARE(b().parcel(first).carrier, QString());
    must(EditParcels(b().place).setCarrier({first}, u"ZTO"_s, true));
    QCOMPARE(cells(PolicyPart::Rules), QStringList{u"500,use,ZTO,浙江省/杭州市,,,,,,,,,,,,"_s});
    QVERIFY(must(tables().policy()).rules.front().remembered);
    QCOMPARE(b().parcel(b().plan({u"A2"_s}).parcels.at(0).parcel).carrier, u"ZTO"_s);
    must(EditParcels(b().place).setCarrier({first}, u"YTO"_s, true)); // takes the place of the older one
    QCOMPARE(cells(PolicyPart::Rules), QStringList{u"500,use,YTO,浙江省/杭州市,,,,,,,,,,,,"_s});
    must(UndoLastStep(b().place).run()); // the parcel, not the rule
    QCOMPARE(b().parcel(first).carrier, u"ZTO"_s);
    QCOMPARE(cells(PolicyPart::Rules).size(), 1);
    QCOMPARE(b().parcel(b().plan({u"A3"_s}).parcels.at(0).parcel).carrier, u"YTO"_s);
}

void TestCarrierChoice::weightsComeFromTheTable()
{
    set(PolicyPart::Prices,
        {u"carrier,area,first_g,first_price,step_g,step_price"_s, u"YTO,全国,1000,3.00,1000,5.00"_s,
         u"ZTO,全国,1000,4.00,1000,1.00"_s});
    set(PolicyPart::Rules, {u"priority,action,carrier"_s, u"90,cheapest,"_s});
    const std::vector<ParcelId> parcels = b().planned(1); // three pieces of SKU1
    QCOMPARE(b().parcel(parcels[0]).carrier, u"YTO"_s); // weight not known: first weight
    set(PolicyPart::Goods, {u"sku,weight_g"_s, u"SKU1,700"_s});
    const auto report = must(ChooseCarriers(b().place).run(parcels));
    QCOMPARE(report.changed.at(0).pick.carrier, u"ZTO"_s); // 2.1 kg: 6.00 beats 13.00
    const auto why = must(ChooseCarriers(b().place).explain(parcels));
    QCOMPARE(why.at(0).choice.candidates.at(0).costMinor, std::optional<qint64>(600));
}

/// In the table, before numbers, before printing, at the scan and at handover, and for no longer than it lasts.
void TestCarrierChoice::suspendedEverywhere()
{
    const std::vector<ParcelId> parcels = b().planned(5);
    std::vector<ParcelId> rest(parcels.begin() + 1, parcels.end());
    b().number(rest);
    must(b().print({parcels[2], parcels[3], parcels[4]}));
    QCOMPARE(b().scan(b().numberOf(parcels[4])).kind, VerdictKind::Pass);
    suspendToday(u"YTO"_s);
    const auto reasons = [&](const QString &order) {
        const auto ids = b().idsOf({order});
        return must(detailsOf(b().place, ids)).at(0).reasons;
    };
    QVERIFY(!has(reasons(u"T1"_s), Reason::AreaSuspended)); // no carrier yet: another one may go
    QVERIFY(has(reasons(u"T2"_s), Reason::AreaSuspended));
    const FillReport fill = b().number({parcels[0]});
    QCOMPARE(fill.refused.at(0).reason, Reason::AreaSuspended);
    const auto print = b().print({parcels[1]});
    QVERIFY(!print || (print->refused.size() == 1 && print->refused[0].reason == Reason::AreaSuspended));
    const Verdict verdict = b().scan(b().numberOf(parcels[2]));
    QCOMPARE(verdict.kind, VerdictKind::Hold);
    QCOMPARE(verdict.reason, Reason::AreaSuspended);
    const auto views = must(HandOver(b().place, b().book, b().manifest).list());
    QCOMPARE(views.at(0).held.size(), size_t(1));
    QCOMPARE(views[0].held[0].reason, Reason::AreaSuspended);
    b().clock.setWallMs(dayStartAfter(b().clock.wallMs(), 1) - 1);
    QCOMPARE(b().scan(b().numberOf(parcels[2])).kind, VerdictKind::Hold);
    b().clock.setWallMs(b().clock.wallMs() + 1); // midnight of the day after the last
    QCOMPARE(b().scan(b().numberOf(parcels[2])).kind, VerdictKind::Pass);
    QVERIFY(!has(reasons(u"T2"_s), Reason::AreaSuspended));
    QVERIFY(b().violations().isEmpty());
}

void TestCarrierChoice::suspendedForEveryCarrier()
{
    suspendToday(u"*"_s);
    b().import({b().record(u"A1"_s)});
    const PlanReport report = b().plan({u"A1"_s});
    QVERIFY(report.parcels.empty());
    QVERIFY(has(report.excluded.at(0).reasons, Reason::AreaSuspended));
    set(PolicyPart::Suspensions, {u"carrier,area,from"_s});
    QCOMPARE(b().plan({u"A1"_s}).parcels.size(), size_t(1));
}

void TestCarrierChoice::historyCounts()
{
    b().verified(3);
    b().clock.setWallMs(b().clock.wallMs() + 60'000);
    b().closeAll();
    const auto policy = must(tables().policy());
    QCOMPARE(policy.records.size(), size_t(1));
    QCOMPARE(policy.records[0].carrier, u"YTO"_s);
    QCOMPARE(policy.records[0].handedOver, 3);
    QCOMPARE(policy.records[0].recalled, 0);
    QVERIFY(policy.records[0].waitedMs >= 60'000);
}

QTEST_GUILESS_MAIN(TestCarrierChoice)
#include "tst_carrierchoice.moc"
