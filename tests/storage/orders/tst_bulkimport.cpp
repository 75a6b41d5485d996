// SPDX-License-Identifier: Apache-2.0
#include "dispatch/ports/desksource.h"
#include "dispatch/ports/orderrepository.h"
#include "support/engines.h"
#include "support/syntheticorders.h"

#include <QElapsedTimer>
#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

/// 100,000 orders through the bulk insert and back as rows of the desk. Times are printed, not judged: bench does that.
class TestBulkImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngines(); }
    void hundredThousand();
};

void TestBulkImport::hundredThousand()
{
    const auto store = freshStore();
    SyntheticOrders made = makeSyntheticOrders(100'000);
    qint64 line = 10'000'000;
    qsizetype lines = 0;
    for (Order &order : made.orders) {
        for (OrderLine &one : order.lines)
            one.id = LineId(++line);
        lines += qsizetype(order.lines.size());
    }
    QElapsedTimer timer;
    timer.start();
    const auto step = [&](const Work &work) {
        const auto done = store->store().write(work, Lane::Bulk);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    };
    step([&](UnitOfWork &unit) -> Result<void> {
        for (const Shop &shop : made.shops)
            unit.orders().addShop(shop);
        unit.orders().beginRun(ImportRunId(1), 1);
        return {};
    });
    constexpr size_t chunk = 2000;
    for (size_t from = 0; from < made.orders.size(); from += chunk) {
        step([&](UnitOfWork &unit) -> Result<void> {
            unit.orders().insertOrders(ImportRunId(1), std::span(made.orders).subspan(from, chunk));
            return {};
        });
    }
    step([](UnitOfWork &unit) -> Result<void> {
        unit.orders().publishRun(ImportRunId(1));
        return {};
    });
    qInfo("%lld orders, %lld lines in: %lld ms", qint64(made.orders.size()), qint64(lines), timer.restart());

    qint64 rows = 0;
    qint64 bytes = 0;
    const auto seq = store->store().deskSource().loadAll(0, DeskDetail::Plain, [&](const DeskRow &row) {
        ++rows;
        bytes += qint64(row.orders.front().goods.size());
    });
    qInfo("%lld desk rows out: %lld ms", rows, timer.elapsed());
    QVERIFY2(seq, seq ? "" : qPrintable(seq.error().detail));
    QCOMPARE(*seq, 1);
    QCOMPARE(rows, qint64(made.orders.size()));
    QVERIFY(bytes > rows);
}

QTEST_GUILESS_MAIN(TestBulkImport)
#include "tst_bulkimport.moc"
