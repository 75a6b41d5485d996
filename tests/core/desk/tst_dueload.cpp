// SPDX-License-Identifier: Apache-2.0
#include "core/desk/dueload.h"
#include "support/deskspec.h"

#include <QTest>

#include <numeric>

using namespace waydesk;
using namespace waydesk::test;

namespace {
constexpr qint64 Hour = 3'600'000;
constexpr qint64 Day = 24 * Hour;
} // namespace

class TestDueLoad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void byTheHour()
    {
        OrderTable table;
        qint64 id = 0;
        const auto add = [&](qint64 deadline, ParcelState state) {
            RowSpec row;
            row.parcel = ++id;
            row.state = state;
            row.orders[0].id = id;
            row.orders[0].deadline = deadline;
            table.apply({&row.view(), 1});
        };
        const qint64 start = 10 * Day;
        const qint64 now = start + 12 * Hour;
        add(start + 16 * Hour, ParcelState::Planned);
        add(start + 16 * Hour + 59 * 60'000, ParcelState::Printed);
        add(start + 16 * Hour, ParcelState::Verified); // on its way
        add(start + 9 * Hour, ParcelState::Numbered); // late, of today
        add(start - 1, ParcelState::Planned); // late, of yesterday
        add(start + Day, ParcelState::Planned); // tomorrow
        add(0, ParcelState::Planned); // nobody said
        const DueLoad load = dueLoad(table, start, start + Day, now);
        QCOMPARE(load.byHour[16], 2);
        QCOMPARE(load.byHour[9], 1);
        QCOMPARE(load.overdue, 2);
        QCOMPARE(std::accumulate(load.byHour.begin(), load.byHour.end(), qint64(0)), 3);
    }
};

QTEST_APPLESS_MAIN(TestDueLoad)
#include "tst_dueload.moc"
