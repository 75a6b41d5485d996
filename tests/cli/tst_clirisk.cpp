// SPDX-License-Identifier: Apache-2.0
#include "cli/clibench.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList whyKeys{u"reason"_s,     u"blocks"_s,  u"text"_s,     u"set_by"_s, u"since"_s,
                          u"data_as_of"_s, u"is_hold"_s, u"sentence"_s, u"origin"_s, u"what_to_do"_s};

QJsonObject order(const CliBench &cli, const QString &number)
{
    for (const QJsonObject &one : cli.expect(0, {u"orders"_s, u"--search"_s, number}).lines) {
        if (one[u"order"_s] == number)
            return one;
    }
    return {};
}

bool hasReason(const QJsonObject &order, const QString &reason)
{
    return order[u"reasons"_s].toArray().contains(QJsonValue(reason));
}

/// The first that may go on and meets the condition.
template <class Fits> QJsonObject firstReady(const CliBench &cli, Fits fits)
{
    for (const QJsonObject &one : cli.expect(0, {u"orders"_s, u"--view"_s, u"ready"_s}).lines) {
        if (fits(one))
            return one;
    }
    return {};
}

} // namespace

class TestCliRisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUnusualOrderIsHeldAndReleased()
    {
        CliBench cli;
        cli.linkShops();
        cli.importSamples();
        for (const QJsonObject &shop : cli.expect(0, {u"risk"_s, u"show"_s}).lines) {
            QCOMPARE(shop[u"own"_s].toBool(), false);
            QCOMPARE(shop[u"quantity"_s][u"action"_s].toString(), u"remark"_s);
        }
        const QJsonObject chosen = firstReady(cli, [](const QJsonObject &one) {
            return one[u"lines"_s].toArray().at(0).toObject()[u"quantity"_s].toInt() >= 2;
        });
        QVERIFY(!chosen.isEmpty());
        const QString number = chosen[u"order"_s].toString();
        cli.expect(0, {u"risk"_s, u"set"_s, u"all"_s, u"--quantity"_s, u"review:2"_s});
        const QJsonObject held = order(cli, number);
        QVERIFY(hasReason(held, u"risk_review"_s));
        QVERIFY(!held[u"eligible"_s].toBool());
        QJsonObject why;
        for (const auto &one : held[u"why"_s].toArray()) {
            if (one.toObject()[u"reason"_s] == u"risk_review"_s)
                why = one.toObject();
        }
        QCOMPARE(missing(why, whyKeys), QStringList());
        QCOMPARE(why[u"set_by"_s].toString(), u"rule:risk"_s);
        QVERIFY(!why[u"since"_s].isNull());
        QVERIFY(!why[u"data_as_of"_s].isNull());
        QVERIFY(why[u"text"_s].toString().startsWith(u"quantity:"_s));
        const QJsonObject explained = cli.expect(0, {u"risk"_s, u"explain"_s, number}).object();
        QCOMPARE(explained[u"review"_s].toString(), why[u"text"_s].toString());
        QCOMPARE(explained[u"checks"_s].toArray().size(), 5);
        const auto listed = cli.expect(0, {u"hold"_s, u"list"_s, u"--view"_s, u"to_review"_s}).lines;
        QVERIFY(std::ranges::any_of(listed, [&](const QJsonObject &one) { return one[u"order"_s] == number; }));
        for (const QJsonObject &one : listed)
            QCOMPARE(missing(one, whyKeys + QStringList{u"order"_s, u"shop"_s}), QStringList());
        cli.expect(2, {u"hold"_s, u"lift"_s, u"order:"_s + number, u"--reason"_s, u"ok"_s, u"--only"_s, u"nonsense"_s});
        cli.expect(0,
                   {u"hold"_s, u"lift"_s, u"order:"_s + number, u"--reason"_s, u"the shop knows"_s, u"--only"_s,
                    u"risk_review"_s});
        QVERIFY(order(cli, number)[u"eligible"_s].toBool());
    }

    void aNoteIsAcknowledged()
    {
        CliBench cli;
        cli.linkShops();
        cli.importSamples();
        const QJsonObject chosen =
            firstReady(cli, [](const QJsonObject &one) { return !one[u"message"_s].toString().isEmpty(); });
        QVERIFY(!chosen.isEmpty());
        const QString number = chosen[u"order"_s].toString();
        cli.expect(0, {u"notes"_s, u"set"_s, u"all"_s, u"any"_s});
        QVERIFY(hasReason(order(cli, number), u"note_unread"_s));
        cli.expect(
            0, {u"hold"_s, u"lift"_s, u"order:"_s + number, u"--reason"_s, u"read"_s, u"--only"_s, u"note_unread"_s});
        QVERIFY(!hasReason(order(cli, number), u"note_unread"_s));
        cli.expect(0, {u"notes"_s, u"set"_s, u"all"_s, u"off"_s});
        QVERIFY(cli.expect(0, {u"hold"_s, u"list"_s, u"--view"_s, u"to_review"_s}).lines.isEmpty());
    }

    void whatIsHeldIsNotReported()
    {
        CliBench cli;
        cli.linkShops();
        cli.importSamples();
        cli.expect(0, {u"ready"_s, u"platforms"_s, u"taobao"_s, u"pinduoduo"_s, u"lazada"_s});
        const QString held = firstReady(cli, [](const QJsonObject &) { return true; })[u"order"_s].toString();
        const QString other =
            firstReady(cli, [&](const QJsonObject &one) { return one[u"order"_s] != held; })[u"order"_s].toString();
        cli.expect(0, {u"ready"_s, u"mark"_s, held, other, u"--reason"_s, u"the courier waits"_s});
        cli.expect(0, {u"hold"_s, u"add"_s, u"order:"_s + held, u"--reason"_s, u"wait"_s});
        const QJsonObject told = cli.expect(1, {u"ready"_s, u"export"_s, cli.file(u"ready.csv"_s)}).object();
        QCOMPARE(told[u"orders"_s].toInt(), 1);
        const QJsonArray leftOut = told[u"left_out"_s].toArray();
        QCOMPARE(leftOut.size(), 1);
        QVERIFY(leftOut[0].toObject()[u"reasons"_s].toArray().contains(u"manual"_s));
        QFile file(cli.file(u"ready.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray table = file.readAll();
        QVERIFY(table.contains(other.toUtf8()));
        QVERIFY(!table.contains(held.toUtf8()));
    }

    void wordsThatAreNone_data()
    {
        QTest::addColumn<int>("exit");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("shop") << 3 << QStringList{u"risk"_s, u"set"_s, u"nobody"_s, u"--quantity"_s, u"off"_s};
        QTest::newRow("action") << 2 << QStringList{u"risk"_s, u"set"_s, u"all"_s, u"--quantity"_s, u"shout"_s};
        QTest::newRow("limit") << 2 << QStringList{u"risk"_s, u"set"_s, u"all"_s, u"--quantity"_s, u"1"_s};
        QTest::newRow("order") << 3 << QStringList{u"risk"_s, u"explain"_s, u"987654"_s};
        QTest::newRow("demand") << 2 << QStringList{u"notes"_s, u"set"_s, u"all"_s, u"some"_s};
        QTest::newRow("no words") << 2 << QStringList{u"notes"_s, u"set"_s, u"all"_s, u"words"_s};
    }

    void wordsThatAreNone()
    {
        QFETCH(int, exit);
        QFETCH(QStringList, words);
        CliBench cli;
        cli.linkShops();
        cli.expect(exit, words);
    }
};

QTEST_GUILESS_MAIN(TestCliRisk)
#include "tst_clirisk.moc"
