// SPDX-License-Identifier: Apache-2.0
#include "cli/clibench.h"
#include "support/folders.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {

const QString list = u"taobao/ExportOrderList202611221000.csv"_s;
const QString detail = u"taobao/ExportOrderDetailList202611221000.csv"_s;

QString data(const QString &name) { return inTestData(QStringLiteral("/orders/")) + name; }

} // namespace

/// Files in: what changes what, which shop owns a file, and files that must change nothing.
class TestCliImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameFileChangesNothing()
    {
        CliBench cli;
        cli.linkShops();
        const auto first = cli.expect(0, {u"import"_s, CliBench::sample(list), CliBench::sample(detail)});
        const QJsonObject file = first.object()[u"files"_s][0].toObject();
        QCOMPARE(missing(file,
                         {u"file"_s, u"format"_s, u"encoding"_s, u"as_of"_s, u"rows"_s, u"orders_new"_s,
                          u"orders_updated"_s, u"orders_unchanged"_s, u"rejected"_s}),
                 QStringList());
        QCOMPARE(file[u"format"_s].toString(), u"taobao_list"_s);
        QCOMPARE(file[u"encoding"_s].toString(), u"GBK"_s);
        QCOMPARE(file[u"as_of"_s].toString(), u"2026-11-22T02:00:00Z"_s);
        QCOMPARE(file[u"orders_new"_s].toInt(), 15);
        const auto events = cli.expect(0, {u"events"_s, u"--order"_s, u"4326117919173883199"_s}).lines.size();
        const auto second = cli.expect(0, {u"import"_s, CliBench::sample(list), CliBench::sample(detail)});
        for (const QJsonValue &one : second.object()[u"files"_s].toArray()) {
            QCOMPARE(one[u"orders_new"_s].toInt(), 0);
            QCOMPARE(one[u"orders_updated"_s].toInt(), 0);
            QCOMPARE(one[u"orders_unchanged"_s].toInt(), 15);
        }
        QCOMPARE(cli.expect(0, {u"events"_s, u"--order"_s, u"4326117919173883199"_s}).lines.size(), events);
        cli.check();
    }

    void aListWithoutItsDetailsHolds()
    {
        CliBench cli;
        cli.linkShops();
        cli.expect(0, {u"import"_s, CliBench::sample(list)});
        const auto before = cli.run({u"plan"_s, u"--dry-run"_s});
        QCOMPARE(column(before.object(), u"parcels"_s, u"parcel"_s), QStringList());
        const QJsonObject held = cli.expect(0, {u"orders"_s, u"--search"_s, u"4326117919173883199"_s}).object();
        QCOMPARE(strings(held, u"reasons"_s), QStringList(u"refund_unknown"_s));
        cli.expect(0, {u"import"_s, CliBench::sample(detail)});
        const auto after = cli.expect(1, {u"plan"_s, u"--dry-run"_s});
        QVERIFY(after.object()[u"parcels"_s].toArray().size() > 3);
        QCOMPARE(missing(after.object(), {u"parcels"_s, u"excluded"_s, u"near_misses"_s}), QStringList());
        QCOMPARE(missing(after.object()[u"parcels"_s][0].toObject(), {u"parcel"_s, u"orders"_s, u"merged"_s, u"why"_s}),
                 QStringList());
        QCOMPARE(missing(after.object()[u"excluded"_s][0].toObject(), {u"order"_s, u"reasons"_s}), QStringList());
    }

    void aShopThatCannotBeTold()
    {
        CliBench cli;
        cli.expect(0, {u"shop"_s, u"add"_s, u"一号店"_s, u"--platform"_s, u"pinduoduo"_s});
        cli.expect(0, {u"shop"_s, u"add"_s, u"二号店"_s, u"--platform"_s, u"pinduoduo"_s});
        const QString file = CliBench::sample(u"pinduoduo/orders_export.csv"_s);
        const auto refused = cli.expect(3, {u"import"_s, file});
        QVERIFY2(refused.err.contains(u"一号店"_s) && refused.err.contains(u"二号店"_s), refused.text().constData());
        QCOMPARE(cli.expect(0, {u"orders"_s}).lines.size(), 0);
        const auto named = cli.expect(0, {u"import"_s, file, u"--shop"_s, u"二号店"_s});
        QCOMPARE(named.object()[u"files"_s][0][u"orders_new"_s].toInt(), 15);
        cli.expect(3, {u"import"_s, file, u"--shop"_s, u"三号店"_s});
    }

    void filesThatChangeNothing_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("scientific notation") << data(u"taobao_resaved_by_excel_scientific.csv"_s);
        QTest::newRow("rounded numbers") << data(u"taobao_detail_rounded_numbers.xlsx"_s);
        QTest::newRow("not there") << data(u"nothing.csv"_s);
        QTest::newRow("no export") << inSource(QStringLiteral("/CMakeLists.txt"));
        QTest::newRow("a folder") << inSource(QStringLiteral("/src"));
        QTest::newRow("a picture") << inSource(QStringLiteral("/resources/icons/box.svg"));
        QTest::newRow("no characters") << QStringLiteral("/dev/null");
    }

    void filesThatChangeNothing()
    {
        QFETCH(QString, file);
        CliBench cli;
        cli.linkShops();
        // A good file in the same call does not come in either.
        const auto refused = cli.expect(3, {u"import"_s, CliBench::sample(u"lazada/orders_export.xlsx"_s), file});
        QCOMPARE(refused.err.trimmed().count(u'\n'), 0);
        QVERIFY2(refused.err.size() > 20, refused.text().constData());
        QCOMPARE(cli.expect(0, {u"orders"_s}).lines.size(), 0);
        cli.check();
    }

    void nearMissesSayWhyNot()
    {
        CliBench cli;
        cli.linkShops();
        cli.importSamples();
        const auto plan = cli.expect(1, {u"plan"_s, u"--cross-shop"_s, u"no"_s, u"--dry-run"_s});
        const QJsonArray misses = plan.object()[u"near_misses"_s].toArray();
        QVERIFY(!misses.isEmpty());
        QCOMPARE(missing(misses[0].toObject(), {u"orders"_s, u"why_not"_s}), QStringList());
        QVERIFY(!misses[0][u"why_not"_s].toString().isEmpty());
        const auto joined = cli.expect(1, {u"plan"_s, u"--dry-run"_s});
        QVERIFY(joined.object()[u"parcels"_s].toArray().size() < plan.object()[u"parcels"_s].toArray().size());
        // A dry run leaves nothing behind.
        QCOMPARE(joined.object()[u"parcels"_s][0][u"parcel"_s], QJsonValue());
        cli.expect(3, {u"number"_s, u"--carrier"_s, u"YTO"_s, u"--first"_s, u"YT6012345678901"_s});
    }
};

QTEST_GUILESS_MAIN(TestCliImport)
#include "tst_cliimport.moc"
