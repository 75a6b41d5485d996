// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include "cli/verbs/subjects.h"
#include "dispatch/decideaddresses.h"
#include "dispatch/joinparcel.h"
#include "dispatch/setmergepolicy.h"
#include "dispatch/setwarehouses.h"

#include <QDateTime>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <optional>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    std::string shop;
    std::optional<std::string> crossShop;
    std::optional<std::string> buyers;
    std::optional<std::string> notes;
    std::optional<std::string> presale;
    std::optional<qint64> mostGrams;

    std::string first;
    std::string second;
    std::string firstShop;
    std::string secondShop;
    std::string word;
    qint64 id = 0;
    qint64 parcel = 0;
    std::vector<std::string> orders;
    std::vector<std::string> rules;
    bool none = false;

    bool sets() const { return crossShop || buyers || notes || presale || mostGrams; }
};

QJsonObject policyJson(const SetMergePolicy::OfShop &one)
{
    const MergePolicy &policy = one.policy;
    return {{u"shop"_s, one.shop.name},
            {u"platform"_s, one.shop.platform},
            {u"cross_shop"_s, policy.crossShop},
            {u"any_buyer"_s, policy.anyBuyer},
            {u"notes"_s, policy.notes},
            {u"presale"_s, policy.presale},
            {u"most_grams"_s, policy.mostGrams > 0 ? QJsonValue(policy.mostGrams) : QJsonValue()}};
}

MergePolicy changed(MergePolicy policy, const Words &words)
{
    const auto take = [](bool &to, const std::optional<std::string> &word) { to = word ? *word == "yes" : to; };
    take(policy.crossShop, words.crossShop);
    take(policy.notes, words.notes);
    take(policy.presale, words.presale);
    if (words.buyers)
        policy.anyBuyer = *words.buyers == "any";
    policy.mostGrams = words.mostGrams.value_or(policy.mostGrams);
    return policy;
}

/// Without a shop all of them; without a word to set, how it stands.
int policy(Cli &cli, const Words &words)
{
    const SetMergePolicy verb(cli.place());
    auto all = verb.all();
    if (!all)
        return cli.say(all.error());
    if (words.shop.empty()) {
        for (const auto &one : *all)
            cli.print(policyJson(one));
        return AllDone;
    }
    const auto found = std::ranges::find(*all, text(words.shop), [](const auto &one) { return one.shop.name; });
    if (found == all->end())
        return cli.say({ErrorCode::NotFound, {{u"subject"_s, u"shop"_s}, {u"name"_s, text(words.shop)}}, {}});
    found->policy = changed(found->policy, words);
    if (words.sets()) {
        if (const auto set = verb.set(found->shop.id, found->policy); !set)
            return cli.say(set.error());
    }
    cli.print(policyJson(*found));
    return AllDone;
}

QJsonObject keptJson(const DecideAddresses::Kept &kept)
{
    return {{u"decision"_s, kept.id},
            {u"word"_s, kept.word.same ? u"merge"_s : u"apart"_s},
            {u"orders"_s, QJsonArray{kept.firstNumber, kept.secondNumber}},
            {u"at"_s, QDateTime::fromMSecsSinceEpoch(kept.word.at, Qt::UTC).toString(Qt::ISODate)},
            {u"by"_s, kept.word.by}};
}

int decide(Cli &cli, const Words &words)
{
    const auto first = orderByNumber(cli, text(words.first), text(words.firstShop));
    if (!first)
        return cli.say(first.error());
    const auto second = orderByNumber(cli, text(words.second), text(words.secondShop));
    if (!second)
        return cli.say(second.error());
    const auto kept = DecideAddresses(cli.place()).decide(*first, *second, words.word == "merge");
    if (!kept)
        return cli.say(kept.error());
    cli.print(keptJson(*kept));
    return AllDone;
}

int decisions(Cli &cli)
{
    const auto all = DecideAddresses(cli.place()).all();
    if (!all)
        return cli.say(all.error());
    for (const auto &kept : *all)
        cli.print(keptJson(kept));
    return AllDone;
}

int takeBack(Cli &cli, const Words &words)
{
    if (const auto done = DecideAddresses(cli.place()).takeBack(words.id); !done)
        return cli.say(done.error());
    cli.print({{u"decision"_s, words.id}});
    return AllDone;
}

int join(Cli &cli, const Words &words)
{
    std::vector<OrderId> orders;
    for (const std::string &number : words.orders) {
        const auto order = orderByNumber(cli, text(number), text(words.shop));
        if (!order)
            return cli.say(order.error());
        orders.push_back(*order);
    }
    const auto joined = JoinParcel(cli.place()).run(ParcelId(words.parcel), orders);
    if (!joined)
        return cli.say(joined.error());
    cli.print({{u"parcel"_s, joined->parcel.value},
               {u"orders"_s, qint64(joined->orders.size())},
               {u"state"_s, parcelStateName(joined->state)},
               {u"number"_s, joined->number}});
    return AllDone;
}

QJsonObject warehousesJson(const SetWarehouses::OfShop &one)
{
    QJsonArray rules;
    for (const WarehouseRule &rule : one.rules)
        rules.append(QJsonObject{{u"sku"_s, rule.sku}, {u"warehouse"_s, rule.warehouse}});
    return {{u"shop"_s, one.shop.name}, {u"rules"_s, rules}};
}

/// Without a rule how it stands.
int warehouses(Cli &cli, const Words &words)
{
    const SetWarehouses verb(cli.place());
    auto all = verb.all();
    if (!all)
        return cli.say(all.error());
    if (words.shop.empty()) {
        for (const auto &one : *all)
            cli.print(warehousesJson(one));
        return AllDone;
    }
    const auto found = std::ranges::find(*all, text(words.shop), [](const auto &one) { return one.shop.name; });
    if (found == all->end())
        return cli.say({ErrorCode::NotFound, {{u"subject"_s, u"shop"_s}, {u"name"_s, text(words.shop)}}, {}});
    if (!words.rules.empty() || words.none) {
        QStringList lines;
        for (const std::string &typed : words.rules)
            lines.append(text(typed));
        found->rules = warehouseRulesFrom(lines);
        if (const auto set = verb.set(found->shop.id, found->rules); !set)
            return cli.say(set.error());
    }
    cli.print(warehousesJson(*found));
    return AllDone;
}

void addWarehouseVerb(CLI::App &app, Cli &cli)
{
    auto words = std::make_shared<Words>();
    auto *verb = app.add_subcommand("warehouse", "where a shop's articles lie (lines)")->fallthrough();
    auto *shop = verb->add_option("shop", words->shop);
    auto *rule = verb->add_option("--rule", words->rules,
                                  "SKU=WAREHOUSE or BEGINNING*=WAREHOUSE, each its own --rule; all "
                                  "of them at once");
    rule->needs(shop);
    verb->add_flag("--none", words->none, "take its rules away")->needs(shop)->excludes(rule);
    verb->callback([&cli, words] { cli.verb = [words](Cli &c) { return warehouses(c, *words); }; });
}

} // namespace

void addMergeVerbs(CLI::App &app, Cli &cli)
{
    addWarehouseVerb(app, cli);
    auto words = std::make_shared<Words>();
    auto *group = app.add_subcommand("merge", "which orders share a parcel")->require_subcommand(1)->fallthrough();
    auto *set = group->add_subcommand("policy", "what a shop's orders may merge with (lines)")->fallthrough();
    auto *shop = set->add_option("shop", words->shop);
    const auto choice = [&](const char *name, std::optional<std::string> &to, const char *what,
                            const std::vector<std::string> &allowed) {
        set->add_option(name, to, what)->check(CLI::IsMember(allowed))->needs(shop);
    };
    choice("--cross-shop", words->crossShop, "with other shops that share an account", {"yes", "no"});
    choice("--buyers", words->buyers, "of any buyer, or one buyer alone", {"any", "same"});
    choice("--notes", words->notes, "orders with a message or memo", {"yes", "no"});
    choice("--presale", words->presale, "presale together with ordinary orders", {"yes", "no"});
    set->add_option("--most-grams", words->mostGrams, "of one parcel, by the weights of articles; 0 = any")
        ->needs(shop);
    set->callback([&cli, words] { cli.verb = [words](Cli &c) { return policy(c, *words); }; });

    auto *say = group->add_subcommand("decide", "two receivers that nearly are the same: one, or two")->fallthrough();
    say->add_option("word", words->word, "merge (labels carry the first one's address) or apart")
        ->required()
        ->check(CLI::IsMember({"merge", "apart"}));
    say->add_option("first", words->first, "an order")->required();
    say->add_option("second", words->second, "another")->required();
    say->add_option("--first-shop", words->firstShop, "where two shops have that number");
    say->add_option("--second-shop", words->secondShop);
    say->callback([&cli, words] { cli.verb = [words](Cli &c) { return decide(c, *words); }; });
    group->add_subcommand("decisions", "what was decided, the newest first (lines)")->fallthrough()->callback([&cli] {
        cli.verb = decisions;
    });
    auto *back = group->add_subcommand("undecide", "take one back; parcels that were made stay")->fallthrough();
    back->add_option("decision", words->id)->required();
    back->callback([&cli, words] { cli.verb = [words](Cli &c) { return takeBack(c, *words); }; });
    auto *late = group->add_subcommand("join", "late orders into a parcel that is not printed")->fallthrough();
    late->add_option("parcel", words->parcel)->required();
    late->add_option("orders", words->orders)->required();
    late->add_option("--shop", words->shop, "where two shops have that number");
    late->callback([&cli, words] { cli.verb = [words](Cli &c) { return join(c, *words); }; });
}

} // namespace waydesk
