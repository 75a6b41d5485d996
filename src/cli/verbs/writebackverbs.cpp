// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include "dispatch/writeback.h"

#include <QDateTime>
#include <QFile>

#include <CLI/CLI.hpp>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    std::string shop;
    std::string out;
    std::string result;
    std::string form;
    std::string sheet;
    std::string number;
    std::string refused;
    bool accepted = false;
};

int write(Cli &cli, const Words &words)
{
    if (words.shop.empty() || words.out.empty())
        return cli.say({ErrorCode::InvalidArgument, {{u"argument"_s, u"shop and out"_s}, {u"value"_s, QString()}}, {}});
    const auto report = WriteBackOrders(cli.place(), cli.desk().dispatchWriter())
                            .run(text(words.shop), text(words.out), text(words.form), text(words.sheet));
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

int queue(Cli &cli, const Words &words)
{
    const auto entries = WriteBackOrders(cli.place(), cli.desk().dispatchWriter()).queue(text(words.shop));
    if (!entries)
        return cli.say(entries.error());
    QJsonArray rows;
    for (const WriteBackEntry &entry : *entries) {
        const QJsonValue deadline = entry.deadline > 0
            ? QJsonValue(QDateTime::fromMSecsSinceEpoch(entry.deadline, Qt::UTC).toString(Qt::ISODate))
            : QJsonValue();
        rows.append(QJsonObject{{u"number_of_order"_s, entry.order},
                                {u"waybill"_s, entry.row.number},
                                {u"carrier"_s, entry.row.carrier},
                                {u"state"_s, writeBackStateName(entry.row.state)},
                                {u"correction"_s, entry.row.correction},
                                {u"deadline"_s, deadline},
                                {u"answer"_s, entry.row.answer}});
    }
    cli.print({{u"rows"_s, rows}});
    return AllDone;
}

/// Of the platform's result file; without one, of standard input.
Result<std::vector<PlatformAnswer>> givenAnswers(Cli &cli, const QString &file)
{
    if (!file.isEmpty()) {
        const auto rows = cli.desk().formatShelf().rows(file);
        return rows ? answersFromRows(*rows) : std::unexpected(rows.error());
    }
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {{u"file"_s, u"-"_s}}, input.errorString());
    return readAnswers(QString::fromUtf8(input.readAll()));
}

int answers(Cli &cli, const Words &words)
{
    const auto given = givenAnswers(cli, text(words.result));
    if (!given)
        return cli.say(given.error());
    const auto report = WriteBackOrders(cli.place(), cli.desk().dispatchWriter()).answers(text(words.shop), *given);
    if (!report)
        return cli.say(report.error());
    cli.print({{u"accepted"_s, report->accepted},
               {u"refused"_s, report->refused},
               {u"unknown"_s, QJsonArray::fromStringList(report->unknown)}});
    return report->unknown.isEmpty() ? AllDone : LeftOut;
}

} // namespace

void addWriteBackVerbs(CLI::App &app, Cli &cli)
{
    auto words = std::make_shared<Words>();
    auto *verb = app.add_subcommand("writeback", "the platform's own upload file")->fallthrough();
    verb->add_option("--shop", words->shop, "whose file");
    verb->add_option("--out", words->out, "file to write");
    verb->add_option("--template", words->form, "the blank sheet of the platform");
    verb->add_option("--sheet", words->sheet, "which of the platform's layouts; else by the order numbers");
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
    auto *queueVerb = verb->add_subcommand("queue", "what is due, exported, accepted, refused")->fallthrough();
    queueVerb->add_option("--shop", words->shop)->required();
    queueVerb->callback([&cli, words] { cli.verb = [words](Cli &c) { return queue(c, *words); }; });
    auto *answersVerb =
        verb->add_subcommand("answers", "the platform's results from standard input, a line each")->fallthrough();
    answersVerb->add_option("--shop", words->shop)->required();
    answersVerb->add_option("--file", words->result, "the platform's result file, instead of standard input");
    answersVerb->callback([&cli, words] { cli.verb = [words](Cli &c) { return answers(c, *words); }; });
}

} // namespace waydesk
