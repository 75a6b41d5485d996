// SPDX-License-Identifier: Apache-2.0
#include "dispatch/platformanswers.h"

#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestPlatformAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void read_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("answers"); // subject+ or subject-, and its reason
        QTest::newRow("words") << u"A1,ok\nA2,Success\nA3,成功\nA4,failed\nA5,发货失败\n"_s
                               << QStringList{u"A1+"_s, u"A2+"_s, u"A3+"_s, u"A4-"_s, u"A5-"_s};
        QTest::newRow("reason") << u"A1,失败,单号,无效"_s << QStringList{u"A1-单号 无效"_s};
        QTest::newRow("tabs") << u"A1\t失败\t单号, 无效"_s << QStringList{u"A1-单号, 无效"_s};
        QTest::newRow("blank lines and line ends") << u"\r\n A1 , ok \r\n  \r\n"_s << QStringList{u"A1+"_s};
        QTest::newRow("headings") << u"发货结果\t失败原因\t订单编号\n发货成功\t\tA1\n发货失败\t单号无效\tA2\n"_s
                                  << QStringList{u"A1+"_s, u"A2-单号无效"_s};
        QTest::newRow("a note above the headings")
            << u"共 2 条，失败 1 条\n订单号,快递单号,结果,原因\nA1,N1,失败,已发货\n"_s << QStringList{u"A1-已发货"_s};
        QTest::newRow("only what was refused")
            << u"订单号,错误信息\nA1,单号已使用\nA2,\n"_s << QStringList{u"A1-单号已使用"_s};
        QTest::newRow("by number") << u"Tracking Number,Status\nN1,Not successful: failed\nN2,Success\n"_s
                                   << QStringList{u"N1-"_s, u"N2+"_s};
        QTest::newRow("words that deny") << u"A1,unsuccessful\nA2,not successful\nA3,未成功\nA4,没有成功\n"
                                            "A5,Not accepted\nA6,不成功\n"_s
                                         << QStringList{u"A1-"_s, u"A2-"_s, u"A3-"_s, u"A4-"_s, u"A5-"_s, u"A6-"_s};
        QTest::newRow("the order's own status is no result")
            << u"订单状态,下单时间,订单号,发货结果\n交易成功,2026-11-01,A1,失败\n"_s << QStringList{u"A1-"_s};
        QTest::newRow("nor is it the order")
            << u"Order Status,Order Date,Order ID,Result\nDone,2026-11-01,A1,Success\n"_s << QStringList{u"A1+"_s};
        QTest::newRow("no headings, though they look so")
            << u"order1,failed,error 5\n"_s << QStringList{u"order1-error 5"_s};
        QTest::newRow("nothing") << QString() << QStringList();
    }
    void read()
    {
        QFETCH(QString, text);
        const auto all = readAnswers(text);
        QVERIFY(all);
        QStringList found;
        for (const PlatformAnswer &one : *all)
            found.append(one.subject + (one.accepted ? u'+' : u'-') + one.text);
        QTEST(found, "answers");
    }
    void refused_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("unknown word") << u"A1,maybe"_s;
        QTest::newRow("in part") << u"A1,部分成功"_s;
        QTest::newRow("in part, in English") << u"A1,partially successful"_s;
        QTest::newRow("a no of another kind") << u"A1,尚未提交成功"_s;
        QTest::newRow("no word") << u"A1"_s;
        QTest::newRow("no subject") << u" ,ok"_s;
    }
    void refused()
    {
        QFETCH(QString, line);
        const auto all = readAnswers(u"A0,ok\n"_s + line);
        QVERIFY(!all && all.error().code == ErrorCode::InvalidArgument);
        QCOMPARE(all.error().values.value(u"value"_s).toString(), line);
    }
};

QTEST_GUILESS_MAIN(TestPlatformAnswers)
#include "tst_platformanswers.moc"
