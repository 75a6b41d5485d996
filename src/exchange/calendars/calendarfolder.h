// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/calendarshelf.h"

#include <mutex>

namespace waydesk {

/// The shipped calendars and rules with those of a data folder. The folder is read when this is made and after every
/// change made through this.
class CalendarFolder final : public CalendarShelf
{
public:
    /// `dataFolder` need not be there yet; empty = shipped ones only, and nothing can be added.
    explicit CalendarFolder(const QString &dataFolder);

    std::shared_ptr<const DeadlineBook> book() const override;
    std::vector<CalendarEntry> entries() const override;
    Result<QString> add(const QString &file) override;
    Result<void> remove(const QString &id) override;

private:
    void readAgain();
    QString pathOf(const QString &id) const;

    QString m_folder;
    mutable std::mutex m_mutex;
    std::shared_ptr<const DeadlineBook> m_book;
    std::vector<CalendarEntry> m_entries;
};

} // namespace waydesk
