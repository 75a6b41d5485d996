// SPDX-License-Identifier: Apache-2.0
#include "labels/manifestplan.h"

#include <QTest>

#include <array>

using namespace waydesk;

namespace {
constexpr ManifestMetrics metrics{
    .firstTop = 80, .otherTop = 20, .bottom = 280, .heading = 8, .row = 5, .gap = 4, .signatures = 42, .columns = 4};

int bottomOf(const ManifestStretch &stretch) { return stretch.top + metrics.heading + stretch.rows * metrics.row; }
} // namespace

class TestManifestPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNumberStandsOnceAndInOrder()
    {
        for (int missing = 0; missing <= 200; missing += 25) {
            for (int held = 0; held <= 200; held += 40) {
                for (int numbers = 0; numbers < 900; numbers += 17)
                    check(missing, held, numbers);
            }
        }
    }

    void everyCountAroundAPageBreak()
    {
        for (int numbers = 0; numbers < 500; ++numbers)
            check(0, 0, numbers);
    }

    void oneParcelIsOnePage()
    {
        const auto pages = planManifest(0, 0, 1, metrics);
        QCOMPARE(pages.size(), size_t(1));
        QVERIFY(pages[0].signaturesTop > 0);
    }

private:
    static void check(int missing, int held, int numbers)
    {
        const auto pages = planManifest(missing, held, numbers, metrics);
        std::array<int, 3> seen{};
        for (size_t page = 0; page < pages.size(); ++page) {
            int y = page == 0 ? metrics.firstTop : metrics.otherTop;
            for (const ManifestStretch &stretch : pages[page].stretches) {
                int &next = seen[static_cast<size_t>(stretch.list)];
                QCOMPARE(stretch.first, next);
                QCOMPARE(stretch.continued, stretch.first > 0);
                QVERIFY(stretch.count > 0 && stretch.count <= stretch.rows * metrics.columns);
                QVERIFY(stretch.top >= y);
                y = bottomOf(stretch);
                QVERIFY(y <= metrics.bottom);
                next += stretch.count;
            }
            const bool last = page + 1 == pages.size();
            QCOMPARE(pages[page].signaturesTop >= 0, last);
            if (last) {
                QVERIFY(pages[page].signaturesTop >= y);
                QVERIFY(pages[page].signaturesTop + metrics.signatures <= metrics.bottom);
                QVERIFY(!pages[page].stretches.empty() || missing + held + numbers == 0);
            } else {
                QVERIFY(!pages[page].stretches.empty());
            }
        }
        QCOMPARE(seen, (std::array<int, 3>{missing, held, numbers}));
    }
};

QTEST_GUILESS_MAIN(TestManifestPlan)
#include "tst_manifestplan.moc"
