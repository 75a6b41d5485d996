// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <bitset>
#include <vector>

namespace waydesk {

/// One year of one country, as its file states it.
struct CalendarYear {
    QString country; ///< two letters, upper case (ISO 3166)
    int year = 0;
    bool provisional = false; ///< the country has not announced all of it yet
    std::vector<QDate> off; ///< public holidays; those on a weekend change nothing
    std::vector<QDate> work; ///< days of a weekend that are worked (调休)

    friend bool operator==(const CalendarYear &, const CalendarYear &) = default;
};

/// Reads a calendar file: {country, year, provisional?, off: [...], work?: [...]}, where a day is {date} or {from, to},
/// each with an optional name that only people read. InvalidArgument (argument = calendar, value = what is wrong) for
/// anything else: a calendar is used whole or not at all.
Result<CalendarYear> calendarFromJson(const QByteArray &json);

/// Which days are worked in one country, and when they begin there. Days are counted from 1970-01-01 by the country's
/// own clock, which is a fixed offset to UTC: none of the countries in use changes its clocks in summer.
/// A plain value; reading it is safe from any thread.
class WorkCalendar
{
public:
    explicit WorkCalendar(const QString &country = {}, int utcOffsetMinutes = 0);

    /// Takes the place of the same year.
    void add(const CalendarYear &year);

    const QString &country() const { return m_country; }
    int utcOffsetMinutes() const { return m_offsetMinutes; }
    /// By year.
    const std::vector<CalendarYear> &years() const { return m_years; }

    qint64 dayOf(qint64 atMs) const;
    qint64 startOf(qint64 day) const;
    /// The last second of that day.
    qint64 endOf(qint64 day) const;
    bool isWorking(qint64 day) const;

    /// How a number of working days was counted.
    struct Counted {
        qint64 day = 0;
        int missingYear = 0; ///< no calendar for it: its weekends are off and nothing else; 0 = all years are there
        bool provisional = false; ///< a calendar that was used is not announced yet
    };
    /// The last of `count` working days that follow on `day`, which itself does not count.
    Counted workingDaysAfter(qint64 day, int count) const;

    friend bool operator==(const WorkCalendar &, const WorkCalendar &) = default;

private:
    struct Days {
        qint64 first = 0; ///< its 1 January
        int length = 0;
        std::bitset<366> off;
        friend bool operator==(const Days &, const Days &) = default;
    };
    const Days *daysOf(qint64 day) const;

    QString m_country;
    int m_offsetMinutes = 0;
    std::vector<CalendarYear> m_years;
    std::vector<Days> m_days; ///< of m_years
};

} // namespace waydesk
