// SPDX-License-Identifier: Apache-2.0
#include "cli/clibench.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {

/// Everything that the order table says, without the change counters of the store.
QByteArray tableOf(const CliBench &cli)
{
    QByteArrayList lines;
    for (const QJsonObject &order : cli.expect(0, {u"orders"_s, u"--sort"_s, u"order"_s}).lines)
        lines.append(QJsonDocument(order).toJson(QJsonDocument::Compact));
    std::ranges::sort(lines);
    return lines.join('\n');
}

} // namespace

/// Each verb that can be taken back brings back exactly what was.
class TestCliUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::newRow("sqlite") << u"sqlite"_s;
        QTest::newRow("postgresql") << u"postgresql"_s;
    }

    void eachVerb()
    {
        QFETCH_GLOBAL(QString, engine);
        CliBench cli(engine);
        cli.linkShops();
        cli.importSamples();
        const auto takenBack = [&](int code, const QStringList &words, const QString &verb) {
            const QByteArray before = tableOf(cli);
            cli.expect(code, words);
            QVERIFY2(tableOf(cli) != before, qPrintable(words.join(u' ')));
            QCOMPARE(cli.expect(0, {u"undo"_s}).object()[u"undone"_s].toString(), verb);
            QCOMPARE(tableOf(cli), before);
            QCOMPARE(cli.expect(0, {u"redo"_s}).object()[u"redone"_s].toString(), verb);
            QVERIFY(tableOf(cli) != before);
            cli.expect(0, {u"undo"_s});
            QCOMPARE(tableOf(cli), before);
        };
        takenBack(1, {u"plan"_s}, u"plan"_s);
        cli.expect(1, {u"plan"_s});
        const QString merged = parcelOfOrder(cli, u"4326117919173883199"_s);
        takenBack(0, {u"unmerge"_s, merged}, u"unmerge"_s);
        takenBack(0, {u"split"_s, u"261121-525925917592596"_s, u"--lines"_s, u"QH-BOX-L-WH=2"_s}, u"split"_s);
        takenBack(0, {u"carrier"_s, merged, u"--carrier"_s, u"STO"_s}, u"carrier"_s);
        takenBack(0, {u"memo"_s, u"4326117919173883199"_s, u"加急"_s}, u"memo"_s);
        takenBack(0, {u"number"_s, u"--carrier"_s, u"YTO"_s, u"--first"_s, u"YT6012345678901"_s}, u"number"_s);
        cli.check();
    }

    void wholeImport()
    {
        QFETCH_GLOBAL(QString, engine);
        CliBench cli(engine);
        cli.linkShops();
        const QByteArray empty = tableOf(cli);
        cli.importSamples();
        const QByteArray before = tableOf(cli);
        cli.expect(1, {u"plan"_s});
        const CliAnswer refused = cli.expect(3, {u"undo"_s, u"import"_s});
        QVERIFY2(refused.err.contains(parcelOfOrder(cli, u"4326117919173883199"_s))
                     || refused.err.contains(u"parcel"_s),
                 refused.text());
        cli.expect(0, {u"undo"_s});
        QCOMPARE(tableOf(cli), before);
        const auto imports = cli.expect(0, {u"undo"_s, u"imports"_s}).lines;
        QVERIFY(!imports.isEmpty());
        for (const QJsonObject &one : imports) {
            QCOMPARE(one[u"undo"_s].toString(), u"yes"_s);
            const QString run = QString::number(one[u"run"_s].toInteger());
            const QJsonObject done = cli.expect(0, {u"undo"_s, u"import"_s, run}).object();
            QCOMPARE(done[u"undone"_s].toString(), u"import"_s);
            QVERIFY(done[u"orders_removed"_s].toInteger() > 0);
            cli.expect(3, {u"undo"_s, u"import"_s, run});
        }
        QCOMPARE(tableOf(cli), empty);
        cli.expect(3, {u"undo"_s, u"import"_s});
        cli.check();
        cli.importSamples();
        QCOMPARE(tableOf(cli).count('\n'), before.count('\n'));
        cli.check();
    }

    void notWhatWasPrinted()
    {
        QFETCH_GLOBAL(QString, engine);
        CliBench cli(engine);
        cli.printed();
        const QByteArray before = tableOf(cli);
        const CliAnswer refused = cli.expect(3, {u"undo"_s});
        QVERIFY2(refused.err.contains(u"YT6012345678901"_s), refused.text());
        QCOMPARE(tableOf(cli), before);
        const auto steps = cli.expect(0, {u"undo"_s, u"list"_s, u"--count"_s, u"5"_s}).lines;
        QCOMPARE(steps.size(), 2);
        QCOMPARE(missing(steps[0], {u"step"_s, u"time"_s, u"verb"_s, u"parcels"_s, u"orders"_s, u"undo"_s, u"why"_s}),
                 QStringList());
        QCOMPARE(steps[0][u"verb"_s].toString(), u"number"_s);
        QCOMPARE(steps[0][u"undo"_s].toString(), u"never"_s);
        QVERIFY(steps[0][u"why"_s].toString().contains(u"YT6012345678901"_s));
        QCOMPARE(steps[1][u"undo"_s].toString(), u"never"_s);
        cli.expect(3, {u"redo"_s});
        cli.expect(2, {u"undo"_s, u"list"_s, u"--count"_s, u"0"_s});
    }

    void onlyTheStepOfThisBench()
    {
        QFETCH_GLOBAL(QString, engine);
        CliBench cli(engine);
        cli.linkShops();
        cli.importSamples();
        cli.expect(1, {u"plan"_s});
        cli.setBench(u"bench-2"_s);
        cli.expect(3, {u"undo"_s});
        cli.setBench(u"bench-1"_s);
        cli.expect(0, {u"undo"_s});
        cli.check();
    }

    void splitQuantitiesAddUp()
    {
        QFETCH_GLOBAL(QString, engine);
        CliBench cli(engine);
        cli.linkShops();
        cli.importSamples();
        cli.expect(1, {u"plan"_s, u"--cross-shop"_s, u"no"_s});
        const QString order = u"261121-525925917592596"_s;
        cli.expect(2, {u"split"_s, order, u"--lines"_s, u"QH-BOX-L-WH=6"_s});
        const auto split = cli.expect(0, {u"split"_s, order, u"--lines"_s, u"QH-BOX-L-WH=2"_s});
        QVERIFY(!strings(split.object(), u"parcels"_s).isEmpty());
        const QJsonArray parcels = cli.expect(0, {u"orders"_s, u"--search"_s, order}).object()[u"parcels"_s].toArray();
        qint64 sum = 0;
        for (const QJsonValue &parcel : parcels)
            sum += parcel[u"lines"_s][0][u"quantity"_s].toInteger();
        QCOMPARE(parcels.size(), 2);
        QCOMPARE(sum, 5);
        cli.check();
    }

private:
    static QString parcelOfOrder(const CliBench &cli, const QString &order)
    {
        for (const QJsonObject &line : cli.expect(0, {u"orders"_s, u"--search"_s, order}).lines) {
            if (line[u"order"_s].toString() == order)
                return QString::number(line[u"parcels"_s][0][u"parcel"_s].toInteger());
        }
        return {};
    }
};

QTEST_GUILESS_MAIN(TestCliUndo)
#include "tst_cliundo.moc"
