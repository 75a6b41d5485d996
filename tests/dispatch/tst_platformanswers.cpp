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
