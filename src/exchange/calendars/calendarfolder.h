// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/calendarshelf.h"

#include <QDateTime>

#include <mutex>

namespace waydesk {

/// The shipped calendars and rules with those of a data folder. The folder is read when this is made, after every
/// change made through this, and when it is asked for something and its files are others than those that were read.
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
    /// What a file that was written anew differs in.
    struct Stamp {
        QString file;
        qint64 size;
        QDateTime modified;
        QDateTime changed; ///< also by whoever kept the time of a copy
        friend bool operator==(const Stamp &, const Stamp &) = default;
    };
    struct Contents {
        std::vector<Stamp> stamps;
        std::shared_ptr<const DeadlineBook> book;
        std::vector<CalendarEntry> entries;
    };

    std::vector<Stamp> stamps() const;
    Contents read() const;
    /// As the folder is now.
    Contents current() const;
    void readAgain();
    QString pathOf(const QString &id) const;
    QString rulesPath() const;

    QString m_folder;
    mutable std::mutex m_mutex; ///< held while files are read: who asks meanwhile wants what they say
    mutable Contents m_contents;
};

} // namespace waydesk
