// SPDX-License-Identifier: Apache-2.0
#include "cli/clibench.h"

#include <QJsonArray>
#include <QTest>

using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {

QStringList texts(const QJsonValue &list)
{
    QStringList all;
    for (const auto &one : list.toArray())
        all.append(one.toString());
    return all;
}

QStringList orders(const CliBench &cli, const QStringList &words)
{
    QStringList numbers;
    for (const QJsonObject &one : cli.expect(0, QStringList{u"orders"_s} + words).lines)
        numbers.append(one[u"order"_s].toString());
    return numbers;
}

} // namespace

class TestCliTags : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tagsAreSetFoundAndRemoved()
    {
        CliBench cli;
        cli.linkShops();
        cli.importSamples();
        const QStringList all = orders(cli, {});
        QVERIFY(!all.isEmpty());
        const QJsonObject made = cli.expect(0,
                                            {u"tags"_s, u"set"_s, u"大客户"_s, u"--pieces-from"_s, u"2"_s,
                                             u"--colour"_s, u"red"_s, u"--urgent"_s, u"yes"_s})
                                     .object();
        QCOMPARE(made[u"tag"_s].toString(), u"大客户"_s);
        QCOMPARE(made[u"place"_s].toInt(), 1);
        QCOMPARE(made[u"urgent"_s].toBool(), true);
        cli.expect(0, {u"tags"_s, u"set"_s, u"新客"_s, u"--buyer"_s, u"first"_s, u"--place"_s, u"1"_s});
        const auto listed = cli.expect(0, {u"tags"_s, u"list"_s}).lines;
        QCOMPARE(listed.size(), 2);
        QCOMPARE(listed.at(0)[u"tag"_s].toString(), u"新客"_s);
        const QStringList tagged = orders(cli, {u"--filter"_s, u"tag=大客户"_s});
        QVERIFY(!tagged.isEmpty() && tagged.size() < all.size());
        QCOMPARE(orders(cli, {u"--search"_s, u"tag:大客"_s}), tagged);
        QCOMPARE(orders(cli, {u"--search"_s, u"标签：大客户"_s}), tagged);
        const QJsonObject tested = cli.expect(0, {u"tags"_s, u"test"_s, tagged.first()}).object();
        QVERIFY(texts(tested[u"tags"_s]).contains(u"大客户"_s));
        QCOMPARE(tested[u"urgent"_s].toBool(), true);
        QCOMPARE(texts(tested[u"new_order_waits_for"_s]), QStringList{u"no_rule"_s});
        QCOMPARE(orders(cli, {u"--sort"_s, u"deadline"_s}).mid(0, tagged.size()),
                 orders(cli, {u"--sort"_s, u"deadline"_s, u"--filter"_s, u"tag=大客户"_s})); // urgent first
        cli.expect(0, {u"tags"_s, u"set"_s, u"大客户"_s, u"--rename"_s, u"big"_s, u"--pieces-from"_s, u"99999"_s});
        QVERIFY(orders(cli, {u"--filter"_s, u"tag=big"_s}).isEmpty());
        cli.expect(0, {u"tags"_s, u"remove"_s, u"big"_s});
        QCOMPARE(cli.expect(0, {u"tags"_s, u"list"_s}).lines.size(), 1);
        cli.expect(2, {u"orders"_s, u"--filter"_s, u"tag=big"_s});
    }

    void whatCannotBe()
    {
        CliBench cli;
        cli.linkShops();
        cli.expect(2, {u"tags"_s, u"set"_s, u"x"_s});
        cli.expect(2, {u"tags"_s, u"set"_s, u"x"_s, u"--colour"_s, u"pink"_s, u"--goods"_s, u"a"_s});
        cli.expect(2, {u"tags"_s, u"set"_s, u"x"_s, u"--buyer"_s, u"first:2"_s});
        cli.expect(2, {u"tags"_s, u"set"_s, u"x"_s, u"--amount-from"_s, u"much"_s});
        cli.expect(3, {u"tags"_s, u"set"_s, u"x"_s, u"--goods"_s, u"a"_s, u"--shop"_s, u"nowhere"_s});
        cli.expect(3, {u"tags"_s, u"remove"_s, u"x"_s});
        cli.expect(2, {u"tags"_s, u"remove"_s});
        cli.expect(2, {u"tags"_s, u"remove"_s, u"x"_s, u"--unreadable"_s});
        cli.expect(3, {u"tags"_s, u"remove"_s, u"--unreadable"_s}); // there is none
        cli.expect(3, {u"tags"_s, u"test"_s, u"x"_s});
        cli.expect(3, {u"accept"_s, u"set"_s, u"--wait"_s, u"x"_s});
        cli.expect(2, {u"accept"_s, u"set"_s, u"--others"_s, u"sleep"_s});
        QVERIFY(cli.expect(0, {u"tags"_s, u"list"_s}).lines.isEmpty());
    }

    void newOrdersWaitUntilTheyAreAccepted()
    {
        CliBench cli;
        cli.linkShops();
        QCOMPARE(cli.expect(0, {u"accept"_s, u"list"_s}).object()[u"on"_s].toBool(), false);
        cli.expect(0, {u"tags"_s, u"set"_s, u"big"_s, u"--pieces-from"_s, u"2"_s});
        cli.expect(0, {u"accept"_s, u"set"_s, u"--wait"_s, u"big"_s, u"--others"_s, u"go"_s});
        const QJsonObject on = cli.expect(0, {u"accept"_s, u"on"_s}).object();
        QCOMPARE(on[u"on"_s].toBool(), true);
        QVERIFY(!on[u"since"_s].isNull());
        QCOMPARE(texts(on[u"wait"_s]), QStringList{u"big"_s});
        QCOMPARE(on[u"others"_s].toString(), u"go"_s);
        cli.importSamples();
        const QStringList waiting = orders(cli, {u"--filter"_s, u"reason=awaiting_review"_s});
        QVERIFY(!waiting.isEmpty());
        QVERIFY(!orders(cli, {u"--view"_s, u"ready"_s}).isEmpty());
        const QJsonObject first = cli.expect(0, {u"orders"_s, u"--search"_s, waiting.first()}).lines.at(0);
        QVERIFY(texts(first[u"reasons"_s]).contains(u"awaiting_review"_s));
        const auto accepted = cli.expect(0, {u"accept"_s, u"orders"_s, u"--reason"_s, u"looked at"_s}).object();
        QCOMPARE(accepted[u"accepted"_s].toInt(), waiting.size());
        QVERIFY(orders(cli, {u"--filter"_s, u"reason=awaiting_review"_s}).isEmpty());
        cli.expect(3, {u"accept"_s, u"orders"_s, u"--reason"_s, u"looked at"_s});
        cli.expect(0, {u"accept"_s, u"off"_s});
    }
};

QTEST_GUILESS_MAIN(TestCliTags)
#include "tst_clitags.moc"
