// SPDX-License-Identifier: Apache-2.0
#include "cli/clibench.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &file, const QByteArray &text)
{
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(text);
}

QStringList ordersOf(const QJsonArray &rows)
{
    QStringList all;
    for (const auto &row : rows)
        all.append(row.toObject()[u"order"_s].toString());
    return all;
}

} // namespace

/// From a pattern to the upload file, on the command line alone.
class TestCliSupplier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::newRow("sqlite") << u"sqlite"_s;
        QTest::newRow("postgresql") << u"postgresql"_s;
    }

    void patternsToNumbers()
    {
        QFETCH_GLOBAL(QString, engine);
        CliBench cli(engine);
        cli.linkShops();
        cli.importSamples();
        const QJsonObject order = orderOfOneArticle(cli);
        const QString number = order[u"order"_s].toString();
        const QString shop = order[u"shop"_s].toString();
        const QString sku = order[u"lines"_s].toArray().first().toObject()[u"sku"_s].toString();
        QVERIFY(sku.size() > 2);
        const QString pattern = sku.left(sku.size() - 1) + u"{item}=恒达"_s; // the last character is his id
        const QJsonObject set =
            cli.expect(0, {u"supplier"_s, u"set"_s, shop, u"--pattern"_s, pattern, u"--only"_s, u"恒达"_s}).object();
        QCOMPARE(set[u"patterns"_s].toArray().first().toString(), pattern);
        QCOMPARE(cli.expect(0, {u"supplier"_s, u"read"_s, sku, u"--shop"_s, shop}).object()[u"item"_s].toString(),
                 sku.right(1));
        cli.expect(1, {u"supplier"_s, u"read"_s, u"nothing"_s});
        const auto held = cli.expect(0, {u"orders"_s, u"--filter"_s, u"reason=at_supplier"_s}).lines;
        QVERIFY(!held.isEmpty());
        QCOMPARE(rowOf(cli, number)[u"step"_s].toString(), u"to_buy"_s);

        const QString list = cli.file(u"list.csv"_s);
        const QJsonObject written = cli.run({u"supplier"_s, u"export"_s, list}).object();
        QVERIFY(ordersOf(written[u"orders"_s].toArray()).contains(number));
        QVERIFY(written[u"again"_s].toArray().isEmpty());
        cli.expect(3, {u"supplier"_s, u"export"_s, list}); // nothing twice
        const QJsonObject again = cli.run({u"supplier"_s, u"export"_s, list, u"--again"_s}).object();
        QVERIFY(ordersOf(again[u"again"_s].toArray()).contains(number));
        QCOMPARE(rowOf(cli, number)[u"step"_s].toString(), u"listed"_s);
        cli.expect(0, {u"supplier"_s, u"bought"_s, number, u"--shop"_s, shop});
        QCOMPARE(rowOf(cli, number)[u"step"_s].toString(), u"bought"_s);

        const QString numbers = cli.file(u"numbers.csv"_s);
        write(
            numbers,
            u"订单号,快递公司,快递单号\n%1,圆通,YT1234567890123\nNOBODY,圆通,YT1234567890124\n"_s.arg(number).toUtf8());
        const QJsonObject taken = cli.expect(1, {u"supplier"_s, u"numbers"_s, numbers}).object();
        QCOMPARE(ordersOf(taken[u"taken"_s].toArray()), QStringList{number});
        const QJsonObject refused = taken[u"refused"_s].toArray().first().toObject();
        QCOMPARE(refused[u"reason"_s].toString(), u"order_unknown"_s);
        QCOMPARE(refused[u"row"_s].toInt(), 3);
        QVERIFY(refused[u"text"_s].toString().startsWith(u"NOBODY"_s));
        QCOMPARE(rowOf(cli, number)[u"told"_s].toString(), u"due"_s);
        const auto queue = cli.expect(0, {u"writeback"_s, u"queue"_s, u"--shop"_s, shop}).object()[u"rows"_s].toArray();
        QCOMPARE(queue.first().toObject()[u"waybill"_s].toString(), u"YT1234567890123"_s);
        cli.expect(0, {u"supplier"_s, u"take-back"_s, number, u"--shop"_s, shop});
        QCOMPARE(rowOf(cli, number)[u"step"_s].toString(), u"bought"_s);
        cli.check();
    }

    void wrongWords()
    {
        CliBench cli(u"sqlite"_s);
        cli.linkShops();
        const auto answer = cli.expect(2, {u"supplier"_s, u"set"_s, u"all"_s, u"--pattern"_s, u"DS-{supplier}"_s});
        QVERIFY2(answer.err.contains(u"{item}"_s), answer.text());
        cli.expect(2, {u"supplier"_s, u"set"_s, u"all"_s});
        cli.expect(3, {u"supplier"_s, u"set"_s, u"nowhere"_s, u"--off"_s});
        cli.expect(0, {u"supplier"_s, u"set"_s, u"all"_s, u"--off"_s});
        QVERIFY(!cli.expect(0, {u"supplier"_s, u"patterns"_s}).lines.isEmpty());
        cli.expect(3, {u"supplier"_s, u"export"_s, cli.file(u"list.csv"_s)});
        cli.expect(3, {u"supplier"_s, u"bought"_s});
        QCOMPARE(cli.expect(0, {u"supplier"_s, u"list"_s}).lines.size(), 0);
    }

private:
    static QJsonObject orderOfOneArticle(const CliBench &cli)
    {
        for (const QJsonObject &order : cli.expect(0, {u"orders"_s, u"--view"_s, u"ready"_s}).lines) {
            const QJsonArray lines = order[u"lines"_s].toArray();
            if (lines.size() == 1 && !lines.first().toObject()[u"sku"_s].toString().isEmpty())
                return order;
        }
        return {};
    }
    static QJsonObject rowOf(const CliBench &cli, const QString &number)
    {
        for (const QJsonObject &row : cli.expect(0, {u"supplier"_s, u"list"_s}).lines) {
            if (row[u"order"_s].toString() == number)
                return row;
        }
        return {};
    }
};

QTEST_GUILESS_MAIN(TestCliSupplier)
#include "tst_clisupplier.moc"
