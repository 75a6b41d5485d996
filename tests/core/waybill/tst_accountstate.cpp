// SPDX-License-Identifier: Apache-2.0
#include "core/waybill/accountstate.h"

#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {
NumberSegment segment(qint64 count, qint64 used)
{
    NumberSegment one;
    one.count = count;
    one.used = used;
    one.next = used == count ? QString() : u"YT8801234567001"_s;
    return one;
}
} // namespace

class TestAccountState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accounts_data();
    void accounts();
    void segmentsAreUsedOneAfterTheOther();
};

void TestAccountState::accounts_data()
{
    QTest::addColumn<QList<qint64>>("left");
    QTest::addColumn<qint64>("mark");
    QTest::addColumn<AccountState>("state");
    QTest::addColumn<bool>("alert");

    QTest::newRow("no segment") << QList<qint64>{} << qint64(100) << AccountState::NoSegment << false;
    QTest::newRow("at the mark") << QList<qint64>{100} << qint64(100) << AccountState::Ready << false;
    QTest::newRow("below the mark") << QList<qint64>{99} << qint64(100) << AccountState::Low << true;
    QTest::newRow("a spare one helps") << QList<qint64>{0, 200} << qint64(100) << AccountState::Ready << false;
    QTest::newRow("nothing left") << QList<qint64>{0, 0} << qint64(100) << AccountState::UsedUp << true;
    QTest::newRow("nothing left, no mark") << QList<qint64>{0} << qint64(0) << AccountState::UsedUp << true;
    QTest::newRow("no mark") << QList<qint64>{1} << qint64(0) << AccountState::Ready << false;
}

void TestAccountState::accounts()
{
    QFETCH(QList<qint64>, left);
    QFETCH(qint64, mark);
    std::vector<NumberSegment> segments;
    for (const qint64 rest : left)
        segments.push_back(segment(500, 500 - rest));
    WaybillAccount account;
    account.lowMark = mark;
    QTEST(stateOf(account, segments), "state");
    QTEST(needsNumbers(stateOf(account, segments)), "alert");
}

void TestAccountState::segmentsAreUsedOneAfterTheOther()
{
    const std::vector<NumberSegment> segments{segment(10, 10), segment(10, 4), segment(10, 0), segment(10, 10)};
    QCOMPARE(stateOf(segments, 0), SegmentState::UsedUp);
    QCOMPARE(stateOf(segments, 1), SegmentState::InUse);
    QCOMPARE(stateOf(segments, 2), SegmentState::Spare);
    QCOMPARE(stateOf(segments, 3), SegmentState::UsedUp);
    QCOMPARE(numbersLeft(segments), 16);
}

QTEST_APPLESS_MAIN(TestAccountState)
#include "tst_accountstate.moc"
