// SPDX-License-Identifier: Apache-2.0
#include "dispatch/backupschedule.h"
#include "support/verbtest.h"

#include <QDateTime>
#include <QDir>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestBackupSchedule : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhenTheLastIsOld();
    void theNewestStay();
    void clockThatWentBack();
    void oneOfTheFutureCostsNone();
    void neverIfSo();
    void planIsKept();
    void failureRemovesNothing();
    void oneMoreAtAnyTime();

private:
    static constexpr qint64 minute = 60'000;
    BackUpOnSchedule verb() { return {b().place, b().folder.filePath(u"saved"_s)}; }
    QStringList files() { return QDir(b().folder.filePath(u"saved"_s)).entryList(QDir::Files); }
    /// On a server pg_dump does it, and says so.
    bool isServer()
    {
        if (store().isSqlite())
            return false;
        const auto refused = verb().run();
        return !refused && refused.error().values[u"tool"_s].toString() == u"pg_dump"_s;
    }
};

void TestBackupSchedule::onlyWhenTheLastIsOld()
{
    if (isServer())
        return;
    must(verb().setPlan({{}, 60, 3}));
    const ScheduledBackup first = must(verb().run());
    QVERIFY(first.made);
    QVERIFY(QFile::exists(first.file));
    QCOMPARE(first.nextDue, b().clock.wallMs() + 60 * minute);
    b().clock.advanceMs(59 * minute);
    const ScheduledBackup second = must(verb().run());
    QVERIFY(!second.made);
    QCOMPARE(second.file, first.file);
    b().clock.advanceMs(minute);
    QVERIFY(must(verb().run()).made);
    QCOMPARE(files().size(), 2);
}

void TestBackupSchedule::theNewestStay()
{
    if (isServer())
        return;
    must(verb().setPlan({{}, 1, 2}));
    QDir().mkpath(b().folder.filePath(u"saved"_s));
    QFile strange(b().folder.filePath(u"saved/waydesk-backup-of-mine.db"_s));
    QVERIFY(strange.open(QIODevice::WriteOnly));
    strange.close();
    const QString first = must(verb().run()).file;
    for (int i = 0; i < 3; ++i) {
        b().clock.advanceMs(minute);
        QVERIFY(must(verb().run()).made);
    }
    QVERIFY(!QFile::exists(first));
    QCOMPARE(files().size(), 3); // two of ours, and what somebody else put there
    QVERIFY(strange.exists());
}

void TestBackupSchedule::clockThatWentBack()
{
    if (isServer())
        return;
    must(verb().setPlan({{}, 60, 1}));
    must(verb().run());
    b().clock.advanceMs(-48 * 60 * minute);
    const ScheduledBackup now = must(verb().run()); // one of the future is no reason to wait two days
    QVERIFY(now.made);
    QVERIFY(QFile::exists(now.file));
    QCOMPARE(files().size(), 2); // nor to throw it away
}

void TestBackupSchedule::oneOfTheFutureCostsNone()
{
    if (isServer())
        return;
    must(verb().setPlan({{}, 60, 2}));
    b().clock.advanceMs(48 * 60 * minute);
    const QString future = must(verb().run()).file;
    b().clock.advanceMs(-48 * 60 * minute);
    const QString first = must(verb().run()).file;
    b().clock.advanceMs(minute);
    const ScheduledBackup again = must(verb().run());
    QVERIFY(!again.made); // a minute after the last
    QCOMPARE(again.file, first);
    QCOMPARE(again.nextDue, b().clock.wallMs() + 59 * minute);
    b().clock.advanceMs(59 * minute);
    QVERIFY(must(verb().run()).made);
    QVERIFY(QFile::exists(first));
    QVERIFY(QFile::exists(future));
}

void TestBackupSchedule::neverIfSo()
{
    if (isServer())
        return;
    must(verb().setPlan({{}, 0, 3}));
    const ScheduledBackup none = must(verb().run());
    QVERIFY(!none.made);
    QCOMPARE(none.nextDue, 0);
    QVERIFY(files().isEmpty());
}

void TestBackupSchedule::planIsKept()
{
    QCOMPARE(must(verb().plan()).minutes, 240);
    QCOMPARE(must(verb().plan()).folder, b().folder.filePath(u"saved"_s));
    must(verb().setPlan({u"/elsewhere"_s, 30, 5}));
    const BackupPlan plan = must(verb().plan());
    QCOMPARE(plan.folder, u"/elsewhere"_s);
    QCOMPARE(plan.minutes, 30);
    QCOMPARE(plan.keep, 5);
    QVERIFY(failsWith(verb().setPlan({{}, 30, 0}), ErrorCode::InvalidArgument));
    QVERIFY(failsWith(verb().setPlan({{}, -1, 5}), ErrorCode::InvalidArgument));
    QCOMPARE(must(verb().plan()).keep, 5);
}

void TestBackupSchedule::oneMoreAtAnyTime()
{
    if (isServer())
        return;
    must(verb().setPlan({{}, 60, 1}));
    const QString planned = must(verb().run()).file;
    b().clock.advanceMs(minute);
    const QString wanted = must(verb().makeNow());
    const auto listed = must(verb().backups());
    QCOMPARE(listed.size(), size_t(2)); // one more than stays, and nothing is removed
    QCOMPARE(listed[0].file, wanted);
    QCOMPARE(listed[0].at, b().clock.wallMs());
    QCOMPARE(listed[1].file, planned);
    QVERIFY(listed[1].bytes > 0);
}

void TestBackupSchedule::failureRemovesNothing()
{
    if (isServer())
        return;
    must(verb().setPlan({{}, 1, 1}));
    const QString first = must(verb().run()).file;
    b().clock.advanceMs(minute);
    const QString next = b().folder.filePath(u"saved/"_s)
        + u"waydesk-backup-%1.db"_s.arg(
            QDateTime::fromMSecsSinceEpoch(b().clock.wallMs(), Qt::UTC).toString(u"yyyyMMdd'T'HHmmsszzz"_s));
    QVERIFY(QDir().mkpath(next + u"/taken"_s)); // a folder stands where the file would
    QVERIFY(!verb().run());
    QVERIFY(QFile::exists(first));
}

QTEST_GUILESS_MAIN(TestBackupSchedule)
#include "tst_backupschedule.moc"
