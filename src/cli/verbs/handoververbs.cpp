// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include "dispatch/handoverparcels.h"

#include <CLI/CLI.hpp>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    qint64 id = 0;
    std::string number;
    std::string manifest;
    std::string missing = "next";
    bool again = false;
};

QJsonObject json(const HandoverView &view)
{
    QJsonArray missing;
    for (const MissingParcel &one : view.missing)
        missing.append(QJsonObject{{u"number"_s, one.number},
                                   {u"batch"_s, one.batchName},
                                   {u"position"_s, one.position},
                                   {u"next"_s, one.toNext}});
    QJsonArray held;
    for (const HeldItem &one : view.held)
        held.append(QJsonObject{
            {u"number"_s, one.number}, {u"reason"_s, reasonName(one.reason)}, {u"taken_out"_s, one.takenOut}});
    return {{u"handover"_s, view.handover.id.value},
            {u"round"_s, view.handover.round},
            {u"carrier"_s, view.handover.carrier},
            {u"state"_s, handoverStateName(view.handover.state)},
            {u"scanned"_s, view.scanned},
            {u"printed"_s, view.printed},
            {u"missing"_s, missing},
            {u"held"_s, held},
            {u"weight_g"_s, QJsonValue()}};
}

HandOver verb(Cli &cli) { return HandOver(cli.place(), cli.desk().carriers(), cli.desk().manifestWriter()); }

int list(Cli &cli)
{
    const auto views = verb(cli).list();
    if (!views)
        return cli.say(views.error());
    for (const HandoverView &view : *views)
        cli.print(json(view));
    return AllDone;
}

int printOne(Cli &cli, const Result<HandoverView> &view)
{
    if (!view)
        return cli.say(view.error());
    cli.print(json(*view));
    return AllDone;
}

int leave(Cli &cli, const Words &words)
{
    HandOver handOver = verb(cli);
    const HandoverId id(words.id);
    const QStringList numbers{text(words.number)};
    return printOne(cli, words.again ? handOver.decideAgain(id, numbers) : handOver.leaveForNext(id, numbers));
}

int close(Cli &cli, const Words &words)
{
    const QString target = text(words.manifest);
    if (!target.startsWith("pdf:"_L1) || target.size() == 4)
        return cli.say(
            {ErrorCode::InvalidArgument,
             {{u"argument"_s, u"manifest"_s}, {u"value"_s, target}, {u"allowed"_s, QStringList{u"pdf:FILE"_s}}},
             {}});
    const auto policy = words.missing == "void" ? MissingPolicy::Void : MissingPolicy::ToNext;
    const auto view = verb(cli).close(HandoverId(words.id), target.mid(4), policy);
    const int code = printOne(cli, view);
    if (!view)
        return code;
    if (view->warning)
        cli.say(*view->warning);
    return view->warning || !view->missing.empty() || !view->held.empty() ? LeftOut : code;
}

} // namespace

void addHandoverVerbs(CLI::App &app, Cli &cli)
{
    auto words = std::make_shared<Words>();
    auto *handover = app.add_subcommand("handover", "a carrier's pick-up")->require_subcommand(1)->fallthrough();
    handover->add_subcommand("list", "all of them, newest first")->fallthrough()->callback([&cli] { cli.verb = list; });

    auto *show = handover->add_subcommand("show", "scanned, missing, held")->fallthrough();
    show->add_option("id", words->id)->required();
    show->callback(
        [&cli, words] { cli.verb = [words](Cli &c) { return printOne(c, verb(c).show(HandoverId(words->id))); }; });

    auto *takeOut = handover->add_subcommand("take-out", "confirm that a parcel was taken out")->fallthrough();
    takeOut->add_option("id", words->id)->required();
    takeOut->add_option("number", words->number)->required();
    takeOut->callback([&cli, words] {
        cli.verb = [words](Cli &c) { return printOne(c, verb(c).takeOut(HandoverId(words->id), text(words->number))); };
    });

    auto *leaveVerb = handover->add_subcommand("leave", "a missing parcel waits for the next pick-up")->fallthrough();
    leaveVerb->add_option("id", words->id)->required();
    leaveVerb->add_option("number", words->number)->required();
    leaveVerb->add_flag("--again", words->again, "take that back: it is to be decided again");
    leaveVerb->callback([&cli, words] { cli.verb = [words](Cli &c) { return leave(c, *words); }; });

    auto *closeVerb = handover->add_subcommand("close", "re-check, write the manifest, hand over")->fallthrough();
    closeVerb->add_option("id", words->id)->required();
    closeVerb->add_option("--manifest", words->manifest, "pdf:FILE")->required();
    closeVerb->add_option("--missing", words->missing)->check(CLI::IsMember({"next", "void"}));
    closeVerb->callback([&cli, words] { cli.verb = [words](Cli &c) { return close(c, *words); }; });
}

} // namespace waydesk
