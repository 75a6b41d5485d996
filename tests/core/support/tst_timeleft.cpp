// SPDX-License-Identifier: Apache-2.0
#include "core/support/timeleft.h"

#include <QTest>

using namespace waydesk;

class TestTimeLeft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tooEarlyToTell();
    void aQuarterIsDone();
    void allIsDone();
};

void TestTimeLeft::tooEarlyToTell()
{
    const TimeLeft left(1000);
    QVERIFY(!left.at(1000 + TimeLeft::SilentMs - 1, 0.5));
    QVERIFY(!left.at(1000 + TimeLeft::SilentMs, 0));
    QVERIFY(!left.at(1000 + TimeLeft::SilentMs, 0.01));
}

void TestTimeLeft::aQuarterIsDone() { QCOMPARE(TimeLeft(1000).at(11000, 0.25).value_or(0), 30000); }

void TestTimeLeft::allIsDone() { QCOMPARE(TimeLeft(0).at(11000, 1).value_or(-1), 0); }

QTEST_GUILESS_MAIN(TestTimeLeft)
#include "tst_timeleft.moc"
