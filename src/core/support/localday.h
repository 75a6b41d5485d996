// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace waydesk {

/// Days as the people at this desk count them: in the machine's time zone. Times are UTC milliseconds.
qint64 startOfDay(qint64 atMs);
/// The start of the day that is `days` later (earlier if negative), whatever the clocks do in between.
qint64 dayStartAfter(qint64 atMs, int days);
/// startOfDay() of many times, of which most fall on the day of the one before.
class StartsOfDays
{
public:
    qint64 of(qint64 atMs)
    {
        if (atMs < m_from || atMs >= m_until) {
            m_from = startOfDay(atMs);
            m_until = dayStartAfter(atMs, 1);
        }
        return m_from;
    }

private:
    qint64 m_from = 0;
    qint64 m_until = 0;
};
qint64 startOfMonth(qint64 atMs, int months = 0);

} // namespace waydesk
