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
    void placeInTheStreet_data();
    void placeInTheStreet();

private:
    static SuspendedAreas snowInXinjiang()
    {
        const Suspension snow{1, {}, areaFromText(u"新疆"_s).value(), 0, 0, u"大雪"_s};
        return SuspendedAreas(Suspensions(std::vector{snow}));
    }
};

void TestSuspendedAreas::knownPlaceIsLookedAtOnce()
{
    SuspendedAreas areas = snowInXinjiang();
    int looked = 0;
    const auto receiver = [&] {
        ++looked;
        Address address;
        address.province = u"新疆"_s;
        return address;
    };
    const SuspendedAreas::Place place{0, 7, 0, 0};
    QVERIFY(areas.touches(place, receiver));
    QVERIFY(areas.stops(place, receiver, "YTO", 5));
    QCOMPARE(looked, 1);
    areas.forgetPlaces();
    QVERIFY(areas.touches(place, receiver));
    QCOMPARE(looked, 2);
}

void TestSuspendedAreas::placeInTheStreet_data()
{
    QTest::addColumn<bool>("farFirst");
    QTest::newRow("near, far") << false;
    QTest::newRow("far, near") << true;
}

/// The split parts of both rows are the same and name no place.
void TestSuspendedAreas::placeInTheStreet()
{
    QFETCH(bool, farFirst);
    SuspendedAreas areas = snowInXinjiang();
    const auto expect = [&](bool far) {
        const auto receiver = [&] {
            Address address;
            address.province = u"中国"_s;
            address.street = far ? u"新疆乌鲁木齐市天山区样例路 1 号"_s : u"浙江省杭州市西湖区样例路 1 号"_s;
            return address;
        };
        QCOMPARE(areas.stops({0, 3, 0, 0}, receiver, "YTO", 5), far);
        QCOMPARE(areas.touches({0, 3, 0, 0}, receiver), far);
    };
    expect(farFirst);
    expect(!farFirst);
    expect(farFirst);
}

QTEST_APPLESS_MAIN(TestSuspendedAreas)
#include "tst_suspendedareas.moc"
