// SPDX-License-Identifier: Apache-2.0
#include "dispatch/settlebatch.h"
#include "dispatch/workreport.h"
#include "support/verbtest.h"

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestWorkReport : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyDay();
    void eachStepIsCountedOnce();
    void yesterdayIsNotToday();

private:
    WorkReport report() { return must(ReportWork(b().place).run()); }
};

void TestWorkReport::anEmptyDay()
{
    const WorkReport seen = report();
    QCOMPARE(seen.days.size(), size_t(14));
    QCOMPARE(seen.shops.size(), b().raw.orders.shops().size());
    QVERIFY(seen.carriers.empty());
    QCOMPARE(seen.today.printed, 0);
}

void TestWorkReport::eachStepIsCountedOnce()
{
    const auto parcels = b().printed(4);
    b().scan(b().numberOf(parcels[0]));
    b().scan(b().numberOf(parcels[1]));
    b().scan(b().numberOf(parcels[1])); // a second time: no pass
    WorkReport seen = report();
    QCOMPARE(seen.today.printed, 4);
    QCOMPARE(seen.today.scanned, 2);
    QCOMPARE(seen.unscanned, 2);
    QCOMPARE(seen.today.handedOver, 0);
    const auto hour = static_cast<size_t>((b().clock.wallMs() - seen.dayStart) / 3'600'000);
    QCOMPARE(seen.hours[hour].printed, 4);
    QCOMPARE(seen.hours[hour].scanned, 2);
    QCOMPARE(seen.days.back().sum.printed, 4);
    QCOMPARE(seen.shops.front().sum.printed, 4);
    QCOMPARE(seen.shops.front().name, b().raw.orders.shops().front().name);
    QCOMPARE(seen.shops.back().sum.printed, 0);
    QCOMPARE(seen.carriers.size(), size_t(1));
    QCOMPARE(seen.carriers.front().name, u"YTO"_s);
    b().closeAll();
    seen = report();
    QCOMPARE(seen.today.handedOver, 2);
    QCOMPARE(seen.carriers.front().sum.handedOver, 2);
}

void TestWorkReport::yesterdayIsNotToday()
{
    b().verified(3);
    const auto waiting = b().printed(2);
    b().clock.advanceMs(24 * 3'600'000);
    QCOMPARE(report().unscanned, 2); // midnight scans nothing
    b().scan(b().numberOf(waiting.front()));
    const WorkReport seen = report();
    QCOMPARE(seen.unscanned, 1);
    QCOMPARE(seen.today.scanned, 1);
    QCOMPARE(seen.today.printed, 0);
    QCOMPARE(seen.days[12].sum.printed, 5);
    QCOMPARE(seen.days[12].sum.scanned, 3);
    QCOMPARE(seen.shops.front().sum.printed, 0);
    b().clock.advanceMs(qint64(14) * 24 * 3'600'000);
    for (const WorkDay &day : report().days)
        QCOMPARE(day.sum.printed, 0);
}

QTEST_GUILESS_MAIN(TestWorkReport)
#include "tst_workreport.moc"
