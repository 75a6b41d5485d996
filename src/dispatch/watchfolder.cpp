// SPDX-License-Identifier: Apache-2.0
#include "dispatch/watchfolder.h"

#include "dispatch/ports/settingsrepository.h"

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const QString &path) { return path.section(u'/', -1); }

/// What tells one content of a file from the next; names hold no line ends here.
QString markOf(const FoundFile &file)
{
    return u"%1 %2 %3"_s.arg(file.size).arg(file.changedMs).arg(nameOf(file.path).replace(u'\n', u' '));
}

} // namespace

bool WatchFolder::isOrderFile(const QString &path)
{
    static const QStringList endings{u"csv"_s, u"txt"_s, u"tsv"_s, u"xlsx"_s, u"xls"_s};
    const QString name = nameOf(path);
    return !name.startsWith(u'.') && !name.startsWith(u'~') && name.contains(u'.')
        && endings.contains(name.section(u'.', -1).toLower());
}

QString WatchFolder::key() const { return u"watched/%1/%2"_s.arg(m_place.bench, m_folder); }

/// Marks of what was taken; the first time that is all there is.
Result<QSet<QString>> WatchFolder::takenBefore(const std::vector<FoundFile> &found)
{
    QSet<QString> marks;
    const auto read = m_place.store.read([&](UnitOfWork &unit) -> Result<void> {
        const auto stored = unit.settings().value(key());
        const QStringList lines = stored.value_or(QString()).split(u'\n', Qt::SkipEmptyParts);
        marks = QSet<QString>(lines.begin(), lines.end());
        if (!stored)
            marks.insert(QString());
        return {};
    });
    if (!read)
        return std::unexpected(read.error());
    if (!marks.remove(QString()))
        return marks;
    QStringList lines;
    for (const FoundFile &file : found) {
        if (isOrderFile(file.path))
            lines.append(markOf(file));
    }
    const auto written = m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        unit.settings().setValue(key(), lines.join(u'\n'));
        return {};
    });
    if (!written)
        return std::unexpected(written.error());
    return QSet<QString>(lines.begin(), lines.end());
}

Result<QStringList> WatchFolder::ready(const QString &folder, const std::vector<FoundFile> &found, qint64 atMs)
{
    if (folder != m_folder) {
        m_folder = folder;
        m_seen.clear();
        m_offered.clear();
    }
    const auto taken = takenBefore(found);
    if (!taken)
        return std::unexpected(taken.error());
    QStringList files;
    QHash<QString, Seen> seen;
    for (const FoundFile &file : found) {
        if (!isOrderFile(file.path))
            continue;
        const auto before = m_seen.constFind(file.path);
        const bool same = before != m_seen.cend() && before->file == file;
        const Seen now{file, same ? before->sinceMs : atMs};
        seen.insert(file.path, now);
        const QString mark = markOf(file);
        if (file.size == 0 || taken->contains(mark) || m_offered.value(file.path) == mark)
            continue;
        if (same && atMs - now.sinceMs >= SteadyMs) {
            m_offered.insert(file.path, mark);
            files.append(file.path);
        }
    }
    m_seen = seen;
    return files;
}

Result<void> WatchFolder::taken(const QStringList &files)
{
    QSet<QString> there; // what is gone need not be remembered
    for (const Seen &seen : m_seen)
        there.insert(markOf(seen.file));
    return m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        QStringList lines = unit.settings().value(key()).value_or(QString()).split(u'\n', Qt::SkipEmptyParts);
        lines.removeIf([&](const QString &line) { return !there.contains(line); });
        for (const QString &file : files) {
            const QString mark = m_offered.value(file);
            if (!mark.isEmpty() && !lines.contains(mark))
                lines.append(mark);
        }
        unit.settings().setValue(key(), lines.join(u'\n'));
        return {};
    });
}

} // namespace waydesk
