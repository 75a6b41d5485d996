// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1Char>
#include <QString>

namespace waydesk {

/// MMdd-NN of a batch's day (yyyy-MM-dd) and number within it: 1122-03.
inline QString batchName(const QString &day, int dayNumber)
{
    return day.sliced(qMin<qsizetype>(5, day.size())).remove(QLatin1Char('-')) + QLatin1Char('-')
        + QString::number(dayNumber).rightJustified(2, QLatin1Char('0'));
}

} // namespace waydesk
