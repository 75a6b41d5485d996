// SPDX-License-Identifier: Apache-2.0
#include "cli/clibench.h"

#include "support/emulatedprinter.h"

#include <QJsonArray>
#include <QTest>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

/// A printer that hangs up: the batch stands where it was, and is settled by the last good label, or by none.
class TestCliSettle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void byTheLastLabelInHand()
    {
        CliBench cli;
        const QStringList numbers = cli.numbered();
        const QString batch = interrupted(cli);
        QVERIFY(!batch.isEmpty());

        EmulatedPrinter printer;
        const auto settled = cli.expect(
            0, {u"settle"_s, batch, u"--last"_s, numbers[2], u"--to"_s, u"zpl:"_s + cli.file(u"rest.zpl"_s)});
        QCOMPARE(missing(settled.object(), {u"batch"_s, u"confirmed"_s, u"spoiled"_s, u"reprinted"_s, u"remaining"_s}),
                 QStringList());
        QCOMPARE(settled.object()[u"remaining"_s].toInt(), 0);
        allConfirmed(cli, batch, 17);
    }

    void byNone()
    {
        CliBench cli;
        cli.numbered();
        const QString batch = interrupted(cli);
        QVERIFY(!batch.isEmpty());
        cli.expect(0, {u"settle"_s, batch, u"--none"_s});
        const QJsonObject ledger = cli.expect(0, {u"batch"_s, u"show"_s, batch}).object();
        QCOMPARE(ledger[u"in_doubt"_s].toInt(), 0);
        QCOMPARE(ledger[u"confirmed"_s].toInt(), 0);
        cli.expect(0, {u"print"_s, u"--batch"_s, batch, u"--to"_s, u"pdf:"_s + cli.file(u"rest.pdf"_s)});
        allConfirmed(cli, batch, 17);
    }

    void theRestCanBeCancelled()
    {
        CliBench cli;
        cli.numbered();
        const QString batch = interrupted(cli);
        QVERIFY(!batch.isEmpty());
        cli.expect(0, {u"settle"_s, batch, u"--none"_s});
        const QJsonObject ledger = cli.expect(0, {u"batch"_s, u"cancel"_s, batch}).object();
        QCOMPARE(ledger[u"unsent"_s].toInt(), 0);
        QCOMPARE(ledger[u"cancelled"_s].toInt() + ledger[u"spoiled"_s].toInt(), 17);
        cli.check();
    }

    void aTargetThatIsNoneChangesNothing()
    {
        CliBench cli;
        const QStringList numbers = cli.numbered();
        const QString batch = interrupted(cli);
        QVERIFY(!batch.isEmpty());
        const QJsonObject before = cli.expect(0, {u"batch"_s, u"show"_s, batch}).object();
        for (const QString &target : {u"bad:x"_s, u"pdf:"_s}) {
            cli.expect(2, {u"settle"_s, batch, u"--last"_s, numbers[2], u"--to"_s, target});
            cli.expect(2, {u"print"_s, u"--batch"_s, batch, u"--to"_s, target});
        }
        QCOMPARE(cli.expect(0, {u"batch"_s, u"show"_s, batch}).object(), before);
        cli.expect(0, {u"settle"_s, batch, u"--none"_s});
        cli.expect(2, {u"print"_s, u"--batch"_s, batch, u"--to"_s, u"bad:x"_s});
        cli.check();
    }

    void aReprintThatCannotComeOutChangesNothing()
    {
        CliBench cli;
        const QString number = cli.printed().front();
        QCOMPARE(cli.verdict(number)[u"verdict"_s].toString(), u"pass"_s);
        for (const QString &target : {u"tcp:127.0.0.1:1"_s, u"pdf:/nowhere/again.pdf"_s}) {
            const auto refused = cli.expect(3, {u"reprint"_s, number, u"--reason"_s, u"torn"_s, u"--to"_s, target});
            QVERIFY(!refused.err.isEmpty());
        }
        QCOMPARE(cli.verdict(number)[u"reason"_s].toString(), u"already_scanned"_s);
        cli.check();
    }

    void aFolderThatCannotBeWritten()
    {
        CliBench cli;
        cli.numbered();
        const auto refused = cli.run({u"print"_s, u"--to"_s, u"pdf:/nowhere/labels.pdf"_s});
        QVERIFY2(refused.code == 3 || refused.code == 1, refused.text().constData());
        QVERIFY(!refused.err.isEmpty());
        cli.check();
    }

private:
    /// Prints to a printer that hangs up after some labels; the batch's id.
    static QString interrupted(const CliBench &cli)
    {
        EmulatedPrinter::Options options;
        options.answersHostStatus = false;
        options.answersErrorStatus = false;
        options.answersOdometer = false;
        options.hangUpAfterLabels = 5;
        EmulatedPrinter printer(options);
        const auto printed = cli.run({u"print"_s, u"--to"_s, printer.target()});
        if (printed.code != 1) {
            QTest::qFail(printed.text().constData(), __FILE__, __LINE__);
            return {};
        }
        if (printed.object()[u"in_doubt"_s].toInt() == 0)
            QTest::qFail("nothing is in doubt", __FILE__, __LINE__);
        if (const auto lacking = missing(
                printed.object(),
                {u"batch"_s, u"labels"_s, u"read_back"_s, u"confirmed"_s, u"in_doubt"_s, u"refused"_s, u"seconds"_s});
            !lacking.isEmpty())
            QTest::qFail(qPrintable(lacking.join(u' ')), __FILE__, __LINE__);
        cli.check();
        return QString::number(printed.object()[u"batch"_s].toInteger());
    }

    static void allConfirmed(const CliBench &cli, const QString &batch, int count)
    {
        const QJsonObject ledger = cli.expect(0, {u"batch"_s, u"show"_s, batch}).object();
        QCOMPARE(missing(ledger,
                         {u"batch"_s, u"size"_s, u"unsent"_s, u"in_flight"_s, u"in_doubt"_s, u"confirmed"_s,
                          u"cancelled"_s, u"spoiled"_s, u"labels"_s}),
                 QStringList());
        QCOMPARE(ledger[u"confirmed"_s].toInt(), count);
        QCOMPARE(ledger[u"labels"_s].toArray().size(), count);
        cli.check();
    }
};

QTEST_GUILESS_MAIN(TestCliSettle)
#include "tst_clisettle.moc"
