// SPDX-License-Identifier: Apache-2.0
#include "core/waybill/dailylimit.h"

#include <QTest>

using namespace waydesk;

class TestDailyLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void over_data();
    void over();
};

void TestDailyLimit::over_data()
{
    QTest::addColumn<QList<qint64>>("shops");
    QTest::addColumn<qint64>("limitOfOne");
    QTest::addColumn<qint64>("takenByOne");
    QTest::addColumn<QList<bool>>("waits");

    QTest::newRow("the first ones in the sequence go")
        << QList<qint64>{1, 1, 1} << qint64(2) << qint64(0) << QList<bool>{false, false, true};
    QTest::newRow("what was taken today counts")
        << QList<qint64>{1, 1, 1} << qint64(5) << qint64(4) << QList<bool>{false, true, true};
    QTest::newRow("another shop has none of it")
        << QList<qint64>{1, 2, 1, 2} << qint64(1) << qint64(0) << QList<bool>{false, false, true, false};
    QTest::newRow("used up") << QList<qint64>{1} << qint64(3) << qint64(3) << QList<bool>{true};
    QTest::newRow("lowered below what was taken") << QList<qint64>{1} << qint64(3) << qint64(9) << QList<bool>{true};
    QTest::newRow("nothing") << QList<qint64>{} << qint64(3) << qint64(0) << QList<bool>{};
}

void TestDailyLimit::over()
{
    QFETCH(QList<qint64>, shops);
    QFETCH(qint64, limitOfOne);
    QFETCH(qint64, takenByOne);
    QFETCH(QList<bool>, waits);
    std::vector<ShopId> ids;
    for (const qint64 shop : shops)
        ids.emplace_back(shop);
    const DailyLimit limits[] = {{ShopId(1), limitOfOne}};
    const auto over = overDailyLimit(ids, limits, {{ShopId(1), takenByOne}, {ShopId(2), 1000}});
    QCOMPARE(QList<bool>(over.begin(), over.end()), waits);
}

QTEST_APPLESS_MAIN(TestDailyLimit)
#include "tst_dailylimit.moc"
