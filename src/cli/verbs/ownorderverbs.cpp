// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include "dispatch/addorder.h"
#include "dispatch/notsentrules.h"

#include <CLI/CLI.hpp>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    std::string shop;
    std::string number;
    std::string pasted;
    std::string receiver;
    std::string phone;
    std::string address;
    std::string resend;
    std::string gift;
    std::string note;
    std::vector<std::string> lines;
    std::vector<std::string> notSent;
    bool cashOnDelivery = false;
};

/// "TITLE=QUANTITY"; without a quantity it is one.
OrderLine lineOf(const QString &words)
{
    OrderLine line;
    const qsizetype at = words.lastIndexOf(u'=');
    line.title = at < 0 ? words : words.left(at);
    line.quantity = at < 0 ? 1 : words.mid(at + 1).toLongLong();
    return line;
}

int add(Cli &cli, const Words &words)
{
    OwnOrder own;
    own.shop = text(words.shop);
    own.number = text(words.number);
    own.pasted = text(words.pasted);
    own.note = text(words.note);
    own.cashOnDelivery = words.cashOnDelivery;
    own.receiver.receiver = text(words.receiver);
    own.receiver.phone = text(words.phone);
    own.receiver.street = text(words.address);
    for (const std::string &line : words.lines)
        own.lines.push_back(lineOf(text(line)));
    if (!words.resend.empty() || !words.gift.empty()) {
        own.kind = words.resend.empty() ? OwnOrder::Kind::Gift : OwnOrder::Kind::Resend;
        own.original = text(words.resend.empty() ? words.gift : words.resend);
    }
    const auto added = AddOrder(cli.place()).run(own);
    if (!added)
        return cli.say(added.error());
    const Address &to = added->receiver;
    cli.print({{u"order"_s, added->number},
               {u"receiver"_s, to.receiver},
               {u"phone"_s, to.phone},
               {u"province"_s, to.province},
               {u"city"_s, to.city},
               {u"district"_s, to.district},
               {u"street"_s, to.street}});
    return AllDone;
}

int notSent(Cli &cli, const Words &words)
{
    NotSentRules rules(cli.place());
    if (!words.notSent.empty()) {
        QStringList wanted;
        for (const std::string &word : words.notSent)
            wanted.append(text(word));
        if (const auto set = rules.setWords(wanted); !set)
            return cli.say(set.error());
    }
    const auto all = rules.words();
    if (!all)
        return cli.say(all.error());
    cli.print({{u"words"_s, QJsonArray::fromStringList(*all)}});
    return AllDone;
}

} // namespace

void addOwnOrderVerbs(CLI::App &app, Cli &cli)
{
    auto words = std::make_shared<Words>();
    auto *group = app.add_subcommand("order", "orders made by hand")->require_subcommand(1)->fallthrough();
    auto *verb = group->add_subcommand("add", "typed, or sent again, or as a gift")->fallthrough();
    verb->add_option("--shop", words->shop);
    verb->add_option("--number", words->number, "default: made");
    verb->add_option("--paste", words->pasted, "name, phone and address in any order");
    verb->add_option("--receiver", words->receiver);
    verb->add_option("--phone", words->phone);
    verb->add_option("--address", words->address);
    verb->add_option("--line", words->lines, "TITLE=QUANTITY")->required()->take_all();
    verb->add_option("--note", words->note);
    verb->add_flag("--cod", words->cashOnDelivery, "paid on delivery: it merges with no other order");
    auto *kind = verb->add_option_group("kind")->require_option(0, 1);
    kind->add_option("--resend", words->resend, "order number of the earlier order");
    kind->add_option("--gift", words->gift, "order number of the earlier order");
    verb->callback([&cli, words] { cli.verb = [words](Cli &c) { return add(c, *words); }; });
    verb = group->add_subcommand("not-sent", "words of goods that are not sent; none given: shows them")->fallthrough();
    verb->add_option("words", words->notSent);
    verb->callback([&cli, words] { cli.verb = [words](Cli &c) { return notSent(c, *words); }; });
}

} // namespace waydesk
