// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/calendarshelf.h"
#include "dispatch/setdeadlines.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace waydesk {

/// What the section of deadlines shows, read in one go.
struct DeadlinePicture {
    DeadlineSettings set;
    std::shared_ptr<const DeadlineBook> book;
    std::vector<CalendarEntry> calendars;

    /// Countries with a clock of their own, in the order of the book.
    QStringList countries() const
    {
        QStringList codes;
        for (const WorkCalendar &calendar : book ? book->calendars() : std::vector<WorkCalendar>())
            codes.append(calendar.country());
        return codes;
    }
};

} // namespace waydesk
