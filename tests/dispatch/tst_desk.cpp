// SPDX-License-Identifier: Apache-2.0
#include "dispatch/carriertables.h"
#include "dispatch/editparcels.h"
#include "dispatch/holdparcels.h"
#include "dispatch/linkshops.h"
#include "dispatch/recallparcel.h"
#include "dispatch/reprintlabel.h"
#include "dispatch/setdeadlines.h"
#include "dispatch/settlebatch.h"
#include "dispatch/splitparcel.h"
#include "dispatch/undolaststep.h"
#include "dispatch/voidnumber.h"
#include "dispatch/writeback.h"
#include "support/verbtest.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

QString textOf(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

/// Every row of a table as one line, in the order of the keys.
QStringList linesOf(const OrderTable &table)
{
    QStringList lines;
    for (RowHandle row = 0; row < table.handleEnd(); ++row) {
        if (!table.isLive(row))
            continue;
        QStringList cells{QString::number(table.key(row).value()),
                          printStateName(table.printState(row)),
                          QString::number(table.parcelVersion(row)),
                          QString::number(table.isWhole(row)),
                          textOf(table.receiver(row)),
                          textOf(table.street(row)),
                          textOf(table.number(row)),
                          textOf(table.carrier(row)),
                          textOf(table.addressKey(row)),
                          QString::number(table.quantity(row)),
                          QString::number(table.fill(row)),
                          QString::number(table.position(row)),
                          QString::number(table.hasMemo(row))};
        for (const Reason reason : table.reasons(row).list())
            cells.append(reasonName(reason));
        QStringList orders;
        for (int i = 0; i < table.orderCount(row); ++i)
            orders.append(textOf(table.orderNumber(row, i)));
        orders.sort();
        lines.append((cells + orders).join(u'|'));
    }
    lines.sort();
    return lines;
}

} // namespace

class TestDesk : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void staysAsAFreshLoad_data();
    void staysAsAFreshLoad();
    void newShopIsTold();
    void suspensionsAreTold();
    void muchIsLoadedAnew_data();
    void muchIsLoadedAnew();
    void nothingNew();
    void waitsForAChange();

private:
    void step(QRandomGenerator &random);
    ParcelId anyParcel(QRandomGenerator &random);
    QString anyNumber(QRandomGenerator &random);
    std::vector<ParcelId> parcelsIn(const char *state);
    BatchId anyBatch(QRandomGenerator &random);

    int m_orders = 0;
};

std::vector<ParcelId> TestDesk::parcelsIn(const char *state)
{
    std::vector<ParcelId> ids;
    Statement row = b().raw.db.statement(QByteArray("SELECT id FROM parcel WHERE live = 1 AND state LIKE '") + state
                                         + "' ORDER BY id");
    while (row.next())
        ids.push_back(row.id<ParcelId>(0));
    return ids;
}

ParcelId TestDesk::anyParcel(QRandomGenerator &random)
{
    const auto ids = parcelsIn("%");
    return ids.empty() ? ParcelId() : ids[random.bounded(quint32(ids.size()))];
}

QString TestDesk::anyNumber(QRandomGenerator &random)
{
    Statement row = b().raw.db.statement("SELECT number FROM assignment ORDER BY id");
    QStringList numbers;
    while (row.next())
        numbers.append(row.text(0));
    return numbers.isEmpty() ? u"NONE"_s : numbers[random.bounded(numbers.size())];
}

BatchId TestDesk::anyBatch(QRandomGenerator &random)
{
    const auto all = b().raw.batches.batches();
    return all.empty() ? BatchId() : all[random.bounded(quint32(all.size()))].id;
}

/// One verb with whatever lies at hand; a refusal is as good as a success.
void TestDesk::step(QRandomGenerator &random)
{
    const auto some = [&](std::vector<ParcelId> ids) {
        std::shuffle(ids.begin(), ids.end(), random);
        ids.resize(std::min<size_t>(ids.size(), 1 + random.bounded(4u)));
        return ids;
    };
    const auto anyOrder = [&] { return u"D%1"_s.arg(1 + random.bounded(m_orders)); };
    b().clock.advanceMs(1000);
    switch (random.bounded(22)) {
    case 0:
    case 1: {
        std::vector<OrderRecord> records;
        for (int i = 0; i < 3; ++i) {
            ++m_orders;
            records.push_back(b().record(u"D%1"_s.arg(m_orders), u"路 %1 号"_s.arg(random.bounded(6)), 2));
        }
        b().import(records);
        break;
    }
    case 2:
    case 3: {
        OrderRecord changed = b().record(anyOrder(), u"路 %1 号"_s.arg(random.bounded(8)), 2);
        const std::array refunds{RefundState::None, RefundState::Requested, RefundState::Done};
        changed.order.lines[0].refund = refunds[random.bounded(3)];
        if (random.bounded(2))
            changed.order.lines[1].quantity = 1 + random.bounded(3);
        const std::array states{OrderStatus::ToShip, OrderStatus::ToShip, OrderStatus::Cancelled, OrderStatus::Shipped};
        changed.order.status = states[random.bounded(4)];
        b().import({changed});
        break;
    }
    case 4:
    case 5:
    case 6: {
        std::vector<OrderId> ids;
        for (int i = 1; i <= m_orders; ++i) {
            if (random.bounded(3) > 0)
                ids.push_back(b().order(u"D%1"_s.arg(i)).id);
        }
        (void)PlanParcels(b().place).run({ids});
        break;
    }
    case 7: {
        const QString sku = u"SKU%1"_s.arg(1 + random.bounded(2));
        (void)SplitParcel(b().place).split({b().order(anyOrder()).id, {{sku, 1}}});
        break;
    }
    case 8: (void)SplitParcel(b().place).unmerge(anyParcel(random)); break;
    case 9: (void)EditParcels(b().place).setCarrier({anyParcel(random)}, u"YTO"_s); break;
    case 10: (void)EditParcels(b().place).setNote(b().order(anyOrder()).id, u"备注 %1"_s.arg(random.bounded(9))); break;
    case 11: (void)HoldParcels(b().place).add(anyParcel(random), u"等"_s); break;
    case 12:
        if (random.bounded(2))
            (void)HoldParcels(b().place).lift(anyParcel(random), u"好"_s);
        else
            (void)HoldParcels(b().place).add(b().order(anyOrder()).id, u"等"_s);
        break;
    case 13:
    case 14: (void)FillNumbers(b().place, b().book).run({some(parcelsIn("planned")), u"YTO"_s, {}, {}}); break;
    case 15: {
        auto &printer = b().targets.printer;
        const std::array ways{PrintTarget::Confirmation::AtFinish, PrintTarget::Confirmation::ByScan};
        printer.confirmation = ways[random.bounded(2)];
        printer.failSendAt = random.bounded(3) == 0 ? printer.sends + 2 : 0;
        (void)b().print(parcelsIn("numbered"));
        break;
    }
    case 16:
        (void)SettleBatch(b().place, b().kit).noneCameOut(anyBatch(random));
        (void)PrintBatch(b().place, b().kit).resume(anyBatch(random), {}, {});
        break;
    case 17: (void)VerifyParcel(b().place, u"1122-1"_s).run(anyNumber(random)); break;
    case 18:
        for (const ParcelId id : some(parcelsIn("printed")))
            (void)VerifyParcel(b().place, u"1122-1"_s).run(b().numberOf(id));
        break;
    case 19: (void)ReprintLabel(b().place, b().kit).run(anyNumber(random), u"污损"_s, u"pdf:r.pdf"_s); break;
    case 20:
        if (random.bounded(2))
            (void)VoidNumber(b().place).run(anyNumber(random), u"错号"_s);
        else
            (void)VoidNumber(b().place).clear({anyParcel(random)});
        break;
    case 21:
        (void)UndoLastStep(b().place).run();
        if (random.bounded(3) == 0) {
            HandOver handOver(b().place, b().book, b().manifest);
            const auto open = handOver.list();
            if (open && !open->empty()) {
                (void)handOver.close(open->front().handover.id, b().folder.filePath(u"m.pdf"_s),
                                     random.bounded(2) ? MissingPolicy::Void : MissingPolicy::ToNext);
                (void)RecallParcel(b().place).run(anyNumber(random), u"退回"_s);
                (void)WriteBackOrders(b().place, b().writer).run(u"淘宝店"_s, b().folder.filePath(u"w.txt"_s), {});
            }
        }
        break;
    }
}

void TestDesk::staysAsAFreshLoad_data()
{
    QTest::addColumn<quint32>("seed");
    const bool given = qEnvironmentVariableIsSet("WAYDESK_TEST_SEED");
    const quint32 first =
        given ? qEnvironmentVariable("WAYDESK_TEST_SEED").toUInt() : QRandomGenerator::global()->generate();
    for (quint32 i = 0; i < 3; ++i)
        QTest::addRow("seed %u", first + i) << first + i;
}

void TestDesk::staysAsAFreshLoad()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    m_orders = 0;
    std::vector<OrderRecord> records;
    for (int i = 0; i < 8; ++i) {
        ++m_orders;
        records.push_back(b().record(u"D%1"_s.arg(m_orders), u"路 %1 号"_s.arg(i % 5), 2));
    }
    Desk desk(b().place, store()->deskSource(), store()->feed());
    Desk::Loaded kept = must(desk.load());
    b().import(records);
    const int steps = store().isSqlite() ? 150 : 60;
    for (int i = 0; i < steps; ++i) {
        step(random);
        const DeskDelta delta = must(desk.fetch(kept.seq));
        QVERIFY(!delta.reload);
        Desk::apply(kept.table, delta);
        kept.seq = delta.seq;
        kept.table.retime(b().clock.wallMs());
        Desk::Loaded fresh = must(desk.load());
        QVERIFY(kept.seq <= fresh.seq); // an event about nothing is no change
        QCOMPARE(linesOf(kept.table), linesOf(fresh.table));
        QCOMPARE(b().violations(), QStringList());
    }
}

void TestDesk::newShopIsTold()
{
    Desk desk(b().place, store()->deskSource(), store()->feed());
    Desk::Loaded loaded = must(desk.load());
    QCOMPARE(loaded.table.shops().size(), size_t(2));
    must(LinkShops(b().place, b().book).addShop(u"新店"_s, u"lazada"_s, false, {}));
    Desk::apply(loaded.table, must(desk.fetch(loaded.seq)));
    QCOMPARE(loaded.table.shops().size(), size_t(3));
}

void TestDesk::suspensionsAreTold()
{
    b().import({b().record(u"A1"_s)});
    Desk desk(b().place, store()->deskSource(), store()->feed());
    Desk::Loaded loaded = must(desk.load());
    const auto isHeld = [](const OrderTable &table) { return table.reasons(0).contains(Reason::AreaSuspended); };
    QVERIFY(!isHeld(loaded.table));
    CarrierTables tables(b().place, b().book);
    must(tables.add(PolicyPart::Suspensions, {u"*"_s, u"浙江/杭州"_s, u"2020-01-01"_s, {}, {}}));
    const DeskDelta delta = must(desk.fetch(loaded.seq));
    QVERIFY(!delta.isEmpty());
    QCOMPARE(Desk::apply(loaded.table, delta).updated, std::vector<RowHandle>{0});
    QVERIFY(isHeld(loaded.table));
    QVERIFY(isHeld(must(desk.load()).table));
    must(tables.remove(PolicyPart::Suspensions, must(tables.policy()).suspensions.front().id));
    Desk::apply(loaded.table, must(desk.fetch(delta.seq)));
    QVERIFY(!isHeld(loaded.table));
}

void TestDesk::muchIsLoadedAnew_data()
{
    QTest::addColumn<DeskLimits>("limits");
    QTest::addColumn<QString>("changed");
    QTest::addColumn<bool>("reload");
    constexpr size_t none = 1'000'000;
    QTest::newRow("suspensions of few") << DeskLimits{none, none, 3} << u"suspension"_s << false;
    QTest::newRow("suspensions of many") << DeskLimits{none, none, 2} << u"suspension"_s << true;
    QTest::newRow("deadlines of few") << DeskLimits{none, 3, none} << u"deadline"_s << false;
    QTest::newRow("deadlines of many") << DeskLimits{none, 2, none} << u"deadline"_s << true;
    QTest::newRow("deadlines, by the limit of others") << DeskLimits{none, none, 0} << u"deadline"_s << false;
    QTest::newRow("few orders") << DeskLimits{1, none, none} << u"order"_s << false;
    QTest::newRow("many orders") << DeskLimits{0, none, none} << u"order"_s << true;
}

/// Of three orders. A reload brings what changed as a small change does.
void TestDesk::muchIsLoadedAnew()
{
    QFETCH(DeskLimits, limits);
    QFETCH(QString, changed);
    b().orders(3);
    Desk desk(b().place, store()->deskSource(), store()->feed(), limits);
    Desk::Loaded loaded = must(desk.load());
    if (changed == u"suspension") {
        must(CarrierTables(b().place, b().book)
                 .add(PolicyPart::Suspensions, {u"*"_s, u"浙江/杭州"_s, u"2020-01-01"_s, {}, {}}));
    } else if (changed == u"deadline") {
        ShopTerms terms;
        terms.shop = loaded.table.orderShop(0, 0);
        terms.promise = {24, TermUnit::Hours};
        must(SetDeadlines(b().place).setShop(terms));
    } else {
        must(EditParcels(b().place).setNote(loaded.table.order(0, 0).id, u"x"_s));
    }
    const DeskDelta delta = must(desk.fetch(loaded.seq));
    QTEST(delta.reload, "reload");
    if (!delta.reload)
        Desk::apply(loaded.table, delta);
    const OrderTable fresh = must(desk.load()).table;
    const OrderTable &followed = delta.reload ? fresh : loaded.table;
    const auto isHeld = [](const OrderTable &table, RowHandle row) {
        return table.reasons(row).contains(Reason::AreaSuspended);
    };
    for (RowHandle row = 0; row < 3; ++row) {
        QCOMPARE(followed.deadline(row), fresh.deadline(row));
        QCOMPARE(isHeld(followed, row), isHeld(fresh, row));
    }
}

void TestDesk::nothingNew()
{
    b().orders(2);
    Desk desk(b().place, store()->deskSource(), store()->feed());
    const Desk::Loaded loaded = must(desk.load());
    QCOMPARE(loaded.table.size(), size_t(2));
    const DeskDelta delta = must(desk.fetch(loaded.seq));
    QVERIFY(delta.isEmpty());
    QCOMPARE(delta.seq, loaded.seq);
    // An event about nothing is no change, but it is behind us then: else the follower asks for it for ever.
    must(b().place.store.write([&](UnitOfWork &unit) -> Result<void> {
        b().place.record(unit, u"retention"_s, SubjectKind::None, 0, {});
        return {};
    }));
    const DeskDelta after = must(desk.fetch(loaded.seq));
    QVERIFY(after.isEmpty() && after.seq > loaded.seq);
    QVERIFY(!desk.waitForChange(after.seq, 0));
}

void TestDesk::waitsForAChange()
{
    Desk desk(b().place, store()->deskSource(), store()->feed());
    const qint64 seq = must(desk.load()).seq;
    QVERIFY(!desk.waitForChange(seq, 0));
    b().orders(1);
    QVERIFY(desk.waitForChange(seq, 10'000));
}

QTEST_GUILESS_MAIN(TestDesk)
#include "tst_desk.moc"
