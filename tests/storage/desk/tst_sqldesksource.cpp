// SPDX-License-Identifier: Apache-2.0
#include "core/order/eligibility.h"
#include "dispatch/ports/desksource.h"
#include "support/engines.h"
#include "support/storebench.h"

#include <QMap>
#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

struct Seen {
    ParcelId parcel;
    ParcelState state = ParcelState::Planned;
    QString number;
    QString goods;
    qint64 quantity = 0;
    std::vector<OrderId> orders;
    std::vector<Reason> holds;
    QString memo;
    bool masked = false;
    bool complete = false;
    RefundState refund = RefundState::Unknown;
    bool shippedByUs = false;
    DeadlineFacts deadline;
    PartMark part;

    friend bool operator==(const Seen &, const Seen &) = default;
};

QString text(std::string_view utf8) { return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); }

Seen seenOf(const DeskRow &row)
{
    Seen seen;
    seen.parcel = row.parcel;
    seen.state = row.state;
    seen.number = text(row.number);
    seen.quantity = row.quantity;
    seen.part = row.part;
    seen.holds.assign(row.holds.begin(), row.holds.end());
    for (const DeskOrder &order : row.orders) {
        seen.orders.push_back(order.id);
        seen.goods += text(order.goods) + u'|';
        seen.memo += text(order.memo);
        seen.masked = seen.masked || order.receiverMasked;
        seen.complete = order.receiverComplete;
        seen.refund = order.refund;
        seen.shippedByUs = order.shippedByUs;
        seen.deadline = order.deadlineFacts();
    }
    return seen;
}

} // namespace

class TestSqlDeskSource : public QObject
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

    void ordersAndParcels();
    void mergedAndSplit();
    void refundedLineLeavesTheGoods();
    void maskedAndMemo();
    void abroadNeedsNoPhone();
    void tellsWhatDeadlinesCountFrom();
    void shippedByUsIsTold();
    void finishedLongAgoIsLeftOut();
    void handedOverLongAgoIsLeftOut();
    void aPartWithTheCourierIsCounted();
    void ordersOfChanges();

private:
    std::vector<Seen> all(qint64 since = 0);
    std::vector<Seen> some(const std::vector<OrderId> &orders);
    StoreBench &bench() { return *m_bench; }
    void change(const Order &order)
    {
        QVERIFY(!bench().write([&] { bench().orders.update(order); }));
    }
    std::unique_ptr<TestStore> m_store;
    std::unique_ptr<StoreBench> m_bench;
};

void TestSqlDeskSource::init()
{
    m_store = freshStore();
    m_bench = std::make_unique<StoreBench>(m_store->where());
    m_bench->open();
}

std::vector<Seen> TestSqlDeskSource::all(qint64 since)
{
    std::vector<Seen> rows;
    const auto done = m_store->store().deskSource().loadAll(since, DeskDetail::Plain,
                                                            [&](const DeskRow &r) { rows.push_back(seenOf(r)); });
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
    const auto key = [](const Seen &seen) { return std::pair(seen.orders, seen.parcel); };
    std::ranges::sort(rows, {}, key);
    // Row by row it must say the same.
    std::vector<OrderId> orders;
    for (const Seen &row : rows)
        orders.insert(orders.end(), row.orders.begin(), row.orders.end());
    std::vector<Seen> again = some(orders);
    std::ranges::sort(again, {}, key);
    if (again != rows)
        qFatal("loadOrders differs from loadAll");
    return rows;
}

std::vector<Seen> TestSqlDeskSource::some(const std::vector<OrderId> &orders)
{
    std::vector<Seen> rows;
    const auto done = m_store->store().deskSource().loadOrders(orders, DeskDetail::Plain,
                                                               [&](const DeskRow &r) { rows.push_back(seenOf(r)); });
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
    return rows;
}

void TestSqlDeskSource::ordersAndParcels()
{
    const auto orders = bench().addOrders(2);
    auto parcels = bench().addParcels(2);
    bench().number(parcels);
    QVERIFY(!bench().write([&] {
        bench().parcels.addHold({.id = HoldId(StoreBench::newId()),
                                 .order = {},
                                 .parcel = parcels[1].id,
                                 .reason = Reason::Manual,
                                 .text = {},
                                 .setBy = {},
                                 .setAt = 1,
                                 .dataAsOf = 0,
                                 .liftedAt = 0});
    }));
    const auto rows = all();
    QCOMPARE(rows.size(), size_t(4));
    QVERIFY(!rows[0].parcel.isValid());
    QCOMPARE(rows[0].goods, u"样品 😀 ×3; 样品 😀 ×3|"_s);
    QCOMPARE(rows[0].quantity, 6);
    QVERIFY(rows[0].complete);
    QVERIFY(rows[0].orders == std::vector{orders[0].id});
    QVERIFY(rows[2].parcel == parcels[0].id);
    QVERIFY(rows[2].state == ParcelState::Numbered);
    QCOMPARE(rows[2].number, parcels[0].number);
    QVERIFY(rows[2].holds.empty());
    QVERIFY(rows[3].holds == std::vector{Reason::Manual});
}

void TestSqlDeskSource::mergedAndSplit()
{
    const auto orders = bench().addOrders(3);
    Parcel merged = bench().parcelOf(orders[1]);
    for (const OrderLine &line : orders[0].lines)
        merged.lines.push_back({orders[0].id, line.id, line.quantity});
    Parcel left = bench().parcelOf(orders[2]);
    Parcel right = left;
    right.id = ParcelId(StoreBench::newId());
    left.whole = right.whole = false;
    left.lines.resize(1);
    left.lines[0].quantity = 1;
    right.lines[0].quantity = 2;
    QVERIFY(!bench().write([&] { bench().parcels.insert(std::vector{merged, left, right}); }));
    const auto rows = all();
    QCOMPARE(rows.size(), size_t(3));
    const auto find = [&](ParcelId id) { return *std::ranges::find(rows, id, &Seen::parcel); };
    QVERIFY((find(merged.id).orders == std::vector{orders[1].id, orders[0].id}));
    QCOMPARE(find(merged.id).quantity, 12);
    QCOMPARE(find(left.id).goods, u"样品 😀 ×1|"_s);
    QCOMPARE(find(right.id).goods, u"样品 😀 ×2; 样品 😀 ×3|"_s);
    QCOMPARE(find(merged.id).part, PartMark());
    QCOMPARE(find(left.id).part, (PartMark{1, 2}));
    QCOMPARE(find(right.id).part, (PartMark{2, 2}));
    QCOMPARE(some({orders[2].id}).back().part.count, 2);
    // One order of a merged parcel brings the whole row.
    QCOMPARE(some({orders[0].id}).size(), size_t(1));
    QCOMPARE(some({orders[0].id}).front().orders.size(), size_t(2));
}

void TestSqlDeskSource::refundedLineLeavesTheGoods()
{
    Order order = bench().addOrders(1).front();
    order.lines[0].refund = RefundState::Done;
    change(order);
    QCOMPARE(all().front().goods, u"样品 😀 ×3|"_s);
    QCOMPARE(all().front().quantity, 3);
}

void TestSqlDeskSource::maskedAndMemo()
{
    auto orders = bench().addOrders(2);
    orders[0].receiver.receiver = u"王＊"_s;
    orders[0].memo = u"a"_s;
    orders[0].note = u"b"_s;
    orders[1].note = u"only note"_s;
    orders[1].receiver.phone.clear();
    change(orders[0]);
    change(orders[1]);
    const auto rows = all();
    QVERIFY(rows[0].masked);
    QVERIFY(!rows[1].masked);
    QVERIFY(rows[0].complete);
    QVERIFY(!rows[1].complete);
    QCOMPARE(rows[0].memo, u"a b"_s);
    QCOMPARE(rows[1].memo, u"only note"_s);
    QCOMPARE(rows[0].goods, u"样品 😀 ×3; 样品 😀 ×3|"_s);
}

void TestSqlDeskSource::abroadNeedsNoPhone()
{
    auto orders = bench().addOrders(2);
    orders[0].receiver.country = u"Germany"_s;
    for (Order &order : orders) {
        order.receiver.phone.clear();
        order.receiver.phone2.clear();
        change(order);
    }
    const auto rows = all();
    QVERIFY(rows[0].complete && orders[0].receiver.isComplete());
    QVERIFY(!rows[1].complete && !orders[1].receiver.isComplete());
}

void TestSqlDeskSource::tellsWhatDeadlinesCountFrom()
{
    Order order = bench().addOrders(1).front();
    order.shipBy = 77'000;
    order.createdAt = 900;
    order.paidAt = 1'000;
    order.presale = true;
    order.presaleDue = 9'000'000;
    change(order);
    QCOMPARE(all().front().deadline, (DeadlineFacts{order.shop, 77'000, 1'000, 900, 9'000'000}));
    order.presale = false;
    ++order.version;
    change(order);
    QCOMPARE(all().front().deadline, deadlineFactsOf(order));
    QCOMPARE(all().front().deadline.presaleDue, 0);
}

/// The platform says shipped: of our own number and of another part's that is no news, of a stranger's it is.
void TestSqlDeskSource::shippedByUsIsTold()
{
    auto parcels = bench().addParcels(3);
    bench().number(parcels);
    std::vector<ParcelId> ids;
    for (const Parcel &parcel : parcels)
        ids.push_back(parcel.id);
    const auto numbered = bench().parcels.byIds(ids);
    const QStringList tracking{numbered[0].number, u"SF999"_s, QString()};
    for (size_t i = 0; i < numbered.size(); ++i) {
        const OrderId id = numbered[i].lines.front().order;
        Order order = bench().orders.byIds(std::span(&id, 1)).front();
        order.status = OrderStatus::Shipped;
        order.platformTracking = tracking[qsizetype(i)];
        change(order);
    }
    for (const Seen &row : all())
        QCOMPARE(row.shippedByUs, row.parcel == numbered[0].id);
}

void TestSqlDeskSource::finishedLongAgoIsLeftOut()
{
    auto orders = bench().addOrders(3);
    orders[0].status = OrderStatus::Done;
    orders[1].status = OrderStatus::Shipped;
    change(orders[0]);
    change(orders[1]);
    QCOMPARE(all(0).size(), size_t(3));
    QCOMPARE(all(orders[0].asOf).size(), size_t(3));
    QCOMPARE(all(orders[0].asOf + 1).size(), size_t(1));
    // In a live parcel it stays, however old.
    orders[0].version = 2;
    QVERIFY(!bench().write([&] { bench().parcels.insert(std::vector{bench().parcelOf(orders[0])}); }));
    const auto rows = all(orders[0].asOf + 1);
    QCOMPARE(rows.size(), size_t(2));
    QVERIFY(rows[0].parcel.isValid());
}

void TestSqlDeskSource::handedOverLongAgoIsLeftOut()
{
    auto parcels = bench().addParcels(2);
    bench().number(parcels);
    bench().print(parcels);
    bench().verify(parcels);
    bench().handOver(parcels);
    const qint64 closed = bench().parcels.handover(bench().handover)->closedAt;
    QCOMPARE(all(closed).size(), size_t(2));
    QCOMPARE(all(closed + 1).size(), size_t(0));
}

/// As on the label: the table has no row for it any more, but the receiver waits for two.
void TestSqlDeskSource::aPartWithTheCourierIsCounted()
{
    const auto orders = bench().addOrders(1);
    Parcel gone = bench().parcelOf(orders[0]);
    Parcel here = gone;
    here.id = ParcelId(StoreBench::newId());
    gone.whole = here.whole = false;
    gone.lines.resize(1);
    QVERIFY(!bench().write([&] { bench().parcels.insert(std::vector{gone, here}); }));
    std::vector<Parcel> first{gone};
    bench().number(first);
    bench().print(first);
    bench().verify(first);
    bench().handOver(first);
    const qint64 closed = bench().parcels.handover(bench().handover)->closedAt;
    const auto rows = all(closed + 1);
    QCOMPARE(rows.size(), size_t(1));
    QCOMPARE(rows[0].parcel, here.id);
    QCOMPARE(rows[0].part, (PartMark{2, 2}));
}

void TestSqlDeskSource::ordersOfChanges()
{
    auto parcels = bench().addParcels(2);
    const auto lone = bench().addOrders(1);
    bench().number(parcels);
    const Batch batch = bench().print(parcels);
    bench().verify(parcels);
    const std::vector both{parcels[0].lines[0].order, parcels[1].lines[0].order};
    const std::vector first{both[0]};
    const auto of = [&](SubjectKind kind, qint64 subject) {
        const Change change{1, kind, subject};
        return m_store->store().deskSource().ordersOf({&change, 1}).value();
    };
    QVERIFY(of(SubjectKind::Parcel, parcels[0].id.value) == first);
    QVERIFY(of(SubjectKind::Fill, parcels[0].fill.value) == both);
    QVERIFY(of(SubjectKind::Batch, batch.id.value).empty()); // its steps name their parcels
    QVERIFY(of(SubjectKind::Assignment, parcels[0].assignment.value) == first);
    QVERIFY(of(SubjectKind::Handover, bench().handover.value) == both);
    QVERIFY(of(SubjectKind::ImportRun, bench().run.value) == std::vector{lone[0].id});
    QVERIFY(of(SubjectKind::Order, lone[0].id.value) == std::vector{lone[0].id});
    QVERIFY(of(SubjectKind::Shop, bench().shop.value).empty());
}

QTEST_GUILESS_MAIN(TestSqlDeskSource)
#include "tst_sqldesksource.moc"
