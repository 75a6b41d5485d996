// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parcel/parcel.h"
#include "dispatch/workplace.h"

#include <QStringList>

namespace waydesk {

struct RecallReport {
    QString number;
    ParcelId parcel; ///< the recalled one
    ParcelId successor; ///< planned, with its share of the goods that ship now; none if it has none
    QStringList orders;
};

/// Takes a handed-over parcel back (the courier brought it back, or it went out wrong). Its number is voided for good,
/// its label must not leave again, and a number that no shop was told yet is told no more. Its orders stand in a new
/// planned parcel that planning leaves alone and that ships although the platform has them as shipped; the number it
/// is handed over with goes to the shops as a correction where they were told the old one. Cannot be undone.
class RecallParcel
{
public:
    explicit RecallParcel(Workplace &place)
        : m_place(place)
    { }
    /// `number` as typed or scanned. Refused unless the parcel was handed over; InvalidArgument without a reason, which
    /// is kept with the number and in no event.
    Result<RecallReport> run(const QString &number, const QString &reason);

private:
    Workplace &m_place;
};

} // namespace waydesk
