// SPDX-License-Identifier: Apache-2.0
#include "core/desk/dueload.h"
#include "dispatch/holdparcels.h"
#include "dispatch/verifyparcel.h"
#include "support/windowbench.h"
#include "ui/common/barplot.h"
#include "ui/common/deskfeed.h"
#include "ui/common/stattile.h"
#include "ui/reports/daydialog.h"
#include "ui/reports/reportspage.h"

#include <QFileInfo>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QScopeGuard>
#include <QSemaphore>
#include <QDateTime>
#include <QTest>

#include <numeric>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int Patience = 20000;
}

class tst_ReportsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDaysWork()
    {
        WindowBench bench;
        bench.addSamples();
        bench.start();
        ReportsPage page(bench.services());
        page.resize(1200, 800);
        page.show();
        page.entered();
        const auto tile = [&](const char *name) { return WindowBench::child<StatTile>(&page, name)->value(); };
        QTRY_VERIFY_WITH_TIMEOUT(tile("toGoTile").size() > 0, Patience);
        const auto parcels = bench.plan();
        const QStringList numbers = bench.number(parcels);
        bench.print(parcels);
        VerifyParcel verify(bench.services().place, {});
        QVERIFY(verify.run(numbers[0]).has_value());
        QVERIFY(verify.run(numbers[1]).has_value());
        const QString all = QString::number(parcels.size());
        QTRY_COMPARE_WITH_TIMEOUT(tile("scannedTile"), u"2"_s, Patience);
        QCOMPARE(tile("printedTile"), all);
        QCOMPARE(tile("handedOverTile"), u"0"_s);
        const QString hours = WindowBench::child<BarPlot>(&page, "hourPlot")->accessibleDescription();
        QVERIFY2(hours.contains(all) && hours.contains(u" 2,"_s), qPrintable(hours));
        auto *shops = WindowBench::child<QTableView>(&page, "shopWorkTable")->model();
        QCOMPARE(shops->rowCount(), 4); // and the sum
        QCOMPARE(shops->index(3, 1).data().toString(), all);
        auto *carriers = WindowBench::child<QTableView>(&page, "carrierWorkTable")->model();
        QCOMPARE(carriers->rowCount(), 2);
        QCOMPARE(carriers->index(0, 0).data().toString(), bench.services().carrierName(u"YTO"_s));
        QVERIFY(!page.takeScan(numbers[0]));
        QVERIFY(!page.scanHint().isEmpty());
    }

    /// All rows are gone over beside the interface: while that waits, nothing is shown.
    void dueRowsAreCountedBesideTheWindow()
    {
        WindowBench bench;
        bench.addSamples();
        bench.start();
        const auto gate = std::make_shared<QSemaphore>();
        bench.services().runner.run(
            TaskRunner::Lane::Table, &bench.desktop().feed(),
            [gate] {
                gate->acquire();
                return true;
            },
            [](bool) {});
        const auto end = qScopeGuard([gate] { gate->release(); });
        ReportsPage page(bench.services());
        page.show();
        page.entered();
        QTRY_VERIFY_WITH_TIMEOUT(!bench.services().runner.isBusy(TaskRunner::Lane::Short), Patience);
        const auto toGo = [&] { return WindowBench::child<StatTile>(&page, "toGoTile")->value(); };
        const QString before = toGo();
        gate->release();
        QTRY_VERIFY_WITH_TIMEOUT(toGo() != before, Patience);
    }

    /// As many as the table has to be made ready, late ones apart, held ones by themselves.
    void whatIsDueByTheHour()
    {
        WindowBench bench;
        bench.addSamples();
        const auto parcels = bench.plan();
        QVERIFY(HoldParcels(bench.services().place).add(parcels[0], u"wrong goods"_s).has_value());
        bench.start();
        ReportsPage page(bench.services());
        page.show();
        page.entered();
        auto *plot = WindowBench::child<BarPlot>(&page, "aheadPlot");
        const DueAhead due = dueAhead(bench.services().feed.table(), WindowBench::noon());
        const auto sum = [](const DueAhead::Rows &rows) {
            return std::accumulate(rows.byHour.begin(), rows.byHour.end(), rows.overdue);
        };
        QVERIFY(sum(due.going) > 0);
        QVERIFY(sum(due.held) + due.held.later > 0);
        const auto shown = [&](size_t series) {
            qint64 all = 0;
            for (const BarPlot::Bar &bar : plot->bars())
                all += bar.values.at(series);
            return all;
        };
        QTRY_COMPARE_WITH_TIMEOUT(shown(0), sum(due.going), Patience);
        QCOMPARE(shown(1), sum(due.held));
        QCOMPARE(plot->bars().size(), DueAhead::Hours + 1);
        // The hour that has begun, as the clock on the wall shows it.
        QCOMPARE(plot->bars().at(1).label, QDateTime::fromMSecsSinceEpoch(WindowBench::noon()).toString(u"H:00"_s));
    }

    void theEndOfTheDay()
    {
        WindowBench bench;
        bench.addSamples();
        const auto parcels = bench.plan();
        const QStringList numbers = bench.number(parcels);
        bench.print(parcels);
        QVERIFY(VerifyParcel(bench.services().place, {}).run(numbers[0]).has_value());
        QVERIFY(HoldParcels(bench.services().place).add(parcels[1], u"wrong goods"_s).has_value());
        bench.start();
        ReportsPage page(bench.services());
        page.show();
        page.entered();
        QTest::keyClick(&page, Qt::Key_D);
        auto *dialog = openDialog<DayDialog>();
        QVERIFY(dialog);
        auto *table = WindowBench::child<QTableView>(dialog, "dayTable");
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), static_cast<int>(parcels.size()), Patience);
        QCOMPARE(WindowBench::child<StatTile>(dialog, "printedTile")->value(), QString::number(parcels.size()));
        QCOMPARE(WindowBench::child<StatTile>(dialog, "scannedTile")->value(), u"1"_s);
        QVERIFY(table->model()->index(0, DayModel::WhyColumn).data().toString().contains(u"Held by hand"));
        bench.asker().saveTo = bench.path(u"day.pdf"_s);
        QTest::keyClick(table, Qt::Key_P);
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(bench.asker().saveTo), Patience);
        QTest::keyClick(table, Qt::Key_Left); // the day before: nothing
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 0, Patience);
        QVERIFY(!WindowBench::child<QPushButton>(dialog, "showButton")->isEnabled());
        QTest::keyClick(table, Qt::Key_Right);
        QTest::keyClick(table, Qt::Key_Right); // no further than today
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), static_cast<int>(parcels.size()), Patience);
        QVERIFY(!WindowBench::child<QPushButton>(dialog, "afterButton")->isEnabled());
        QSignalSpy wanted(&page, &ReportsPage::parcelWanted);
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().front().toString(), numbers[1]);
    }
};

QTEST_MAIN(tst_ReportsPage)
#include "tst_reportspage.moc"
