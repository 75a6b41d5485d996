// SPDX-License-Identifier: Apache-2.0
#include "dispatch/verifyparcel.h"
#include "support/windowbench.h"
#include "ui/common/barplot.h"
#include "ui/common/stattile.h"
#include "ui/reports/reportspage.h"

#include <QTableView>
#include <QTest>

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
};

QTEST_MAIN(tst_ReportsPage)
#include "tst_reportspage.moc"
