// SPDX-License-Identifier: Apache-2.0
#include "core/address/addresskey.h"
#include "dispatch/ports/changefeed.h"
#include "dispatch/ports/orderrepository.h"
#include "storage/connection/database.h"
#include "support/engines.h"
#include "support/syntheticorders.h"

#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

template <class F> void mustWrite(Store &store, F &&work)
{
    const auto done = store.write([&](UnitOfWork &unit) -> Result<void> {
        work(unit);
        return {};
    });
    if (!done)
        qFatal("%s %s", qPrintable(errorName(done.error().code)), qPrintable(done.error().detail));
}

bool same(const Order &a, const Order &b)
{
    return a.id == b.id && a.shop == b.shop && a.number == b.number && a.buyer == b.buyer && a.receiver == b.receiver
        && a.message == b.message && a.memo == b.memo && a.note == b.note && a.status == b.status
        && a.statusText == b.statusText && a.refund == b.refund && a.presale == b.presale
        && a.presaleText == b.presaleText && a.presaleDue == b.presaleDue && a.underReview == b.underReview
        && a.cashOnDelivery == b.cashOnDelivery && a.createdAt == b.createdAt && a.paidAt == b.paidAt
        && a.shipBy == b.shipBy && a.goods == b.goods && a.goodsQuantity == b.goodsQuantity && a.currency == b.currency
        && a.amountMinor == b.amountMinor && a.platformCarrier == b.platformCarrier
        && a.platformTracking == b.platformTracking && a.asOf == b.asOf && a.asOfKnown == b.asOfKnown
        && a.receiverAsOf == b.receiverAsOf && a.receiverAsOfKnown == b.receiverAsOfKnown && a.linesAsOf == b.linesAsOf
        && a.linesAsOfKnown == b.linesAsOfKnown && a.lines == b.lines && a.version == b.version;
}

} // namespace

class TestSqlOrderRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngines(); }
    void init();
    void cleanup() { m_store.reset(); }

    void ordersComeBackAsTheyWent();
    void hostileText();
    void invisibleUntilPublished();
    void sweptAfterACrash();
    void droppedInParts();
    void sweptInParts();
    void livingRunStays();
    void trailOfADeadBenchIsClosed();
    void updateNeedsTheVersion();
    void everyAgeIsKept();
    void touchMeetsTheOtherBench();
    void sameNumberTwiceIsAConflict();
    void publishTellsTheFeed();
    void receiversExpire();

private:
    Store &store() { return m_store->store(); }
    std::vector<Order> read(const std::vector<OrderId> &ids);
    void insert(ImportRunId run, const std::vector<Order> &orders, bool publish = true);
    std::unique_ptr<TestStore> m_store;
    SyntheticOrders m_made;
};

void TestSqlOrderRepository::init()
{
    m_store = freshStore();
    m_made = makeSyntheticOrders(60);
    qint64 line = 1'000'000;
    for (Order &order : m_made.orders) {
        order.version = 1;
        order.cashOnDelivery = order.id.value % 3 == 0;
        for (OrderLine &one : order.lines)
            one.id = LineId(++line);
    }
    mustWrite(store(), [&](UnitOfWork &unit) {
        for (const Shop &shop : m_made.shops)
            unit.orders().addShop(shop);
    });
}

std::vector<Order> TestSqlOrderRepository::read(const std::vector<OrderId> &ids)
{
    std::vector<Order> found;
    (void)store().read([&](UnitOfWork &unit) -> Result<void> {
        found = unit.orders().byIds(ids);
        return {};
    });
    return found;
}

void TestSqlOrderRepository::insert(ImportRunId run, const std::vector<Order> &orders, bool publish)
{
    mustWrite(store(), [&](UnitOfWork &unit) {
        unit.orders().beginRun(run, m_store->clock().wallMs());
        unit.orders().insertOrders(run, orders);
        if (publish)
            unit.orders().publishRun(run);
    });
}

void TestSqlOrderRepository::ordersComeBackAsTheyWent()
{
    insert(ImportRunId(1), m_made.orders);
    std::vector<OrderId> ids{OrderId(987654321)};
    for (auto order = m_made.orders.rbegin(); order != m_made.orders.rend(); ++order)
        ids.push_back(order->id);
    const auto found = read(ids);
    QCOMPARE(found.size(), m_made.orders.size());
    for (size_t i = 0; i < found.size(); ++i)
        QVERIFY(same(found[i], m_made.orders[m_made.orders.size() - 1 - i]));
    const Order &one = m_made.orders.at(7);
    QVERIFY(store().read([&](UnitOfWork &unit) -> Result<void> {
        const auto byNumbers = unit.orders().byNumbers(one.shop, {one.number, u"missing"_s, one.number});
        if (byNumbers.size() != 1 || !same(byNumbers.value(one.number), one))
            return fail(ErrorCode::Internal);
        const auto byNumber = unit.orders().byNumber(one.number);
        if (byNumber.size() != 1 || !same(byNumber[0], one) || unit.orders().runOf(one.id) != ImportRunId(1))
            return fail(ErrorCode::Internal);
        return {};
    }));
}

void TestSqlOrderRepository::hostileText()
{
    Order order = m_made.orders.front();
    order.number = u"１２３'; DROP TABLE shop_order; --"_s;
    order.buyer = u"tab\tnew\nline\\N \\. \"q\" 😀"_s;
    order.message = QString(200'000, u'长');
    order.memo = u"a"_s + QChar(0) + u"b"_s;
    insert(ImportRunId(1), {order});
    order.memo = u"ab"_s;
    const auto found = read({order.id});
    QCOMPARE(found.size(), size_t(1));
    QVERIFY(same(found[0], order));
}

void TestSqlOrderRepository::invisibleUntilPublished()
{
    insert(ImportRunId(5), m_made.orders, false);
    const Order &one = m_made.orders.front();
    QCOMPARE(read({one.id}).size(), size_t(0));
    QVERIFY(store().read([&](UnitOfWork &unit) -> Result<void> {
        if (!unit.orders().byNumber(one.number).empty() || !unit.orders().byNumbers(one.shop, {one.number}).isEmpty())
            return fail(ErrorCode::Internal);
        return {};
    }));
    mustWrite(store(), [](UnitOfWork &unit) { unit.orders().publishRun(ImportRunId(5)); });
    QCOMPARE(read({one.id}).size(), size_t(1));
}

void TestSqlOrderRepository::sweptAfterACrash()
{
    insert(ImportRunId(5), m_made.orders, false);
    mustWrite(store(), [&](UnitOfWork &unit) {
        const RejectedRow row{u"f.csv"_s, 3, u"c"_s, u"r"_s, u"raw"_s};
        unit.orders().insertRejected(ImportRunId(5), {&row, 1});
    });
    // As a process that is gone would have left it: same machine, a process number that started at another time.
    Database other(*Location::parse(m_store->where()));
    QString owner;
    {
        Statement row = other.connection().statement("SELECT owner FROM import_run WHERE id = 5");
        QVERIFY(row.next());
        owner = row.text(0).section(u'/', 0, -2) + u"/1"_s;
    }
    other.connection().statement("UPDATE import_run SET owner = ? WHERE id = 5").bind(owner).execOne();
    int swept = 0;
    mustWrite(store(), [&](UnitOfWork &unit) { swept = unit.orders().sweepRuns(); });
    QCOMPARE(swept, 1);
    for (const char *table : {"shop_order", "order_line", "rejected_row", "import_run"}) {
        Statement row = other.connection().statement(QByteArray("SELECT COUNT(*) FROM ") + table);
        QVERIFY(row.next());
        QCOMPARE(row.integer(0), 0);
    }
    insert(ImportRunId(6), m_made.orders);
}

void TestSqlOrderRepository::droppedInParts()
{
    insert(ImportRunId(5), m_made.orders, false);
    const int all = int(m_made.orders.size());
    Database other(*Location::parse(m_store->where()));
    const auto left = [&](const char *table) {
        Statement row = other.connection().statement(QByteArray("SELECT COUNT(*) FROM ") + table);
        return row.next() ? int(row.integer(0)) : -1;
    };
    const auto drop = [&](int limit) {
        return inWrite<bool>(
            store(), [&](UnitOfWork &unit) -> Result<bool> { return unit.orders().dropRun(ImportRunId(5), limit); });
    };
    QVERIFY(!drop(all / 2).value());
    QCOMPARE(left("shop_order"), all - all / 2);
    QCOMPARE(left("import_run"), 1);
    QVERIFY(!drop(all - all / 2).value()); // there might have been one more
    QVERIFY(drop(all).value());
    for (const char *table : {"shop_order", "order_line", "import_run"})
        QCOMPARE(left(table), 0);
    QCOMPARE(drop(all).error().code, ErrorCode::Conflict);
    insert(ImportRunId(6), m_made.orders);
}

void TestSqlOrderRepository::sweptInParts()
{
    constexpr int copies = 10;
    std::vector<Order> many;
    for (int copy = 0; copy < copies; ++copy) {
        for (Order order : m_made.orders) {
            order.id = OrderId(order.id.value + copy * 1'000'000'000LL);
            order.number += u'-' + QString::number(copy);
            for (OrderLine &line : order.lines)
                line.id = LineId(line.id.value + copy * 1'000'000LL);
            many.push_back(std::move(order));
        }
    }
    insert(ImportRunId(5), many, false);
    Database other(*Location::parse(m_store->where()));
    other.connection().run("UPDATE import_run SET alive_at = alive_at - 660000 WHERE id = 5");
    std::vector<int> swept;
    for (bool isDue = true; isDue;) {
        mustWrite(store(), [&](UnitOfWork &unit) {
            swept.push_back(unit.orders().sweepRuns());
            isDue = unit.orders().isSweepDue();
        });
    }
    QCOMPARE(swept, (std::vector<int>{0, 1})); // 600 orders
    insert(ImportRunId(6), many);
}

/// What a bench elsewhere was writing when it died can be taken back, and expires, from the next day on.
void TestSqlOrderRepository::trailOfADeadBenchIsClosed()
{
    insert(ImportRunId(5), m_made.orders);
    Database other(*Location::parse(m_store->where()));
    const auto trail = [&] {
        Statement row = other.connection().statement("SELECT trail FROM import_run WHERE id = 5");
        return row.next() ? row.integer(0) : -1;
    };
    other.connection().run("UPDATE import_run SET owner = 'elsewhere/1/1/1', trail = 1 WHERE id = 5");
    const auto sweep = [](UnitOfWork &unit) { (void)unit.orders().sweepRuns(); };
    mustWrite(store(), sweep);
    QCOMPARE(trail(), 1);
    other.connection().run("UPDATE import_run SET alive_at = alive_at - 90000000 WHERE id = 5");
    mustWrite(store(), sweep);
    QCOMPARE(trail(), 2);
}

void TestSqlOrderRepository::livingRunStays()
{
    insert(ImportRunId(5), m_made.orders, false);
    Database other(*Location::parse(m_store->where()));
    const auto seenBefore = [&](qint64 ms) {
        other.connection().statement("UPDATE import_run SET alive_at = alive_at - ? WHERE id = 5").bind(ms).execOne();
    };
    int swept = -1;
    const auto sweep = [&](UnitOfWork &unit) { swept = unit.orders().sweepRuns(); };
    // A bench whose clock is a day ahead, or that rehearses tomorrow, sweeps by the store's clock all the same.
    m_store->clock().advanceMs(86'400'000);
    mustWrite(store(), sweep);
    QCOMPARE(swept, 0);
    seenBefore(540'000);
    mustWrite(store(), sweep);
    QCOMPARE(swept, 0);
    seenBefore(540'000);
    mustWrite(store(), [&](UnitOfWork &unit) {
        unit.orders().keepRunAlive(ImportRunId(5));
        sweep(unit);
    });
    QCOMPARE(swept, 0);
    seenBefore(660'000);
    mustWrite(store(), sweep);
    QCOMPARE(swept, 1);
    const auto late = store().write([](UnitOfWork &unit) -> Result<void> {
        unit.orders().publishRun(ImportRunId(5));
        return {};
    });
    QCOMPARE(late.error().code, ErrorCode::Conflict);
}

void TestSqlOrderRepository::updateNeedsTheVersion()
{
    insert(ImportRunId(1), m_made.orders);
    Order order = m_made.orders.front();
    order.receiver.street = u"改后的街道 9 号"_s;
    order.lines.resize(1);
    order.lines[0].quantity = 77;
    mustWrite(store(), [&](UnitOfWork &unit) { unit.orders().update(order); });
    const auto stale = store().write([&](UnitOfWork &unit) -> Result<void> {
        unit.orders().update(order);
        return {};
    });
    QCOMPARE(stale.error().code, ErrorCode::Conflict);
    ++order.version;
    QVERIFY(same(read({order.id})[0], order));
    Database other(*Location::parse(m_store->where()));
    Statement key = other.connection().statement("SELECT address_key FROM shop_order WHERE id = ?");
    key.bind(order.id);
    QVERIFY(key.next());
    QString platform;
    for (const Shop &shop : m_made.shops) {
        if (shop.id == order.shop)
            platform = shop.platform;
    }
    QCOMPARE(key.text(0), AddressKey::of(order.receiver, platform).text());
}

void TestSqlOrderRepository::everyAgeIsKept()
{
    Order order = m_made.orders.front();
    order.receiverAsOf = 11;
    order.linesAsOf = 12;
    order.linesAsOfKnown = true;
    insert(ImportRunId(1), {order});
    QVERIFY(same(read({order.id}).at(0), order));
    order.receiverAsOf = 21;
    order.receiverAsOfKnown = true;
    order.linesAsOf = 22;
    order.linesAsOfKnown = false;
    mustWrite(store(), [&](UnitOfWork &unit) { unit.orders().update(order); });
    ++order.version;
    QVERIFY(same(read({order.id}).at(0), order));
}

void TestSqlOrderRepository::touchMeetsTheOtherBench()
{
    insert(ImportRunId(1), m_made.orders);
    const OrderId id = m_made.orders.front().id;
    mustWrite(store(), [&](UnitOfWork &unit) { unit.orders().touch(id, 1); });
    const auto second = store().write([&](UnitOfWork &unit) -> Result<void> {
        unit.orders().touch(id, 1);
        return {};
    });
    QCOMPARE(second.error().code, ErrorCode::Conflict);
}

void TestSqlOrderRepository::sameNumberTwiceIsAConflict()
{
    insert(ImportRunId(1), m_made.orders);
    Order again = m_made.orders.front();
    again.id = OrderId(99'999'999);
    again.lines.clear();
    const auto done = store().write([&](UnitOfWork &unit) -> Result<void> {
        unit.orders().beginRun(ImportRunId(2), 1);
        unit.orders().insertOrders(ImportRunId(2), {&again, 1});
        return {};
    });
    QCOMPARE(done.error().code, ErrorCode::Conflict);
    QCOMPARE(read({again.id}).size(), size_t(0));
}

void TestSqlOrderRepository::publishTellsTheFeed()
{
    insert(ImportRunId(31), m_made.orders);
    const auto changes = m_store->store().feed().changesAfter(0);
    QCOMPARE(changes->size(), size_t(1));
    QVERIFY(changes->front().kind == SubjectKind::ImportRun);
    QCOMPARE(changes->front().subject, 31);
}

void TestSqlOrderRepository::receiversExpire()
{
    std::vector<Order> two{m_made.orders[0], m_made.orders[1]};
    two[0].asOf = 1000;
    two[1].asOf = 3000;
    two[0].receiver.receiver = two[1].receiver.receiver = u"王样例"_s;
    insert(ImportRunId(1), two);
    const std::vector ids{two[0].id, two[1].id};
    std::vector<OrderId> old;
    std::vector<OrderId> expired;
    mustWrite(store(), [&](UnitOfWork &unit) {
        old = unit.orders().withOldPersonalData(2000);
        expired = unit.orders().expirePersonalData(ids, 2000);
    });
    QCOMPARE(old, std::vector{two[0].id});
    QCOMPARE(expired, old);
    const auto found = read({two[0].id, two[1].id});
    QVERIFY(found[0].receiver.isEmpty());
    QCOMPARE(found[0].message, QString());
    QCOMPARE(found[0].number, two[0].number);
    QCOMPARE(found[0].lines.size(), two[0].lines.size());
    QVERIFY(same(found[1], two[1]));
    mustWrite(store(), [&](UnitOfWork &unit) {
        old = unit.orders().withOldPersonalData(2000);
        expired = unit.orders().expirePersonalData(ids, 2000);
    });
    QVERIFY(old.empty() && expired.empty());
}

QTEST_GUILESS_MAIN(TestSqlOrderRepository)
#include "tst_sqlorderrepository.moc"
