// SPDX-License-Identifier: Apache-2.0
#include "core/support/clock.h"

#include <QTest>

using namespace waydesk;

class tst_Clock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMovedClockBeginsWhereItIsToldAndGoesOn()
    {
        constexpr qint64 noon = 1'795'406'400'000;
        const MovedClock clock(noon);
        const qint64 first = clock.wallMs();
        QVERIFY(first >= noon);
        QTRY_VERIFY(clock.wallMs() > first);
        QVERIFY(clock.monotonicNs() > 0);
    }
};

QTEST_GUILESS_MAIN(tst_Clock)
#include "tst_clock.moc"
