// SPDX-License-Identifier: Apache-2.0
#include "cli/clibench.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace waydesk::test;
using namespace Qt::StringLiterals;

/// What stands round the labels: papers, the end of the day, recalls, backups.
class TestCliPapers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pickListAndSlips()
    {
        CliBench cli;
        const QStringList numbers = cli.printed();
        const QString list = u"pdf:"_s + cli.file(u"pick.pdf"_s);
        const QJsonObject picked = cli.expect(0, {u"picklist"_s, u"--to"_s, list}).object();
        QCOMPARE(missing(picked, {u"file"_s, u"parcels"_s, u"goods"_s, u"pieces"_s, u"refused"_s}), QStringList());
        QCOMPARE(picked[u"parcels"_s].toInt(), numbers.size());
        QVERIFY(QFile::exists(cli.file(u"pick.pdf"_s)));
        const QString batch = QString::number(cli.expect(0, {u"batch"_s, u"list"_s}).object()[u"batch"_s].toInteger());
        const QString slips = u"pdf:"_s + cli.file(u"slips.pdf"_s);
        const QJsonObject packed = cli.expect(0, {u"packingslip"_s, u"--batch"_s, batch, u"--to"_s, slips}).object();
        QCOMPARE(packed[u"parcels"_s].toInt(), numbers.size());
        QCOMPARE(packed[u"pieces"_s].toInt(), picked[u"pieces"_s].toInt());
        cli.expect(2, {u"picklist"_s, u"--to"_s, u"cups:LABEL"_s});
        cli.expect(2, {u"picklist"_s});
        cli.expect(3, {u"packingslip"_s, u"--batch"_s, u"4711"_s, u"--to"_s, slips});
        cli.expect(3, {u"picklist"_s, u"--to"_s, u"pdf:"_s + cli.file(u"no/such/x.pdf"_s)});
        const CliAnswer partly = cli.expect(
            1, {u"picklist"_s, u"--to"_s, list, u"--parcel"_s, QString::number(cli.parcelOf(numbers[0])), u"4711"_s});
        QCOMPARE(partly.object()[u"parcels"_s].toInt(), 1);
        QCOMPARE(column(partly.object(), u"refused"_s, u"reason"_s), QStringList{u"not_found"_s});
    }

    void endOfTheDay()
    {
        CliBench cli;
        const QStringList numbers = cli.printed();
        cli.expect(0, {u"void"_s, numbers[2], u"--reason"_s, u"打错了"_s});
        cli.scan({numbers[0], numbers[1]});
        const QJsonObject open = cli.expect(0, {u"handover"_s, u"list"_s}).object();
        const QString id = QString::number(open[u"handover"_s].toInteger());
        cli.expect(1, {u"handover"_s, u"close"_s, id, u"--manifest"_s, u"pdf:"_s + cli.file(u"m.pdf"_s)});
        const QJsonObject day = cli.expect(0, {u"day"_s}).object();
        QCOMPARE(missing(day,
                         {u"date"_s, u"printed"_s, u"scanned"_s, u"handed_over"_s, u"unfinished"_s, u"not_reported"_s,
                          u"voided"_s}),
                 QStringList());
        QCOMPARE(day[u"date"_s].toString(), u"2026-11-22"_s);
        QCOMPARE(day[u"printed"_s].toInt(), numbers.size());
        QCOMPARE(day[u"scanned"_s].toInt(), 2);
        QCOMPARE(day[u"handed_over"_s].toInt(), 2);
        QVERIFY(day[u"not_reported"_s].toArray().size() >= 2);
        QCOMPARE(column(day, u"unfinished"_s, u"number"_s), numbers.mid(3));
        cli.expect(0, {u"day"_s, u"--to"_s, u"pdf:"_s + cli.file(u"day.pdf"_s)});
        QVERIFY(QFile::exists(cli.file(u"day.pdf"_s)));
        cli.expect(2, {u"day"_s, u"--to"_s, u"cups:LABEL"_s});
        QCOMPARE(column(day, u"voided"_s, u"reason"_s), QStringList{u"打错了"_s});
        QCOMPARE(cli.expect(0, {u"day"_s, u"--date"_s, u"2026-11-21"_s}).object()[u"printed"_s].toInt(), 0);
        cli.expect(2, {u"day"_s, u"--date"_s, u"yesterday"_s});

        cli.expect(3, {u"recall"_s, numbers[3], u"--reason"_s, u"退回"_s}); // only printed
        const QJsonObject recalled = cli.expect(0, {u"recall"_s, numbers[0], u"--reason"_s, u"退回"_s}).object();
        QCOMPARE(missing(recalled, {u"number"_s, u"state"_s, u"parcel"_s, u"orders"_s, u"successor"_s}), QStringList());
        QCOMPARE(recalled[u"state"_s].toString(), u"recalled"_s);
        QCOMPARE(cli.verdict(numbers[0])[u"verdict"_s].toString(), u"voided"_s);
        const QString next = QString::number(recalled[u"successor"_s].toInteger());
        cli.expect(0, {u"number"_s, u"--parcel"_s, next, u"--carrier"_s, u"YTO"_s, u"--account"_s, u"joint"_s});
        cli.expect(2, {u"recall"_s, numbers[1]});
        cli.check();
    }

    void waitsInABatch()
    {
        CliBench cli;
        const QStringList numbers = cli.numbered();
        // The batch is made and keeps its parcels: that is not nothing.
        const CliAnswer first = cli.expect(1, {u"print"_s, u"--to"_s, u"pdf:"_s + cli.file(u"no/such/x.pdf"_s)});
        QCOMPARE(first.object()[u"confirmed"_s].toInt(), 0);
        const QString kept = QString::number(first.object()[u"batch"_s].toInteger());
        QVERIFY2(first.err.contains(u"Batch %1 is kept"_s.arg(kept)), first.text());
        QVERIFY2(first.err.contains(u"print --batch %1 --to TARGET"_s.arg(kept)), first.text());
        cli.expect(3, {u"print"_s, u"--batch"_s, kept, u"--to"_s, u"pdf:"_s + cli.file(u"no/such/x.pdf"_s)});
        const CliAnswer again = cli.expect(3, {u"print"_s, u"--to"_s, u"pdf:"_s + cli.file(u"x.pdf"_s)});
        const QString batch = QString::number(cli.expect(0, {u"batch"_s, u"list"_s}).object()[u"batch"_s].toInteger());
        QCOMPARE(column(again.object(), u"refused"_s, u"reason"_s), QStringList(numbers.size(), u"in_batch"_s));
        QVERIFY2(again.err.contains(u"print --batch "_s + batch), again.text()); // and how to go on
        cli.expect(0, {u"print"_s, u"--batch"_s, batch, u"--to"_s, u"pdf:"_s + cli.file(u"x.pdf"_s)});
    }

    void backupsOnSchedule()
    {
        CliBench cli;
        cli.linkShops();
        const QString folder = cli.file(u"saved"_s);
        const QJsonObject plan =
            cli.expect(0, {u"backup"_s, u"plan"_s, u"--folder"_s, folder, u"--every"_s, u"60"_s, u"--keep"_s, u"2"_s})
                .object();
        QCOMPARE(plan[u"every_minutes"_s].toInt(), 60);
        QVERIFY(cli.expect(0, {u"backup"_s, u"--scheduled"_s}).object()[u"made"_s].toBool());
        QVERIFY(!cli.expect(0, {u"backup"_s, u"--scheduled"_s}).object()[u"made"_s].toBool());
        cli.setNow(u"2026-11-22T11:30:00+08:00"_s);
        const QJsonObject second = cli.expect(0, {u"backup"_s, u"--scheduled"_s}).object();
        QVERIFY(second[u"made"_s].toBool());
        QCOMPARE(second[u"next_due"_s].toString(), u"2026-11-22T04:30:00.000Z"_s);
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 2);
        cli.expect(2, {u"backup"_s});
        cli.expect(2, {u"backup"_s, cli.file(u"x.db"_s), u"--scheduled"_s});
        cli.expect(2, {u"backup"_s, u"plan"_s, u"--keep"_s, u"0"_s});
    }

    void oldReceiversGo()
    {
        CliBench cli;
        cli.linkShops();
        cli.importSamples();
        QCOMPARE(cli.expect(0, {u"retention"_s, u"plan"_s}).object()[u"days"_s].toInt(), 180);
        cli.expect(2, {u"retention"_s, u"plan"_s, u"--days"_s, u"3"_s});
        QCOMPARE(cli.expect(0, {u"retention"_s, u"plan"_s, u"--days"_s, u"30"_s}).object()[u"days"_s].toInt(), 30);
        QVERIFY(cli.expect(0, {u"retention"_s, u"run"_s, u"--scheduled"_s}).object()[u"ran"_s].toBool());
        cli.setNow(u"2027-03-01T09:00:00+08:00"_s);
        const QJsonObject would = cli.expect(0, {u"retention"_s, u"preview"_s}).object();
        QVERIFY(would[u"orders"_s].toInt() > 0);
        const QJsonObject done = cli.expect(0, {u"retention"_s, u"run"_s, u"--scheduled"_s}).object();
        QVERIFY(done[u"ran"_s].toBool());
        QCOMPARE(done[u"orders"_s], would[u"orders"_s]);
        QVERIFY(!cli.expect(0, {u"retention"_s, u"run"_s, u"--scheduled"_s}).object()[u"ran"_s].toBool());
        QCOMPARE(cli.expect(0, {u"retention"_s, u"run"_s}).object()[u"orders"_s].toInt(), 0);
        cli.expect(2, {u"retention"_s});
        cli.check();
    }

    void takeOverNeedsAReason()
    {
        CliBench cli;
        cli.numbered();
        const CliAnswer made = cli.expect(1, {u"print"_s, u"--to"_s, u"pdf:"_s + cli.file(u"no/such/x.pdf"_s)});
        const QString batch = QString::number(made.object()[u"batch"_s].toInteger());
        cli.expect(2, {u"batch"_s, u"take-over"_s, batch});
        cli.expect(3, {u"batch"_s, u"take-over"_s, batch, u"--reason"_s, u"电脑坏了"_s}); // nobody has it
        cli.expect(3, {u"batch"_s, u"take-over"_s, u"4711"_s, u"--reason"_s, u"电脑坏了"_s});
    }

    void restoreSaysWhatIsLost()
    {
        CliBench cli;
        cli.linkShops();
        const QString file = cli.file(u"saved.db"_s);
        cli.expect(0, {u"backup"_s, file});
        QCOMPARE(cli.expect(0, {u"restore"_s, file, u"--dry-run"_s}).object()[u"lost_events"_s].toInt(), 0);
        cli.importSamples();
        const CliAnswer asked = cli.expect(0, {u"restore"_s, file, u"--dry-run"_s});
        QVERIFY(asked.object()[u"lost_events"_s].toInt() > 0);
        QVERIFY(asked.object()[u"same_store"_s].toBool());
        QVERIFY2(asked.err.contains(u"2026-11-22"_s), asked.text());
        QVERIFY(!cli.expect(0, {u"orders"_s}).lines.isEmpty()); // nothing was changed
        const QJsonObject done = cli.expect(0, {u"restore"_s, file}).object();
        QVERIFY(QFile::exists(done[u"kept_as"_s].toString()));
        QVERIFY(cli.expect(0, {u"orders"_s}).lines.isEmpty());
        QFile damaged(cli.file(u"damaged.db"_s));
        QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("no store") > 0);
        damaged.close();
        cli.expect(3, {u"restore"_s, damaged.fileName()});
        cli.check();
    }
};

QTEST_GUILESS_MAIN(TestCliPapers)
#include "tst_clipapers.moc"
