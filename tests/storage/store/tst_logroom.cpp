// SPDX-License-Identifier: Apache-2.0
#include "storage/store/logroom.h"

#include <QTest>

using namespace waydesk;

class TestLogRoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growsInLargerPieces();
    void leavesAFullDiskAlone();

private:
    static constexpr qint64 mega = 1 << 20;
    static constexpr qint64 plenty = 100LL << 30;
};

void TestLogRoom::growsInLargerPieces()
{
    LogRoom room;
    QVERIFY(room.isShort(0));
    QCOMPARE(room.grow(mega, plenty), (1 + 4 + 4) * mega);
    QVERIFY(!room.isShort(5 * mega));
    QVERIFY(room.isShort(5 * mega + 1)); // with 4 MB still ahead
    QCOMPARE(room.grow(6 * mega, plenty), (6 + 4 + 16) * mega);
    QCOMPARE(room.grow(23 * mega, plenty), (23 + 4 + 64) * mega);
    QCOMPARE(room.grow(88 * mega, plenty), (88 + 4 + 64) * mega);
    QVERIFY(!room.isShort(0)); // the log began anew within its room
}

void TestLogRoom::leavesAFullDiskAlone()
{
    LogRoom room;
    QCOMPARE(room.grow(mega, (1LL << 30) - 1), 0);
    QVERIFY(!room.isShort(65 * mega)); // not asked again with every commit
    QVERIFY(room.isShort(66 * mega));
    QCOMPARE(room.grow(66 * mega, 1LL << 30), (66 + 4 + 4) * mega);
}

QTEST_APPLESS_MAIN(TestLogRoom)
#include "tst_logroom.moc"
