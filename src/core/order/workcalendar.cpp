// SPDX-License-Identifier: Apache-2.0
#include "core/order/workcalendar.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;
constexpr qint64 epochJulianDay = 2440588; ///< 1970-01-01
constexpr int firstYear = 2000;
constexpr int lastYear = 2099;
constexpr int longestRange = 31; ///< days; what is longer is a mistyped date
constexpr size_t mostDaysOff = 120; ///< so that a working day is never far away

std::unexpected<Error> refused(const QString &what)
{
    return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"calendar"_s}, {u"value"_s, what}}, what);
}

bool isWeekend(qint64 day)
{
    const qint64 weekday = ((day + 3) % 7 + 7) % 7; // 1970-01-01 was a Thursday; 0 = Monday
    return weekday >= 5;
}

qint64 numberOf(QDate date) { return date.toJulianDay() - epochJulianDay; }

int yearOf(qint64 day) { return QDate::fromJulianDay(day + epochJulianDay).year(); }

Result<QDate> dateIn(const QJsonObject &entry, const QString &key, int year)
{
    const QDate date = QDate::fromString(entry[key].toString(), Qt::ISODate);
    if (!date.isValid() || date.year() != year)
        return refused(u"%1: %2"_s.arg(key, entry[key].toString().left(40)));
    return date;
}

Result<std::vector<QDate>> daysIn(const QJsonObject &calendar, const QString &key, int year)
{
    std::vector<QDate> days;
    if (!calendar.contains(key))
        return days;
    if (!calendar[key].isArray())
        return refused(key);
    for (const QJsonValue &value : calendar[key].toArray()) {
        const QJsonObject entry = value.toObject();
        const bool single = entry.contains(u"date");
        const auto from = dateIn(entry, single ? u"date"_s : u"from"_s, year);
        const auto to = single ? from : dateIn(entry, u"to"_s, year);
        if (!from || !to)
            return std::unexpected(from ? to.error() : from.error());
        if (*to < *from || from->daysTo(*to) >= longestRange)
            return refused(u"%1 - %2"_s.arg(from->toString(Qt::ISODate), to->toString(Qt::ISODate)));
        for (QDate day = *from; day <= *to; day = day.addDays(1))
            days.push_back(day);
        if (days.size() > mostDaysOff)
            return refused(key);
    }
    std::ranges::sort(days);
    const auto again = std::ranges::unique(days);
    days.erase(again.begin(), again.end());
    return days;
}

} // namespace

Result<CalendarYear> calendarFromJson(const QByteArray &json)
{
    QJsonParseError syntax;
    const QJsonDocument document = QJsonDocument::fromJson(json, &syntax);
    if (!document.isObject())
        return refused(syntax.error == QJsonParseError::NoError ? u"JSON"_s : syntax.errorString());
    const QJsonObject object = document.object();
    CalendarYear calendar;
    calendar.country = object[u"country"].toString();
    const auto upper = [](QChar c) { return c >= u'A' && c <= u'Z'; };
    if (calendar.country.size() != 2 || !std::ranges::all_of(calendar.country, upper))
        return refused(u"country"_s);
    calendar.year = object[u"year"].toInt();
    if (calendar.year < firstYear || calendar.year > lastYear)
        return refused(u"year"_s);
    calendar.provisional = object[u"provisional"].toBool();
    if (!object.contains(u"off"))
        return refused(u"off"_s);
    auto off = daysIn(object, u"off"_s, calendar.year);
    if (!off)
        return std::unexpected(off.error());
    auto work = daysIn(object, u"work"_s, calendar.year);
    if (!work)
        return std::unexpected(work.error());
    const auto isOff = [&](QDate day) { return std::ranges::binary_search(*off, day); };
    if (const auto both = std::ranges::find_if(*work, isOff); both != work->end())
        return refused(both->toString(Qt::ISODate));
    calendar.off = std::move(*off);
    calendar.work = std::move(*work);
    return calendar;
}

WorkCalendar::WorkCalendar(const QString &country, int utcOffsetMinutes)
    : m_country(country)
    , m_offsetMinutes(utcOffsetMinutes)
{ }

void WorkCalendar::add(const CalendarYear &year)
{
    Days days{numberOf(QDate(year.year, 1, 1)), QDate(year.year, 1, 1).daysInYear(), {}};
    for (int i = 0; i < days.length; ++i)
        days.off[size_t(i)] = isWeekend(days.first + i);
    const auto set = [&days](const std::vector<QDate> &dates, bool off) {
        for (const QDate date : dates) {
            if (const qint64 at = numberOf(date) - days.first; at >= 0 && at < days.length)
                days.off[size_t(at)] = off;
        }
    };
    set(year.off, true);
    set(year.work, false);
    const auto place = std::ranges::lower_bound(m_years, year.year, {}, &CalendarYear::year);
    const auto at = place - m_years.begin();
    if (place != m_years.end() && place->year == year.year) {
        *place = year;
        m_days[size_t(at)] = days;
    } else {
        m_years.insert(place, year);
        m_days.insert(m_days.begin() + at, days);
    }
}

qint64 WorkCalendar::dayOf(qint64 atMs) const
{
    const qint64 local = atMs + qint64(m_offsetMinutes) * 60'000;
    return (local >= 0 ? local : local - dayMs + 1) / dayMs;
}

qint64 WorkCalendar::startOf(qint64 day) const { return day * dayMs - qint64(m_offsetMinutes) * 60'000; }

qint64 WorkCalendar::endOf(qint64 day) const { return startOf(day + 1) - 1000; }

const WorkCalendar::Days *WorkCalendar::daysOf(qint64 day) const
{
    for (const Days &days : m_days) {
        if (day >= days.first && day < days.first + days.length)
            return &days;
    }
    return nullptr;
}

bool WorkCalendar::isWorking(qint64 day) const
{
    const Days *days = daysOf(day);
    return days ? !days->off[size_t(day - days->first)] : !isWeekend(day);
}

WorkCalendar::Counted WorkCalendar::workingDaysAfter(qint64 day, int count) const
{
    Counted counted{day, 0, false};
    const Days *days = nullptr;
    for (int left = count; left > 0;) {
        ++counted.day;
        const bool within = days && counted.day >= days->first && counted.day < days->first + days->length;
        if (!within) {
            days = daysOf(counted.day);
            if (!days && counted.missingYear == 0)
                counted.missingYear = yearOf(counted.day);
            counted.provisional |= days && m_years[size_t(days - m_days.data())].provisional;
        }
        const bool off = days ? days->off[size_t(counted.day - days->first)] : isWeekend(counted.day);
        left -= off ? 0 : 1;
    }
    return counted;
}

} // namespace waydesk
