// SPDX-License-Identifier: Apache-2.0
#include "cli/clibench.h"

#include "core/label/labeldata.h"

#include <QJsonArray>
#include <QTest>

using namespace waydesk::test;
using namespace Qt::StringLiterals;

/// Every verdict of the contract, from the way of a parcel that leads to it.
class TestCliScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::newRow("sqlite") << u"sqlite"_s;
        QTest::newRow("postgresql") << u"postgresql"_s;
    }

    void everyVerdict()
    {
        QFETCH_GLOBAL(QString, engine);
        CliBench cli(engine);
        const QStringList numbers = cli.printed();
        const auto says = [&](const QString &code, const QString &verdict, const QString &reason,
                              const QStringList &words = {}) {
            const QJsonObject answer = cli.verdict(code, words);
            QCOMPARE(answer[u"verdict"_s].toString(), verdict);
            QCOMPARE(answer[u"reason"_s].toString(), reason);
            QCOMPARE(answer[u"code"_s].toString(), code);
        };
        says(u"YT6099999999999"_s, u"unknown"_s, u"number_unknown"_s);
        says(numbers[0], u"wrong_carrier"_s, u"wrong_carrier"_s, {u"--carrier"_s, u"STO"_s});
        says(numbers[0], u"pass"_s, {});
        says(numbers[0], u"duplicate"_s, u"already_scanned"_s);

        cli.expect(0, {u"hold"_s, u"add"_s, QString::number(cli.parcelOf(numbers[1])), u"--reason"_s, u"改地址"_s});
        says(numbers[1], u"hold"_s, u"manual"_s);
        cli.expect(0, {u"hold"_s, u"lift"_s, QString::number(cli.parcelOf(numbers[1])), u"--reason"_s, u"没改"_s});
        says(numbers[1], u"pass"_s, {});

        const auto copy = cli.expect(
            0, {u"reprint"_s, numbers[2], u"--reason"_s, u"torn"_s, u"--to"_s, u"pdf:"_s + cli.file(u"copy.pdf"_s)});
        QCOMPARE(copy.object()[u"copy"_s].toInt(), 2);
        says(numbers[2], u"incomplete"_s, u"scan_qr"_s);
        says(waydesk::labelQrPayload(numbers[2], 1), u"old_copy"_s, u"old_copy"_s);
        says(waydesk::labelQrPayload(numbers[2], 2), u"pass"_s, {});

        const auto voided = cli.expect(0, {u"void"_s, numbers[3], u"--reason"_s, u"wrong carrier"_s});
        QCOMPARE(voided.object()[u"state"_s].toString(), u"voided"_s);
        says(numbers[3], u"voided"_s, u"number_voided"_s);
        numberAgain(cli);
        says(u"YT6012345678918"_s, u"not_printed"_s, u"not_printed"_s);

        closeAll(cli);
        says(numbers[0], u"handed_over"_s, u"handed_over"_s);
        cli.check();
    }

    void aRefundAfterPrintingStops()
    {
        QFETCH_GLOBAL(QString, engine);
        CliBench cli(engine);
        const QStringList numbers = cli.printed();
        cli.setNow(u"2026-11-22T12:00:00+08:00"_s);
        QFile sample(CliBench::sample(u"pinduoduo/orders_export.csv"_s));
        QVERIFY(sample.open(QIODevice::ReadOnly));
        QByteArray text = sample.readAll();
        const QList<QByteArray> lines = text.split('\n');
        const QByteArray order = "261120-917283945061730";
        for (const QByteArray &line : lines) {
            if (!line.contains(order))
                continue;
            QByteArray changed = line;
            changed.replace("无售后或售后取消", "售后处理中");
            QVERIFY2(changed != line, line.constData());
            text.replace(line, changed);
        }
        QFile newer(cli.file(u"orders_export.csv"_s));
        QVERIFY(newer.open(QIODevice::WriteOnly));
        newer.write(text);
        newer.close();
        const auto imported = cli.expect(0, {u"import"_s, newer.fileName()});
        QCOMPARE(imported.object()[u"files"_s][0][u"orders_updated"_s].toInt(), 1);
        const QJsonObject answer = cli.verdict(numbers[1]);
        QCOMPARE(answer[u"verdict"_s].toString(), u"hold"_s);
        QCOMPARE(answer[u"reason"_s].toString(), u"refund_pending"_s);
        QVERIFY(strings(answer, u"orders"_s).contains(QString::fromLatin1(order)));
        cli.check();
    }

    void scansAreAnsweredOneByOne()
    {
        QFETCH_GLOBAL(QString, engine);
        CliBench cli(engine);
        const QStringList numbers = cli.printed();
        // Full width digits, small letters and blanks are what scanners and people send.
        QString wide = numbers[0];
        for (QChar &c : wide) {
            if (c.isDigit())
                c = QChar(c.unicode() + 0xfee0);
        }
        const auto answer = cli.scan({wide, u"  "_s + numbers[1].toLower() + u" "_s, numbers[1], u"垃圾"_s});
        QCOMPARE(answer.code, 1);
        QStringList verdicts;
        for (const QJsonObject &line : answer.lines)
            verdicts.append(line[u"verdict"_s].toString());
        QCOMPARE(verdicts, QStringList({u"pass"_s, u"pass"_s, u"duplicate"_s, u"unknown"_s}));
    }

private:
    static void numberAgain(const CliBench &cli)
    {
        const auto filled = cli.expect(0,
                                       {u"number"_s, u"--carrier"_s, u"YTO"_s, u"--account"_s, u"joint"_s, u"--view"_s,
                                        u"ready"_s, u"--first"_s, u"YT6012345678918"_s});
        QCOMPARE(column(filled.object(), u"assigned"_s, u"number"_s), QStringList(u"YT6012345678918"_s));
    }

    static void closeAll(const CliBench &cli)
    {
        const auto list = cli.expect(0, {u"handover"_s, u"list"_s});
        const QString id = QString::number(list.object()[u"handover"_s].toInteger());
        cli.expect(1, {u"handover"_s, u"close"_s, id, u"--manifest"_s, u"pdf:"_s + cli.file(u"m.pdf"_s)});
    }
};

QTEST_GUILESS_MAIN(TestCliScan)
#include "tst_cliscan.moc"
