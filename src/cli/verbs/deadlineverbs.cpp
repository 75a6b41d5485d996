// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include "dispatch/setdeadlines.h"

#include <QDateTime>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <optional>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    std::string name;
    std::optional<std::string> promise;
    std::optional<std::string> country;
    std::optional<std::string> mall;
    std::string platform;
    std::string shop;
    std::string from;
    std::string until;
    std::string term;
    std::string shipBy;
    bool pause = false;
    qint64 id = 0;
    std::string file;
};

std::unexpected<Error> wrong(const QString &argument, const QString &value, const QStringList &allowed = {})
{
    QVariantMap values{{u"argument"_s, argument}, {u"value"_s, value}};
    if (!allowed.isEmpty())
        values.insert(u"allowed"_s, allowed);
    return fail(ErrorCode::InvalidArgument, values);
}

QJsonValue time(qint64 ms)
{
    return ms == 0 ? QJsonValue() : QJsonValue(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate));
}

/// A term, or null where there is none.
QJsonValue termJson(const Term &term) { return term.amount > 0 ? QJsonValue(termText(term)) : QJsonValue(); }

QString shopName(const DeadlineSettings &all, ShopId id)
{
    const auto found = std::ranges::find(all.shops, id, &Shop::id);
    return found == all.shops.end() ? QString() : found->name;
}

QJsonObject shopJson(const Shop &shop, const ShopTerms &terms)
{
    return {{u"shop"_s, shop.name},
            {u"platform"_s, shop.platform},
            {u"mall"_s, shop.mall},
            {u"promise"_s, termJson(terms.promise)},
            {u"country"_s, terms.country}};
}

QJsonObject overrideJson(const DeadlineOverride &one, const QString &shop)
{
    return {{u"override"_s, one.id},
            {u"name"_s, one.name},
            {u"platform"_s, one.platform},
            {u"shop"_s, shop},
            {u"from"_s, time(one.from)},
            {u"until"_s, time(one.until)},
            {u"effect"_s, overrideEffectName(one.effect)},
            {u"term"_s, termJson(one.effect == OverrideEffect::Term ? one.term : Term())},
            {u"ship_by"_s, time(one.effect == OverrideEffect::ShipBy ? one.shipBy : 0)}};
}

/// What a date alone stands for.
enum class DateMeans { Begin, End, LastSecond };

/// A time with or without its offset.
Result<qint64> timeIn(const QString &argument, const std::string &words, DateMeans means)
{
    const QString typed = text(words);
    if (const QDate date = QDate::fromString(typed, Qt::ISODate); date.isValid() && typed.size() == 10) {
        const qint64 begin = date.addDays(means == DateMeans::Begin ? 0 : 1).startOfDay().toMSecsSinceEpoch();
        return begin - (means == DateMeans::LastSecond ? 1000 : 0);
    }
    const QDateTime at = QDateTime::fromString(typed, Qt::ISODate);
    if (!at.isValid())
        return wrong(argument, typed, {u"2026-11-11"_s, u"2026-11-11T20:00"_s});
    return at.toMSecsSinceEpoch();
}

/// The word "none" takes back what was set.
bool isNone(const std::string &word) { return word == "none"; }

Result<Shop> shopNamed(const DeadlineSettings &all, const std::string &name)
{
    const auto found = std::ranges::find(all.shops, text(name), &Shop::name);
    if (found == all.shops.end())
        return fail(ErrorCode::NotFound, {{u"subject"_s, u"shop"_s}, {u"name"_s, text(name)}});
    return *found;
}

/// What is set, with what the words say.
Result<ShopTerms> termsOf(const DeadlineSettings &all, ShopId shop, const Words &words)
{
    ShopTerms terms = all.termsOf(shop);
    if (words.promise) {
        const auto promise = isNone(*words.promise) ? Term() : termFromText(text(*words.promise));
        if (!promise)
            return wrong(u"promise"_s, text(*words.promise), {u"24h"_s, u"2d"_s, u"1wd"_s, u"none"_s});
        terms.promise = *promise;
    }
    if (words.country)
        terms.country = isNone(*words.country) ? QString() : text(*words.country);
    return terms;
}

int setShop(Cli &cli, const Words &words)
{
    const SetDeadlines verb(cli.place());
    const auto all = verb.all();
    if (!all)
        return cli.say(all.error());
    const auto shop = shopNamed(*all, words.name);
    if (!shop)
        return cli.say(shop.error());
    const auto terms = termsOf(*all, shop->id, words);
    if (!terms)
        return cli.say(terms.error());
    std::optional<bool> mall;
    if (words.mall)
        mall = *words.mall == "yes";
    const auto set = verb.setShop(*terms, mall);
    if (!set)
        return cli.say(set.error());
    cli.print(shopJson(*set, *terms));
    return AllDone;
}

Result<DeadlineOverride> overrideOf(const DeadlineSettings &all, const Words &words)
{
    DeadlineOverride one;
    one.name = text(words.name);
    one.platform = text(words.platform);
    if (!words.shop.empty()) {
        const auto shop = shopNamed(all, words.shop);
        if (!shop)
            return std::unexpected(shop.error());
        one.shop = shop->id;
    }
    const auto from = timeIn(u"from"_s, words.from, DateMeans::Begin);
    const auto until = timeIn(u"until"_s, words.until, DateMeans::End);
    if (!from || !until)
        return std::unexpected(from ? until.error() : from.error());
    one.from = *from;
    one.until = *until;
    if (int(!words.term.empty()) + int(!words.shipBy.empty()) + int(words.pause) != 1)
        return wrong(u"term, ship-by or pause"_s, QString());
    if (!words.term.empty()) {
        const auto term = termFromText(text(words.term));
        if (!term)
            return wrong(u"term"_s, text(words.term), {u"120h"_s, u"3d"_s, u"2wd"_s});
        one.term = *term;
    } else if (words.pause) {
        one.effect = OverrideEffect::Pause;
    } else {
        const auto by = timeIn(u"ship-by"_s, words.shipBy, DateMeans::LastSecond);
        if (!by)
            return std::unexpected(by.error());
        one.effect = OverrideEffect::ShipBy;
        one.shipBy = *by;
    }
    return one;
}

int announce(Cli &cli, const Words &words)
{
    const QStringList platforms = cli.desk().orderSource().platforms();
    if (!words.platform.empty() && !platforms.contains(text(words.platform)))
        return cli.say(wrong(u"platform"_s, text(words.platform), platforms).error());
    const SetDeadlines verb(cli.place());
    const auto all = verb.all();
    if (!all)
        return cli.say(all.error());
    const auto one = overrideOf(*all, words);
    if (!one)
        return cli.say(one.error());
    const auto added = verb.add(*one);
    if (!added)
        return cli.say(added.error());
    cli.print(overrideJson(*added, text(words.shop)));
    return AllDone;
}

int withdraw(Cli &cli, const Words &words)
{
    if (const auto done = SetDeadlines(cli.place()).remove(words.id); !done)
        return cli.say(done.error());
    cli.print({{u"override"_s, words.id}});
    return AllDone;
}

int list(Cli &cli)
{
    const auto all = SetDeadlines(cli.place()).all();
    if (!all)
        return cli.say(all.error());
    QJsonArray shops;
    for (const Shop &shop : all->shops)
        shops.append(shopJson(shop, all->termsOf(shop.id)));
    QJsonArray overrides;
    for (const DeadlineOverride &one : all->overrides)
        overrides.append(overrideJson(one, shopName(*all, one.shop)));
    cli.print({{u"shops"_s, shops}, {u"overrides"_s, overrides}});
    return AllDone;
}

int rules(Cli &cli)
{
    for (const PlatformRule &rule : cli.place().deadlineBook()->rules())
        cli.print({{u"platform"_s, rule.platform},
                   {u"mall"_s, rule.mall ? QJsonValue(*rule.mall) : QJsonValue()},
                   {u"start"_s, deadlineStartName(rule.start)},
                   {u"ship"_s, termText(rule.ship)},
                   {u"scan"_s, termJson(rule.scan.value_or(Term()))},
                   {u"country"_s, rule.country},
                   {u"assumed"_s, rule.assumed}});
    return AllDone;
}

int listCalendars(Cli &cli)
{
    int code = AllDone;
    for (const CalendarEntry &entry : cli.desk().calendarShelf().entries()) {
        if (!entry.problem.isEmpty())
            code = LeftOut;
        cli.print({{u"calendar"_s, entry.id},
                   {u"country"_s, entry.country},
                   {u"year"_s, entry.year},
                   {u"provisional"_s, entry.provisional},
                   {u"own"_s, entry.own},
                   {u"off"_s, entry.off},
                   {u"work"_s, entry.work},
                   {u"problem"_s, entry.problem}});
    }
    return code;
}

int addCalendar(Cli &cli, const Words &words)
{
    const auto id = SetDeadlines(cli.place()).addCalendar(cli.desk().calendarShelf(), text(words.file));
    if (!id)
        return cli.say(id.error());
    cli.print({{u"calendar"_s, *id}});
    return AllDone;
}

int removeCalendar(Cli &cli, const Words &words)
{
    if (const auto done = SetDeadlines(cli.place()).removeCalendar(cli.desk().calendarShelf(), text(words.name)); !done)
        return cli.say(done.error());
    cli.print({{u"calendar"_s, text(words.name)}});
    return AllDone;
}

void addCalendarVerbs(CLI::App &app, Cli &cli)
{
    auto words = std::make_shared<Words>();
    auto *group = app.add_subcommand("calendar", "working days by country and year")->require_subcommand(1);
    group->fallthrough();
    group->add_subcommand("list", "shipped and own ones (lines)")->fallthrough()->callback([&cli] {
        cli.verb = listCalendars;
    });
    auto *add = group->add_subcommand("add", "take in a calendar file")->fallthrough();
    add->add_option("file", words->file)->required();
    add->callback([&cli, words] { cli.verb = [words](Cli &c) { return addCalendar(c, *words); }; });
    auto *remove = group->add_subcommand("remove", "an own one; the shipped one counts again")->fallthrough();
    remove->add_option("calendar", words->name, "COUNTRY-YEAR")->required();
    remove->callback([&cli, words] { cli.verb = [words](Cli &c) { return removeCalendar(c, *words); }; });
}

} // namespace

void addDeadlineVerbs(CLI::App &app, Cli &cli)
{
    auto words = std::make_shared<Words>();
    auto *group = app.add_subcommand("deadline", "until when orders must ship")->require_subcommand(1)->fallthrough();
    const auto verb = [&](const char *name, const char *what, int (*run)(Cli &, const Words &)) {
        auto *sub = group->add_subcommand(name, what)->fallthrough();
        sub->callback([&cli, words, run] { cli.verb = [words, run](Cli &c) { return run(c, *words); }; });
        return sub;
    };
    auto *shop = verb("shop", "what a shop promises, and of what kind it is", &setShop);
    shop->add_option("name", words->name)->required();
    shop->add_option("--promise", words->promise, "24h, 2d, 1wd (working days), or none: as the platform demands");
    shop->add_option("--country", words->country, "whose days count: CN, SG, MY, TH, ID, PH, VN, or none");
    shop->add_option("--mall", words->mall, "yes or no")->check(CLI::IsMember({"yes", "no"}));
    auto *say = verb("announce", "an announcement: other times for orders of some days", &announce);
    say->add_option("name", words->name)->required();
    say->add_option("--from", words->from, "orders that count from then on")->required();
    say->add_option("--until", words->until, "and before then; a date alone counts to its end")->required();
    say->add_option("--term", words->term, "they have this time instead");
    say->add_option("--ship-by", words->shipBy, "they are all due then");
    say->add_flag("--pause", words->pause, "their time counts from the end on");
    auto *platform = say->add_option("--platform", words->platform, "only orders of it");
    say->add_option("--shop", words->shop, "only orders of it")->excludes(platform);
    verb("withdraw", "take an announcement back", &withdraw)->add_option("id", words->id)->required();
    group->add_subcommand("list", "what is set")->fallthrough()->callback([&cli] { cli.verb = list; });
    group->add_subcommand("rules", "what platforms demand (lines)")->fallthrough()->callback([&cli] {
        cli.verb = rules;
    });
    addCalendarVerbs(app, cli);
}

} // namespace waydesk
