// SPDX-License-Identifier: Apache-2.0
#include "core/desk/filterwords.h"
#include "core/desk/view.h"

#include <QTest>

#include <array>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKeyParses_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u"shop=Beta"_s, u"platform=taobao"_s, u"status=to_ship"_s, u"print=in_doubt"_s,
                                    u"message=any"_s, u"carrier=YTO"_s, u"province=浙江"_s, u"from=2026-11-22"_s,
                                    u"to=2026-11-22T10:00:00+08:00"_s, u"due_within=2d"_s, u"due_within = 3h "_s})
            QTest::newRow(qPrintable(text)) << text;
    }

    void everyKeyParses()
    {
        QFETCH(QString, text);
        const auto filter = Filter::parse({text});
        QVERIFY(filter.has_value());
        QCOMPARE(filterKeyName(filter->terms().front().key), text.section(u'=', 0, 0).trimmed());
    }

    void errorsNameWhatIsAllowed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("allowed");
        QTest::newRow("key") << u"colour=red"_s << u"filter"_s << filterKeyNames().join(u", "_s);
        QTest::newRow("no equals") << u"banana"_s << u"filter"_s << filterKeyNames().join(u", "_s);
        QTest::newRow("empty") << u"status="_s << u"status"_s
                               << u"unknown, unpaid, to_ship, part_shipped, shipped, done, cancelled"_s;
        QTest::newRow("value") << u"message=loud"_s << u"message"_s << u"none, buyer, memo, any"_s;
        QTest::newRow("one of two") << u"print=printed,lost"_s << u"print"_s
                                    << u"open, planned, numbered, printed, verified, handed_over, in_doubt"_s;
        QTest::newRow("day") << u"from=2026-13-40"_s << u"from"_s << u"2026-11-22, 2026-11-22T14:00:00"_s;
        QTest::newRow("span") << u"due_within=soon"_s << u"due_within"_s << u"90m, 2h, 1d"_s;
        QTest::newRow("negative span") << u"due_within=-1h"_s << u"due_within"_s << u"90m, 2h, 1d"_s;
        QTest::newRow("huge span") << u"due_within=99999999999d"_s << u"due_within"_s << u"90m, 2h, 1d"_s;
        QTest::newRow("only commas") << u"print=,,"_s << u"print"_s
                                     << u"open, planned, numbered, printed, verified, handed_over, in_doubt"_s;
    }

    void errorsNameWhatIsAllowed()
    {
        QFETCH(QString, text);
        QFETCH(QString, argument);
        QFETCH(QString, allowed);
        const auto filter = Filter::parse({u"shop=Beta"_s, text});
        QVERIFY(!filter.has_value());
        QCOMPARE(filter.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(filter.error().values.value(u"argument"_s).toString(), argument);
        QCOMPARE(filter.error().values.value(u"allowed"_s).toString(), allowed);
    }

    void unknownShopsAreFound()
    {
        const std::array shops{Shop{ShopId(1), u"Beta"_s, u"taobao"_s}, Shop{ShopId(2), u"a, b"_s, u"taobao"_s}};
        QVERIFY(!Filter::parse({u"shop=Beta"_s})->unknownShop(shops));
        QVERIFY(!Filter::parse({u"shop=2"_s})->unknownShop(shops));
        QVERIFY(!Filter::parse({u"shop=a, b"_s})->unknownShop(shops));
        QVERIFY(!Filter::parse({u"shop=Beta,2"_s})->unknownShop(shops));
        QCOMPARE(Filter::parse({u"status=to_ship"_s, u"shop=Beta,Gamma"_s})->unknownShop(shops), u"Gamma"_s);
        QCOMPARE(Filter::parse({u"shop=Gamma"_s})->unknownShop(shops), u"Gamma"_s);
    }

    void unknownWordsAreRefused_data()
    {
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QStringList>("allowed");
        const QStringList platforms{u"taobao"_s, u"lazada"_s};
        const QStringList carriers{u"YTO"_s, u"SF"_s, u"none"_s};
        QTest::newRow("shop") << QStringList{u"shop=Gamma"_s} << u"shop"_s << u"Gamma"_s << QStringList{u"Beta"_s};
        QTest::newRow("platform") << QStringList{u"platform=taobao,mars"_s} << u"platform"_s << u"mars"_s << platforms;
        QTest::newRow("carrier") << QStringList{u"shop=Beta"_s, u"carrier=ZZZ"_s} << u"carrier"_s << u"ZZZ"_s
                                 << carriers;
        QTest::newRow("any case") << QStringList{u"platform=Taobao"_s, u"carrier=yto,None"_s} << QString() << QString()
                                  << QStringList();
        QTest::newRow("province") << QStringList{u"province=Utopia"_s} << QString() << QString() << QStringList();
    }

    void unknownWordsAreRefused()
    {
        QFETCH(QStringList, texts);
        QFETCH(QString, argument);
        const FilterWords known{
            {Shop{ShopId(1), u"Beta"_s, u"taobao"_s}}, {u"taobao"_s, u"lazada"_s}, {}, {u"YTO"_s, u"SF"_s}};
        const auto checked = checkFilter(Filter::parse(texts).value(), known);
        QCOMPARE(checked.has_value(), argument.isEmpty());
        if (checked)
            return;
        QCOMPARE(checked.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(checked.error().values[u"argument"_s].toString(), argument);
        QTEST(checked.error().values[u"value"_s].toString(), "value");
        QTEST(checked.error().values[u"allowed"_s].toStringList(), "allowed");
    }

    void viewNamesRoundTrip()
    {
        QCOMPARE(viewNames().size(), qsizetype(ViewCount));
        for (const QString &name : viewNames())
            QCOMPARE(viewName(viewFromName(name).value()), name);
        QVERIFY(!viewFromName(u"everything"_s));
    }
};

QTEST_GUILESS_MAIN(TestFilter)
#include "tst_filter.moc"
