// SPDX-License-Identifier: Apache-2.0
#include "core/label/batch.h"

#include <QTest>

using namespace waydesk;

class TestCopyState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesRoundTrip()
    {
        for (const CopyState state : {CopyState::Queued, CopyState::Rendered, CopyState::Sent, CopyState::Confirmed,
                                      CopyState::Cancelled, CopyState::InDoubt, CopyState::Spoiled}) {
            QVERIFY(!copyStateName(state).isEmpty());
            QCOMPARE(copyStateFromName(copyStateName(state)), state);
        }
        QVERIFY(!copyStateFromName(u"printed"));
    }

    void nothingComesBackFromTheEnd()
    {
        QVERIFY(allowed(CopyState::Rendered, CopyState::Sent));
        QVERIFY(allowed(CopyState::InDoubt, CopyState::Spoiled));
        QVERIFY(!allowed(CopyState::Queued, CopyState::Sent));
        QVERIFY(!allowed(CopyState::Sent, CopyState::Queued));
        QVERIFY(!allowed(CopyState::Sent, CopyState::Cancelled));
        QVERIFY(!allowed(CopyState::Confirmed, CopyState::Sent));
        QVERIFY(!allowed(CopyState::Spoiled, CopyState::Confirmed));
    }

    void oneWritePassesThroughRendered()
    {
        QVERIFY(writable(CopyState::Queued, CopyState::Sent));
        QVERIFY(writable(CopyState::Sent, CopyState::Confirmed));
        QVERIFY(!writable(CopyState::Sent, CopyState::Queued));
        QVERIFY(!writable(CopyState::Queued, CopyState::Confirmed));
    }

    void aCancelledBatchStaysSo()
    {
        QVERIFY(allowed(BatchState::Open, BatchState::Cancelled));
        QVERIFY(!allowed(BatchState::Cancelled, BatchState::Open));
        QCOMPARE(batchStateName(BatchState::Cancelled), QStringLiteral("cancelled"));
    }
};

QTEST_GUILESS_MAIN(TestCopyState)
#include "tst_copystate.moc"
