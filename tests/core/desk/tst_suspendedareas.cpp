// SPDX-License-Identifier: Apache-2.0
#include "core/desk/suspendedareas.h"

#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestSuspendedAreas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownPlaceIsLookedAtOnce();
    void placeInTheStreet();
    void onlyWhatChangedIsTouched();
    void onlyWhereOneTurnsIsTurning();
    void carriersAndDays_data();
    void carriersAndDays();

private:
    static SuspendedAreas with(std::vector<Suspension> all)
    {
        SuspendedAreas areas;
        areas.set(Suspensions(std::move(all)));
        return areas;
    }
    static Suspension snowInXinjiang(qint64 id = 1)
    {
        return {id, {}, areaFromText(u"新疆"_s).value(), 0, 0, u"大雪"_s};
    }
    static Address in(const QString &province, const QString &street = {})
    {
        Address address;
        address.province = province;
        address.street = street;
        return address;
    }
};

void TestSuspendedAreas::knownPlaceIsLookedAtOnce()
{
    SuspendedAreas areas = with({snowInXinjiang()});
    int looked = 0;
    const auto receiver = [&] {
        ++looked;
        return in(u"新疆"_s);
    };
    const quint32 area = areas.areaOf({0, 7, 0, 0}, receiver);
    QVERIFY(area != SuspendedAreas::NotKnown);
    QVERIFY(areas.stops(area, "YTO", 5));
    QCOMPARE(areas.areaOf({0, 7, 0, 0}, receiver), area);
    QCOMPARE(looked, 1);
    areas.forgetPlaces();
    QCOMPARE(areas.areaOf({0, 9, 0, 0}, receiver), area); // the same area under another text
    QCOMPARE(looked, 2);
}

/// The split parts of both rows are the same and name no place.
void TestSuspendedAreas::placeInTheStreet()
{
    SuspendedAreas areas = with({snowInXinjiang()});
    const auto area = [&](const QString &street) {
        return areas.areaOf({0, 3, 0, 0}, [&] { return in(u"中国"_s, street); });
    };
    const quint32 near = area(u"浙江省杭州市西湖区样例路 1 号"_s);
    const quint32 far = area(u"新疆乌鲁木齐市天山区样例路 1 号"_s);
    QVERIFY(!areas.stops(near, "YTO", 5));
    QVERIFY(areas.stops(far, "YTO", 5));
    QCOMPARE(area(u"浙江省杭州市西湖区样例路 2 号"_s), near);
}

void TestSuspendedAreas::onlyWhatChangedIsTouched()
{
    SuspendedAreas areas;
    const quint32 xinjiang = areas.areaOf({0, 1, 0, 0}, [] { return in(u"新疆"_s); });
    const quint32 zhejiang = areas.areaOf({0, 2, 0, 0}, [] { return in(u"浙江"_s); });
    const std::vector snow{snowInXinjiang()};
    QVERIFY(areas.set(Suspensions(snow)));
    QVERIFY(areas.touches(xinjiang) && !areas.touches(zhejiang));
    QVERIFY(!areas.set(Suspensions(snow)));
    QVERIFY(!areas.touches(xinjiang));
    std::vector more = snow;
    more.push_back({2, u"YTO"_s, areaFromText(u"浙江"_s).value(), 0, 0, {}});
    QVERIFY(areas.set(Suspensions(more)));
    QVERIFY(!areas.touches(xinjiang) && areas.touches(zhejiang));
    more.front().until = 3; // the same one, shorter
    QVERIFY(areas.set(Suspensions(more)));
    QVERIFY(areas.touches(xinjiang) && !areas.touches(zhejiang));
    QVERIFY(areas.set(Suspensions()));
    QVERIFY(areas.touches(xinjiang) && areas.touches(zhejiang));
    QVERIFY(!areas.stops(zhejiang, "YTO", 5));
}

void TestSuspendedAreas::onlyWhereOneTurnsIsTurning()
{
    SuspendedAreas areas = with({{1, {}, areaFromText(u"新疆"_s).value(), 10, 20, {}},
                                 {2, u"YTO"_s, areaFromText(u"浙江"_s).value(), 15, 0, {}}});
    const quint32 xinjiang = areas.areaOf({0, 1, 0, 0}, [] { return in(u"新疆"_s); });
    const quint32 zhejiang = areas.areaOf({0, 2, 0, 0}, [] { return in(u"浙江"_s); });
    const auto turning = [&](qint64 one, qint64 other) {
        const std::vector<bool> found = areas.turning(one, other);
        return std::pair(bool(found[xinjiang]), bool(found[zhejiang]));
    };
    QCOMPARE(turning(5, 9), std::pair(false, false));
    QCOMPARE(turning(9, 10), std::pair(true, false));
    QCOMPARE(turning(10, 9), std::pair(true, false)); // the clock goes back
    QCOMPARE(turning(10, 15), std::pair(false, true));
    QCOMPARE(turning(9, 20), std::pair(true, true));
    QCOMPARE(turning(20, 30), std::pair(false, false));
}

void TestSuspendedAreas::carriersAndDays_data()
{
    QTest::addColumn<QString>("of");
    QTest::addColumn<QByteArray>("carrier");
    QTest::addColumn<qint64>("now");
    QTest::addColumn<bool>("stopped");
    QTest::newRow("every carrier") << QString() << QByteArray("SF") << qint64(15) << true;
    QTest::newRow("every carrier, none chosen") << QString() << QByteArray() << qint64(15) << true;
    QTest::newRow("its carrier") << u"YTO"_s << QByteArray("YTO") << qint64(15) << true;
    QTest::newRow("another one") << u"YTO"_s << QByteArray("SF") << qint64(15) << false;
    QTest::newRow("none chosen yet") << u"YTO"_s << QByteArray() << qint64(15) << false;
    QTest::newRow("the moment before") << QString() << QByteArray("SF") << qint64(9) << false;
    QTest::newRow("the first moment") << QString() << QByteArray("SF") << qint64(10) << true;
    QTest::newRow("the moment after") << QString() << QByteArray("SF") << qint64(20) << false;
}

void TestSuspendedAreas::carriersAndDays()
{
    QFETCH(QString, of);
    QFETCH(QByteArray, carrier);
    QFETCH(qint64, now);
    SuspendedAreas areas = with({{1, of, areaFromText(u"新疆"_s).value(), 10, 20, {}}});
    const quint32 area = areas.areaOf({0, 1, 0, 0}, [] { return in(u"新疆"_s); });
    QTEST(areas.stops(area, std::string_view(carrier.constData(), static_cast<size_t>(carrier.size())), now),
          "stopped");
}

QTEST_APPLESS_MAIN(TestSuspendedAreas)
#include "tst_suspendedareas.moc"
