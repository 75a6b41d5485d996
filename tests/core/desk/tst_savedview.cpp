// SPDX-License-Identifier: Apache-2.0
#include "core/desk/savedview.h"

#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 Noon = 1795320000000; // 2026-11-22 12:00 in China
constexpr qint64 Hour = 3600 * 1000;

QByteArray json(const char *text) { return QByteArray(text).replace('\'', '"'); }
} // namespace

class TestSavedView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas()
    {
        std::vector<SavedView> views(2);
        views[0] = {
            u"加急 圆通"_s, View::DueSoon, u"毛巾"_s, {{FilterKey::Carrier, {u"YTO"_s}}, {FilterKey::From, {u"7"_s}}}};
        views[1] = {u"b"_s, View::All, {}, {}};
        QCOMPARE(savedViewsFromJson(savedViewsToJson(views)), views);
    }

    void garbageIsSurvived_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("kept");
        QTest::newRow("empty") << QByteArray() << 0;
        QTest::newRow("binary") << QByteArray("\x00\xff[{", 4) << 0;
        QTest::newRow("object") << json("{'name':'a','view':'all'}") << 0;
        QTest::newRow("numbers") << json("[1,null,'x',[[]]]") << 0;
        QTest::newRow("unknown view") << json("[{'name':'a','view':'tomorrow'}]") << 0;
        QTest::newRow("no name") << json("[{'name':' ','view':'all'}]") << 0;
        QTest::newRow("one of two") << json("[{'name':7,'view':'all'},{'name':'b','view':'held'}]") << 1;
        QTest::newRow("unknown key") << json("[{'name':'a','view':'all','filter':{'moon':['x']}}]") << 1;
        QByteArrayList many;
        for (int i = 0; i < 500; ++i)
            many.append(json("{'name':'n") + QByteArray::number(i) + json("','view':'all'}"));
        QTest::newRow("too many") << '[' + many.join(',') + ']' << int(MostSavedViews);
    }
    void garbageIsSurvived()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, kept);
        const auto views = savedViewsFromJson(json);
        QCOMPARE(static_cast<int>(views.size()), kept);
        if (kept == 1)
            QVERIFY(views[0].choices.empty());
    }

    void daysAndHoursCountFromNow()
    {
        const FilterChoices choices{{FilterKey::From, {u"1"_s}}, {FilterKey::DueWithin, {u"6"_s}}};
        const Filter filter = filterOf(choices, Noon);
        QCOMPARE(filter.terms().size(), size_t(2));
        QVERIFY(filter.terms()[0].time <= Noon && filter.terms()[0].time > Noon - 24 * Hour);
        QCOMPARE(filter.terms()[1].time, 6 * Hour);
        const Filter later = filterOf(choices, Noon + 48 * Hour);
        QCOMPARE(later.terms()[0].time, filter.terms()[0].time + 48 * Hour);
        QVERIFY(filterOf({{FilterKey::From, {u"soon"_s}}, {FilterKey::DueWithin, {u"-3"_s}}}, Noon).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSavedView)
#include "tst_savedview.moc"
