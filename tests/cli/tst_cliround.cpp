// SPDX-License-Identifier: Apache-2.0
#include "cli/clibench.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

using namespace waydesk::test;
using namespace Qt::StringLiterals;

/// The whole main job through the program, on both engines; every verb answers with the fields of the contract.
class TestCliRound : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::newRow("sqlite") << u"sqlite"_s;
        QTest::newRow("postgresql") << u"postgresql"_s;
    }

    void mainJob()
    {
        QFETCH_GLOBAL(QString, engine);
        CliBench cli(engine);
        const QStringList numbers = cli.printed();
        QCOMPARE(numbers.size(), 17);
        QCOMPARE(numbers.first(), u"YT6012345678901"_s);
        QCOMPARE(numbers.last(), u"YT6012345678917"_s);
        QVERIFY(QFileInfo(cli.file(u"labels.pdf"_s)).size() > 10'000);

        const CliAnswer scanned = cli.scan(numbers.first(16), {u"--round"_s, u"1122-pm"_s});
        QCOMPARE(scanned.code, 0);
        QCOMPARE(scanned.lines.size(), 16);
        QCOMPARE(
            missing(scanned.object(),
                    {u"code"_s, u"verdict"_s, u"reason"_s, u"parcel"_s, u"orders"_s, u"carrier"_s, u"data_age_s"_s}),
            QStringList());

        handOver(cli, numbers.last());
        writeBack(cli);
        cli.check();
    }

    void linkingShops()
    {
        QFETCH_GLOBAL(QString, engine);
        CliBench cli(engine);
        const auto account = cli.expect(0, {u"account"_s, u"add"_s, u"joint"_s, u"--carrier"_s, u"YTO"_s});
        const QStringList accountFields = {u"account"_s, u"carrier"_s, u"shops"_s, u"free"_s, u"used"_s, u"voided"_s};
        QCOMPARE(missing(account.object(), accountFields), QStringList());
        const auto segment = cli.expect(0,
                                        {u"segment"_s, u"add"_s, u"--account"_s, u"joint"_s, u"--first"_s,
                                         u"YT6012345678901"_s, u"--last"_s, u"YT6012345678950"_s});
        QCOMPARE(segment.object()[u"count"_s].toInt(), 50);
        QCOMPARE(missing(segment.object(), {u"account"_s, u"first"_s, u"last"_s, u"count"_s}), QStringList());
        const auto shop = cli.expect(0, {u"shop"_s, u"add"_s, u"青禾"_s, u"--platform"_s, u"taobao"_s, u"--mall"_s});
        QCOMPARE(missing(shop.object(), {u"shop"_s, u"platform"_s, u"mall"_s, u"account"_s}), QStringList());
        QVERIFY(shop.object()[u"mall"_s].toBool());
        const auto shared = cli.expect(0, {u"account"_s, u"share"_s, u"joint"_s, u"--shop"_s, u"青禾"_s});
        QCOMPARE(strings(shared.object(), u"shops"_s), QStringList(u"青禾"_s));
        QCOMPARE(cli.expect(0, {u"shop"_s, u"list"_s}).object()[u"account"_s].toString(), u"joint"_s);
        const auto list = cli.expect(0, {u"account"_s, u"list"_s});
        QCOMPARE(list.object()[u"free"_s].toInt(), 50);
        cli.expect(3, {u"shop"_s, u"add"_s, u"青禾"_s, u"--platform"_s, u"taobao"_s});
        cli.expect(3, {u"account"_s, u"add"_s, u"joint"_s, u"--carrier"_s, u"YTO"_s});
        cli.expect(3, {u"account"_s, u"share"_s, u"joint"_s, u"--shop"_s, u"nobody"_s});
    }

    void orderFields()
    {
        QFETCH_GLOBAL(QString, engine);
        CliBench cli(engine);
        cli.numbered();
        const auto all = cli.expect(0, {u"orders"_s});
        QCOMPARE(all.lines.size(), 44);
        const auto one = cli.expect(0, {u"orders"_s, u"--search"_s, u"4326205030076224112"_s});
        QCOMPARE(one.lines.size(), 2); // the parcel's other order comes with it
        const QJsonObject order = one.lines[0];
        QCOMPARE(missing(order, {u"shop"_s,     u"platform"_s, u"order"_s,    u"buyer"_s,   u"receiver"_s, u"phone"_s,
                                 u"province"_s, u"city"_s,     u"district"_s, u"street"_s,  u"message"_s,  u"memo"_s,
                                 u"status"_s,   u"refund"_s,   u"presale"_s,  u"paid_at"_s, u"deadline"_s, u"as_of"_s,
                                 u"eligible"_s, u"reasons"_s,  u"lines"_s,    u"parcels"_s}),
                 QStringList());
        QCOMPARE(missing(order[u"lines"_s][0].toObject(),
                         {u"sub_order"_s, u"sku"_s, u"title"_s, u"attributes"_s, u"quantity"_s, u"refund"_s}),
                 QStringList());
        QCOMPARE(missing(order[u"parcels"_s][0].toObject(),
                         {u"parcel"_s, u"state"_s, u"carrier"_s, u"waybill"_s, u"lines"_s}),
                 QStringList());
        QCOMPARE(cli.expect(0, {u"orders"_s, u"--filter"_s, u"platform=lazada"_s}).lines.size(), 14);
        QCOMPARE(cli.expect(0, {u"orders"_s, u"--filter"_s, u"shop=Lotus"_s, u"--view"_s, u"held"_s}).lines.size(), 5);
    }

    void numberingSkipsUsedNumbers()
    {
        QFETCH_GLOBAL(QString, engine);
        CliBench cli(engine);
        const QStringList numbers = cli.numbered();
        const qint64 second = cli.parcelOf(numbers[1]);
        const qint64 third = cli.parcelOf(numbers[2]);
        const auto freed = cli.expect(0, {u"unnumber"_s, QString::number(second), QString::number(third)});
        QCOMPARE(strings(freed.object(), u"freed"_s).size(), 2);
        const auto again = cli.expect(0,
                                      {u"number"_s, u"--carrier"_s, u"YTO"_s, u"--account"_s, u"joint"_s, u"--first"_s,
                                       numbers[2], u"--parcel"_s, QString::number(second), QString::number(third)});
        QCOMPARE(missing(again.object(), {u"fill"_s, u"first"_s, u"last"_s, u"assigned"_s, u"skipped"_s, u"refused"_s}),
                 QStringList());
        QCOMPARE(column(again.object(), u"assigned"_s, u"number"_s), QStringList({numbers[2], u"YT6012345678918"_s}));
        QCOMPARE(column(again.object(), u"skipped"_s, u"number"_s).size(), 14);
        cli.check();
    }

private:
    static void handOver(const CliBench &cli, const QString &shelf)
    {
        const auto list = cli.expect(0, {u"handover"_s, u"list"_s});
        QCOMPARE(list.lines.size(), 1);
        const QStringList fields = {u"handover"_s, u"round"_s,   u"carrier"_s, u"scanned"_s,
                                    u"printed"_s,  u"missing"_s, u"held"_s,    u"weight_g"_s};
        QCOMPARE(missing(list.object(), fields), QStringList());
        QCOMPARE(list.object()[u"round"_s].toString(), u"1122-pm"_s);
        QCOMPARE(column(list.object(), u"missing"_s, u"number"_s), QStringList(shelf));
        const QString id = QString::number(list.object()[u"handover"_s].toInteger());
        const QString manifest = cli.file(u"manifest.pdf"_s);
        const auto closed = cli.expect(1, {u"handover"_s, u"close"_s, id, u"--manifest"_s, u"pdf:"_s + manifest});
        QCOMPARE(closed.object()[u"scanned"_s].toInt(), 16);
        QVERIFY(QFileInfo(manifest).size() > 5'000);
        cli.expect(3, {u"handover"_s, u"close"_s, id, u"--manifest"_s, u"pdf:"_s + manifest});
    }

    static void writeBack(const CliBench &cli)
    {
        const auto write = [&](const QString &shop, const QString &blank) {
            QStringList words = {u"writeback"_s, u"--shop"_s, shop, u"--out"_s, cli.file(shop + u".xlsx"_s)};
            if (!blank.isEmpty())
                words += {u"--template"_s, CliBench::sample(blank)};
            const auto written = cli.expect(0, words);
            QCOMPARE(missing(written.object(), {u"shop"_s, u"format"_s, u"orders"_s, u"left_out"_s}), QStringList());
            QVERIFY(written.object()[u"orders"_s].toInt() > 5);
            QVERIFY(QFileInfo::exists(cli.file(shop + u".xlsx"_s)));
        };
        const QString own = cli.file(u"blank.xlsx"_s);
        QVERIFY(QFile::copy(CliBench::sample(u"taobao/upload_template.xlsx"_s), own));
        cli.expect(2, {u"writeback"_s, u"--shop"_s, u"青禾日用旗舰店"_s, u"--out"_s, own, u"--template"_s, own});
        write(u"青禾日用旗舰店"_s, u"taobao/upload_template.xlsx"_s);
        write(u"青禾拼多多店"_s, {});
        write(u"Lotus"_s, u"lazada/upload_template.xlsx"_s);
        // Orders of two shops are in these parcels: each platform answers for its own.
        const QString pinduoduo = u"青禾拼多多店"_s;
        const auto ambiguous = cli.expect(2, {u"writeback"_s, u"settle"_s, u"YT6012345678901"_s, u"--accepted"_s});
        QVERIFY2(ambiguous.err.contains(pinduoduo), ambiguous.text().constData());
        cli.expect(0, {u"writeback"_s, u"settle"_s, u"YT6012345678901"_s, u"--accepted"_s, u"--shop"_s, pinduoduo});
        cli.expect(
            0,
            {u"writeback"_s, u"settle"_s, u"YT6012345678902"_s, u"--refused"_s, u"单号不对"_s, u"--shop"_s, pinduoduo});
        // What was refused is due again, what was accepted is not.
        const auto again =
            cli.expect(0, {u"writeback"_s, u"--shop"_s, u"青禾拼多多店"_s, u"--out"_s, cli.file(u"again.xlsx"_s)});
        QCOMPARE(again.object()[u"orders"_s].toInt(), 1);
    }
};

QTEST_GUILESS_MAIN(TestCliRound)
#include "tst_cliround.moc"
