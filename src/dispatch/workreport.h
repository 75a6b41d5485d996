// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/workplace.h"

#include <QString>

#include <array>
#include <vector>

namespace waydesk {

/// Parcels that made each step.
struct WorkSum {
    qint64 printed = 0;
    qint64 scanned = 0;
    qint64 handedOver = 0;
};

/// Today of one shop or carrier.
struct WorkOf {
    QString name; ///< shop name or carrier code; empty = not known any more
    qint64 id = 0; ///< of the shop
    WorkSum sum;
};

struct WorkDay {
    qint64 dayStart = 0;
    WorkSum sum;
};

struct WorkReport {
    qint64 dayStart = 0;
    WorkSum today;
    qint64 unscanned = 0; ///< parcels that are printed and not scanned now, of whatever day
    std::array<WorkSum, 24> hours{}; ///< of today, local time
    std::vector<WorkDay> days; ///< 14, oldest first, the last is today
    std::vector<WorkOf> shops; ///< all linked ones, the busiest first
    std::vector<WorkOf> carriers; ///< those with work today, the busiest first
};

/// What was printed, scanned and handed over: today by the hour, by shop and by carrier, and in the last 14 days.
/// Changes nothing.
class ReportWork
{
public:
    explicit ReportWork(Workplace &place)
        : m_place(place)
    { }

    Result<WorkReport> run();

private:
    Workplace &m_place;
};

} // namespace waydesk
