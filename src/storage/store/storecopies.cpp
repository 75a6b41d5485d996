// SPDX-License-Identifier: Apache-2.0
#include "storage/store/storecopies.h"

#include <QDateTime>
#include <QDir>
#include <QTimeZone>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

/// 0 = no time of ours.
qint64 timeIn(const QString &text)
{
    QDateTime made = QDateTime::fromString(text, u"yyyyMMdd'T'HHmmsszzz"_s);
    made.setTimeZone(QTimeZone::utc());
    return made.isValid() ? made.toMSecsSinceEpoch() : 0;
}

} // namespace

QStringList StoreCopies::olderThan(qint64 beforeMs)
{
    QStringList files;
    if (m_folder.isEmpty())
        return files;
    const auto add = [&](const QString &folder, const QString &pattern, const auto &time) {
        for (const QFileInfo &info : QDir(folder).entryInfoList({pattern}, QDir::Files, QDir::Name)) {
            const qint64 made = timeIn(time(info));
            if (made > 0 && made < beforeMs)
                files.append(info.filePath());
        }
    };
    add(m_folder + u"/backups"_s, u"waydesk-v*-*.db"_s,
        [](const QFileInfo &info) { return info.completeBaseName().section(u'-', -1); });
    // A log that could not be brought into its store stands beside it, as ...-wal.
    add(m_folder, u"waydesk.db.before-restore-*"_s,
        [](const QFileInfo &info) { return info.fileName().section(u'-', 2, 2); });
    return files;
}

QStringList StoreCopies::removeOlderThan(qint64 beforeMs)
{
    QStringList files = olderThan(beforeMs);
    files.removeIf([](const QString &file) { return !QFile::remove(file); });
    return files;
}

} // namespace waydesk
