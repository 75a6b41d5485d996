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

} // namespace

/// Counted goods and gifts from the command line: a table in, who is held and why, and lifted again.
class TestCliStock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::newRow("sqlite") << u"sqlite"_s;
        QTest::newRow("postgresql") << u"postgresql"_s;
    }

    void countHoldExplain()
    {
        QFETCH_GLOBAL(QString, engine);
        CliBench cli(engine);
        cli.linkShops();
        cli.importSamples();
        const QString sku = anySku(cli);
        const QString file = cli.file(u"stock.csv"_s);
        write(file, u"商家编码,库存,预警\n%1,0,2\nOTHER,5,9\n"_s.arg(sku).toUtf8());
        QCOMPARE(cli.expect(0, {u"stock"_s, u"import"_s, file}).object()[u"articles"_s].toInteger(), 2);
        const auto lines = cli.expect(0, {u"stock"_s, u"list"_s, u"--attention"_s}).lines;
        QCOMPARE(lines.size(), 2);
        const QJsonObject first = cli.expect(0, {u"stock"_s, u"explain"_s, sku}).object();
        QCOMPARE(first[u"state"_s].toString(), u"short"_s);
        QVERIFY(first[u"short"_s].toInteger() > 0);
        const QJsonObject turn = first[u"queue"_s].toArray().first().toObject();
        QCOMPARE(turn[u"reason"_s].toString(), u"stock_missing"_s);
        const auto held = cli.expect(0, {u"orders"_s, u"--filter"_s, u"reason=stock_missing"_s}).lines;
        QCOMPARE(held.size(), first[u"queue"_s].toArray().size());
        const QJsonObject order = cli.expect(0, {u"stock"_s, u"explain"_s, turn[u"number"_s].toString()}).object();
        QCOMPARE(order[u"sku"_s].toString(), sku);
        cli.expect(0, {u"stock"_s, u"set"_s, sku, u"1000"_s, u"--warn"_s, u"3"_s, u"--name"_s, u"杯"_s});
        QCOMPARE(cli.expect(0, {u"orders"_s, u"--filter"_s, u"reason=stock_missing"_s}).lines.size(), 0);
        QCOMPARE(cli.expect(0, {u"stock"_s, u"add"_s, sku, u"-1000"_s}).object()[u"counted"_s].toInteger(), 0);
        QCOMPARE(cli.expect(0, {u"orders"_s, u"--filter"_s, u"reason=stock_missing"_s}).lines.size(), held.size());
        cli.expect(0, {u"stock"_s, u"remove"_s, sku});
        cli.expect(3, {u"stock"_s, u"remove"_s, sku});
        cli.expect(3, {u"stock"_s, u"explain"_s, u"NOBODY"_s});
        QCOMPARE(cli.expect(0, {u"orders"_s, u"--filter"_s, u"reason=stock_missing"_s}).lines.size(), 0);
        cli.check();
    }

    void aWrongCellIsNamed()
    {
        CliBench cli(u"sqlite"_s);
        const QString file = cli.file(u"stock.csv"_s);
        write(file, "sku,quantity\nA,1\nB,two\n");
        const auto answer = cli.expect(2, {u"stock"_s, u"import"_s, file});
        QVERIFY2(answer.err.contains(u"row 3"_s) && answer.err.contains(u"column quantity"_s), answer.text());
        QCOMPARE(cli.expect(0, {u"stock"_s, u"list"_s}).lines.size(), 0);
    }

    void gifts()
    {
        QFETCH_GLOBAL(QString, engine);
        CliBench cli(engine);
        cli.linkShops();
        const QJsonObject rule =
            cli.expect(0, {u"stock"_s, u"gifts"_s, u"add"_s, u"name=sample"_s, u"gift=G1"_s, u"amount_from=99"_s})
                .object();
        QCOMPARE(rule[u"amount_from"_s].toString(), u"99.00"_s);
        QCOMPARE(cli.expect(0, {u"stock"_s, u"gifts"_s, u"list"_s}).lines.size(), 1);
        const QString table = cli.file(u"gifts.csv"_s);
        cli.expect(0, {u"stock"_s, u"gifts"_s, u"list"_s, u"--table"_s, table});
        QCOMPARE(cli.expect(0, {u"stock"_s, u"gifts"_s, u"import"_s, table}).object()[u"gift_rules"_s].toInteger(), 1);
        const QJsonObject again = cli.expect(0, {u"stock"_s, u"gifts"_s, u"list"_s}).object();
        QCOMPARE(again[u"amount_from"_s].toString(), u"99.00"_s);
        const QString id = QString::number(again[u"gift_rule"_s].toInteger());
        cli.expect(0, {u"stock"_s, u"gifts"_s, u"remove"_s, id});
        cli.expect(3, {u"stock"_s, u"gifts"_s, u"remove"_s, id});
        cli.expect(2, {u"stock"_s, u"gifts"_s, u"add"_s, u"color=red"_s});
        cli.check();
    }

private:
    /// An article that an order of the samples still wants.
    static QString anySku(const CliBench &cli)
    {
        for (const QJsonObject &order : cli.expect(0, {u"orders"_s, u"--view"_s, u"ready"_s}).lines) {
            for (const auto &goods : order[u"lines"_s].toArray()) {
                if (const QString sku = goods.toObject()[u"sku"_s].toString(); !sku.isEmpty())
                    return sku;
            }
        }
        return {};
    }
};

QTEST_GUILESS_MAIN(TestCliStock)
#include "tst_clistock.moc"
