// SPDX-License-Identifier: Apache-2.0
#include "dispatch/backupschedule.h"
#include "support/windowbench.h"
#include "ui/shell/backupwatch.h"
#include "ui/shell/statusline.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int Patience = 20000;

QString folderOf(WindowBench &bench) { return bench.desktop().station().dataFolder() + u"/backups"_s; }
} // namespace

class tst_BackupWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsDueIsMadeOnce()
    {
        WindowBench bench;
        QStatusBar bar;
        bar.resize(1600, 26);
        bar.show();
        StatusLine line(bar, bench.services());
        BackupWatch watch(bench.services());
        connect(&watch, &BackupWatch::changed, &bar, [&] { line.showBackup(watch.state()); });
        QSignalSpy changed(&watch, &BackupWatch::changed);
        bench.start(); // the first look comes with the orders
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, Patience);
        QCOMPARE(watch.state().last, WindowBench::noon());
        QVERIFY(!watch.state().failed);
        const auto files = [&] { return QDir(folderOf(bench)).entryList(QDir::Files).size(); };
        QCOMPARE(files(), 1);
        auto *store = WindowBench::child<QLabel>(&bar, "storeLabel");
        const QString time = QDateTime::fromMSecsSinceEpoch(WindowBench::noon()).toString(u"HH:mm"_s);
        QVERIFY2(store->text().contains(time), qPrintable(store->text()));
        watch.check();
        watch.check(); // one at a time
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 2, Patience);
        QCOMPARE(files(), 1);
    }

    void aFailureIsToldOnce()
    {
        WindowBench bench;
        QFile wall(bench.path(u"wall"_s));
        QVERIFY(wall.open(QIODevice::WriteOnly));
        BackUpOnSchedule verb(bench.services().place, folderOf(bench));
        QVERIFY(verb.setPlan({bench.path(u"wall/backups"_s), 240, 3}));
        QStatusBar bar;
        bar.resize(1600, 26);
        bar.show();
        StatusLine line(bar, bench.services());
        BackupWatch watch(bench.services());
        connect(&watch, &BackupWatch::changed, &bar, [&] { line.showBackup(watch.state()); });
        QSignalSpy changed(&watch, &BackupWatch::changed);
        QSignalSpy anew(&watch, &BackupWatch::failedAnew);
        for (int i = 1; i <= 2; ++i) {
            watch.check();
            QTRY_COMPARE_WITH_TIMEOUT(changed.size(), i, Patience);
            QVERIFY(watch.state().failed);
        }
        QCOMPARE(anew.size(), 1);
        auto *store = WindowBench::child<QLabel>(&bar, "storeLabel");
        QVERIFY(store->text().contains(u"backup failed"_s));
        QCOMPARE(store->property("role").toString(), u"warn"_s);
        QVERIFY(!store->toolTip().isEmpty());
        QVERIFY(verb.setPlan({QString(), 240, 3}));
        watch.check();
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 3, Patience);
        QVERIFY(!watch.state().failed);
        QCOMPARE(store->property("role").toString(), QString());
    }

    void aPlanOfNeverMakesNone()
    {
        WindowBench bench;
        BackUpOnSchedule verb(bench.services().place, folderOf(bench));
        QVERIFY(verb.setPlan({QString(), 0, 3}));
        BackupWatch watch(bench.services());
        QSignalSpy changed(&watch, &BackupWatch::changed);
        watch.check();
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, Patience);
        QVERIFY(watch.state().never);
        QVERIFY(!QDir(folderOf(bench)).exists());
    }
};

QTEST_MAIN(tst_BackupWatch)
#include "tst_backupwatch.moc"
