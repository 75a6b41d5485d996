// SPDX-License-Identifier: Apache-2.0
#include "cli/clibench.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto taobao = "青禾日用旗舰店";

QString shop() { return QString::fromUtf8(taobao); }

/// An order of that shop whose file states no time to ship.
QJsonObject counted(const CliBench &cli)
{
    for (const QJsonObject &order : cli.expect(0, {u"orders"_s}).lines) {
        if (order[u"shop"_s] == shop() && order[u"deadline_reason"_s][u"basis"_s] != u"promised"_s
            && !order[u"paid_at"_s].isNull())
            return order;
    }
    return {};
}

QJsonObject again(const CliBench &cli, const QJsonObject &order)
{
    return cli.expect(0, {u"orders"_s, u"--search"_s, order[u"order"_s].toString()}).object();
}

} // namespace

class TestCliDeadlines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDeadlineSaysWhy()
    {
        CliBench cli;
        cli.linkShops();
        cli.importSamples();
        const QJsonObject order = counted(cli);
        QVERIFY(!order.isEmpty());
        const QJsonObject why = order[u"deadline_reason"_s].toObject();
        QCOMPARE(missing(why,
                         {u"basis"_s, u"start"_s, u"start_at"_s, u"term"_s, u"override"_s, u"scan_by"_s, u"country"_s,
                          u"country_missing"_s, u"missing_year"_s, u"provisional"_s, u"text"_s}),
                 QStringList());
        QCOMPARE(why[u"basis"_s].toString(), u"platform"_s);
        QCOMPARE(why[u"term"_s].toString(), u"48h"_s);
        QCOMPARE(why[u"start_at"_s], order[u"paid_at"_s]);
        QVERIFY(why[u"text"_s].toString().contains(u"after payment"_s));
    }

    void aShopPromises()
    {
        CliBench cli;
        cli.linkShops();
        cli.importSamples();
        const QJsonObject order = counted(cli);
        const QJsonObject set =
            cli.expect(0, {u"deadline"_s, u"shop"_s, shop(), u"--promise"_s, u"1wd"_s, u"--mall"_s, u"yes"_s}).object();
        QCOMPARE(missing(set, {u"shop"_s, u"platform"_s, u"mall"_s, u"promise"_s, u"country"_s}), QStringList());
        QVERIFY(set[u"mall"_s].toBool());
        const QJsonObject why = again(cli, order)[u"deadline_reason"_s].toObject();
        QCOMPARE(why[u"basis"_s].toString(), u"shop_term"_s);
        QCOMPARE(why[u"country"_s].toString(), u"CN"_s);
        // Words that are not given stay as they were.
        cli.expect(0, {u"deadline"_s, u"shop"_s, shop(), u"--country"_s, u"SG"_s});
        const QJsonObject list = cli.expect(0, {u"deadline"_s, u"list"_s}).object();
        QVERIFY(column(list, u"shops"_s, u"promise"_s).contains(u"1wd"_s));
        QVERIFY(column(list, u"shops"_s, u"country"_s).contains(u"SG"_s));
        cli.expect(0, {u"deadline"_s, u"shop"_s, shop(), u"--promise"_s, u"none"_s, u"--country"_s, u"none"_s});
        QCOMPARE(again(cli, order), order);
        cli.expect(2, {u"deadline"_s, u"shop"_s, shop(), u"--promise"_s, u"soon"_s});
        cli.expect(2, {u"deadline"_s, u"shop"_s, shop(), u"--country"_s, u"QQ"_s});
        cli.expect(3, {u"deadline"_s, u"shop"_s, u"nobody"_s, u"--promise"_s, u"1d"_s});
        cli.check();
    }

    void anAnnouncement()
    {
        CliBench cli;
        cli.linkShops();
        cli.importSamples();
        const QJsonObject order = counted(cli);
        const QStringList days{u"--from"_s, u"2026-11-01"_s, u"--until"_s, u"2026-11-30"_s};
        const QStringList words = QStringList{u"deadline"_s, u"announce"_s, u"双11"_s} + days;
        const QJsonObject made =
            cli.expect(0, words + QStringList{u"--platform"_s, u"taobao"_s, u"--term"_s, u"120h"_s}).object();
        QCOMPARE(missing(made,
                         {u"override"_s, u"name"_s, u"platform"_s, u"shop"_s, u"from"_s, u"until"_s, u"effect"_s,
                          u"term"_s, u"ship_by"_s}),
                 QStringList());
        QJsonObject why = again(cli, order)[u"deadline_reason"_s].toObject();
        QCOMPARE(why[u"basis"_s].toString(), u"override"_s);
        QCOMPARE(why[u"override"_s].toString(), u"双11"_s);
        QCOMPARE(why[u"term"_s].toString(), u"120h"_s);
        const QJsonObject own =
            cli.expect(0, words + QStringList{u"--shop"_s, shop(), u"--ship-by"_s, u"2026-12-05T12:00:00+08:00"_s})
                .object();
        QCOMPARE(again(cli, order)[u"deadline"_s].toString(), u"2026-12-05T04:00:00Z"_s);
        QCOMPARE(cli.expect(0, {u"deadline"_s, u"list"_s}).object()[u"overrides"_s].toArray().size(), 2);
        for (const QJsonObject &one : {made, own})
            cli.expect(0, {u"deadline"_s, u"withdraw"_s, QString::number(one[u"override"_s].toInteger())});
        QCOMPARE(again(cli, order), order);
        cli.expect(3, {u"deadline"_s, u"withdraw"_s, QString::number(made[u"override"_s].toInteger())});
        cli.expect(2, words); // neither term nor time
        cli.expect(2, words + QStringList{u"--pause"_s, u"--term"_s, u"1d"_s});
        cli.expect(2, words + QStringList{u"--pause"_s, u"--platform"_s, u"nobody"_s});
        cli.expect(2,
                   {u"deadline"_s, u"announce"_s, u"x"_s, u"--from"_s, u"soon"_s, u"--until"_s, u"2026-11-30"_s,
                    u"--pause"_s});
        cli.check();
    }

    void platformsAndCalendars()
    {
        CliBench cli;
        const auto rules = cli.expect(0, {u"deadline"_s, u"rules"_s});
        QVERIFY(rules.lines.size() > 10);
        QCOMPARE(missing(rules.lines[0],
                         {u"platform"_s, u"mall"_s, u"start"_s, u"ship"_s, u"scan"_s, u"country"_s, u"assumed"_s}),
                 QStringList());
        QFile file(cli.file(u"2028.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"country": "CN", "year": 2028, "off": [{"date": "2028-01-01"}]})");
        file.close();
        QCOMPARE(cli.expect(0, {u"calendar"_s, u"add"_s, file.fileName()}).object()[u"calendar"_s], u"CN-2028"_s);
        const auto list = cli.expect(0, {u"calendar"_s, u"list"_s});
        QCOMPARE(list.lines.size(), 15);
        QCOMPARE(missing(list.lines[0],
                         {u"calendar"_s, u"country"_s, u"year"_s, u"provisional"_s, u"own"_s, u"off"_s, u"work"_s,
                          u"problem"_s}),
                 QStringList());
        cli.expect(0, {u"calendar"_s, u"remove"_s, u"CN-2028"_s});
        cli.expect(3, {u"calendar"_s, u"remove"_s, u"CN-2028"_s});
        cli.expect(3, {u"calendar"_s, u"add"_s, CliBench::program()}); // far too large
        cli.expect(2, {u"calendar"_s, u"add"_s, CliBench::sample(u"pinduoduo/orders_export.csv"_s)});
        // One that is torn counts for nothing, and is named.
        QVERIFY(QDir(cli.data()).mkpath(u"calendars"_s));
        QFile torn(cli.data() + u"/calendars/CN-2029.json"_s);
        QVERIFY(torn.open(QIODevice::WriteOnly));
        torn.write("{");
        torn.close();
        const auto named = cli.expect(1, {u"calendar"_s, u"list"_s});
        QVERIFY(!named.lines.last()[u"problem"_s].toString().isEmpty());
        cli.expect(0, {u"orders"_s});
    }
};

QTEST_GUILESS_MAIN(TestCliDeadlines)
#include "tst_clideadlines.moc"
