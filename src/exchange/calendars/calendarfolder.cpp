// SPDX-License-Identifier: Apache-2.0
#include "exchange/calendars/calendarfolder.h"

#include "core/support/interfacethread.h"
#include "exchange/codecs/wholefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <iterator>
#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 256 * 1024;

QString idOf(const CalendarYear &year) { return u"%1-%2"_s.arg(year.country).arg(year.year); }

/// A calendar of a country that the book has.
Result<CalendarYear> calendarIn(const Result<QByteArray> &bytes, DeadlineBook &book)
{
    auto year = bytes ? calendarFromJson(*bytes) : Result<CalendarYear>(std::unexpected(bytes.error()));
    if (year) {
        if (const auto taken = book.add(*year); !taken)
            return std::unexpected(taken.error());
    }
    return year;
}

CalendarEntry entryOf(const CalendarYear &year, bool own)
{
    return {idOf(year),           year.country,          year.year, year.provisional, own,
            int(year.off.size()), int(year.work.size()), {}};
}

CalendarEntry problem(const QString &id, const Error &error)
{
    CalendarEntry entry;
    entry.id = id;
    entry.own = true;
    entry.problem = error.detail.isEmpty() ? errorName(error.code) : error.detail;
    return entry;
}

} // namespace

CalendarFolder::CalendarFolder(const QString &dataFolder)
    : m_folder(dataFolder)
    , m_contents(read())
{ }

QString CalendarFolder::pathOf(const QString &id) const
{
    return QDir(m_folder).filePath(u"calendars/%1.json"_s.arg(id));
}

QString CalendarFolder::rulesPath() const { return m_folder + u"/deadlines.json"_s; }

std::vector<CalendarFolder::Stamp> CalendarFolder::stamps() const
{
    InterfaceThread::keepOff("calendars");
    if (m_folder.isEmpty())
        return {};
    QFileInfoList files = QDir(m_folder + u"/calendars"_s).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name);
    if (const QFileInfo rules(rulesPath()); rules.exists())
        files.append(rules);
    std::vector<Stamp> stamps;
    for (const QFileInfo &file : std::as_const(files))
        stamps.push_back({file.filePath(), file.size(), file.lastModified(), file.metadataChangeTime()});
    return stamps;
}

CalendarFolder::Contents CalendarFolder::read() const
{
    Contents contents;
    contents.stamps = stamps(); // before the files: what changes meanwhile is read next time
    auto book = std::make_shared<DeadlineBook>(DeadlineBook::builtIn());
    std::vector<CalendarEntry> problems;
    QStringList own;
    const QDir folder(m_folder + u"/calendars"_s);
    const QStringList names =
        m_folder.isEmpty() ? QStringList() : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const QString id = QFileInfo(name).completeBaseName();
        DeadlineBook with = *book;
        const auto year = calendarIn(readWholeFile(folder.filePath(name), largestFile), with);
        if (!year) {
            problems.push_back(problem(id, year.error()));
        } else if (idOf(*year) != id) {
            problems.push_back(problem(id, Error{ErrorCode::InvalidArgument, {}, idOf(*year)}));
        } else {
            *book = std::move(with);
            own.append(id);
        }
    }
    if (!m_folder.isEmpty() && QFile::exists(rulesPath())) {
        const auto bytes = readWholeFile(rulesPath(), largestFile);
        const auto taken = bytes ? book->addRules(*bytes) : Result<void>(std::unexpected(bytes.error()));
        if (!taken)
            problems.push_back(problem(u"deadlines"_s, taken.error()));
    }
    for (const WorkCalendar &calendar : book->calendars()) {
        for (const CalendarYear &year : calendar.years())
            contents.entries.push_back(entryOf(year, own.contains(idOf(year))));
    }
    std::ranges::move(problems, std::back_inserter(contents.entries));
    contents.book = std::move(book);
    return contents;
}

CalendarFolder::Contents CalendarFolder::current() const
{
    const std::lock_guard lock(m_mutex);
    if (stamps() != m_contents.stamps)
        m_contents = read();
    return m_contents;
}

void CalendarFolder::readAgain()
{
    const std::lock_guard lock(m_mutex);
    m_contents = read();
}

std::shared_ptr<const DeadlineBook> CalendarFolder::book() const { return current().book; }
std::vector<CalendarEntry> CalendarFolder::entries() const { return current().entries; }

Result<QString> CalendarFolder::add(const QString &file)
{
    InterfaceThread::keepOff("calendars");
    const auto bytes = readWholeFile(file, largestFile);
    DeadlineBook with = *book();
    auto year = calendarIn(bytes, with);
    if (!year) {
        year.error().values.insert(u"file"_s, QFileInfo(file).fileName());
        return std::unexpected(year.error());
    }
    const QString path = pathOf(idOf(*year));
    if (m_folder.isEmpty() || !QDir().mkpath(QFileInfo(path).path()))
        return fail(ErrorCode::FileUnwritable, {{u"file"_s, path}});
    if (const auto written = writeWholeFile(path, *bytes); !written)
        return std::unexpected(written.error());
    readAgain();
    return idOf(*year);
}

Result<void> CalendarFolder::remove(const QString &id)
{
    InterfaceThread::keepOff("calendars");
    const auto all = entries();
    const auto found = std::ranges::find_if(all, [&](const CalendarEntry &one) { return one.own && one.id == id; });
    if (found == all.end() || !QFile::exists(pathOf(id)))
        return fail(ErrorCode::NotFound, {{u"subject"_s, u"calendar"_s}, {u"name"_s, id}});
    if (!QFile::remove(pathOf(id)))
        return fail(ErrorCode::FileUnwritable, {{u"file"_s, pathOf(id)}});
    readAgain();
    return {};
}

} // namespace waydesk
