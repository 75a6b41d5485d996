// SPDX-License-Identifier: Apache-2.0
#include "dispatch/holdparcels.h"
#include "dispatch/reprintlabel.h"
#include "dispatch/splitparcel.h"
#include "dispatch/undolaststep.h"
#include "support/verbtest.h"

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestHoldParcels : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void reasonIsAMust();
    void unknownSubject();
    void parcelsThatLiveNoMore();
    void onParcelAndOrder();
    void liftsAllOfTheSubject();
    void goodsThatLeftAreTakenOver();
    void partsMakeUpTheOrderAgain_data();
    void partsMakeUpTheOrderAgain();
    void anEmptyPartIsLetGo();
    void everyHoldIsAnEvent();
};

void TestHoldParcels::reasonIsAMust()
{
    const ParcelId id = b().planned(1).front();
    QVERIFY(failsWith(HoldParcels(b().place).add(id, u"  "_s), ErrorCode::InvalidArgument));
    must(HoldParcels(b().place).add(id, u"等"_s));
    QVERIFY(failsWith(HoldParcels(b().place).lift(id, u""_s), ErrorCode::InvalidArgument));
    QCOMPARE(b().holds(id).size(), size_t(1));
}

void TestHoldParcels::unknownSubject()
{
    QVERIFY(failsWith(HoldParcels(b().place).add(ParcelId(1), u"等"_s), ErrorCode::NotFound));
    QVERIFY(failsWith(HoldParcels(b().place).add(OrderId(1), u"等"_s), ErrorCode::NotFound));
    QVERIFY(failsWith(HoldParcels(b().place).lift(OrderId(1), u"等"_s), ErrorCode::NotFound));
}

void TestHoldParcels::parcelsThatLiveNoMore()
{
    const ParcelId dissolved = b().planned(1).front();
    must(UndoLastStep(b().place).run());
    const auto add = HoldParcels(b().place).add(dissolved, u"等"_s);
    QVERIFY(failsWith(add, ErrorCode::Refused));
    QCOMPARE(add.error().values[u"reason"_s].toString(), u"state_changed"_s);
    QVERIFY(failsWith(HoldParcels(b().place).lift(dissolved, u"等"_s), ErrorCode::Refused));
    QCOMPARE(b().count("SELECT COUNT(*) FROM hold"), 0);
}

void TestHoldParcels::onParcelAndOrder()
{
    const auto parcels = b().numbered(2);
    must(HoldParcels(b().place).add(parcels[0], u"等"_s));
    must(HoldParcels(b().place).add(b().order(u"T2"_s).id, u"缺货"_s));
    const PrintReport report = must(b().print(parcels));
    QCOMPARE(report.refused.size(), size_t(2));
    QCOMPARE(report.refused[0].reason, Reason::Manual);
    QVERIFY(!report.batch.isValid());
    must(HoldParcels(b().place).lift(parcels[0], u"好了"_s));
    must(HoldParcels(b().place).lift(b().order(u"T2"_s).id, u"到货"_s));
    QCOMPARE(must(b().print(parcels)).confirmed, 2);
}

void TestHoldParcels::liftsAllOfTheSubject()
{
    const ParcelId id = b().printed(1).front();
    b().clock.advanceMs(60'000);
    b().import({b().record(u"T1"_s, u"搬家路"_s)});
    must(HoldParcels(b().place).add(id, u"等"_s));
    QCOMPARE(must(HoldParcels(b().place).lift(id, u"已核对"_s)), 2);
    QVERIFY(failsWith(HoldParcels(b().place).lift(id, u"已核对"_s), ErrorCode::NothingToDo));
    QCOMPARE(b().scan(b().numberOf(id)).kind, VerdictKind::OldCopy);
    const QString number = b().numberOf(id);
    must(ReprintLabel(b().place, b().kit).run(number, u"新地址"_s, u"pdf:again.pdf"_s));
    QCOMPARE(b().scan(labelQrPayload(number, 2)).kind, VerdictKind::Pass);
}

void TestHoldParcels::goodsThatLeftAreTakenOver()
{
    const ParcelId id = b().printed(1).front();
    b().clock.advanceMs(60'000);
    OrderRecord record = b().record(u"T1"_s);
    record.order.lines.front().quantity += 1;
    b().import({record});
    QCOMPARE(b().scan(b().numberOf(id)).kind, VerdictKind::Hold);
    must(HoldParcels(b().place).lift(id, u"已补货"_s));
    QCOMPARE(b().parcel(id).lines.front().quantity, record.order.lines.front().quantity);
    QCOMPARE(b().scan(b().numberOf(id)).kind, VerdictKind::Pass);
}

void TestHoldParcels::partsMakeUpTheOrderAgain_data()
{
    QTest::addColumn<int>("quantity");
    QTest::addColumn<bool>("lastFirst");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    for (const bool lastFirst : {false, true}) {
        const auto row = [&](int quantity, int first, int second) {
            QTest::addRow("%d, %s part first", quantity, lastFirst ? "second" : "first")
                << quantity << lastFirst << first << second;
        };
        row(4, 2, 2);
        row(3, 2, 1);
        row(7, lastFirst ? 2 : 4, lastFirst ? 5 : 3); // whose hold is lifted first takes what is new
    }
}

void TestHoldParcels::partsMakeUpTheOrderAgain()
{
    QFETCH(const int, quantity);
    QFETCH(const bool, lastFirst);
    const auto file = [&](int pieces) {
        OrderRecord record = b().record(u"A1"_s);
        record.order.lines[0].quantity = pieces;
        return record;
    };
    b().import({file(5)});
    b().plan({u"A1"_s});
    auto parts = must(SplitParcel(b().place).split({b().order(u"A1"_s).id, {{u"SKU1"_s, 2}}}));
    QCOMPARE(parts.size(), size_t(2));
    std::ranges::sort(parts, {}, [&](ParcelId id) { return b().parcel(id).lines[0].quantity; });
    b().number(parts);
    must(b().print(parts));
    b().clock.advanceMs(60'000);
    QCOMPARE(b().import({file(quantity)}).held, 2);
    for (const int which : {lastFirst ? 1 : 0, lastFirst ? 0 : 1})
        must(HoldParcels(b().place).lift(parts[static_cast<size_t>(which)], u"改好了"_s));
    QTEST(int(b().parcel(parts[0]).lines[0].quantity), "first");
    QTEST(int(b().parcel(parts[1]).lines[0].quantity), "second");
    QVERIFY2(b().violations().isEmpty(), qPrintable(b().violations().join(u'\n')));
}

void TestHoldParcels::anEmptyPartIsLetGo()
{
    OrderRecord record = b().record(u"A1"_s);
    record.order.lines[0].quantity = 5;
    b().import({record});
    b().plan({u"A1"_s});
    const auto parts = must(SplitParcel(b().place).split({b().order(u"A1"_s).id, {{u"SKU1"_s, 2}}}));
    b().clock.advanceMs(60'000);
    record = b().record(u"A1"_s);
    record.order.lines[0].quantity = b().parcel(std::ranges::min(parts)).lines[0].quantity;
    b().import({record});
    must(HoldParcels(b().place).lift(std::ranges::max(parts), u"不发了"_s));
    QCOMPARE(b().parcel(std::ranges::max(parts)).state, ParcelState::Dissolved);
    must(HoldParcels(b().place).lift(std::ranges::min(parts), u"改好了"_s));
    QVERIFY2(b().violations().isEmpty(), qPrintable(b().violations().join(u'\n')));
}

void TestHoldParcels::everyHoldIsAnEvent()
{
    const ParcelId id = b().planned(1).front();
    must(HoldParcels(b().place).add(id, u"等"_s));
    must(HoldParcels(b().place).lift(id, u"好"_s));
    const auto events = b().events();
    QCOMPARE(events[events.size() - 2].verb, u"hold"_s);
    QCOMPARE(events.back().verb, u"lift"_s);
    QCOMPARE(events.back().bench, u"b1"_s);
    QCOMPARE(events.back().subject, id.value);
}

QTEST_GUILESS_MAIN(TestHoldParcels)
#include "tst_holdparcels.moc"
