// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/deadlinebook.h"
#include "core/support/error.h"

#include <QString>

#include <memory>
#include <vector>

namespace waydesk {

/// One year of one country on the shelf, or a file that is none.
struct CalendarEntry {
    QString id; ///< COUNTRY-YEAR, the name of its file; of a file that cannot be used, its name
    QString country;
    int year = 0;
    bool provisional = false;
    bool own = false; ///< the user's; false = shipped with the program
    int off = 0; ///< public holidays that it names
    int work = 0; ///< days of a weekend that are worked
    QString problem; ///< why an own file cannot be used; such a one counts for nothing
};

/// The calendars of working days and the platforms' rules: those that the program ships, and those of one's own, which
/// are files in the data folder: calendars/COUNTRY-YEAR.json and deadlines.json. Any thread.
class CalendarShelf
{
public:
    virtual ~CalendarShelf() = default;
    /// All that can be used, own before shipped, as the files are now, whoever changed them.
    virtual std::shared_ptr<const DeadlineBook> book() const = 0;
    /// By country and year; files that cannot be used come last.
    virtual std::vector<CalendarEntry> entries() const = 0;
    /// Takes in a calendar file that somebody made; an own one of that country and year is replaced. Returns its id.
    /// InvalidArgument (argument = calendar, value, file) if it is none, or its country none of the book's.
    virtual Result<QString> add(const QString &file) = 0;
    /// Own ones only: the shipped one of that year counts again.
    virtual Result<void> remove(const QString &id) = 0;
};

} // namespace waydesk
