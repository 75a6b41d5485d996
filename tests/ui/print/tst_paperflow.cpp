// SPDX-License-Identifier: Apache-2.0
#include "support/windowbench.h"
#include "ui/common/strip.h"
#include "ui/orders/orderspage.h"
#include "ui/print/printjobs.h"

#include <QAction>
#include <QFileInfo>
#include <QTest>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int Patience = 20000;
}

class tst_PaperFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void papersOfTheTickedRows()
    {
        WindowBench bench;
        bench.addSamples();
        const auto parcels = bench.plan();
        bench.number(parcels);
        bench.start();
        PrintJobs jobs(bench.services());
        OrdersPage page(bench.services(), jobs);
        page.resize(1400, 800);
        page.show();
        page.setView(View::All);
        auto *strip = WindowBench::child<Strip>(&page, "ordersStrip");
        auto *pick = WindowBench::child<QAction>(&page, "pickListAction");
        QVERIFY(!pick->text().isEmpty());
        pick->trigger();
        QVERIFY(strip->text().contains(u"Tick parcels"_s));
        const QString file = bench.path(u"pick.pdf"_s);
        bench.asker().saveTo = file;
        QTRY_VERIFY_WITH_TIMEOUT((page.checkAll(), pick->trigger(), strip->text().contains(file)), Patience);
        QVERIFY(QFileInfo::exists(file));
        QVERIFY2(strip->text().startsWith(QString::number(parcels.size())), qPrintable(strip->text()));
        bench.asker().saveTo = bench.path(u"no/such/slips.pdf"_s);
        WindowBench::child<QAction>(&page, "slipsAction")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!strip->text().contains(file), Patience);
        QVERIFY2(strip->text().contains(u"slips.pdf"_s), qPrintable(strip->text()));
    }
};

QTEST_MAIN(tst_PaperFlow)
#include "tst_paperflow.moc"
