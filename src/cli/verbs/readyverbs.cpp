// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"
#include "cli/verbs/subjects.h"
#include "dispatch/markready.h"

#include <QDateTime>

#include <CLI/CLI.hpp>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    std::vector<std::string> orders;
    std::vector<std::string> platforms;
    std::string reason;
    std::string shop;
    std::string file;
    bool none = false;
};

QJsonArray ids(const std::vector<OrderId> &orders)
{
    QJsonArray all;
    for (const OrderId order : orders)
        all.append(order.value);
    return all;
}

QJsonArray codesOf(const MarkReady::Refused &one)
{
    QJsonArray codes;
    if (one.noStep)
        codes.append(u"no_step"_s);
    if (one.verdict.stops)
        codes.append(reasonName(*one.verdict.stops));
    for (const ReadyGap gap : one.verdict.gaps)
        codes.append(readyGapName(gap));
    return codes;
}

QJsonArray namesOf(const std::vector<MarkReady::Refused> &refused)
{
    QJsonArray all;
    for (const MarkReady::Refused &one : refused)
        all.append(QJsonObject{{u"order"_s, one.order.value}, {u"reasons"_s, codesOf(one)}});
    return all;
}

int mark(Cli &cli, const Words &words)
{
    std::vector<OrderId> orders;
    for (const std::string &number : words.orders) {
        const auto order = orderByNumber(cli, text(number), text(words.shop));
        if (!order)
            return cli.say(order.error());
        orders.push_back(*order);
    }
    const auto report = MarkReady(cli.place()).run(orders, text(words.reason));
    if (!report)
        return cli.say(report.error());
    cli.print({{u"marked"_s, ids(report->marked)},
               {u"early"_s, ids(report->early)},
               {u"already"_s, ids(report->already)},
               {u"refused"_s, namesOf(report->refused)}});
    if (report->refused.empty())
        return AllDone;
    return report->marked.empty() ? NothingDone : LeftOut;
}

int list(Cli &cli)
{
    const auto waiting = MarkReady(cli.place()).waiting();
    if (!waiting)
        return cli.say(waiting.error());
    for (const ReadyEntry &one : *waiting)
        cli.print({{u"order"_s, one.order.value},
                   {u"number"_s, one.number},
                   {u"shop"_s, one.shop},
                   {u"carrier"_s, one.carrier},
                   {u"waybill"_s, one.waybill},
                   {u"at"_s, QDateTime::fromMSecsSinceEpoch(one.at, Qt::UTC).toString(Qt::ISODate)},
                   {u"by"_s, one.by},
                   {u"early"_s, !one.why.isEmpty()}});
    return AllDone;
}

int write(Cli &cli, const Words &words)
{
    const auto told = MarkReady(cli.place()).write(cli.desk().tableWriter(), text(words.file), text(words.shop));
    if (!told)
        return cli.say(told.error());
    cli.print({{u"file"_s, told->orders > 0 ? QJsonValue(text(words.file)) : QJsonValue()},
               {u"orders"_s, told->orders},
               {u"left_out"_s, namesOf(told->leftOut)}});
    if (told->warning)
        cli.say(*told->warning);
    return told->leftOut.empty() && !told->warning ? AllDone : LeftOut;
}

int platforms(Cli &cli, const Words &words)
{
    MarkReady verb(cli.place());
    if (words.none || !words.platforms.empty()) {
        QStringList wanted;
        for (const std::string &one : words.platforms)
            wanted.append(text(one));
        if (const auto set = verb.setPlatforms(wanted); !set)
            return cli.say(set.error());
    }
    const auto now = verb.platforms();
    if (!now)
        return cli.say(now.error());
    cli.print({{u"platforms"_s, QJsonArray::fromStringList(now->all())}});
    return AllDone;
}

} // namespace

void addReadyVerbs(CLI::App &app, Cli &cli)
{
    auto words = std::make_shared<Words>();
    auto *verb = app.add_subcommand("ready", "ready to ship, as a platform wants it told: never taken back")
                     ->require_subcommand(1)
                     ->fallthrough();
    auto *markVerb = verb->add_subcommand("mark", "orders are ready: in stock, printed and scanned")->fallthrough();
    markVerb->add_option("orders", words->orders, "order numbers")->required();
    markVerb->add_option("--shop", words->shop);
    markVerb->add_option("--reason", words->reason, "why earlier than that");
    markVerb->callback([&cli, words] { cli.verb = [words](Cli &c) { return mark(c, *words); }; });
    verb->add_subcommand("list", "what waits to be reported")->fallthrough()->callback([&cli] { cli.verb = list; });
    auto *writeVerb = verb->add_subcommand("export", "what waits, as a table; it is reported then")->fallthrough();
    writeVerb->add_option("file", words->file, "XLSX or CSV")->required();
    writeVerb->add_option("--shop", words->shop);
    writeVerb->callback([&cli, words] { cli.verb = [words](Cli &c) { return write(c, *words); }; });
    auto *platformVerb = verb->add_subcommand("platforms", "those that have this step")->fallthrough();
    platformVerb->add_option("platforms", words->platforms, "instead of those that were set");
    platformVerb->add_flag("--none", words->none, "no platform has it");
    platformVerb->callback([&cli, words] { cli.verb = [words](Cli &c) { return platforms(c, *words); }; });
}

} // namespace waydesk
