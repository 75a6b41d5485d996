// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include "cli/verbs/subjects.h"
#include "core/tags/tagrulejson.h"
#include "dispatch/holdparcels.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/settags.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cmath>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    std::string name;
    std::string rename;
    std::string colour;
    std::string urgent;
    std::vector<std::string> shops, countries, services, goods, notes;
    std::string amountFrom, amountUntil, currency, buyer;
    std::optional<qint64> pieces;
    std::optional<int> place;
    std::string order, shop;
    std::vector<std::string> wait, go;
    std::string others;
    std::string reason;
    bool unreadable = false;
    SelectWords select;
};

std::unexpected<Error> wrong(const QString &argument, const QString &value, const QStringList &allowed)
{
    return fail(ErrorCode::InvalidArgument, {{u"argument"_s, argument}, {u"value"_s, value}, {u"allowed"_s, allowed}});
}

template <class T, size_t N> QStringList namesOf(const std::array<T, N> &all, QString (*name)(T))
{
    QStringList names;
    for (const T one : all)
        names.append(name(one));
    return names;
}

const TagRule *tagNamed(const std::vector<TagRule> &tags, const QString &name)
{
    const auto found = std::ranges::find(tags, foldedTagText(name.simplified()),
                                         [](const TagRule &tag) { return foldedTagText(tag.name); });
    return found == tags.end() ? nullptr : &*found;
}

std::unexpected<Error> noSuchTag(const QString &name)
{
    return fail(ErrorCode::NotFound, {{u"subject"_s, u"tag"_s}, {u"name"_s, name}});
}

Result<std::vector<Shop>> shopsOf(Cli &cli)
{
    return inRead<std::vector<Shop>>(
        cli.place().store, [](UnitOfWork &unit) -> Result<std::vector<Shop>> { return unit.orders().shops(); });
}

QJsonObject json(const TagRule &tag, size_t place, const std::vector<Shop> &shops)
{
    QJsonObject all = tagRuleToJson(tag);
    all.remove(u"id"_s);
    all.insert(u"tag"_s, all.take(u"name"_s));
    all.insert(u"place"_s, static_cast<qint64>(place) + 1);
    QJsonArray names;
    for (const ShopId id : tag.when.shops) {
        if (const auto shop = std::ranges::find(shops, id, &Shop::id); shop != shops.end())
            names.append(shop->name);
    }
    if (!names.isEmpty())
        all.insert(u"shops"_s, names);
    return all;
}

QJsonArray namesOf(const std::vector<qint64> &ids, const std::vector<TagRule> &tags)
{
    QJsonArray names;
    for (const TagRule &tag : tags) {
        if (std::ranges::find(ids, tag.id) != ids.end())
            names.append(tag.name);
    }
    return names;
}

int list(Cli &cli)
{
    const auto all = SetTags(cli.place()).all();
    if (!all)
        return cli.say(all.error());
    const auto shops = shopsOf(cli);
    if (!shops)
        return cli.say(shops.error());
    for (size_t i = 0; i < all->tags.size(); ++i)
        cli.print(json(all->tags[i], i, *shops));
    return AllDone;
}

/// "12.5" in hundredths; an empty text takes the condition away.
Result<std::optional<qint64>> amountOf(const QString &argument, const QString &typed)
{
    if (typed.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const double value = typed.toDouble(&isNumber);
    if (!isNumber || value < 0 || value > double(TagLimits::amountMinor) / 100)
        return wrong(argument, typed, {u"199"_s, u"12.5"_s});
    return qint64(std::llround(value * 100));
}

/// first, returning, returning:3, any
Result<void> takeBuyer(TagConditions &when, const QString &typed)
{
    const auto buyer = tagBuyerFromName(typed.section(u':', 0, 0));
    bool isNumber = true;
    const int earlier = typed.contains(u':') ? typed.section(u':', 1).toInt(&isNumber) : 1;
    if (!buyer || !isNumber || (typed.contains(u':') && buyer != TagBuyer::Returning))
        return wrong(u"buyer"_s, typed, namesOf(tagBuyers, tagBuyerName) + QStringList{u"returning:3"_s});
    when.buyer = *buyer;
    when.earlierFrom = earlier;
    return {};
}

/// What stands in the options takes the place of what the tag had; one empty word empties a list.
void takeWords(QStringList &words, const std::vector<std::string> &typed)
{
    if (!typed.empty())
        words.clear();
    for (const std::string &one : typed)
        words += text(one).split(u',', Qt::SkipEmptyParts);
}

Result<void> takeShops(TagConditions &when, const std::vector<std::string> &typed, const std::vector<Shop> &shops)
{
    if (!typed.empty())
        when.shops.clear();
    for (const std::string &name : typed) {
        const auto found = std::ranges::find(shops, text(name), &Shop::name);
        if (found == shops.end() && !name.empty())
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"shop"_s}, {u"name"_s, text(name)}});
        if (found != shops.end())
            when.shops.push_back(found->id);
    }
    return {};
}

Result<TagRule> ruleOf(TagRule rule, const Words &words, const CLI::App &sub, const std::vector<Shop> &shops)
{
    const auto isGiven = [&](const char *option) { return sub.count(option) > 0; };
    if (isGiven("--rename"))
        rule.name = text(words.rename);
    if (isGiven("--colour")) {
        const auto colour = tagColourFromName(text(words.colour));
        if (!colour)
            return wrong(u"colour"_s, text(words.colour), namesOf(tagColours, tagColourName));
        rule.colour = *colour;
    }
    if (isGiven("--urgent")) {
        if (words.urgent != "yes" && words.urgent != "no")
            return wrong(u"urgent"_s, text(words.urgent), {u"yes"_s, u"no"_s});
        rule.urgent = words.urgent == "yes";
    }
    TagConditions &when = rule.when;
    takeWords(when.countries, words.countries);
    takeWords(when.services, words.services);
    takeWords(when.goods, words.goods);
    takeWords(when.notes, words.notes);
    if (const auto taken = takeShops(when, words.shops, shops); !taken)
        return std::unexpected(taken.error());
    for (const auto &[option, argument, typed, amount] :
         {std::tuple("--amount-from", u"amount_from"_s, &words.amountFrom, &when.amountFrom),
          std::tuple("--amount-until", u"amount_until"_s, &words.amountUntil, &when.amountUntil)}) {
        if (!isGiven(option))
            continue;
        const auto minor = amountOf(argument, text(*typed));
        if (!minor)
            return std::unexpected(minor.error());
        *amount = *minor;
    }
    if (isGiven("--currency"))
        when.currency = text(words.currency);
    when.piecesFrom = words.pieces.value_or(when.piecesFrom);
    if (isGiven("--buyer")) {
        if (const auto taken = takeBuyer(when, text(words.buyer)); !taken)
            return std::unexpected(taken.error());
    }
    return rule;
}

int set(Cli &cli, const Words &words, const CLI::App &sub)
{
    const SetTags verb(cli.place());
    const auto before = verb.all();
    if (!before)
        return cli.say(before.error());
    const auto shops = shopsOf(cli);
    if (!shops)
        return cli.say(shops.error());
    TagRule fresh;
    fresh.name = text(words.name);
    const TagRule *known = tagNamed(before->tags, fresh.name);
    const auto rule = ruleOf(known ? *known : fresh, words, sub, *shops);
    if (!rule)
        return cli.say(rule.error());
    const auto id = verb.put(*rule);
    if (!id)
        return cli.say(id.error());
    if (words.place) {
        if (const auto moved = verb.move(*id, static_cast<size_t>(std::max(0, *words.place - 1))); !moved)
            return cli.say(moved.error());
    }
    const auto after = verb.all();
    if (!after)
        return cli.say(after.error());
    const auto found = std::ranges::find(after->tags, *id, &TagRule::id);
    if (found != after->tags.end())
        cli.print(json(*found, static_cast<size_t>(found - after->tags.begin()), *shops));
    return AllDone;
}

int remove(Cli &cli, const Words &words)
{
    const SetTags verb(cli.place());
    if (words.unreadable) {
        const auto gone = verb.removeUnread();
        if (!gone)
            return cli.say(gone.error());
        cli.print({{u"removed"_s, *gone}});
        return AllDone;
    }
    const auto all = verb.all();
    if (!all)
        return cli.say(all.error());
    const TagRule *tag = tagNamed(all->tags, text(words.name));
    if (!tag)
        return cli.say(noSuchTag(text(words.name)).error());
    if (const auto done = verb.remove(tag->id); !done)
        return cli.say(done.error());
    cli.print({{u"removed"_s, tag->name}});
    return AllDone;
}

/// The codes by which a new order waits, with names where the rule has ids.
QJsonArray waitsJson(const QString &waits, const std::vector<TagRule> &tags)
{
    QJsonArray codes;
    const auto said = waitCodes(waits).value_or(WaitCodes());
    if (said.noRule)
        codes.append(u"no_rule"_s);
    if (said.unreadable)
        codes.append(u"unreadable"_s);
    for (const auto &name : namesOf(said.tags, tags))
        codes.append(u"tag:"_s + name.toString());
    return codes;
}

int test(Cli &cli, const Words &words)
{
    const auto order = orderByNumber(cli, text(words.order), text(words.shop));
    if (!order)
        return cli.say(order.error());
    const SetTags verb(cli.place());
    const auto all = verb.all();
    if (!all)
        return cli.say(all.error());
    const auto found = verb.explain(*order);
    if (!found)
        return cli.say(found.error());
    QJsonArray tags;
    bool urgent = false;
    for (const TagRule &tag : found->tags) {
        tags.append(tag.name);
        urgent |= tag.urgent;
    }
    cli.print({{u"order"_s, found->order.number},
               {u"shop"_s, found->shop.name},
               {u"tags"_s, tags},
               {u"urgent"_s, urgent},
               {u"earlier_orders"_s, found->earlier ? QJsonValue(*found->earlier) : QJsonValue()},
               {u"accept_rules"_s, all->accept.on},
               {u"new_order_waits_for"_s, waitsJson(found->waits, all->tags)}});
    return AllDone;
}

QJsonObject json(const AcceptRules &rules, const std::vector<TagRule> &tags)
{
    return {{u"on"_s, rules.on},
            {u"since"_s,
             rules.since > 0 ? QJsonValue(QDateTime::fromMSecsSinceEpoch(rules.since, Qt::UTC).toString(Qt::ISODate))
                             : QJsonValue()},
            {u"wait"_s, namesOf(rules.wait, tags)},
            {u"go"_s, namesOf(rules.go, tags)},
            {u"others"_s, rules.othersGo ? u"go"_s : u"wait"_s},
            {u"unreadable"_s, rules.unread}};
}

int showAccept(Cli &cli)
{
    const auto all = SetTags(cli.place()).all();
    if (!all)
        return cli.say(all.error());
    cli.print(json(all->accept, all->tags));
    return AllDone;
}

Result<void> takeTags(std::vector<qint64> &ids, const std::vector<std::string> &typed, const std::vector<TagRule> &tags)
{
    if (!typed.empty())
        ids.clear();
    for (const std::string &one : typed) {
        for (const QString &name : text(one).split(u',', Qt::SkipEmptyParts)) {
            const TagRule *tag = tagNamed(tags, name);
            if (!tag)
                return noSuchTag(name);
            ids.push_back(tag->id);
        }
    }
    return {};
}

int setAccept(Cli &cli, std::optional<bool> on, const Words &words)
{
    const SetTags verb(cli.place());
    const auto all = verb.all();
    if (!all)
        return cli.say(all.error());
    AcceptRules rules = all->accept;
    rules.on = on.value_or(rules.on);
    for (const auto &[ids, typed] : {std::pair(&rules.wait, &words.wait), std::pair(&rules.go, &words.go)}) {
        if (const auto taken = takeTags(*ids, *typed, all->tags); !taken)
            return cli.say(taken.error());
    }
    if (!words.others.empty() && words.others != "go" && words.others != "wait")
        return cli.say(wrong(u"others"_s, text(words.others), {u"go"_s, u"wait"_s}).error());
    if (!words.others.empty())
        rules.othersGo = words.others == "go";
    const auto done = verb.setAccept(rules);
    if (!done)
        return cli.say(done.error());
    cli.print(json(*done, all->tags));
    return AllDone;
}

int release(Cli &cli, const Words &words)
{
    const auto selected = select(cli, words.select);
    if (!selected)
        return cli.say(selected.error());
    const auto accepted = HoldParcels(cli.place()).accept(selected->orders(), text(words.reason));
    if (!accepted)
        return cli.say(accepted.error());
    cli.print({{u"accepted"_s, *accepted}});
    return AllDone;
}

void addConditions(CLI::App *sub, Words &words)
{
    sub->add_option("--colour", words.colour, "grey, red, orange, yellow, green, blue, purple");
    sub->add_option("--urgent", words.urgent, "yes or no: its orders come first");
    sub->add_option("--shop", words.shops, "only orders of these shops");
    sub->add_option("--country", words.countries, "as the files name it; CN: every word for the mainland");
    sub->add_option("--service", words.services, "words in the carrier or service that the platform states");
    sub->add_option("--amount-from", words.amountFrom, "12.5");
    sub->add_option("--amount-until", words.amountUntil, "that amount still counts");
    sub->add_option("--currency", words.currency, "of the amounts; CNY unless given");
    sub->add_option("--goods", words.goods, "words in SKU or title");
    sub->add_option("--pieces-from", words.pieces);
    sub->add_option("--buyer", words.buyer, "first, returning, returning:3 (earlier orders in that shop), any");
    sub->add_option("--note", words.notes, "words in the buyer's message or the memo");
    sub->add_option("--rename", words.rename);
    sub->add_option("--place", words.place, "1 = before all other tags");
}

void addAcceptVerbs(CLI::App &app, Cli &cli)
{
    auto words = std::make_shared<Words>();
    auto *group = app.add_subcommand("accept", "which new orders wait until somebody looked at them")
                      ->require_subcommand(1)
                      ->fallthrough();
    group->add_subcommand("list", "the rules")->fallthrough()->callback([&cli] { cli.verb = showAccept; });
    for (const bool on : {true, false}) {
        group->add_subcommand(on ? "on" : "off", on ? "for orders imported from now on" : "all new orders go on")
            ->fallthrough()
            ->callback([&cli, words, on] { cli.verb = [words, on](Cli &c) { return setAccept(c, on, *words); }; });
    }
    auto *sub = group->add_subcommand("set", "which tags wait or go")->fallthrough();
    sub->add_option("--wait", words->wait, "tags whose orders wait; an empty word: none");
    sub->add_option("--go", words->go, "tags whose orders go straight on, unless another one waits");
    sub->add_option("--others", words->others, "go or wait: orders without any of these tags");
    sub->callback([&cli, words] { cli.verb = [words](Cli &c) { return setAccept(c, std::nullopt, *words); }; });
    auto *orders =
        group->add_subcommand("orders", "let new orders that wait go on; all of them unless some are selected")
            ->fallthrough();
    words->select.view = "to_review";
    words->select.addTo(orders, false);
    orders->add_option("--reason", words->reason)->required();
    orders->callback([&cli, words] { cli.verb = [words](Cli &c) { return release(c, *words); }; });
}

} // namespace

void addTagVerbs(CLI::App &app, Cli &cli)
{
    auto words = std::make_shared<Words>();
    auto *group = app.add_subcommand("tags", "tags that orders get by rule")->require_subcommand(1)->fallthrough();
    group->add_subcommand("list", "in the order of their weight (lines)")->fallthrough()->callback([&cli] {
        cli.verb = list;
    });
    auto *sub = group->add_subcommand("set", "a new tag, or other conditions of one")->fallthrough();
    sub->add_option("name", words->name)->required();
    addConditions(sub, *words);
    sub->callback([&cli, words, sub] { cli.verb = [words, sub](Cli &c) { return set(c, *words, *sub); }; });
    auto *gone = group->add_subcommand("remove", "a tag, and what accept rules say of it")->fallthrough();
    auto *which = gone->add_option_group("which")->require_option(1);
    which->add_option("name", words->name);
    which->add_flag("--unreadable", words->unreadable, "all that this program cannot read");
    gone->callback([&cli, words] { cli.verb = [words](Cli &c) { return remove(c, *words); }; });
    auto *why =
        group->add_subcommand("test", "the tags of an order, and whether it would wait if it is new")->fallthrough();
    why->add_option("order", words->order)->required();
    why->add_option("--shop", words->shop, "where two shops have that number");
    why->callback([&cli, words] { cli.verb = [words](Cli &c) { return test(c, *words); }; });
    addAcceptVerbs(app, cli);
}

} // namespace waydesk
