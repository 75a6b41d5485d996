// SPDX-License-Identifier: Apache-2.0
#include "dispatch/dayreport.h"

#include "dispatch/parcelfacts.h"

#include <QDateTime>

namespace waydesk {

Result<DayReport> ReportDay::run(QDate date)
{
    if (!date.isValid())
        date = QDateTime::fromMSecsSinceEpoch(m_place.clock.wallMs()).date();
    const qint64 since = date.startOfDay().toMSecsSinceEpoch();
    const qint64 until = date.addDays(1).startOfDay().toMSecsSinceEpoch();
    return inRead<DayReport>(m_place.store, [&](UnitOfWork &unit) -> Result<DayReport> {
        DayReport report;
        report.date = date;
        report.counts = unit.days().counts(since, until);
        const qint64 now = m_place.clock.wallMs();
        for (const ParcelFacts &facts : loadFacts(unit, unit.days().unfinished(since, until))) {
            const Parcel &parcel = facts.parcel;
            report.unfinished.push_back(
                {parcel.id, parcel.number, parcel.carrier, parcel.state, blockingReason(facts, now)});
        }
        report.untold = unit.days().untold(since, until);
        report.voided = unit.days().voided(since, until);
        return report;
    });
}

} // namespace waydesk
