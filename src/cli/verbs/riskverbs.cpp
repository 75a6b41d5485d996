// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include "cli/verbs/subjects.h"
#include "dispatch/setnotes.h"
#include "dispatch/setrisk.h"
#include "models/text/holdtexts.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

const std::string allShops = "all";

struct Words {
    std::string shop;
    std::map<RiskCheck, std::string> checks; ///< ACTION, LIMIT or ACTION:LIMIT
    int surgeLeast = 0;
    bool asMade = false;
    std::string order;
    std::string demand;
    std::vector<std::string> noteWords;
};

std::unexpected<Error> wrong(const QString &argument, const QString &value, const QStringList &allowed)
{
    return fail(ErrorCode::InvalidArgument, {{u"argument"_s, argument}, {u"value"_s, value}, {u"allowed"_s, allowed}});
}

/// `--day-surge`, as the check is called.
std::string optionOf(RiskCheck check) { return "--" + riskCheckName(check).replace(u'_', u'-').toStdString(); }

Result<std::vector<Shop>> shopsNamed(const std::vector<Shop> &known, const std::string &name)
{
    if (name == allShops)
        return known;
    const auto found = std::ranges::find(known, text(name), &Shop::name);
    if (found == known.end())
        return fail(ErrorCode::NotFound, {{u"subject"_s, u"shop"_s}, {u"name"_s, text(name)}});
    return std::vector{*found};
}

template <class Settings> std::vector<Shop> shopsOf(const Settings &settings)
{
    std::vector<Shop> shops;
    for (const auto &one : settings.shops)
        shops.push_back(one.shop);
    return shops;
}

std::vector<ShopId> idsOf(const std::vector<Shop> &shops)
{
    std::vector<ShopId> ids;
    for (const Shop &shop : shops)
        ids.push_back(shop.id);
    return ids;
}

QJsonObject json(const Shop &shop, const RiskTerms &terms, bool own)
{
    QJsonObject all = riskTermsToJson(terms);
    all.insert(u"shop"_s, shop.name);
    all.insert(u"own"_s, own);
    return all;
}

int show(Cli &cli)
{
    const auto all = SetRisk(cli.place()).all();
    if (!all)
        return cli.say(all.error());
    for (const RiskSettings::OfShop &one : all->shops)
        cli.print(json(one.shop, one.terms, one.own));
    return AllDone;
}

/// "review:8": what comes of it and from when on; either part may be left out.
Result<RiskTerm> termOf(RiskCheck check, RiskTerm term, const QString &words)
{
    const QStringList allowed{u"off"_s, u"remark"_s, u"review"_s, u"8"_s, u"review:8"_s};
    for (const QString &word : words.split(u':')) {
        bool isNumber = false;
        const int limit = word.toInt(&isNumber);
        if (isNumber)
            term.limit = limit;
        else if (const auto action = riskActionFromName(word))
            term.action = *action;
        else
            return wrong(riskCheckName(check), words, allowed);
    }
    return term;
}

int set(Cli &cli, const Words &words)
{
    const SetRisk verb(cli.place());
    const auto all = verb.all();
    if (!all)
        return cli.say(all.error());
    const auto shops = shopsNamed(shopsOf(*all), words.shop);
    if (!shops)
        return cli.say(shops.error());
    for (const Shop &shop : *shops) {
        RiskTerms terms = words.asMade ? RiskTerms() : all->termsOf(shop.id);
        for (const auto &[check, said] : words.checks) {
            const auto term = termOf(check, terms.of(check), text(said));
            if (!said.empty() && !term)
                return cli.say(term.error());
            if (!said.empty())
                terms.of(check) = *term;
        }
        if (words.surgeLeast > 0)
            terms.surgeLeast = words.surgeLeast;
        const ShopId id = shop.id;
        const bool reset = words.asMade && terms == RiskTerms();
        const auto done = reset ? verb.reset(std::span(&id, 1)) : verb.set(std::span(&id, 1), terms);
        if (!done)
            return cli.say(done.error());
        cli.print(json(shop, terms, !reset));
    }
    return AllDone;
}

int explain(Cli &cli, const Words &words)
{
    const auto order = orderByNumber(cli, text(words.order), text(words.shop));
    if (!order)
        return cli.say(order.error());
    const auto found = SetRisk(cli.place()).explain(*order);
    if (!found)
        return cli.say(found.error());
    QJsonArray checks;
    for (const RiskFinding &one : found->findings)
        checks.append(QJsonObject{{u"check"_s, riskCheckName(one.check)},
                                  {u"action"_s, riskActionName(one.action)},
                                  {u"figure"_s, one.figure},
                                  {u"limit"_s, one.limit},
                                  {u"usual"_s, one.check == RiskCheck::DaySurge ? QJsonValue(one.usual) : QJsonValue()},
                                  {u"unusual"_s, one.unusual}});
    cli.print({{u"order"_s, found->order.number},
               {u"shop"_s, found->shop.name},
               {u"remark"_s, riskText(found->findings, RiskAction::Remark)},
               {u"review"_s, riskText(found->findings, RiskAction::Review)},
               {u"checks"_s, checks}});
    return AllDone;
}

QJsonObject json(const Shop &shop, const NotePolicy &policy)
{
    return {{u"shop"_s, shop.name},
            {u"demand"_s, noteDemandName(policy.demand)},
            {u"words"_s, QJsonArray::fromStringList(policy.words)}};
}

int showNotes(Cli &cli)
{
    const auto all = SetNotes(cli.place()).all();
    if (!all)
        return cli.say(all.error());
    for (const NoteSettings::OfShop &one : all->shops)
        cli.print(json(one.shop, one.policy));
    return AllDone;
}

int setNotes(Cli &cli, const Words &words)
{
    const auto demand = noteDemandFromName(text(words.demand));
    if (!demand)
        return cli.say(wrong(u"demand"_s, text(words.demand), {u"off"_s, u"any"_s, u"words"_s}).error());
    const SetNotes verb(cli.place());
    const auto all = verb.all();
    if (!all)
        return cli.say(all.error());
    const auto shops = shopsNamed(shopsOf(*all), words.shop);
    if (!shops)
        return cli.say(shops.error());
    NotePolicy policy{*demand, {}};
    for (const std::string &word : words.noteWords)
        policy.words += noteWords(text(word));
    if (const auto done = verb.set(idsOf(*shops), policy); !done)
        return cli.say(done.error());
    for (const Shop &shop : *shops)
        cli.print(json(shop, policy));
    return AllDone;
}

void addNoteVerbs(CLI::App &app, Cli &cli)
{
    auto words = std::make_shared<Words>();
    auto *group = app.add_subcommand("notes", "which notes must be read before an order goes on")
                      ->require_subcommand(1)
                      ->fallthrough();
    group->add_subcommand("show", "by shop (lines)")->fallthrough()->callback([&cli] { cli.verb = showNotes; });
    auto *sub = group->add_subcommand("set", "of one shop or all")->fallthrough();
    sub->add_option("shop", words->shop, "its name, or all")->required();
    sub->add_option("demand", words->demand, "off, any, or words: only notes with one of --word")->required();
    sub->add_option("--word", words->noteWords, "one or several, by comma");
    sub->callback([&cli, words] { cli.verb = [words](Cli &c) { return setNotes(c, *words); }; });
}

} // namespace

void addRiskVerbs(CLI::App &app, Cli &cli)
{
    auto words = std::make_shared<Words>();
    auto *group =
        app.add_subcommand("risk", "from when on an order looks unusual")->require_subcommand(1)->fallthrough();
    group->add_subcommand("show", "by shop (lines)")->fallthrough()->callback([&cli] { cli.verb = show; });
    auto *sub = group->add_subcommand("set", "of one shop or all")->fallthrough();
    sub->add_option("shop", words->shop, "its name, or all")->required();
    for (const RiskCheck check : riskChecks)
        sub->add_option(optionOf(check), words->checks[check], "off, remark or review; a limit; or both: review:8");
    sub->add_option("--day-surge-least", words->surgeLeast, "a day with fewer orders is no surge");
    sub->add_flag("--as-made", words->asMade, "first back to what counts where nobody set any");
    sub->callback([&cli, words] { cli.verb = [words](Cli &c) { return set(c, *words); }; });
    auto *why = group->add_subcommand("explain", "what each check finds in an order")->fallthrough();
    why->add_option("order", words->order)->required();
    why->add_option("--shop", words->shop, "where two shops have that number");
    why->callback([&cli, words] { cli.verb = [words](Cli &c) { return explain(c, *words); }; });
    addNoteVerbs(app, cli);
}

} // namespace waydesk
