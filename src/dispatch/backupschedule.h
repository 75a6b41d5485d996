// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/workplace.h"

#include <QStringList>

#include <vector>

namespace waydesk {

/// When backups are made by themselves, and how many stay. Kept with the store.
struct BackupPlan {
    QString folder; ///< empty = the one that the program offers
    qint64 minutes = 240; ///< 0 = never
    qint64 keep = 14;
};

/// A backup of ours in the plan's folder.
struct BackupFile {
    QString file;
    qint64 at = 0; ///< when it was made, by its name
    qint64 bytes = 0;
};

struct ScheduledBackup {
    bool made = false; ///< false: the last one is young enough
    QString file; ///< the newest
    qint64 newest = 0; ///< when it was made; 0 = there is none
    QStringList removed;
    qint64 nextDue = 0; ///< 0 = never
};

/// Backups on a schedule, for a timer of the window and for cron: whoever calls run() often enough gets one checked
/// backup in each span of the plan, and the newest of them stay. Files of other names in the folder are left alone.
class BackUpOnSchedule
{
public:
    /// `folder` serves where the plan names none.
    BackUpOnSchedule(Workplace &place, const QString &folder)
        : m_place(place)
        , m_folder(folder)
    { }

    Result<BackupPlan> plan();
    /// InvalidArgument (values: argument, value) unless minutes >= 0 and keep >= 1.
    Result<void> setPlan(const BackupPlan &plan);
    /// Makes a backup if the newest is older than the plan's span, or of the future; then removes the oldest beyond
    /// those that stay. On an error nothing is removed. As Store::backup on PostgreSQL.
    Result<ScheduledBackup> run();
    /// One more right now, whatever the schedule says; its file. Nothing is removed. As Store::backup on PostgreSQL.
    Result<QString> makeNow();
    /// Newest first.
    Result<std::vector<BackupFile>> backups();

private:
    Result<QString> make(const QString &folder, qint64 now);

    Workplace &m_place;
    QString m_folder;
};

} // namespace waydesk
