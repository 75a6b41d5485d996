// SPDX-License-Identifier: Apache-2.0
#include "core/order/holdreasons.h"

#include <QTest>

#include <algorithm>

using namespace waydesk;

class TestHoldReasons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachIsInOneList();
    void lookedAtIsHeld();
};

/// A new reason must be put where people find it.
void TestHoldReasons::eachIsInOneList()
{
    for (int i = 0; i <= static_cast<int>(Reason::StateChanged); ++i) {
        const auto reason = static_cast<Reason>(i);
        const auto lists = std::ranges::count(heldReasons, reason) + std::ranges::count(stepReasons, reason);
        QVERIFY2(lists == (blocks(reason) ? 1 : 0), qPrintable(reasonName(reason)));
    }
}

void TestHoldReasons::lookedAtIsHeld()
{
    for (const Reason reason : stepReasons)
        QVERIFY2(!releasedByLook(reason), qPrintable(reasonName(reason)));
    QCOMPARE(std::ranges::count_if(heldReasons, releasedByLook), 3);
    QVERIFY(!releasedByLook(Reason::Manual));
}

QTEST_GUILESS_MAIN(TestHoldReasons)
#include "tst_holdreasons.moc"
