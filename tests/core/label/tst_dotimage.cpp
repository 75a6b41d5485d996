// SPDX-License-Identifier: Apache-2.0
#include "core/label/dotimage.h"

#include <QRandomGenerator>
#include <QTest>

using namespace waydesk;

class TestDotImage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillMatchesDotByDot()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 300; ++round) {
            const int width = 1 + random.bounded(70);
            const int height = 1 + random.bounded(20);
            DotImage fast(width, height, 8);
            DotImage slow(width, height, 8);
            for (int step = 0; step < 6; ++step) {
                const int x = random.bounded(-20, 80), y = random.bounded(-10, 25);
                const int w = random.bounded(-3, 90), h = random.bounded(-3, 30);
                const bool black = random.bounded(3) != 0;
                fast.fill(x, y, w, h, black);
                for (int row = std::max(0, y); row < std::min(height, y + h); ++row) {
                    for (int column = std::max(0, x); column < std::min(width, x + w); ++column)
                        black ? slow.set(column, row) : slow.clear(column, row);
                }
                QVERIFY(fast == slow);
            }
        }
    }

    void paddingStaysWhite()
    {
        DotImage image(13, 2, 8);
        image.fill(0, 0, 13, 2);
        QCOMPARE(int(image.row(0)[1]), 0xf8);
    }
};

QTEST_GUILESS_MAIN(TestDotImage)
#include "tst_dotimage.moc"
