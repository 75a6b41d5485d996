// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/reason.h"
#include "core/parcel/parcel.h"
#include "dispatch/ports/dayrepository.h"
#include "dispatch/workplace.h"

#include <QDate>

#include <optional>
#include <vector>

namespace waydesk {

/// A parcel that was printed and waits for its scan or for the courier.
struct UnfinishedParcel {
    ParcelId parcel;
    QString number;
    QString carrier;
    ParcelState state = ParcelState::Printed; ///< printed, verified
    std::optional<Reason> reason; ///< that stops it now
};

struct DayReport {
    QDate date;
    DayCounts counts;
    std::vector<UnfinishedParcel> unfinished; ///< printed that day and still here
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
