// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/dayrepository.h"
#include "dispatch/workplace.h"

#include <QDate>

namespace waydesk {

struct DayReport {
    QDate date;
    DayCounts counts;
    std::vector<UntoldOrder> untold; ///< handed over that day, and its shop does not know yet
    std::vector<VoidedNumber> voided;
};

/// The end of a day: what was printed, scanned and handed over, and what is still open. Days are those of the bench's
/// time zone. Changes nothing.
class ReportDay
{
public:
    explicit ReportDay(Workplace &place)
        : m_place(place)
    { }

    /// An invalid date is today.
    Result<DayReport> run(QDate date = {});

private:
    Workplace &m_place;
};

} // namespace waydesk
