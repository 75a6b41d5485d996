// SPDX-License-Identifier: Apache-2.0
#include "breakages.h"
#include "storage/check/sqlinvariantcheck.h"
#include "storage/check/storecheck.h"
#include "storage/migration/migrator.h"
#include "support/engines.h"
#include "support/storebench.h"

#include <QSet>
#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestStoreViolations : public QObject
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

    void emptyStoreIsSound();
    void soundStoreIsSound();
    void anOlderStoreGetsItsFlags();
    void everyCheckHasItsBreakage();
    void breakageIsNoticed_data();
    void breakageIsNoticed();
    void idsAreNamed();
    void changedGoodsThatWereToldAreFine();
    void refundedLineIsFine();
    void partsBesideWhatLeft_data();
    void partsBesideWhatLeft();
    void ordersOfWhatLeftMayChange();
    void partsOfACancelledOrderMayBeGone();
    void recalledPartIsFine();
    void takenOutButVerifiedIsFine();
    void holdAfterHandoverIsFine();
    void reprintAndVoidAreFine();

private:
    StoreBench &bench() { return *m_bench; }
    void fillStore();
    void addSplit();
    Parcel handOverAPart();
    void addMerge();
    void addEvents();

    std::unique_ptr<TestStore> m_store;
    std::unique_ptr<StoreBench> m_bench;
    std::vector<Parcel> m_planned;
    std::vector<Parcel> m_parts;
    std::vector<Parcel> m_printed;
    std::vector<Parcel> m_verified;
    std::vector<Parcel> m_handedOver;
};

void TestStoreViolations::init()
{
    m_store = freshStore();
    m_bench = std::make_unique<StoreBench>(m_store->where());
}

/// Two parcels of every kind.
void TestStoreViolations::fillStore()
{
    bench().open();
    m_planned = bench().addParcels(2);
    auto numbered = bench().addParcels(2);
    m_printed = bench().addParcels(2);
    m_verified = bench().addParcels(2);
    m_handedOver = bench().addParcels(2);
    qint64 first = 880000000001000;
    for (auto *list : {&numbered, &m_printed, &m_verified, &m_handedOver})
        bench().number(*list, first += 1000);
    for (auto *list : {&m_printed, &m_verified, &m_handedOver})
        bench().print(*list);
    bench().verify(m_handedOver);
    bench().handOver(m_handedOver);
    bench().verify(m_verified);
    addSplit();
    addMerge();
    const NumberSegment segment{.id = SegmentId(StoreBench::newId()),
                                .account = bench().account,
                                .carrier = u"YTO"_s,
                                .first = u"YT1"_s,
                                .last = u"YT9"_s,
                                .next = u"YT3"_s,
                                .count = 9,
                                .used = 2,
                                .version = 1};
    Assignment voided = bench().use(m_planned[1], u"YT77"_s);
    voided.state = NumberState::Voided;
    Hold hold;
    hold.id = HoldId(StoreBench::newId());
    hold.parcel = m_planned[1].id;
    hold.setAt = 1;
    QVERIFY(!bench().write([&] {
        bench().numbers.addSegment(segment);
        bench().numbers.insert(std::span(&voided, 1));
        bench().parcels.addHold(hold);
    }));
    bench().breakBy("UPDATE assignment SET segment_id = (SELECT id FROM number_segment) WHERE state = 'reserved'");
    addEvents();
}

void TestStoreViolations::addSplit()
{
    const Order order = bench().addOrders(1).front();
    Parcel one = bench().parcelOf(order);
    Parcel other = bench().parcelOf(order);
    one.whole = other.whole = false;
    one.lines[0].quantity = 1;
    other.lines[0].quantity = 2;
    other.lines.pop_back();
    m_parts = {one, other};
    QVERIFY(!bench().write([&] { bench().parcels.insert(m_parts); }));
}

void TestStoreViolations::addMerge()
{
    const auto orders = bench().addOrders(2);
    Parcel merged = bench().parcelOf(orders[0]);
    merged.why = u"same_address"_s;
    for (const OrderLine &line : orders[1].lines)
        merged.lines.push_back({orders[1].id, line.id, line.quantity});
    QVERIFY(!bench().write([&] { bench().parcels.insert(std::span(&merged, 1)); }));
    bench().breakBy("UPDATE shop_order SET address_key = 'one place' WHERE id IN ("
                    + QByteArray::number(orders[0].id.value) + ", " + QByteArray::number(orders[1].id.value) + ')');
}

void TestStoreViolations::addEvents()
{
    qint64 id = 0;
    const auto add = [&](const QByteArray &kind, const QByteArray &subject) {
        bench().breakBy("INSERT INTO event (id, seq, at, bench, operator_name, verb, kind, subject, detail) VALUES ("
                        + QByteArray::number(++id) + ", 10, 1, '', '', 'test', '" + kind + "', " + subject + ", '{}')");
    };
    add("none", "0");
    add("shop", "(SELECT MIN(id) FROM shop)");
    add("account", "(SELECT MIN(id) FROM waybill_account)");
    add("import_run", "(SELECT MIN(id) FROM import_run)");
    add("order", "(SELECT MIN(id) FROM shop_order)");
    add("parcel", "(SELECT MIN(id) FROM parcel)");
    add("fill", "(SELECT MIN(id) FROM fill)");
    add("batch", "(SELECT MIN(id) FROM batch)");
    add("number", "(SELECT MIN(id) FROM assignment)");
    add("handover", "(SELECT MIN(id) FROM handover)");
    add("writeback", "(SELECT MIN(id) FROM write_back)");
}

void TestStoreViolations::emptyStoreIsSound() { QCOMPARE(bench().violations(), QStringList()); }

void TestStoreViolations::soundStoreIsSound()
{
    fillStore();
    QCOMPARE(bench().violations(), QStringList());
    const auto asked = SqlInvariantCheck(bench().database).violations();
    QVERIFY(asked);
    QVERIFY(asked->isEmpty());
}

/// What migration 0009 writes into the rows of an older store.
void TestStoreViolations::anOlderStoreGetsItsFlags()
{
    fillStore();
    bench().breakBy("UPDATE parcel SET awaited = 0, handover_id = 0");
    QVERIFY(bench().violations().size() >= 4);
    for (const Migration &step : ownMigrations()) {
        for (const QByteArray &sql : step.statements) {
            if (step.name == u"scan_writes" && sql.contains("UPDATE"))
                bench().breakBy(sql);
        }
    }
    QCOMPARE(bench().violations(), QStringList());
}

void TestStoreViolations::everyCheckHasItsBreakage()
{
    QSet<QByteArray> broken;
    for (const Breakage &breakage : breakages())
        broken.insert(breakage.code);
    for (const auto checks :
         {parcelChecks(), numberChecks(), ledgerChecks(), handoverChecks(), supplierChecks(), historyChecks()}) {
        for (const StoreCheck &check : checks)
            QVERIFY2(broken.contains(check.code), check.code);
    }
}

void TestStoreViolations::breakageIsNoticed_data()
{
    QTest::addColumn<size_t>("index");
    for (size_t i = 0; i < breakages().size(); ++i)
        QTest::addRow("%s %zu", breakages()[i].code, i) << i;
}

void TestStoreViolations::breakageIsNoticed()
{
    QFETCH(size_t, index);
    const Breakage &breakage = breakages()[index];
    fillStore();
    for (const QByteArray &sql : breakage.statements)
        bench().breakBy(sql);
    const QString code = QString::fromLatin1(breakage.code) + u' ';
    const QStringList found = bench().violations();
    const bool noticed =
        std::ranges::any_of(found, [&](const QString &violation) { return violation.startsWith(code); });
    QVERIFY2(noticed, qPrintable(found.join(u'\n')));
}

void TestStoreViolations::idsAreNamed()
{
    fillStore();
    bench().breakBy("UPDATE parcel SET position = 0 WHERE id = " + QByteArray::number(m_printed[0].id.value));
    QCOMPARE(bench().violations(),
             QStringList(u"sequence_missing parcel=%1 fill=%2 position=0"_s.arg(m_printed[0].id.value)
                             .arg(m_printed[0].fill.value)));
}

void TestStoreViolations::changedGoodsThatWereToldAreFine()
{
    fillStore();
    bench().breakBy("UPDATE order_line SET quantity = 1 WHERE order_id = "
                    + QByteArray::number(m_printed[0].lines[0].order.value));
    QVERIFY(!bench().violations().isEmpty());
    Hold hold;
    hold.id = HoldId(StoreBench::newId());
    hold.parcel = m_printed[0].id;
    hold.reason = Reason::LinesChanged;
    hold.setAt = 4;
    QVERIFY(!bench().write([&] { bench().parcels.addHold(hold); }));
    QCOMPARE(bench().violations(), QStringList());
    QVERIFY(!bench().write([&] { bench().parcels.liftHold(hold.id, 5, u"03"_s, u"ok"_s); }));
    QVERIFY(!bench().violations().isEmpty()); // lifting it takes the change over
}

void TestStoreViolations::refundedLineIsFine()
{
    fillStore();
    const ParcelLine gone = m_planned[0].lines[1];
    bench().breakBy("UPDATE order_line SET refund = 'done' WHERE id = " + QByteArray::number(gone.line.value));
    bench().breakBy("DELETE FROM parcel_line WHERE line_id = " + QByteArray::number(gone.line.value));
    QCOMPARE(bench().violations(), QStringList());
}

/// The first of the parts leaves, with all that was verified; as it is then.
Parcel TestStoreViolations::handOverAPart()
{
    bench().number(m_parts, 990000000000000);
    bench().print(m_parts);
    std::vector<Parcel> gone{m_parts[0]};
    std::vector<Parcel> rest = m_verified;
    bench().verify(gone);
    rest.push_back(gone[0]);
    bench().handOver(rest);
    return rest.back();
}

void TestStoreViolations::partsBesideWhatLeft_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QString>("code");
    // m_parts: 1 and 2 pieces of a line of 3; the first has the other line as well. The first one left.
    const QByteArray line = "(SELECT line_id FROM parcel_line WHERE quantity = 2 AND parcel_id = "
                            "(SELECT MAX(id) FROM parcel WHERE whole = 0))";
    const QByteArray part =
        " WHERE line_id = " + line + " AND parcel_id = (SELECT MAX(id) FROM parcel WHERE whole = 0)";
    const auto order = [&](const char *pieces) {
        return QByteArray("UPDATE order_line SET quantity = ") + pieces + " WHERE id = " + line;
    };
    const QString over = u"quantity_exceeds_order"_s;
    const QString under = u"quantity_short_of_order"_s;
    QTest::newRow("in step") << QByteArray() << QString();
    QTest::newRow("far too much") << "UPDATE parcel_line SET quantity = 30" + part << over;
    QTest::newRow("too little") << "UPDATE parcel_line SET quantity = 1" + part << under;
    QTest::newRow("order grew") << order("4") << under;
    QTest::newRow("order shrank") << order("2") << over;
    QTest::newRow("order shrank below what left, which the other part did not follow") << order("1") << over;
}

/// That one part left excuses nothing that its other part holds.
void TestStoreViolations::partsBesideWhatLeft()
{
    QFETCH(const QByteArray, change);
    QFETCH(const QString, code);
    fillStore();
    handOverAPart();
    Hold hold;
    hold.id = HoldId(StoreBench::newId());
    hold.parcel = m_parts[0].id;
    hold.reason = Reason::LinesChanged;
    hold.setAt = 9'000'000'000'000;
    QVERIFY(!bench().write([&] { bench().parcels.addHold(hold); })); // on the one that left it tells nothing
    if (!change.isEmpty())
        bench().breakBy(change);
    const QStringList found = bench().violations();
    QCOMPARE(found.size(), code.isEmpty() ? 0 : 1);
    QVERIFY2(code.isEmpty() || found.front().startsWith(code + u' '), qPrintable(found.join(u'\n')));
}

/// What the courier has is as it is, whatever its orders say by now, and nobody can lift a hold on it twice.
void TestStoreViolations::ordersOfWhatLeftMayChange()
{
    fillStore();
    bench().breakBy("UPDATE order_line SET quantity = quantity + 1 WHERE order_id = "
                    + QByteArray::number(m_handedOver[0].lines[0].order.value));
    bench().breakBy("UPDATE order_line SET quantity = 1 WHERE order_id = "
                    + QByteArray::number(m_handedOver[1].lines[0].order.value));
    QCOMPARE(bench().violations(), QStringList());
}

void TestStoreViolations::partsOfACancelledOrderMayBeGone()
{
    fillStore();
    bench().breakBy("UPDATE parcel_line SET quantity = 1 WHERE parcel_id = " + QByteArray::number(m_parts[1].id.value));
    QCOMPARE(bench().violations().size(), 1);
    bench().breakBy("UPDATE shop_order SET status = 'cancelled' WHERE id = "
                    + QByteArray::number(m_parts[1].lines[0].order.value));
    QCOMPARE(bench().violations(), QStringList());
}

void TestStoreViolations::recalledPartIsFine()
{
    fillStore();
    Parcel recalled = handOverAPart();
    QCOMPARE(bench().violations(), QStringList());
    recalled.state = ParcelState::Recalled;
    Assignment use = *bench().numbers.byId(recalled.assignment);
    use.state = NumberState::Voided;
    Copy copy = bench().batches.labelOfAssignment(use.id)->newest;
    copy.state = CopyState::Spoiled;
    QVERIFY(!bench().write([&] {
        bench().batches.updateCopies(std::span(&copy, 1));
        bench().numbers.update(use);
        bench().parcels.update(recalled);
    }));
    QVERIFY(!bench().violations().isEmpty()); // its goods are back, and nobody has them
    Parcel next = recalled;
    next.id = ParcelId(StoreBench::newId());
    next.state = ParcelState::Planned;
    next.assignment = {};
    next.fill = {};
    next.position = 0;
    next.version = 1;
    QVERIFY(!bench().write([&] { bench().parcels.insert(std::span(&next, 1)); }));
    QCOMPARE(bench().violations(), QStringList());
}

void TestStoreViolations::takenOutButVerifiedIsFine()
{
    fillStore();
    QVERIFY(!bench().write([&] { bench().parcels.setTakenOut(bench().handover, m_verified[0].id, true); }));
    QCOMPARE(bench().violations(), QStringList());
}

void TestStoreViolations::holdAfterHandoverIsFine()
{
    fillStore();
    Hold hold;
    hold.id = HoldId(StoreBench::newId());
    hold.parcel = m_handedOver[0].id;
    hold.reason = Reason::AddressChanged;
    hold.setAt = 9'000'000'000'000;
    QVERIFY(!bench().write([&] { bench().parcels.addHold(hold); }));
    QCOMPARE(bench().violations(), QStringList());
}

void TestStoreViolations::reprintAndVoidAreFine()
{
    fillStore();
    Copy old = bench().batches.labelOfAssignment(m_printed[0].assignment)->newest;
    old.state = CopyState::Spoiled;
    Copy second = old;
    second.id = CopyId(StoreBench::newId());
    second.number = 2;
    second.state = CopyState::Queued;
    QVERIFY(!bench().write([&] {
        bench().batches.updateCopies(std::span(&old, 1));
        bench().batches.insertCopy(second);
    }));
    QCOMPARE(bench().violations(), QStringList());
    second.state = CopyState::Cancelled;
    Assignment use = *bench().numbers.byId(m_printed[0].assignment);
    use.state = NumberState::Voided;
    Parcel parcel = m_printed[0];
    parcel.state = ParcelState::Planned;
    parcel.fill = {};
    parcel.position = 0;
    QVERIFY(!bench().write([&] {
        bench().batches.updateCopies(std::span(&second, 1));
        bench().numbers.update(use);
        bench().parcels.update(parcel);
    }));
    QCOMPARE(bench().violations(), QStringList());
}

QTEST_GUILESS_MAIN(TestStoreViolations)
#include "tst_storeviolations.moc"
