// SPDX-License-Identifier: Apache-2.0
#include "support/engines.h"
#include "support/storebench.h"

#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestSqlScanRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngines(); }
    void init();
    void cleanup()
    {
        m_bench.reset();
        m_store.reset();
    }

    void unknownNumber();
    void factsOfAPrintedParcel();
    void factsOfAMergedParcel();
    void notPrintedYet();
    void whereItStands();
    void furtherCopies();
    void cancelledBatchComesLast();
    void liveBeforeVoidedBeforeFreed();
    void newestOfSeveralCarriers();
    void voidedNumberOfARenumberedParcel();
    void openHoldsOnly();
    void journalNewestFirst();

private:
    StoreBench &bench() { return *m_bench; }
    std::optional<ScanFacts> facts(const QString &number) { return bench().scans.facts(number); }
    std::vector<Parcel> printed(int count);
    Assignment insert(Assignment use, NumberState state, qint64 later);

    std::unique_ptr<TestStore> m_store;
    std::unique_ptr<StoreBench> m_bench;
};

void TestSqlScanRepository::init()
{
    m_store = freshStore();
    m_bench = std::make_unique<StoreBench>(m_store->where());
    m_bench->open();
}

std::vector<Parcel> TestSqlScanRepository::printed(int count)
{
    auto list = bench().addParcels(count);
    bench().number(list);
    bench().print(list);
    return list;
}

Assignment TestSqlScanRepository::insert(Assignment use, NumberState state, qint64 later)
{
    use.state = state;
    use.at += later;
    if (bench().write([&] { bench().numbers.insert(std::span(&use, 1)); }))
        qFatal("the use was not inserted");
    return use;
}

void TestSqlScanRepository::unknownNumber()
{
    printed(1);
    QVERIFY(!facts(u"YT0"_s));
    QVERIFY(!facts(QString()));
}

void TestSqlScanRepository::factsOfAPrintedParcel()
{
    const auto list = printed(3);
    const ScanFacts found = *facts(list[1].number);
    QCOMPARE(found.assignment.id, list[1].assignment);
    QCOMPARE(found.assignment.state, NumberState::Used);
    QCOMPARE(found.assignment.carrier, u"YTO"_s);
    QCOMPARE(found.parcel.id, list[1].id);
    QCOMPARE(found.parcel.state, ParcelState::Printed);
    QCOMPARE(found.parcel.assignment, list[1].assignment);
    QCOMPARE(found.parcel.number, list[1].number);
    QCOMPARE(found.parcel.version, list[1].version);
    QVERIFY(found.parcel.lines == list[1].lines);
    QCOMPARE(found.orders.size(), size_t(1));
    QCOMPARE(found.orders[0].receiver.receiver, u"王样例"_s);
    QCOMPARE(found.orders[0].lines.size(), size_t(2));
    QCOMPARE(found.orders[0].lines[1].title, u"样品 😀"_s);
    QVERIFY(found.label);
    QCOMPARE(found.label->position, 2);
    QCOMPARE(found.label->newest.state, CopyState::Confirmed);
    QCOMPARE(found.label->newest.label, found.label->id);
    QCOMPARE(found.label->newest.number, 1);
    QVERIFY(!found.handover);
    QVERIFY(found.holds.empty());
}

void TestSqlScanRepository::factsOfAMergedParcel()
{
    const auto orders = bench().addOrders(3);
    Parcel merged = bench().parcelOf(orders[2]);
    for (const Order *order : {&orders[0], &orders[1]}) {
        for (const OrderLine &line : order->lines)
            merged.lines.push_back({order->id, line.id, line.quantity});
    }
    std::vector<Parcel> list{merged};
    QVERIFY(!bench().write([&] { bench().parcels.insert(list); }));
    bench().number(list);
    const ScanFacts found = *facts(list[0].number);
    QCOMPARE(found.orders.size(), size_t(3));
    QCOMPARE(found.orders[0].id, orders[2].id);
    QCOMPARE(found.orders[1].id, orders[0].id);
    QVERIFY(found.orders[2].lines == orders[1].lines);
}

void TestSqlScanRepository::notPrintedYet()
{
    auto list = bench().addParcels(1);
    bench().number(list);
    const ScanFacts found = *facts(list[0].number);
    QVERIFY(!found.label);
    QCOMPARE(found.assignment.state, NumberState::Reserved);
}

void TestSqlScanRepository::whereItStands()
{
    auto list = printed(2);
    bench().verify(list);
    QCOMPARE(facts(list[0].number)->handover->id, bench().handover);
    QCOMPARE(facts(list[0].number)->handover->round, u"1122-1"_s);
    QVERIFY(!bench().write([&] { bench().parcels.setTakenOut(bench().handover, list[0].id, true); }));
    QVERIFY(!facts(list[0].number)->handover);
    std::vector<Parcel> rest{list[1]};
    bench().handOver(rest);
    QCOMPARE(facts(list[1].number)->handover->state, HandoverState::Closed);
    QCOMPARE(facts(list[1].number)->parcel.state, ParcelState::HandedOver);
}

void TestSqlScanRepository::furtherCopies()
{
    const auto list = printed(1);
    Copy second = facts(list[0].number)->label->newest;
    second.id = CopyId(StoreBench::newId());
    second.number = 2;
    second.state = CopyState::Sent;
    QVERIFY(!bench().write([&] { bench().batches.insertCopy(second); }));
    const ScanFacts found = *facts(list[0].number);
    QCOMPARE(found.label->newest.number, 2);
    QCOMPARE(found.label->newest.id, second.id);
    QCOMPARE(found.label->newest.state, CopyState::Sent);
}

void TestSqlScanRepository::cancelledBatchComesLast()
{
    auto list = printed(1);
    const LabelId first = facts(list[0].number)->label->id;
    bench().print(list);
    const Copy newer = facts(list[0].number)->label->newest;
    QVERIFY(newer.label != first);
    bench().breakBy("UPDATE label_copy SET state = 'cancelled' WHERE id = " + QByteArray::number(newer.id.value));
    QCOMPARE(facts(list[0].number)->label->id, first);
}

void TestSqlScanRepository::liveBeforeVoidedBeforeFreed()
{
    const auto list = bench().addParcels(3);
    const QString number = u"YT5"_s;
    insert(bench().use(list[0], number), NumberState::Free, 900);
    QCOMPARE(facts(number)->assignment.state, NumberState::Free);
    Assignment voided = bench().use(list[1], number);
    voided = insert(voided, NumberState::Voided, 100);
    QCOMPARE(facts(number)->assignment.id, voided.id);
    Assignment live = bench().use(list[2], number);
    live.carrier = u"ZTO"_s;
    live = insert(live, NumberState::Reserved, 0);
    QCOMPARE(facts(number)->assignment.id, live.id);
    QCOMPARE(facts(number)->parcel.id, list[2].id);
}

void TestSqlScanRepository::newestOfSeveralCarriers()
{
    const auto list = bench().addParcels(2);
    Assignment other = bench().use(list[0], u"123456789012"_s);
    other.carrier = u"ZTO"_s;
    insert(other, NumberState::Used, 10);
    insert(bench().use(list[1], u"123456789012"_s), NumberState::Used, 0);
    QCOMPARE(facts(u"123456789012"_s)->parcel.id, list[0].id);
}

void TestSqlScanRepository::voidedNumberOfARenumberedParcel()
{
    auto list = printed(1);
    const QString old = list[0].number;
    Assignment use = *bench().numbers.byId(list[0].assignment);
    use.state = NumberState::Voided;
    list[0].state = ParcelState::Planned;
    QVERIFY(!bench().write([&] {
        bench().numbers.update(use);
        bench().parcels.update(list[0]);
    }));
    list = bench().stored(list);
    bench().number(list, 880000000009000);
    const ScanFacts found = *facts(old);
    QCOMPARE(found.assignment.state, NumberState::Voided);
    QCOMPARE(found.parcel.number, list[0].number);
    QVERIFY(found.parcel.number != old);
    QVERIFY(found.label);
    QVERIFY(!facts(list[0].number)->label);
}

void TestSqlScanRepository::openHoldsOnly()
{
    const auto list = printed(2);
    Hold hold;
    hold.setAt = 8;
    const auto add = [&](ParcelId parcel, OrderId order, Reason reason, qint64 at) {
        hold.id = HoldId(StoreBench::newId());
        hold.parcel = parcel;
        hold.order = order;
        hold.reason = reason;
        hold.setAt = at;
        QVERIFY(!bench().write([&] { bench().parcels.addHold(hold); }));
    };
    add(list[0].id, {}, Reason::AddressChanged, 9);
    add({}, list[0].lines[0].order, Reason::Manual, 8);
    add(list[1].id, {}, Reason::Manual, 7);
    add(list[0].id, {}, Reason::LinesChanged, 6);
    const HoldId lifted = hold.id;
    QVERIFY(!bench().write([&] { QVERIFY(bench().parcels.liftHold(lifted, 10, u"li"_s, {})); }));
    const auto holds = facts(list[0].number)->holds;
    QCOMPARE(holds.size(), size_t(2));
    QCOMPARE(holds[0].reason, Reason::Manual);
    QCOMPARE(holds[1].reason, Reason::AddressChanged);
}

void TestSqlScanRepository::journalNewestFirst()
{
    ScanRecord record;
    record.code = u"WD1:YT1:2:ABCD\x1f，１２３"_s;
    record.verdict = VerdictKind::OldCopy;
    record.reason = Reason::OldCopy;
    record.parcel = ParcelId(5);
    record.assignment = AssignmentId(6);
    record.handover = HandoverId(7);
    record.round = u"1122-下午"_s;
    record.bench = u"工位一"_s;
    record.operatorName = u"li"_s;
    record.at = 99;
    ScanRecord plain;
    plain.code = u"nothing"_s;
    plain.at = 1;
    QVERIFY(!bench().write([&] {
        bench().scans.insert(record);
        bench().scans.insert(plain);
    }));
    const auto latest = bench().scans.latest(10);
    QCOMPARE(latest.size(), size_t(2));
    QCOMPARE(latest[0].code, u"nothing"_s);
    QCOMPARE(latest[0].verdict, VerdictKind::Unknown);
    QVERIFY(!latest[0].reason);
    QCOMPARE(latest[1].code, record.code);
    QCOMPARE(latest[1].verdict, VerdictKind::OldCopy);
    QCOMPARE(*latest[1].reason, Reason::OldCopy);
    QCOMPARE(latest[1].parcel, record.parcel);
    QCOMPARE(latest[1].assignment, record.assignment);
    QCOMPARE(latest[1].handover, record.handover);
    QCOMPARE(latest[1].round, record.round);
    QCOMPARE(latest[1].bench, record.bench);
    QCOMPARE(latest[1].operatorName, record.operatorName);
    QCOMPARE(latest[1].at, 99);
    QCOMPARE(bench().scans.latest(1).size(), size_t(1));
    const auto failures =
        race(m_store->where(), [&](StoreBench &at) { return at.write([&] { at.scans.insert(plain); }); });
    QVERIFY(failures.empty());
    QCOMPARE(bench().scans.latest(10).size(), size_t(4));
}

QTEST_GUILESS_MAIN(TestSqlScanRepository)
#include "tst_sqlscanrepository.moc"
