// SPDX-License-Identifier: Apache-2.0
#include "core/desk/duealerts.h"
#include "core/desk/dueload.h"
#include "core/support/localday.h"
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

    void fromNowOn()
    {
        OrderTable table;
        qint64 id = 0;
        const auto add = [&](qint64 deadline, ParcelState state, std::vector<Reason> holds = {}) {
            RowSpec row;
            row.parcel = ++id;
            row.state = state;
            row.holds = std::move(holds);
            row.orders[0].id = id;
            row.orders[0].deadline = deadline;
            table.apply({&row.view(), 1});
        };
        const qint64 start = startOfDay(10 * Day) + 12 * Hour;
        const qint64 now = start + 20 * 60'000;
        add(now, ParcelState::Planned); // this very moment is too late
        add(now - 3 * Day, ParcelState::Printed, {Reason::Manual}); // its time runs all the same
        add(now - 3 * Day, ParcelState::Printed, {Reason::Closed}); // over
        add(now - 3 * Day, ParcelState::Verified); // on its way
        add(now + 1, ParcelState::Planned);
        add(start + Hour - 1, ParcelState::Planned);
        add(start + Hour, ParcelState::Numbered, {Reason::RefundPending});
        add(start + 24 * Hour - 1, ParcelState::Planned);
        add(start + 24 * Hour, ParcelState::Planned);
        add(0, ParcelState::Planned); // nobody said
        const DueAhead ahead = dueAhead(table, now);
        QCOMPARE(ahead.start, start);
        QCOMPARE(ahead.going.overdue, 1);
        QCOMPARE(ahead.held.overdue, 1);
        QCOMPARE(ahead.going.byHour[0], 2);
        QCOMPARE(ahead.held.byHour[1], 1);
        QCOMPARE(ahead.going.byHour[23], 1);
        QCOMPARE(ahead.going.later, 1);
    }

    void warnsOncePerThreshold()
    {
        const qint64 now = 10 * Day;
        DueAlerts alerts;
        alerts.setThresholds({2 * Hour, Hour / 2});
        QCOMPARE(alerts.furthest(), 2 * Hour);
        std::vector<DueRow> rows{{OrderId(1), now + 2 * Hour}, {OrderId(2), now + Hour}, {OrderId(3), now + 5 * Hour}};
        const auto said = [&](qint64 at) {
            QStringList words;
            for (const DueAlerts::Alert &alert : alerts.take(rows, at))
                words.append(QStringLiteral("%1:%2").arg(alert.beforeMs / 60'000).arg(alert.rows));
            return words.join(QLatin1Char(' '));
        };
        QCOMPARE(said(now), QStringLiteral("120:2"));
        QCOMPARE(said(now + 1), QString()); // once
        QCOMPARE(said(now + Hour / 2), QStringLiteral("30:1"));
        QCOMPARE(said(now + Hour), QStringLiteral("0:1"));
        QCOMPARE(said(now + Hour + 1), QString());
        rows.push_back({OrderId(9), now + Hour}); // came when it was late already
        QCOMPARE(said(now + Hour + 2), QStringLiteral("0:1"));
        rows[0].deadline = now + 2 * Hour + 1; // it moved: what it passed is said again
        QCOMPARE(said(now + Hour + 3), QStringLiteral("120:1"));
        rows.erase(rows.begin()); // shipped, and back again
        QCOMPARE(said(now + Hour + 4), QString());
        rows.push_back({OrderId(1), now + 2 * Hour});
        QCOMPARE(said(now + 2 * Hour), QStringLiteral("0:1"));
        alerts.setThresholds({}); // only when it is too late
        QCOMPARE(alerts.furthest(), 0);
        QCOMPARE(said(now + 5 * Hour), QStringLiteral("0:1"));
    }

    void findsRowsThatAreDue()
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
        const qint64 now = 10 * Day;
        add(now + Hour, ParcelState::Planned);
        add(now + Hour + 1, ParcelState::Planned);
        add(now - Day, ParcelState::Printed);
        add(now - Day, ParcelState::Verified);
        add(0, ParcelState::Planned);
        const auto rows = dueRows(table, now, Hour);
        QCOMPARE(rows.size(), size_t(2));
        QCOMPARE(rows[0].order, OrderId(1));
        QCOMPARE(rows[1].deadline, now - Day);
    }

    void ordersThatBecomeAParcelAreTheSameRow()
    {
        const qint64 now = 10 * Day;
        RowSpec row;
        row.orders[0].id = 8;
        row.orders[0].deadline = now - Hour;
        OrderTable open;
        open.apply({&row.view(), 1});
        row.parcel = 70;
        OrderTable planned;
        planned.apply({&row.view(), 1});
        DueAlerts alerts;
        QCOMPARE(alerts.take(dueRows(open, now, 0), now).size(), size_t(1));
        QVERIFY(alerts.take(dueRows(planned, now, 0), now).empty());
    }

    void thresholdsAsTyped()
    {
        const auto kept = [](const char *typed) {
            return dueThresholdsText(dueThresholdsFrom(QString::fromUtf8(typed)));
        };
        QCOMPARE(kept("120, 30"), QStringLiteral("120, 30"));
        QCOMPARE(kept("30;120，30 x 5"), QStringLiteral("120, 30, 5"));
        QCOMPARE(kept(""), QString());
        QCOMPARE(kept("0 -5 99999999999999999999 10081"), QStringLiteral("5"));
        QCOMPARE(kept("1 2 3 4 5 6 7 8"), QStringLiteral("6, 5, 4, 3, 2, 1"));
    }
};

QTEST_APPLESS_MAIN(TestDueLoad)
#include "tst_dueload.moc"
