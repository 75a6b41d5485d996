// SPDX-License-Identifier: Apache-2.0
// Orders of a shop by when they were made.
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/reportrepository.h"
#include "storage/reports/sqlreportrepository.h"
#include "support/engines.h"
#include "support/storebench.h"

#include <QTest>

#include <algorithm>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 day = 86'400'000;
constexpr qint64 noon = 20'000 * day + day / 2;
} // namespace

class TestOrdersByDay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngines(); }
    void init();
    void cleanup() { m_store.reset(); }
    void betweenTwoTimes_data();
    void betweenTwoTimes();
    void hiddenRunsDoNotCount();
    void foundByTheirIndex();

private:
    static Order order(qint64 id, qint64 madeAt, ShopId shop = ShopId(1), OrderStatus status = OrderStatus::ToShip)
    {
        Order one;
        one.id = OrderId(id);
        one.shop = shop;
        one.number = u"T%1"_s.arg(id);
        one.status = status;
        one.createdAt = madeAt;
        one.version = 1;
        return one;
    }
    void insert(qint64 run, const std::vector<Order> &orders, bool publish = true)
    {
        const auto done = m_store->store().write([&](UnitOfWork &unit) -> Result<void> {
            unit.orders().beginRun(ImportRunId(run), 1);
            unit.orders().insertOrders(ImportRunId(run), orders);
            if (publish)
                unit.orders().publishRun(ImportRunId(run));
            return {};
        });
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    }
    /// The times, and the orders that wait.
    std::pair<std::vector<qint64>, std::vector<qint64>> between(qint64 from, qint64 until)
    {
        std::pair<std::vector<qint64>, std::vector<qint64>> found;
        (void)m_store->store().read([&](UnitOfWork &unit) -> Result<void> {
            found.first = unit.reports().orderTimes(ShopId(1), from, until);
            for (const OrderId id : unit.reports().waitingBetween(ShopId(1), from, until))
                found.second.push_back(id.value);
            return {};
        });
        std::ranges::sort(found.first);
        std::ranges::sort(found.second);
        return found;
    }

    std::unique_ptr<TestStore> m_store;
};

void TestOrdersByDay::init()
{
    m_store = freshStore();
    const auto done = m_store->store().write([&](UnitOfWork &unit) -> Result<void> {
        for (const qint64 id : {1, 2})
            unit.orders().addShop({ShopId(id), u"shop %1"_s.arg(id), u"taobao"_s});
        return {};
    });
    QVERIFY(done);
}

void TestOrdersByDay::betweenTwoTimes_data()
{
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("until");
    QTest::addColumn<std::vector<qint64>>("times");
    const qint64 midnight = noon + day / 2;
    QTest::newRow("within a day") << noon - 1 << noon + 1 << std::vector{noon};
    QTest::newRow("the first counts, the last does not") << noon << midnight << std::vector{noon, midnight - 1};
    QTest::newRow("over midnight") << midnight - 1 << midnight + 1 << std::vector{midnight - 1, midnight};
    QTest::newRow("a local day") << noon + day / 6 << noon + day + day / 6 << std::vector{midnight - 1, midnight};
    QTest::newRow("many days") << noon - 5 * day << noon + 5 * day << std::vector{noon, midnight - 1, midnight};
    QTest::newRow("not known") << qint64(0) << qint64(1) << std::vector<qint64>{0};
    QTest::newRow("nothing") << midnight + 1 << midnight + day << std::vector<qint64>();
}

void TestOrdersByDay::betweenTwoTimes()
{
    QFETCH(const qint64, from);
    QFETCH(const qint64, until);
    QFETCH(const std::vector<qint64>, times);
    const qint64 midnight = noon + day / 2;
    // In no order of time, in two runs, and with those of another shop and one that waits no more.
    insert(10, {order(1, midnight), order(2, noon, ShopId(2)), order(3, noon)});
    insert(11, {order(4, 0), order(5, midnight - 1, ShopId(1), OrderStatus::Done)});
    const auto found = between(from, until);
    QCOMPARE(found.first, times);
    std::vector<qint64> waiting;
    for (const auto &[at, id] : {std::pair(noon, qint64(3)), {midnight, 1}, {qint64(0), 4}}) {
        if (at >= from && at < until)
            waiting.push_back(id);
    }
    std::ranges::sort(waiting);
    QCOMPARE(found.second, waiting);
}

void TestOrdersByDay::hiddenRunsDoNotCount()
{
    insert(10, {order(1, noon)}, false);
    QVERIFY(between(noon - day, noon + day).first.empty());
    QVERIFY(between(noon - day, noon + day).second.empty());
}

/// Else each import of a day would read all orders of its shop.
void TestOrdersByDay::foundByTheirIndex()
{
    StoreBench bench(m_store->where());
    if (!m_store->isSqlite()) // a table of a test is small enough to be read whole
        bench.db.run("SET enable_seqscan = off");
    QString plan;
    Statement row = bench.db.statement(QByteArray(m_store->isSqlite() ? "EXPLAIN QUERY PLAN " : "EXPLAIN ")
                                       + SqlReportRepository::orderTimesSql());
    row.bind(ShopId(1), 19'999, 20'001, noon - day, noon + day);
    while (row.next())
        plan += row.text(m_store->isSqlite() ? 3 : 0) + u'\n';
    QVERIFY2(plan.contains(u"shop_order_day"_s), qPrintable(plan));
    if (m_store->isSqlite())
        QVERIFY2(plan.contains(u"COVERING INDEX shop_order_day"_s), qPrintable(plan));
}

QTEST_GUILESS_MAIN(TestOrdersByDay)
#include "tst_ordersbyday.moc"
