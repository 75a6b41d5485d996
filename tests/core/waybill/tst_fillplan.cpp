// SPDX-License-Identifier: Apache-2.0
#include "core/waybill/fillplan.h"

#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {
const CarrierBook &book() { return CarrierBook::builtIn(); }

const QSet<QString> nothingTaken;
} // namespace

class TestFillPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsUpInOrder();
    void passesOverTakenNumbers();
    void aTakenFirstNumberIsPassedOver();
    void stops_data();
    void stops();
    void oneNumberNeedsNoRule();
    void takenOnlyNumberIsSaid();
    void nothingWanted();
    void givesUpWhenAllAreTaken();
    void hundredThousand();
};

void TestFillPlan::countsUpInOrder()
{
    const FillPlan plan = planFill(book(), u"SF", u"444 003 077 898", 3, nothingTaken);
    QCOMPARE(plan.assigned, (QStringList{u"444003077898"_s, u"444003077904"_s, u"444003077913"_s}));
    QVERIFY(plan.isComplete());
    QCOMPARE(plan.stop, FillStop::None);
    QCOMPARE(plan.last(), u"444003077913"_s);
    QVERIFY(plan.skipped.empty());
    QCOMPARE(plan.verdict.level, NumberLevel::Ok);
}

void TestFillPlan::passesOverTakenNumbers()
{
    const QSet<QString> taken{u"YT0000000000009"_s, u"YT0000000000011"_s, u"YT0000000000012"_s};
    const FillPlan plan = planFill(book(), u"YTO", u"YT0000000000008", 3, taken);
    QCOMPARE(plan.assigned, (QStringList{u"YT0000000000008"_s, u"YT0000000000010"_s, u"YT0000000000013"_s}));
    QCOMPARE(plan.skipped.size(), size_t(3));
    QCOMPARE(plan.skipped[0].number, u"YT0000000000009"_s);
    QCOMPARE(plan.skipped[2].number, u"YT0000000000012"_s);
    QCOMPARE(skipReasonName(plan.skipped[0].reason), u"taken"_s);
}

void TestFillPlan::aTakenFirstNumberIsPassedOver()
{
    const FillPlan plan = planFill(book(), u"YTO", u"YT0000000000008", 1, QSet<QString>{u"YT0000000000008"_s});
    QCOMPARE(plan.assigned, QStringList{u"YT0000000000009"_s});
    QCOMPARE(plan.skipped.size(), size_t(1));
}

void TestFillPlan::stops_data()
{
    QTest::addColumn<QString>("carrier");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("stop");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<int>("assigned");
    QTest::newRow("serial used up") << u"EMS"_s << u"EA999999978CN"_s << QString() << u"serial_used_up"_s << QString()
                                    << 3;
    QTest::newRow("last reached") << u"YTO"_s << u"YT0000000000008"_s << u"yt0000000000011"_s << u"last_reached"_s
                                  << QString() << 4;
    QTest::newRow("last exactly enough") << u"YTO"_s << u"YT0000000000008"_s << u"YT0000000000012"_s << u"none"_s
                                         << QString() << 5;
    QTest::newRow("last elsewhere") << u"SF"_s << u"444003077898"_s << u"445003077904"_s << u"last_impossible"_s
                                    << u"last_elsewhere"_s << 0;
    QTest::newRow("last before") << u"YTO"_s << u"YT0000000000008"_s << u"YT0000000000007"_s << u"last_impossible"_s
                                 << u"last_before_first"_s << 0;
    QTest::newRow("impossible") << u"YTO"_s << u"YT1"_s << QString() << u"number_impossible"_s << QString() << 0;
    QTest::newRow("after a warning") << u"SF"_s << u"444669873836"_s << QString() << u"no_rule"_s
                                     << u"check_digit_unusual"_s << 1;
    QTest::newRow("platform") << u"SPX"_s << u"SPXVN06005175399A"_s << QString() << u"no_rule"_s
                              << u"platform_assigned"_s << 1;
}

void TestFillPlan::stops()
{
    QFETCH(QString, carrier);
    QFETCH(QString, first);
    QFETCH(QString, last);
    QFETCH(QString, stop);
    QFETCH(QString, reason);
    QFETCH(int, assigned);
    if (carrier == u"EMS"_s) {
        // Three numbers before the end of the serial, with the check digit that fits.
        first = u"EA99999997%1CN"_s.arg(QChar::fromLatin1(checkCharacter(CheckRule::S10, "99999997")));
    }
    const FillPlan plan = planFill(book(), carrier, first, 5, nothingTaken, last);
    QCOMPARE(fillStopName(plan.stop), stop);
    QCOMPARE(plan.stopReason, reason);
    QCOMPARE(plan.assigned.size(), assigned);
    QCOMPARE(plan.isComplete(), assigned == 5);
}

void TestFillPlan::oneNumberNeedsNoRule()
{
    const FillPlan plan = planFill(book(), u"SPX", u"SPXVN06005175399A", 1, nothingTaken);
    QCOMPARE(plan.assigned, QStringList{u"SPXVN06005175399A"_s});
    QCOMPARE(plan.stop, FillStop::None);
    QVERIFY(plan.isComplete());
}

void TestFillPlan::takenOnlyNumberIsSaid()
{
    const FillPlan plan = planFill(book(), u"SPX", u"SPXVN06005175399A", 1, QSet<QString>{u"SPXVN06005175399A"_s});
    QVERIFY(plan.assigned.isEmpty());
    QCOMPARE(plan.skipped.size(), size_t(1));
    QCOMPARE(plan.stop, FillStop::NoRule);
}

void TestFillPlan::nothingWanted()
{
    for (const qint64 count : {qint64(0), qint64(-5)}) {
        const FillPlan plan = planFill(book(), u"SF", u"444003077898", count, nothingTaken);
        QVERIFY(plan.assigned.isEmpty() && plan.skipped.empty() && plan.isComplete());
    }
}

void TestFillPlan::givesUpWhenAllAreTaken()
{
    const NumberTaken all = [](const QString &) { return true; };
    const FillPlan plan = planFill(book(), u"YTO", u"YT0000000000008", 2, all);
    QCOMPARE(plan.stop, FillStop::TooManyTaken);
    QCOMPARE(plan.skipped.size(), size_t(1'000'000));
}

void TestFillPlan::hundredThousand()
{
    QSet<QString> taken;
    for (const QString &number : planFill(book(), u"SF", u"444003077898", 200'000, nothingTaken).assigned) {
        if (number.at(9) == u'7')
            taken.insert(number);
    }
    const FillPlan plan = planFill(book(), u"SF", u"444003077898", 100'000, taken);
    QVERIFY(plan.isComplete());
    QCOMPARE(QSet<QString>(plan.assigned.begin(), plan.assigned.end()).size(), 100'000);
    QVERIFY(std::is_sorted(plan.assigned.begin(), plan.assigned.end()));
    for (const QString &number : plan.assigned)
        QVERIFY(!taken.contains(number));
    for (const SkippedNumber &skipped : plan.skipped)
        QVERIFY(taken.contains(skipped.number));
}

QTEST_GUILESS_MAIN(TestFillPlan)
#include "tst_fillplan.moc"
