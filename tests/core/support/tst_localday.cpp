// SPDX-License-Identifier: Apache-2.0
#include "core/support/localday.h"

#include <QRandomGenerator>
#include <QTest>

#include <ctime>

using namespace waydesk;

class TestLocalDay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsOfManyDays_data();
    void startsOfManyDays();
};

void TestLocalDay::startsOfManyDays_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::newRow("UTC") << QByteArray("UTC");
    QTest::newRow("China") << QByteArray("Asia/Shanghai");
    QTest::newRow("clocks that are moved") << QByteArray("Europe/Berlin");
}

void TestLocalDay::startsOfManyDays()
{
    QFETCH(QByteArray, zone);
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", zone);
    tzset();
    QRandomGenerator random(3);
    StartsOfDays starts;
    qint64 at = 1'790'000'000'000; // September 2026
    for (int i = 0; i < 20'000; ++i) {
        at += random.bounded(10'000'000) - (i % 50 == 0 ? 400'000'000 : 4'000'000);
        QCOMPARE(starts.of(at), startOfDay(at));
    }
    QCOMPARE(starts.of(0), startOfDay(0));
    qputenv("TZ", before);
    tzset();
}

QTEST_GUILESS_MAIN(TestLocalDay)
#include "tst_localday.moc"
