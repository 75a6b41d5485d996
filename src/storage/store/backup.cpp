// SPDX-License-Identifier: Apache-2.0
#include "storage/store/backup.h"

#include "storage/connection/sqliteconnection.h"
#include "storage/migration/migrator.h"
#include "storage/store/storelock.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTimeZone>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int lockWaitMs = 200; ///< a program that is just going

[[noreturn]] void throwFile(ErrorCode code, const QString &file)
{
    throw StoreFailure{Error{errno == ENOSPC ? ErrorCode::DiskFull : code, {{u"file"_s, file}}, {}}};
}

void syncPath(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool done = fd >= 0 && ::fsync(fd) == 0;
    if (fd >= 0)
        ::close(fd);
    if (!done)
        throwFile(ErrorCode::FileUnwritable, path);
}

/// On disk, then in one step under its name.
void putInPlace(const QString &from, const QString &to)
{
    syncPath(from);
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        throwFile(ErrorCode::FileUnwritable, to);
    syncPath(QFileInfo(to).absolutePath());
}

/// Opens a copy in a folder of its own, as waydesk.db, and throws unless it is a sound store of ours.
void check(const QString &folder)
{
    Location location;
    location.folder = folder;
    SqliteConnection db(location);
    const int version = Migrator::versionOf(db);
    if (version == 0)
        throw StoreFailure{Error{ErrorCode::StoreDamaged, {}, u"no store of ours"_s}};
    const int ours = ownMigrations().back().number;
    if (version > ours)
        throw StoreFailure{Error{ErrorCode::StoreTooNew, {{u"version"_s, version}, {u"ours"_s, ours}}, {}}};
    if (const QStringList problems = db.problems(); !problems.isEmpty())
        throw StoreFailure{Error{ErrorCode::StoreDamaged, {}, problems.constFirst()}};
    db.truncateLog();
}

QTemporaryDir workFolder(const QString &beside)
{
    QTemporaryDir folder(beside + u"/.waydesk-XXXXXX"_s);
    if (!folder.isValid())
        throwFile(ErrorCode::FileUnwritable, beside);
    return folder;
}

/// A second name for a file, or a copy of it where the file system knows no second names.
void giveSecondName(const QString &file, const QString &second)
{
    if (::link(QFile::encodeName(file).constData(), QFile::encodeName(second).constData()) == 0)
        return;
    if (errno == EEXIST || !QFile::copy(file, second))
        throwFile(ErrorCode::FileUnwritable, second);
    syncPath(second);
}

/// The store in use until now keeps its name until the new one takes it, and gets a second one. It may be damaged; a
/// log that could not be brought into it goes aside, for it must not meet the new file.
QString setAside(const QString &folder, const QString &place, qint64 nowMs)
{
    if (!QFileInfo::exists(place))
        return {};
    try {
        Location location;
        location.folder = folder;
        SqliteConnection(location).truncateLog();
    } catch (const StoreFailure &) { // damaged: its log stays
    }
    const QString time = QDateTime::fromMSecsSinceEpoch(nowMs, QTimeZone::utc()).toString(u"yyyyMMdd'T'HHmmsszzz"_s);
    const QString aside = place + u".before-restore-"_s + time;
    giveSecondName(place, aside);
    for (const QString &part : {u"-wal"_s, u"-shm"_s}) {
        if (QFileInfo::exists(place + part) && !QFile::rename(place + part, aside + part))
            throwFile(ErrorCode::FileUnwritable, place + part);
    }
    return aside;
}

/// A checked copy of a backup in a folder of its own, as `waydesk.db`.
QString checkedCopy(const QString &file, const QTemporaryDir &work)
{
    const QString copy = work.filePath(u"waydesk.db"_s);
    QFile source(file);
    if (!source.copy(copy))
        throwFile(ErrorCode::FileUnreadable, file);
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    check(work.path());
    return copy;
}

/// Seq, id and time of the newest event.
struct NewestEvent {
    qint64 seq = 0;
    qint64 id = 0;
    qint64 at = 0;
};

NewestEvent newestEvent(Connection &db)
{
    Statement row = db.statement("SELECT seq, id, at FROM event ORDER BY seq DESC, id DESC LIMIT 1");
    return row.next() ? NewestEvent{row.integer(0), row.integer(1), row.integer(2)} : NewestEvent();
}

void compare(Connection &store, const NewestEvent &backup, RestorePreview &preview)
{
    preview.storeAt = newestEvent(store).at;
    {
        Statement same = store.statement("SELECT COUNT(*) FROM event WHERE seq = ? AND id = ? AND at = ?");
        same.bind(backup.seq, backup.id, backup.at);
        preview.sameStore = backup.seq == 0 || (same.next() && same.integer(0) == 1);
    }
    Statement lost = store.statement("SELECT COUNT(*), COALESCE(MIN(at), 0) FROM event WHERE seq > ?");
    lost.bind(preview.sameStore ? backup.seq : qint64(0));
    if (lost.next()) {
        preview.lostEvents = lost.integer(0);
        preview.lostSince = lost.integer(1);
    }
}

/// A store that is too damaged to be read is no reason not to restore.
void compareWith(const Location &location, const NewestEvent &backup, RestorePreview &preview)
{
    try {
        SqliteConnection store(location);
        compare(store, backup, preview);
    } catch (const StoreFailure &) {
        preview.storeReadable = false;
    }
}

} // namespace

Result<void> writeBackup(const Database &database, const QString &file)
{
    try {
        const QTemporaryDir folder = workFolder(QFileInfo(file).absolutePath());
        const QString copy = folder.filePath(u"waydesk.db"_s);
        static_cast<SqliteConnection &>(*database.open()).copyTo(copy);
        check(folder.path());
        putInPlace(copy, QFileInfo(file).absoluteFilePath());
        return {};
    } catch (const StoreFailure &failure) {
        return std::unexpected(failure.error);
    }
}

Result<RestorePreview> previewRestore(const QString &file, const QString &folder)
{
    try {
        if (!QFileInfo::exists(file))
            return fail(ErrorCode::FileNotFound, {{u"file"_s, file}});
        const QTemporaryDir work = workFolder(QDir::tempPath());
        checkedCopy(file, work);
        RestorePreview preview;
        Location location;
        location.folder = work.path();
        const NewestEvent newest = newestEvent(*std::make_unique<SqliteConnection>(location));
        preview.backupAt = newest.at;
        location.folder = folder;
        if (QFileInfo::exists(folder + u"/waydesk.db"_s))
            compareWith(location, newest, preview);
        return preview;
    } catch (const StoreFailure &failure) {
        return std::unexpected(failure.error);
    }
}

Result<QString> restoreBackup(const QString &file, const QString &folder, qint64 nowMs)
{
    try {
        if (!QFileInfo::exists(file))
            return fail(ErrorCode::FileNotFound, {{u"file"_s, file}});
        if (!QDir().mkpath(folder))
            throwFile(ErrorCode::FileUnwritable, folder);
        const StoreLock alone(folder, StoreLock::Use::Alone, lockWaitMs);
        const QTemporaryDir work = workFolder(folder);
        const QString copy = checkedCopy(file, work);

        const QString place = folder + u"/waydesk.db"_s;
        QString aside = setAside(folder, place, nowMs);
        putInPlace(copy, place);
        return aside;
    } catch (const StoreFailure &failure) {
        return std::unexpected(failure.error);
    }
}

} // namespace waydesk
