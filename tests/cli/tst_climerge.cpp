// SPDX-License-Identifier: Apache-2.0
#include "cli/clibench.h"

#include <QJsonArray>
#include <QTest>

using namespace waydesk::test;
using namespace Qt::StringLiterals;

class TestCliMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShopsPolicy()
    {
        CliBench cli;
        cli.linkShops();
        cli.importSamples();
        const auto all = cli.expect(0, {u"merge"_s, u"policy"_s});
        QCOMPARE(all.lines.size(), 3);
        QCOMPARE(missing(all.lines[0],
                         {u"shop"_s, u"platform"_s, u"cross_shop"_s, u"any_buyer"_s, u"notes"_s, u"presale"_s,
                          u"most_grams"_s}),
                 QStringList());
        const auto joined = cli.expect(1, {u"plan"_s, u"--dry-run"_s}).object()[u"parcels"_s].toArray().size();
        for (const QJsonObject &shop : all.lines) {
            const auto set = cli.expect(0,
                                        {u"merge"_s, u"policy"_s, shop[u"shop"_s].toString(), u"--cross-shop"_s,
                                         u"no"_s, u"--buyers"_s, u"same"_s, u"--most-grams"_s, u"3000"_s});
            QCOMPARE(set.object()[u"cross_shop"_s], QJsonValue(false));
            QCOMPARE(set.object()[u"any_buyer"_s], QJsonValue(false));
            QCOMPARE(set.object()[u"notes"_s], QJsonValue(true));
            QCOMPARE(set.object()[u"most_grams"_s].toInt(), 3000);
        }
        QCOMPARE(cli.expect(0, {u"merge"_s, u"policy"_s}).lines[1][u"cross_shop"_s], QJsonValue(false));
        const auto apart = cli.expect(1, {u"plan"_s, u"--dry-run"_s}).object();
        QVERIFY(apart[u"parcels"_s].toArray().size() > joined);
        QStringList why;
        for (const QJsonValue &miss : apart[u"near_misses"_s].toArray())
            why.append(miss[u"why_not"_s].toString());
        QVERIFY2(why.contains(u"cross_shop_off"_s), qPrintable(why.join(u' ')));
        cli.expect(3, {u"merge"_s, u"policy"_s, u"没有这家店"_s});
        cli.expect(2, {u"merge"_s, u"policy"_s, u"--notes"_s, u"no"_s}); // of which shop
        cli.check();
    }
};

QTEST_GUILESS_MAIN(TestCliMerge)
#include "tst_climerge.moc"
