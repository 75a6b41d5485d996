// SPDX-License-Identifier: Apache-2.0
#include "core/order/deadlinebook.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QResource>

#include <algorithm>
#include <iterator>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualHours = 48;
constexpr int chinaOffset = 8 * 60;
constexpr int mostOffset = 14 * 60;

std::unexpected<Error> refused(const QString &what)
{
    return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"deadlines"_s}, {u"value"_s, what}}, what);
}

Result<QJsonArray> listIn(const QByteArray &json, const QString &key)
{
    QJsonParseError syntax;
    const QJsonDocument document = QJsonDocument::fromJson(json, &syntax);
    if (syntax.error != QJsonParseError::NoError)
        return refused(syntax.errorString());
    if (!document.object()[key].isArray())
        return refused(key);
    return document.object()[key].toArray();
}

std::optional<DeadlineStart> startOf(const QString &word)
{
    for (const DeadlineStart start : {DeadlineStart::Paid, DeadlineStart::Created, DeadlineStart::GroupComplete}) {
        if (deadlineStartName(start) == word)
            return start;
    }
    return std::nullopt;
}

Result<PlatformRule> ruleFrom(const QJsonObject &object)
{
    PlatformRule rule;
    rule.platform = object[u"platform"].toString();
    const auto says = [&](const QString &key) { return !object[key].isNull() && !object[key].isUndefined(); };
    const auto wrong = [&](const QString &key) {
        return refused(u"%1: %2 = %3"_s.arg(rule.platform, key, object[key].toString().left(40)));
    };
    for (const QString &flag : {u"mall"_s, u"assumed"_s}) {
        if (says(flag) && !object[flag].isBool())
            return wrong(flag);
    }
    if (says(u"mall"_s))
        rule.mall = object[u"mall"].toBool();
    const auto start = startOf(object[u"start"].toString());
    const auto ship = termFromText(object[u"ship"].toString());
    if (!start || !ship)
        return wrong(start ? u"ship"_s : u"start"_s);
    rule.start = *start;
    rule.ship = *ship;
    if (says(u"scan"_s)) {
        rule.scan = termFromText(object[u"scan"].toString());
        if (!rule.scan)
            return wrong(u"scan"_s);
    }
    rule.country = object[u"country"].toString();
    rule.assumed = object[u"assumed"].toBool();
    return rule;
}

/// A rule of both kinds takes the place of those of either, which would go before it.
void dropWhatItReplaces(std::vector<PlatformRule> &rules, const PlatformRule &by)
{
    std::erase_if(rules, [&](const PlatformRule &other) {
        return other.platform == by.platform && (!by.mall || other.mall == by.mall);
    });
}

QByteArray resource(const QString &name) { return QResource(u":/waydesk/"_s + name).uncompressedData(); }

} // namespace

const DeadlineBook &DeadlineBook::builtIn()
{
    static const DeadlineBook shipped = [] {
        DeadlineBook book;
        auto done = book.addCountries(resource(u"calendars/countries.json"_s));
        if (done)
            done = book.addRules(resource(u"deadlines/platforms.json"_s));
        if (!done)
            qFatal("The built-in deadline rules are broken: %s", qPrintable(done.error().detail));
        return book;
    }();
    return shipped;
}

Result<void> DeadlineBook::addCountries(const QByteArray &json)
{
    const auto list = listIn(json, u"countries"_s);
    if (!list)
        return std::unexpected(list.error());
    for (const QJsonValue &value : *list) {
        const int offset = value.toObject()[u"utc_offset_minutes"].toInt(mostOffset + 1);
        if (std::abs(offset) > mostOffset)
            return refused(u"utc_offset_minutes"_s);
        const QString country = value.toObject()[u"country"].toString();
        m_calendars.emplace_back(country, offset);
        for (const QJsonValue &year : value.toObject()[u"years"].toArray()) {
            const auto read = calendarFromJson(resource(u"calendars/%1-%2.json"_s.arg(country).arg(year.toInt())));
            if (!read)
                return std::unexpected(read.error());
            m_calendars.back().add(*read);
        }
    }
    return {};
}

Result<void> DeadlineBook::addRules(const QByteArray &json)
{
    const auto list = listIn(json, u"rules"_s);
    if (!list)
        return std::unexpected(list.error());
    std::vector<PlatformRule> taken;
    for (const QJsonValue &value : *list) {
        auto rule = ruleFrom(value.toObject());
        if (!rule)
            return std::unexpected(rule.error());
        if (!rule->country.isEmpty() && calendar(rule->country).country() != rule->country)
            return refused(u"%1: country = %2"_s.arg(rule->platform, rule->country.left(40)));
        std::erase_if(taken, [&](const PlatformRule &other) {
            return other.platform == rule->platform && other.mall == rule->mall;
        });
        taken.push_back(std::move(*rule));
    }
    for (const PlatformRule &rule : taken)
        dropWhatItReplaces(m_rules, rule);
    std::ranges::move(taken, std::back_inserter(m_rules));
    return {};
}

Result<void> DeadlineBook::add(const CalendarYear &year)
{
    const auto found = std::ranges::find(m_calendars, year.country, &WorkCalendar::country);
    if (found == m_calendars.end())
        return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"calendar"_s}, {u"value"_s, year.country}},
                    u"country %1"_s.arg(year.country));
    found->add(year);
    return {};
}

const PlatformRule &DeadlineBook::rule(QStringView platform, bool mall) const
{
    static const PlatformRule usual{{}, {}, DeadlineStart::Paid, {usualHours, TermUnit::Hours}, {}, {}, true};
    const PlatformRule *best = &usual;
    int grade = -1;
    for (const PlatformRule &rule : m_rules) {
        const bool fits = (rule.platform.isEmpty() || rule.platform == platform) && rule.mall.value_or(mall) == mall;
        const int here = (rule.platform.isEmpty() ? 0 : 2) + (rule.mall ? 1 : 0);
        if (fits && here > grade) {
            best = &rule;
            grade = here;
        }
    }
    return *best;
}

const WorkCalendar &DeadlineBook::calendar(QStringView country) const
{
    static const WorkCalendar weekendsOnly({}, chinaOffset);
    const auto found = std::ranges::find(m_calendars, country, &WorkCalendar::country);
    return country.isEmpty() || found == m_calendars.end() ? weekendsOnly : *found;
}

} // namespace waydesk
