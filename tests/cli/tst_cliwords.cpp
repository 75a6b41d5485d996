// SPDX-License-Identifier: Apache-2.0
#include "cli/clibench.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonArray>
#include <QTest>

#include <memory>

using namespace waydesk::test;
using namespace Qt::StringLiterals;

/// Words that are off end with 2 and change nothing; verbs that find nothing to do end with 3 and say why.
class TestCliWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_cli = std::make_unique<CliBench>();
        m_cli->linkShops();
        m_cli->importSamples();
    }

    void cleanupTestCase()
    {
        QCOMPARE(m_cli->expect(0, {u"orders"_s, u"--filter"_s, u"print=open"_s}).lines.size(), 44);
        m_cli->check();
        m_cli.reset();
    }

    void exitCodes_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("words");
        const auto row = [](int code, const char *words) { QTest::newRow(words) << code << QString::fromUtf8(words); };
        row(0, "--help");
        row(0, "orders --help");
        row(2, "");
        row(2, "dance");
        row(2, "orders --wings 2");
        row(2, "orders --view nowhere");
        row(2, "orders --filter colour=red");
        row(2, "orders --filter shop=nobody");
        row(2, "orders --filter platform=mars");
        row(2, "orders --filter platform=taobao,mars");
        row(0, "orders --filter platform=Taobao");
        row(0, "orders --filter platform=amazon");
        row(2, "orders --filter carrier=ZZZ");
        row(0, "orders --filter carrier=yto,none");
        row(0, "orders --filter province=Nowhere");
        row(2, "orders --sort smell");
        row(2, "shop add 店");
        row(2, "shop add 店 --platform mars");
        row(3, "account add A --carrier ZZZ");
        row(2, "segment add --account joint --first YT6012345679901");
        row(2, "segment add --account joint --first YT6012345679901 --last YT6012345679902 --count 2");
        row(2, "segment add --account joint --first YT6012345679901 --count many");
        row(3, "segment add --account nobody --first YT6012345679901 --count 2");
        row(3, "segment add --account joint --first 12 --count 2");
        row(2, "plan --cross-shop maybe");
        row(2, "number --first YT6012345678901");
        row(2, "number --carrier YTO");
        row(3, "number --carrier YTO --first YT6012345678901");
        row(3, "unnumber 1");
        row(3, "unmerge 1");
        row(2, "split 4326205030076224112 --lines nonsense");
        row(3, "split 99 --lines A=1");
        row(2, "carrier 1 --carrier ZZZ");
        row(3, "memo 99 text");
        row(3, "hold add 99 --reason why");
        row(2, "hold add 4326117919173883199");
        row(2, "print");
        row(3, "print --to pdf:/tmp/never-written.pdf");
        row(2, "print --to paper:x");
        row(2, "print --to pdf:/tmp/never-written.pdf --template none");
        row(3, "batch show 1");
        row(3, "batch cancel 1");
        row(2, "batch show one");
        row(2, "settle 1");
        row(2, "settle 1 --none --last YT6012345678901");
        row(3, "settle 1 --none");
        row(3, "reprint YT6012345678901 --reason torn --to pdf:/tmp/never-written.pdf");
        row(3, "void YT6012345678901 --reason wrong");
        row(2, "void YT6012345678901");
        row(3, "handover show 1");
        row(2, "handover close 1 --manifest m.txt");
        row(2, "handover close 1 --manifest pdf:m.pdf --missing burn");
        row(3, "handover take-out 1 YT6012345678901");
        row(2, "writeback");
        row(3, "writeback --shop nobody --out x.xlsx");
        row(2, "writeback settle YT6012345678901");
        row(3, "writeback settle YT6012345678901 --accepted");
        row(0, "tracking check YT6012345678901 --carrier YTO");
        row(1, "tracking check YT601 --carrier YTO");
        row(3, "tracking next YT601 --carrier YTO");
        row(2, "tracking next YT6012345678901 --carrier YTO --count 0");
        row(3, "undo");
        row(3, "events --order 99");
        row(2, "events --count 0");
        row(2, "--now yesterday orders");
        row(3, "restore /tmp/no-such-backup");
    }

    void exitCodes()
    {
        QFETCH(int, code);
        QFETCH(QString, words);
        const auto answer = m_cli->run(words.split(u' ', Qt::SkipEmptyParts));
        QVERIFY2(answer.code == code, answer.text().constData());
        if (code == 3)
            QVERIFY2(!answer.err.trimmed().isEmpty(), "no word about why");
        QVERIFY(!QFileInfo::exists(u"/tmp/never-written.pdf"_s));
    }

    void tracking()
    {
        const auto good = m_cli->expect(0, {u"tracking"_s, u"check"_s, u"YT6012345678901"_s, u"--carrier"_s, u"YTO"_s});
        QCOMPARE(missing(good.object(), {u"number"_s, u"level"_s, u"carriers"_s, u"next"_s}), QStringList());
        QCOMPARE(good.object()[u"level"_s].toString(), u"ok"_s);
        QCOMPARE(good.object()[u"next"_s].toString(), u"YT6012345678902"_s);
        const auto bad = m_cli->expect(1, {u"tracking"_s, u"check"_s, u"YT601"_s, u"--carrier"_s, u"YTO"_s});
        QCOMPARE(bad.object()[u"level"_s].toString(), u"error"_s);
        QVERIFY(bad.object()[u"next"_s].isNull());
        const auto next = m_cli->expect(
            0, {u"tracking"_s, u"next"_s, u"YT6012345678909"_s, u"--carrier"_s, u"YTO"_s, u"--count"_s, u"2"_s});
        QCOMPARE(strings(next.object(), u"numbers"_s), QStringList({u"YT6012345678910"_s, u"YT6012345678911"_s}));
    }

    void backupAndRestore()
    {
        CliBench cli;
        cli.linkShops();
        const QString copy = cli.file(u"copy.db"_s);
        QVERIFY(cli.expect(0, {u"backup"_s, copy}).object()[u"ok"_s].toBool());
        cli.importSamples();
        QCOMPARE(cli.expect(0, {u"orders"_s}).lines.size(), 44);
        QVERIFY(cli.expect(0, {u"restore"_s, copy}).object()[u"ok"_s].toBool());
        QCOMPARE(cli.expect(0, {u"orders"_s}).lines.size(), 0);
        QCOMPARE(cli.expect(0, {u"shop"_s, u"list"_s}).lines.size(), 3);
        cli.check();
    }

    void historyThatIsCutSaysSo()
    {
        const auto whole = m_cli->expect(0, {u"events"_s});
        QCOMPARE(whole.err, QString());
        QVERIFY(!whole.object().contains(u"earlier"_s));
        const QString count = QString::number(whole.lines.size() - 1);
        const auto cut = m_cli->expect(0, {u"events"_s, u"--count"_s, count});
        QVERIFY2(cut.err.contains(count), qPrintable(cut.err));
        QCOMPARE(cut.lines.size(), whole.lines.size() - 1);
        QCOMPARE(cut.object()[u"seq"_s].toInteger(), whole.lines[1][u"seq"_s].toInteger());
        QVERIFY(cut.object()[u"earlier"_s].toBool());
        QVERIFY(!cut.lines[1].contains(u"earlier"_s));
    }

    void historyHasNoReceiver()
    {
        m_cli->expect(0, {u"memo"_s, u"4326117919173883199"_s, u"先发"_s});
        const auto events = m_cli->expect(0, {u"events"_s});
        QVERIFY(events.lines.size() > 5);
        QCOMPARE(missing(events.object(),
                         {u"seq"_s, u"time"_s, u"bench"_s, u"operator"_s, u"verb"_s, u"subject"_s, u"detail"_s}),
                 QStringList());
        for (const QJsonObject &event : events.lines) {
            const QByteArray text = QJsonDocument(event).toJson();
            QVERIFY2(!text.contains("林晓禾") && !text.contains("1980000"), text.constData());
        }
        QCOMPARE(m_cli->expect(0, {u"undo"_s}).object()[u"undone"_s].toString(), u"memo"_s);
    }

private:
    std::unique_ptr<CliBench> m_cli;
};

QTEST_GUILESS_MAIN(TestCliWords)
#include "tst_cliwords.moc"
