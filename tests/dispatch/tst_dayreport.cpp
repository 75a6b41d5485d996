// SPDX-License-Identifier: Apache-2.0
#include "dispatch/dayreport.h"
#include "dispatch/holdparcels.h"
#include "dispatch/recallparcel.h"
#include "dispatch/reprintlabel.h"
#include "dispatch/voidnumber.h"
#include "dispatch/writeback.h"
#include "support/verbtest.h"

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestDayReport : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void countsAndWhatIsOpen();
    void whatIsStillHereAndWhy();
    void daysAreApart();
};

void TestDayReport::countsAndWhatIsOpen()
{
    const auto parcels = b().printed(5);
    must(ReprintLabel(b().place, b().kit).run(b().numberOf(parcels[0]), u"污损"_s, u"pdf:again.pdf"_s));
    must(VoidNumber(b().place).run(b().numberOf(parcels[4]), u"打错了"_s));
    for (int i = 1; i < 4; ++i)
        QCOMPARE(b().scan(b().numberOf(parcels[size_t(i)])).kind, VerdictKind::Pass);
    QCOMPARE(b().scan(b().numberOf(parcels[1])).kind, VerdictKind::Duplicate);
    b().closeAll();
    const QString recalled = b().numberOf(parcels[3]);
    must(RecallParcel(b().place).run(recalled, u"退回"_s));
    const DayReport report = must(ReportDay(b().place).run());
    QCOMPARE(report.counts.printed, 5); // a further copy is no further parcel
    QCOMPARE(report.counts.scanned, 3);
    QCOMPARE(report.counts.handedOver, 3);
    QCOMPARE(report.untold.size(), size_t(2)); // the recalled one is told no more
    QCOMPARE(report.untold[0].order, u"T2"_s);
    QCOMPARE(report.untold[0].shop, u"淘宝店"_s);
    QCOMPARE(report.voided.size(), size_t(2));
    QCOMPARE(report.voided[0].reason, u"打错了"_s);
    QCOMPARE(report.voided[0].verb, u"void"_s);
    QCOMPARE(report.voided[1].number, recalled);
    QCOMPARE(report.voided[1].verb, u"recall"_s);
    QCOMPARE(report.voided[1].operatorName, u"li"_s);
    must(WriteBackOrders(b().place, b().writer).run(u"淘宝店"_s, b().folder.filePath(u"out.csv"_s), {}));
    QVERIFY(must(ReportDay(b().place).run()).untold.empty());
}

void TestDayReport::whatIsStillHereAndWhy()
{
    const auto parcels = b().printed(4);
    b().numbered(1); // no label of it left
    b().scan(b().numberOf(parcels[1]));
    must(HoldParcels(b().place).add(parcels[2], u"停"_s));
    b().scan(b().numberOf(parcels[3]));
    b().closeAll();
    b().scan(b().numberOf(parcels[0]));
    must(VoidNumber(b().place).run(b().numberOf(parcels[2]), u"打错了"_s));
    QCOMPARE(must(ReportDay(b().place).run()).unfinished.size(), size_t(1));
    const auto more = b().printed(2);
    must(HoldParcels(b().place).add(more[1], u"停"_s));
    const auto left = must(ReportDay(b().place).run()).unfinished;
    QCOMPARE(left.size(), size_t(3));
    QCOMPARE(left[0].parcel, parcels[0]);
    QCOMPARE(left[0].state, ParcelState::Verified);
    QVERIFY(!left[0].reason);
    QCOMPARE(left[1].state, ParcelState::Printed);
    QCOMPARE(left[1].carrier, u"YTO"_s);
    QCOMPARE(left[2].number, b().numberOf(more[1]));
    QCOMPARE(left[2].reason, Reason::Manual);
    b().clock.advanceMs(24LL * 3600 * 1000);
    QVERIFY(must(ReportDay(b().place).run()).unfinished.empty());
}

void TestDayReport::daysAreApart()
{
    constexpr qint64 day = 24LL * 3600 * 1000;
    const auto parcels = b().printed(2);
    const QDate first = must(ReportDay(b().place).run()).date;
    b().clock.advanceMs(day);
    b().scan(b().numberOf(parcels[0]));
    const DayReport today = must(ReportDay(b().place).run());
    QCOMPARE(today.date, first.addDays(1));
    QCOMPARE(today.counts.printed, 0);
    QCOMPARE(today.counts.scanned, 1);
    const DayReport before = must(ReportDay(b().place).run(first));
    QCOMPARE(before.counts.printed, 2);
    QCOMPARE(before.counts.scanned, 0);
}

QTEST_GUILESS_MAIN(TestDayReport)
#include "tst_dayreport.moc"
