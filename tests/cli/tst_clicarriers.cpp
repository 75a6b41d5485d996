// SPDX-License-Identifier: Apache-2.0
#include "cli/clibench.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace waydesk::test;
using namespace Qt::StringLiterals;

/// The carrier choice from the command line: tables in, explained, chosen, remembered, taken out.
class TestCliCarriers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::newRow("sqlite") << u"sqlite"_s;
        QTest::newRow("postgresql") << u"postgresql"_s;
    }

    void sampleTables()
    {
        QFETCH_GLOBAL(QString, engine);
        CliBench cli(engine);
        cli.linkShops();
        for (const QString &part : {u"rules"_s, u"prices"_s, u"areas"_s, u"suspensions"_s, u"goods"_s}) {
            const qint64 rows =
                cli.expect(0, {u"carriers"_s, u"import"_s, part, CliBench::sample(u"carriers/%1.csv"_s.arg(part))})
                    .object()[u"rows"_s]
                    .toInteger();
            QVERIFY(rows > 1);
            QCOMPARE(cli.expect(0, {u"carriers"_s, u"list"_s, part}).lines.size(), rows);
        }
        cli.importSamples();
        cli.expect(1, {u"plan"_s});
        const QString parcel = QString::number(firstParcel(cli));
        const QJsonObject why = cli.expect(0, {u"carriers"_s, u"explain"_s, parcel}).object();
        QCOMPARE(why[u"carrier"_s].toString(), u"YTO"_s); // the only carrier that the shops have an account of
        QCOMPARE(why[u"by"_s].toString(), u"rules"_s);
        QVERIFY(why[u"rule"_s].toInteger() > 0);
        bool noAccount = false;
        for (const auto &one : why[u"candidates"_s].toArray())
            noAccount = noAccount || one[u"against"_s].toArray().contains(u"no_account"_s);
        QVERIFY(noAccount);
        cli.expect(0, {u"carrier"_s, parcel, u"--carrier"_s, u"STO"_s, u"--remember"_s});
        QCOMPARE(cli.expect(0, {u"carriers"_s, u"explain"_s, parcel}).object()[u"by"_s].toString(), u"hand"_s);
        QCOMPARE(cli.expect(0, {u"carriers"_s, u"list"_s, u"rules"_s}).lines.size(), 5);
        cli.check();
    }

    void suspensionHolds()
    {
        QFETCH_GLOBAL(QString, engine);
        CliBench cli(engine);
        cli.linkShops();
        cli.importSamples();
        cli.expect(1, {u"plan"_s});
        const QString parcel = QString::number(firstParcel(cli));
        cli.expect(0, {u"carrier"_s, parcel, u"--carrier"_s, u"YTO"_s});
        cli.expect(0, {u"carriers"_s, u"add"_s, u"suspensions"_s, u"carrier=YTO"_s, u"area=*"_s, u"from=2020-01-01"_s});
        const QJsonObject refused =
            cli.expect(3, {u"number"_s, u"--parcel"_s, parcel, u"--carrier"_s, u"YTO"_s, u"--account"_s, u"joint"_s})
                .object();
        QCOMPARE(refused[u"refused"_s].toArray().first()[u"reason"_s].toString(), u"area_suspended"_s);
        const QJsonObject row = cli.expect(0, {u"carriers"_s, u"list"_s, u"suspensions"_s}).object();
        QCOMPARE(row[u"carrier"_s].toString(), u"YTO"_s);
        const QString id = QString::number(row[u"id"_s].toInteger());
        cli.expect(0, {u"carriers"_s, u"remove"_s, u"suspensions"_s, id});
        cli.expect(3, {u"carriers"_s, u"remove"_s, u"suspensions"_s, id});
        cli.expect(0, {u"number"_s, u"--parcel"_s, parcel, u"--carrier"_s, u"YTO"_s, u"--account"_s, u"joint"_s});
        cli.check();
    }

    void aWrongCellIsNamed()
    {
        CliBench cli(u"sqlite"_s);
        const QString file = cli.file(u"prices.csv"_s);
        QFile table(file);
        QVERIFY(table.open(QIODevice::WriteOnly));
        table.write("carrier,area,first_g,first_price\nYTO,全国,1000,3\n\nYTO,亚特兰蒂斯,1000,3\n");
        table.close();
        const CliAnswer refused = cli.run({u"carriers"_s, u"import"_s, u"prices"_s, file});
        QCOMPARE(refused.code, 2);
        for (const QString &part : {u"prices.csv"_s, u"row 4"_s, u"column area"_s, u"亚特兰蒂斯"_s})
            QVERIFY2(refused.err.contains(part), refused.text());
        QVERIFY(cli.expect(0, {u"carriers"_s, u"list"_s, u"prices"_s}).lines.isEmpty());
        const CliAnswer column = cli.run({u"carriers"_s, u"add"_s, u"prices"_s, u"colour=red"_s});
        QCOMPARE(column.code, 2);
    }

private:
    static qint64 firstParcel(const CliBench &cli)
    {
        for (const QJsonObject &order : cli.expect(0, {u"orders"_s}).lines) {
            if (const QJsonArray parcels = order[u"parcels"_s].toArray(); !parcels.isEmpty())
                return parcels.first()[u"parcel"_s].toInteger();
        }
        return 0;
    }
};

QTEST_GUILESS_MAIN(TestCliCarriers)
#include "tst_clicarriers.moc"
