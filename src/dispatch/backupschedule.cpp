// SPDX-License-Identifier: Apache-2.0
#include "dispatch/backupschedule.h"

#include "dispatch/ports/settingsrepository.h"

#include <QDateTime>
#include <QDir>
#include <QTimeZone>

#include <algorithm>
#include <limits>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

const QString folderKey = u"backup.folder"_s;
const QString minutesKey = u"backup.minutes"_s;
const QString keepKey = u"backup.keep"_s;
const QString timeFormat = u"yyyyMMdd'T'HHmmsszzz"_s;
constexpr qint64 minuteMs = 60'000;

QString nameAt(qint64 nowMs)
{
    return u"waydesk-backup-%1.db"_s.arg(QDateTime::fromMSecsSinceEpoch(nowMs, QTimeZone::utc()).toString(timeFormat));
}

/// When a backup of ours was made, by its name; 0 = the file is none.
qint64 timeOf(const QString &name)
{
    if (!name.startsWith("waydesk-backup-"_L1) || !name.endsWith(".db"_L1))
        return 0;
    QDateTime time = QDateTime::fromString(name.section(u'-', -1).chopped(3), timeFormat);
    time.setTimeZone(QTimeZone::utc());
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

/// Backups of ours, oldest first. One that a wrong clock dated into the future is left alone until that time comes: it
/// tells nothing of how old the others are, and nobody knows that it is newer than they.
QStringList backupsIn(const QDir &folder, qint64 nowMs)
{
    QStringList names = folder.entryList({u"waydesk-backup-*.db"_s}, QDir::Files);
    names.removeIf([nowMs](const QString &name) { return timeOf(name) == 0 || timeOf(name) > nowMs; });
    std::ranges::sort(names, {}, timeOf);
    return names;
}

qint64 numberOr(const std::optional<QString> &text, qint64 otherwise)
{
    bool good = false;
    const qint64 number = text.value_or(QString()).toLongLong(&good);
    return good ? number : otherwise;
}

} // namespace

Result<BackupPlan> BackUpOnSchedule::plan()
{
    return inRead<BackupPlan>(m_place.store, [&](UnitOfWork &unit) -> Result<BackupPlan> {
        BackupPlan plan;
        plan.folder = unit.settings().value(folderKey).value_or(QString());
        if (plan.folder.isEmpty())
            plan.folder = m_folder;
        plan.minutes = std::max<qint64>(0, numberOr(unit.settings().value(minutesKey), plan.minutes));
        plan.keep = std::max<qint64>(1, numberOr(unit.settings().value(keepKey), plan.keep));
        return plan;
    });
}

Result<void> BackUpOnSchedule::setPlan(const BackupPlan &plan)
{
    if (plan.minutes < 0)
        return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"every"_s}, {u"value"_s, plan.minutes}});
    if (plan.keep < 1)
        return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"keep"_s}, {u"value"_s, plan.keep}});
    return m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        unit.settings().setValue(folderKey, plan.folder == m_folder ? QString() : plan.folder);
        unit.settings().setValue(minutesKey, QString::number(plan.minutes));
        unit.settings().setValue(keepKey, QString::number(plan.keep));
        m_place.record(unit, u"backup_plan"_s, SubjectKind::None, 0,
                       {{u"minutes"_s, plan.minutes}, {u"keep"_s, plan.keep}});
        return {};
    });
}

Result<QString> BackUpOnSchedule::make(const QString &folder, qint64 now)
{
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::FileUnwritable, {{u"file"_s, folder}});
    QString file = QDir(folder).filePath(nameAt(now));
    if (const auto made = m_place.store.backup(file); !made)
        return std::unexpected(made.error());
    return file;
}

Result<QString> BackUpOnSchedule::makeNow()
{
    const auto plan = this->plan();
    if (!plan)
        return std::unexpected(plan.error());
    return make(plan->folder, m_place.clock.wallMs());
}

Result<std::vector<BackupFile>> BackUpOnSchedule::backups()
{
    const auto plan = this->plan();
    if (!plan)
        return std::unexpected(plan.error());
    const QDir folder(plan->folder);
    std::vector<BackupFile> found;
    for (const QString &name : backupsIn(folder, std::numeric_limits<qint64>::max()))
        found.push_back({folder.filePath(name), timeOf(name), QFileInfo(folder.filePath(name)).size()});
    std::ranges::reverse(found);
    return found;
}

Result<ScheduledBackup> BackUpOnSchedule::run()
{
    const auto plan = this->plan();
    if (!plan)
        return std::unexpected(plan.error());
    ScheduledBackup report;
    const QDir folder(plan->folder);
    const qint64 now = m_place.clock.wallMs();
    QStringList names = backupsIn(folder, now);
    const qint64 newest = names.isEmpty() ? 0 : timeOf(names.back());
    const bool due = plan->minutes > 0 && (newest == 0 || now - newest >= plan->minutes * minuteMs);
    if (due) {
        if (const auto made = make(plan->folder, now); !made)
            return std::unexpected(made.error());
        const QString name = nameAt(now);
        report.made = true;
        if (!names.contains(name))
            names.append(name);
        while (names.size() > plan->keep) {
            const QString oldest = names.takeFirst();
            if (QFile::remove(folder.filePath(oldest)))
                report.removed.append(oldest);
        }
    }
    if (!names.isEmpty()) {
        report.file = folder.filePath(names.back());
        report.newest = timeOf(names.back());
    }
    if (plan->minutes > 0)
        report.nextDue = (report.made ? now : newest) + plan->minutes * minuteMs;
    return report;
}

} // namespace waydesk
