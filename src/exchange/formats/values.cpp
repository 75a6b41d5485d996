// SPDX-License-Identifier: Apache-2.0
#include "exchange/formats/values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <string_view>

namespace waydesk {

namespace {

constexpr qint64 msPerDay = 86400000;
constexpr qint64 largestQuantity = 1000000;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Reads a date or time from left to right; any mismatch makes it bad for good.
class Cursor
{
public:
    explicit Cursor(QByteArrayView text)
        : m_at(text.data())
        , m_end(text.data() + text.size())
    { }

    bool good() const { return m_good; }
    bool atEnd() const { return m_at == m_end; }
    char peek() const { return m_at < m_end ? *m_at : '\0'; }
    void skip() { ++m_at; }
    void blanks()
    {
        while (peek() == ' ' || peek() == '\t')
            skip();
    }
    bool take(char c)
    {
        const bool there = peek() == c && m_at < m_end;
        m_at += there;
        return there;
    }
    void need(char c) { m_good = take(c) && m_good; }
    int number(int fewest, int most)
    {
        int value = 0;
        int digits = 0;
        while (digits < most && isDigit(peek())) {
            value = value * 10 + (*m_at++ - '0');
            ++digits;
        }
        m_good = m_good && digits >= fewest;
        return value;
    }
    std::string_view letters()
    {
        const char *begin = m_at;
        while (m_at < m_end && ((*m_at >= 'a' && *m_at <= 'z') || (*m_at >= 'A' && *m_at <= 'Z')))
            ++m_at;
        return {begin, size_t(m_at - begin)};
    }
    const char *at() const { return m_at; }

private:
    const char *m_at;
    const char *m_end;
    bool m_good = true;
};

struct Date {
    int year = 0;
    int month = 0;
    int day = 0;
};

std::optional<qint64> dayMs(const Date &date)
{
    using namespace std::chrono;
    const year_month_day ymd(year(date.year), month(unsigned(date.month)), day(unsigned(date.day)));
    if (!ymd.ok() || date.year < 2000 || date.year > 2199)
        return std::nullopt;
    return qint64(sys_days(ymd).time_since_epoch().count()) * msPerDay;
}

Date yearFirst(Cursor &c)
{
    Date date;
    date.year = c.number(4, 4);
    const char separator = c.peek() == '/' || c.peek() == '.' ? c.peek() : '-';
    c.need(separator);
    date.month = c.number(1, 2);
    c.need(separator);
    date.day = c.number(1, 2);
    return date;
}

Date dayFirst(Cursor &c)
{
    Date date;
    date.day = c.number(1, 2);
    c.need('/');
    date.month = c.number(1, 2);
    c.need('/');
    date.year = c.number(4, 4);
    return date;
}

/// A year of two digits is one of this century.
int shortYear(Cursor &c)
{
    const int year = c.number(2, 4);
    return year < 100 ? 2000 + year : year;
}

Date monthFirst(Cursor &c)
{
    Date date;
    date.month = c.number(1, 2);
    c.need('/');
    date.day = c.number(1, 2);
    c.need('/');
    date.year = shortYear(c);
    return date;
}

/// 1 to 12 by the first three letters; 0 if it is no month.
int monthNamed(Cursor &c)
{
    static constexpr std::array<std::string_view, 12> names{"jan", "feb", "mar", "apr", "may", "jun",
                                                            "jul", "aug", "sep", "oct", "nov", "dec"};
    std::string word(c.letters().substr(0, 3));
    for (char &letter : word)
        letter = char(letter | 0x20);
    const auto found = std::ranges::find(names, word);
    return found == names.end() ? 0 : int(found - names.begin()) + 1;
}

Date dayMonthName(Cursor &c)
{
    Date date;
    date.day = c.number(1, 2);
    c.need(' ');
    date.month = monthNamed(c);
    c.need(' ');
    date.year = c.number(4, 4);
    return date;
}

Date monthNameDay(Cursor &c)
{
    Date date;
    date.month = monthNamed(c);
    c.need('-');
    date.day = c.number(1, 2);
    c.need('-');
    date.year = shortYear(c);
    return date;
}

Date dateIn(Cursor &c, DateStyle style)
{
    switch (style) {
    case DateStyle::YearFirst: return yearFirst(c);
    case DateStyle::DayFirst: return dayFirst(c);
    case DateStyle::DayMonthName: return dayMonthName(c);
    case DateStyle::MonthFirst: return monthFirst(c);
    case DateStyle::MonthNameDay: return monthNameDay(c);
    }
    return {};
}

/// Milliseconds of the clock part; a date alone is midnight.
qint64 clockMs(Cursor &c)
{
    if (c.atEnd())
        return 0;
    if (c.peek() == 'T')
        c.skip();
    else
        c.need(' ');
    c.blanks();
    const int hour = c.number(1, 2);
    c.need(':');
    const int minute = c.number(2, 2);
    const int second = c.take(':') ? c.number(2, 2) : 0;
    if (c.take('.'))
        c.number(1, 9);
    if (!c.good() || hour > 23 || minute > 59 || second > 59)
        return -1;
    return qint64(hour) * 3600000 + minute * 60000 + second * 1000;
}

/// Minutes that the clock is ahead of UTC; `otherwise` if the text does not say.
int offsetOf(Cursor &c, int otherwise)
{
    c.blanks();
    if (c.take('Z'))
        return 0;
    const bool west = c.peek() == '-';
    if (!west && c.peek() != '+')
        return otherwise;
    c.skip();
    const int hours = c.number(2, 2);
    c.take(':');
    const int minutes = c.number(2, 2);
    return (west ? -1 : 1) * (hours * 60 + minutes);
}

std::optional<qint64> timeAt(QByteArrayView text, DateStyle style, int offsetMinutes)
{
    Cursor c(text);
    const Date date = dateIn(c, style);
    const auto day = c.good() ? dayMs(date) : std::nullopt;
    const qint64 clock = day ? clockMs(c) : -1;
    if (clock < 0 || !c.good())
        return std::nullopt;
    const int offset = offsetOf(c, offsetMinutes);
    if (!c.good() || !c.atEnd())
        return std::nullopt;
    return *day + clock - qint64(offset) * 60000;
}

} // namespace

std::optional<qint64> timeOf(QByteArrayView text, std::span<const DateStyle> styles, int offsetMinutes)
{
    for (const DateStyle style : styles) {
        if (const auto time = timeAt(text, style, offsetMinutes))
            return time;
    }
    return std::nullopt;
}

std::optional<qint64> timeIn(QByteArrayView text, int offsetMinutes)
{
    std::optional<qint64> earliest;
    for (qsizetype i = 0; i + 13 < text.size(); ++i) {
        const bool start = isDigit(text[i]) && (i == 0 || !isDigit(text[i - 1])) && text[i + 4] == '-';
        if (!start)
            continue;
        Cursor c(text.sliced(i));
        const Date date = yearFirst(c);
        c.need(' ');
        c.number(1, 2);
        c.need(':');
        c.number(2, 2);
        if (c.take(':'))
            c.number(2, 2);
        const auto piece = text.sliced(i, c.at() - (text.data() + i));
        const auto time = c.good() && date.year > 0 ? timeAt(piece, DateStyle::YearFirst, offsetMinutes) : std::nullopt;
        if (time && (!earliest || *time < *earliest))
            earliest = time;
    }
    return earliest;
}

std::optional<qint64> minorOf(QByteArrayView text, bool decimalComma)
{
    const char point = decimalComma ? ',' : '.';
    qint64 whole = 0;
    int digits = 0;
    int decimals = -1;
    bool negative = false;
    for (const char c : text) {
        if (isDigit(c)) {
            if (decimals < 2) {
                if (++digits > 15)
                    return std::nullopt;
                whole = whole * 10 + (c - '0');
                decimals += decimals >= 0;
            }
        } else if (c == point) {
            if (decimals >= 0)
                return std::nullopt;
            decimals = 0;
        } else if (c == '-' && digits == 0) {
            negative = true;
        }
    }
    if (digits == 0)
        return std::nullopt;
    for (int i = qMax(decimals, 0); i < 2; ++i)
        whole *= 10;
    return negative ? -whole : whole;
}

std::optional<qint64> quantityOf(QByteArrayView text)
{
    qint64 value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    std::string_view rest(read.ptr, size_t(text.data() + text.size() - read.ptr));
    if (rest.starts_with('.') && rest.find_first_not_of('0', 1) == std::string_view::npos)
        rest = {};
    if (read.ec != std::errc() || !rest.empty() || value < 1 || value > largestQuantity)
        return std::nullopt;
    return value;
}

bool isScientific(QByteArrayView text)
{
    Cursor c(text);
    const char *begin = c.at();
    while (isDigit(c.peek()))
        c.skip();
    const bool whole = c.at() > begin;
    if (c.take('.')) {
        while (isDigit(c.peek()))
            c.skip();
    }
    if (!whole || (c.peek() != 'E' && c.peek() != 'e'))
        return false;
    c.skip();
    if (c.peek() != '+' && c.peek() != '-')
        return false;
    c.skip();
    c.number(1, 3);
    return c.good() && c.atEnd();
}

} // namespace waydesk
