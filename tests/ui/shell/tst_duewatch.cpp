// SPDX-License-Identifier: Apache-2.0
#include "support/windowbench.h"
#include "ui/common/deskfeed.h"
#include "ui/common/duewatch.h"
#include "ui/common/strip.h"
#include "ui/orders/orderspage.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int Patience = 20000;
}

class tst_DueWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void warnsOnce()
    {
        WindowBench bench;
        bench.addSamples();
        Language language(bench.desktop().settings());
        language.use(u"en"_s, false);
        DueWatch::keepThresholds(bench.desktop().settings(), u"10080"_s); // a week: some are due
        DueWatch watch(bench.services());
        QSignalSpy warned(&watch, &DueWatch::warned);
        watch.check(); // the orders are not there yet
        bench.start();
        QTRY_COMPARE_WITH_TIMEOUT(warned.size(), 1, Patience);
        QVERIFY(watch.hasWarning());
        const DueWatch::Warning warning = watch.takeWarning();
        QVERIFY2(warning.words.contains(u"parcel"_s), qPrintable(warning.words));
        QVERIFY(!watch.hasWarning());
        QSignalSpy moved(&bench.services().feed, &DeskFeed::ticked);
        watch.check();
        bool read = false; // readings come in turn: this one is behind the watch's
        bench.services().feed.read(
            &watch, [](const OrderTable &table) { return table.size(); }, [&read](size_t) { read = true; });
        QTRY_VERIFY_WITH_TIMEOUT(read, Patience);
        QCOMPARE(warned.size(), 1);
    }

    /// The line takes no focus, covers nothing that is being said, and leads to the rows.
    void theWindowShowsIt()
    {
        WindowBench bench;
        bench.addSamples();
        Language language(bench.desktop().settings());
        language.use(u"en"_s, false);
        DueWatch::keepThresholds(bench.desktop().settings(), u"10080"_s);
        MainWindow window(bench.services(), language);
        window.show();
        window.showPage(3); // hand-over
        auto *strip = WindowBench::child<Strip>(&window, "windowStrip");
        strip->show(Strip::Kind::Done, u"said before"_s);
        QWidget *focus = window.focusWidget();
        bench.start();
        auto *watch = window.findChild<DueWatch *>();
        QVERIFY(watch);
        QTRY_VERIFY_WITH_TIMEOUT(watch->hasWarning(), Patience);
        QCOMPARE(strip->text(), u"said before"_s);
        strip->dismiss();
        Q_EMIT bench.services().feed.ticked();
        QTRY_VERIFY_WITH_TIMEOUT(strip->isVisible(), Patience);
        QVERIFY2(strip->text().contains(u"parcel"_s), qPrintable(strip->text()));
        QCOMPARE(window.focusWidget(), focus);
        WindowBench::child<QAbstractButton>(strip, "stripActionButton")->click();
        QVERIFY(window.orders().isVisible());
        QVERIFY(!strip->isVisible());
    }
};

QTEST_MAIN(tst_DueWatch)
#include "tst_duewatch.moc"
