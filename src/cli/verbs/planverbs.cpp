// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include "cli/verbs/subjects.h"
#include "dispatch/planparcels.h"
#include "dispatch/splitparcel.h"
#include "dispatch/undolaststep.h"
#include "models/text/sentences.h"

#include <QDateTime>

#include <CLI/CLI.hpp>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    SelectWords select;
    std::string crossShop = "yes";
    bool dryRun = false;
    bool near = false;
    std::string reason;
    std::string order;
    std::string lines;
    std::string have;
    bool byWarehouse = false;
    std::string shop;
    qint64 parcel = 0;
    int count = 20;
};

QJsonArray named(const std::vector<OrderId> &ids, const QHash<OrderId, QString> &numbers)
{
    QJsonArray all;
    for (const OrderId id : ids)
        all.append(numbers.value(id));
    return all;
}

int plan(Cli &cli, const Words &words)
{
    const auto selected = select(cli, words.select);
    if (!selected)
        return cli.say(selected.error());
    PlanRequest request;
    request.orders = selected->orders();
    request.crossShop = words.crossShop == "yes";
    request.dryRun = words.dryRun || words.near;
    const auto report = PlanParcels(cli.place()).run(request);
    if (!report)
        return cli.say(report.error());
    const auto numbers = orderNumbers(cli, request.orders);
    if (!numbers)
        return cli.say(numbers.error());
    QJsonArray parcels;
    for (const PlanReport::Made &made : report->parcels)
        parcels.append(QJsonObject{{u"parcel"_s, made.parcel.isValid() ? QJsonValue(made.parcel.value) : QJsonValue()},
                                   {u"orders"_s, named(made.orders, *numbers)},
                                   {u"merged"_s, made.orders.size() > 1},
                                   {u"why"_s, made.why},
                                   {u"carrier"_s, made.carrier.carrier},
                                   {u"carrier_why"_s, choiceWhyName(made.carrier.why)}});
    QJsonArray excluded;
    for (const PlanReport::Excluded &one : report->excluded)
        excluded.append(QJsonObject{{u"order"_s, numbers->value(one.order)}, {u"reasons"_s, reasonArray(one.reasons)}});
    QJsonArray misses;
    for (const PlanReport::NearMiss &one : report->nearMisses)
        misses.append(QJsonObject{{u"orders"_s, named(one.orders, *numbers)}, {u"why_not"_s, one.whyNot}});
    QJsonArray joins;
    for (const ParcelJoin &one : report->joins)
        joins.append(QJsonObject{{u"orders"_s, named(one.orders, *numbers)},
                                 {u"joins"_s, one.parcel.value},
                                 {u"state"_s, parcelStateName(one.state)},
                                 {u"number"_s, one.number}});
    if (words.near)
        cli.print({{u"near_misses"_s, misses}, {u"joins"_s, joins}});
    else
        cli.print(
            {{u"parcels"_s, parcels}, {u"excluded"_s, excluded}, {u"near_misses"_s, misses}, {u"joins"_s, joins}});
    return words.near || report->excluded.empty() ? AllDone : LeftOut;
}

int printParcels(Cli &cli, const Result<std::vector<ParcelId>> &made)
{
    if (!made)
        return cli.say(made.error());
    QJsonArray parcels;
    for (const ParcelId id : *made)
        parcels.append(id.value);
    cli.print({{u"parcels"_s, parcels}});
    return AllDone;
}

Result<SplitRequest> splitRequest(Cli &cli, const Words &words)
{
    SplitRequest request;
    for (const QString &part : text(words.lines).split(u',')) {
        const qsizetype equals = part.lastIndexOf(u'=');
        bool good = false;
        const qint64 quantity = part.mid(equals + 1).toLongLong(&good);
        if (equals < 1 || !good)
            return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"lines"_s}, {u"value"_s, part}});
        request.lines.emplace_back(part.left(equals), quantity);
    }
    const auto order = orderByNumber(cli, text(words.order), text(words.shop));
    if (!order)
        return std::unexpected(order.error());
    request.order = *order;
    return request;
}

/// SKU=QTY,... as pieces by SKU.
Result<QHash<QString, qint64>> piecesIn(const std::string &typed)
{
    QHash<QString, qint64> pieces;
    for (const QString &part : text(typed).split(u',')) {
        const qsizetype equals = part.lastIndexOf(u'=');
        bool good = false;
        const qint64 quantity = part.mid(equals + 1).toLongLong(&good);
        if (equals < 1 || !good || quantity < 0)
            return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"have"_s}, {u"value"_s, part}});
        pieces[part.left(equals)] += quantity;
    }
    return pieces;
}

int split(Cli &cli, const Words &words)
{
    if (words.byWarehouse || !words.have.empty()) {
        const auto order = orderByNumber(cli, text(words.order), text(words.shop));
        if (!order)
            return cli.say(order.error());
        if (words.byWarehouse)
            return printParcels(cli, SplitParcel(cli.place()).splitByWarehouse(*order));
        const auto pieces = piecesIn(words.have);
        return pieces ? printParcels(cli, SplitParcel(cli.place()).splitByStock(*order, *pieces))
                      : cli.say(pieces.error());
    }
    const auto request = splitRequest(cli, words);
    return request ? printParcels(cli, SplitParcel(cli.place()).split(*request)) : cli.say(request.error());
}

int undo(Cli &cli)
{
    const auto undone = UndoLastStep(cli.place()).run();
    if (!undone)
        return cli.say(undone.error());
    cli.print({{u"undone"_s, *undone}});
    return AllDone;
}

int redo(Cli &cli)
{
    const auto redone = UndoLastStep(cli.place()).redo();
    if (!redone)
        return cli.say(redone.error());
    cli.print({{u"redone"_s, *redone}});
    return AllDone;
}

QString canText(UndoEntry::Can can)
{
    switch (can) {
    case UndoEntry::Can::Next: return u"next"_s;
    case UndoEntry::Can::Later: return u"later"_s;
    case UndoEntry::Can::Undone: return u"undone"_s;
    case UndoEntry::Can::Never: break;
    }
    return u"never"_s;
}

int undoList(Cli &cli, const Words &words)
{
    const auto steps = UndoLastStep(cli.place()).history(words.count);
    if (!steps)
        return cli.say(steps.error());
    for (const UndoEntry &step : *steps)
        cli.print({{u"step"_s, step.id.value},
                   {u"time"_s, QDateTime::fromMSecsSinceEpoch(step.at, Qt::UTC).toString(Qt::ISODateWithMs)},
                   {u"verb"_s, step.verb},
                   {u"parcels"_s, step.parcels},
                   {u"orders"_s, step.orders},
                   {u"undo"_s, canText(step.can)},
                   {u"why"_s, step.why ? Sentences::errorSentence(*step.why) : QString()}});
    return AllDone;
}

} // namespace

void addPlanVerbs(CLI::App &app, Cli &cli)
{
    auto words = std::make_shared<Words>();
    auto *planVerb = app.add_subcommand("plan", "eligible orders become parcels")->fallthrough();
    words->select.addTo(planVerb, false);
    planVerb->add_option("--cross-shop", words->crossShop)->check(CLI::IsMember({"yes", "no"}));
    planVerb->add_flag("--dry-run", words->dryRun);
    planVerb->add_flag("--near", words->near, "only what nearly merges, and what can join a parcel; makes nothing");
    planVerb->callback([&cli, words] { cli.verb = [words](Cli &c) { return plan(c, *words); }; });

    auto *splitVerb = app.add_subcommand("split", "part of an order into its own parcel")->fallthrough();
    splitVerb->add_option("order", words->order)->required();
    auto *how = splitVerb->add_option_group("how");
    how->add_option("--lines", words->lines, "SKU=QTY,... leave");
    how->add_flag("--by-warehouse", words->byWarehouse, "one part for each warehouse (warehouse set)");
    how->add_option("--have", words->have, "SKU=QTY,... that are there and go now, the rest later");
    how->require_option(1);
    splitVerb->add_option("--shop", words->shop, "where two shops have that number");
    splitVerb->callback([&cli, words] { cli.verb = [words](Cli &c) { return split(c, *words); }; });

    auto *unmergeVerb = app.add_subcommand("unmerge", "a merged parcel back into its orders")->fallthrough();
    unmergeVerb->add_option("parcel", words->parcel)->required();
    unmergeVerb->add_option("--reason", words->reason, "why, of one that has its number, which is given up");
    unmergeVerb->callback([&cli, words] {
        cli.verb = [words](Cli &c) {
            return printParcels(c, SplitParcel(c.place()).unmerge(ParcelId(words->parcel), text(words->reason)));
        };
    });

    auto *undoVerb = app.add_subcommand("undo", "take back this bench's last step")->fallthrough();
    undoVerb->callback([&cli] {
        if (!cli.verb)
            cli.verb = undo;
    });
    auto *list = undoVerb->add_subcommand("list", "this bench's newest steps, and which can be undone")->fallthrough();
    list->add_option("--count", words->count, "so many of the newest, 1 to 1000")->check(CLI::Range(1, 1000));
    list->callback([&cli, words] { cli.verb = [words](Cli &c) { return undoList(c, *words); }; });
    addUndoImportVerbs(*undoVerb, cli);
    app.add_subcommand("redo", "do the step again that was just taken back")->fallthrough()->callback([&cli] {
        cli.verb = redo;
    });
}

} // namespace waydesk
