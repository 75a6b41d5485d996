// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include "dispatch/writeback.h"

#include <CLI/CLI.hpp>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    std::string shop;
    std::string out;
    std::string form;
    std::string number;
    std::string refused;
    bool accepted = false;
};

int write(Cli &cli, const Words &words)
{
    if (words.shop.empty() || words.out.empty())
        return cli.say({ErrorCode::InvalidArgument, {{u"argument"_s, u"shop and out"_s}, {u"value"_s, QString()}}, {}});
    const auto report = WriteBackOrders(cli.place(), cli.desk().dispatchWriter())
                            .run(text(words.shop), text(words.out), text(words.form));
    if (!report)
        return cli.say(report.error());
    QJsonArray leftOut;
    for (const auto &one : report->leftOut)
        leftOut.append(QJsonObject{{u"order"_s, one.order}, {u"reason"_s, reasonName(one.reason)}});
    cli.print({{u"shop"_s, report->shop},
               {u"format"_s, report->format},
               {u"orders"_s, report->orders},
               {u"left_out"_s, leftOut}});
    return report->leftOut.empty() ? AllDone : LeftOut;
}

int settle(Cli &cli, const Words &words)
{
    if (words.accepted == !words.refused.empty())
        return cli.say(
            {ErrorCode::InvalidArgument, {{u"argument"_s, u"accepted or refused"_s}, {u"value"_s, QString()}}, {}});
    WriteBackOrders verb(cli.place(), cli.desk().dispatchWriter());
    const auto changed = words.accepted ? verb.accepted(text(words.number), text(words.shop))
                                        : verb.refused(text(words.number), text(words.refused), text(words.shop));
    if (!changed)
        return cli.say(changed.error());
    cli.print({{u"changed"_s, *changed}});
    return AllDone;
}

} // namespace

void addWriteBackVerbs(CLI::App &app, Cli &cli)
{
    auto words = std::make_shared<Words>();
    auto *verb = app.add_subcommand("writeback", "the platform's own upload file")->fallthrough();
    verb->add_option("--shop", words->shop);
    verb->add_option("--out", words->out);
    verb->add_option("--template", words->form, "the blank sheet of the platform");
    verb->callback([&cli, words] {
        if (!cli.verb)
            cli.verb = [words](Cli &c) { return write(c, *words); };
    });
    auto *settleVerb = verb->add_subcommand("settle", "what the platform answered")->fallthrough();
    settleVerb->add_option("number", words->number)->required();
    settleVerb->add_option("--shop", words->shop, "whose platform answered, if the number is of several shops");
    settleVerb->add_flag("--accepted", words->accepted);
    settleVerb->add_option("--refused", words->refused, "its reason");
    settleVerb->callback([&cli, words] { cli.verb = [words](Cli &c) { return settle(c, *words); }; });
}

} // namespace waydesk
