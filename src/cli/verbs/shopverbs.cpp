// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include "dispatch/linkshops.h"

#include <CLI/CLI.hpp>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    std::string name;
    std::string platform;
    std::string account;
    std::string carrier;
    std::string shop;
    std::string first;
    std::string last;
    qint64 count = 0;
    bool mall = false;
};

QJsonObject json(const ShopEntry &entry)
{
    return {{u"shop"_s, entry.shop.name},
            {u"platform"_s, entry.shop.platform},
            {u"mall"_s, entry.shop.mall},
            {u"account"_s, entry.account}};
}

QJsonObject json(const AccountEntry &entry)
{
    return {{u"account"_s, entry.account.name},
            {u"carrier"_s, entry.account.carrier},
            {u"shops"_s, QJsonArray::fromStringList(entry.shops)},
            {u"free"_s, entry.usage.free},
            {u"used"_s, entry.usage.used},
            {u"voided"_s, entry.usage.voided}};
}

int addShop(Cli &cli, const Words &words)
{
    if (!cli.desk().orderSource().platforms().contains(text(words.platform)))
        return cli.say({ErrorCode::InvalidArgument,
                        {{u"argument"_s, u"platform"_s},
                         {u"value"_s, text(words.platform)},
                         {u"allowed"_s, cli.desk().orderSource().platforms()}},
                        {}});
    LinkShops verb(cli.place(), cli.desk().carriers());
    const auto made = verb.addShop(text(words.name), text(words.platform), words.mall, text(words.account));
    if (!made)
        return cli.say(made.error());
    cli.print(json(*made));
    return AllDone;
}

template <class Result> int printOne(Cli &cli, const Result &result)
{
    if (!result)
        return cli.say(result.error());
    cli.print(json(*result));
    return AllDone;
}

template <class Result> int printAll(Cli &cli, const Result &result)
{
    if (!result)
        return cli.say(result.error());
    for (const auto &entry : *result)
        cli.print(json(entry));
    return AllDone;
}

int addSegment(Cli &cli, const Words &words)
{
    if (words.last.empty() == (words.count == 0))
        return cli.say(
            {ErrorCode::InvalidArgument, {{u"argument"_s, u"last or count"_s}, {u"value"_s, QString()}}, {}});
    LinkShops verb(cli.place(), cli.desk().carriers());
    const auto made = verb.addSegment({text(words.account), text(words.first), text(words.last), words.count});
    if (!made)
        return cli.say(made.error());
    cli.print({{u"account"_s, text(words.account)},
               {u"first"_s, made->first},
               {u"last"_s, made->last},
               {u"count"_s, made->count}});
    return AllDone;
}

} // namespace

void addShopVerbs(CLI::App &app, Cli &cli)
{
    auto words = std::make_shared<Words>();
    auto *shop = app.add_subcommand("shop", "linked shops")->require_subcommand(1)->fallthrough();
    auto *add = shop->add_subcommand("add", "link a shop")->fallthrough();
    add->add_option("name", words->name)->required();
    add->add_option("--platform", words->platform)->required();
    add->add_flag("--mall", words->mall);
    add->add_option("--account", words->account);
    add->callback([&cli, words] { cli.verb = [words](Cli &c) { return addShop(c, *words); }; });
    shop->add_subcommand("list", "all linked shops")->fallthrough()->callback([&cli] {
        cli.verb = [](Cli &c) { return printAll(c, LinkShops(c.place(), c.desk().carriers()).shops()); };
    });

    auto *account = app.add_subcommand("account", "waybill accounts")->require_subcommand(1)->fallthrough();
    add = account->add_subcommand("add", "a waybill account")->fallthrough();
    add->add_option("name", words->name)->required();
    add->add_option("--carrier", words->carrier)->required();
    add->callback([&cli, words] {
        cli.verb = [words](Cli &c) {
            return printOne(
                c, LinkShops(c.place(), c.desk().carriers()).addAccount(text(words->name), text(words->carrier)));
        };
    });
    auto *share = account->add_subcommand("share", "let a shop use it")->fallthrough();
    share->add_option("name", words->name)->required();
    share->add_option("--shop", words->shop)->required();
    share->callback([&cli, words] {
        cli.verb = [words](Cli &c) {
            return printOne(c, LinkShops(c.place(), c.desk().carriers()).share(text(words->name), text(words->shop)));
        };
    });
    account->add_subcommand("list", "all accounts")->fallthrough()->callback([&cli] {
        cli.verb = [](Cli &c) { return printAll(c, LinkShops(c.place(), c.desk().carriers()).accounts()); };
    });

    auto *segment = app.add_subcommand("segment", "numbers that an account owns")->require_subcommand(1)->fallthrough();
    add = segment->add_subcommand("add", "a block of numbers")->fallthrough();
    add->add_option("--account", words->account)->required();
    add->add_option("--first", words->first)->required();
    add->add_option("--last", words->last, "its last number, or");
    add->add_option("--count", words->count, "how many there are");
    add->callback([&cli, words] { cli.verb = [words](Cli &c) { return addSegment(c, *words); }; });
}

} // namespace waydesk
