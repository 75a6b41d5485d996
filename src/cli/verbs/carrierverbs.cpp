// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"
#include "dispatch/carriertables.h"
#include "dispatch/choosecarriers.h"

#include <QDateTime>

#include <algorithm>

#include <CLI/CLI.hpp>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    SelectWords select;
    std::string part;
    std::string file;
    std::vector<std::string> cells;
    std::vector<qint64> parcels;
    qint64 id = 0;
    bool dryRun = false;
};

PolicyPart partOf(const Words &words) { return policyPartFromName(text(words.part)).value_or(PolicyPart::Rules); }

int list(Cli &cli, const Words &words)
{
    const auto policy = CarrierTables(cli.place(), cli.desk().carriers()).policy();
    if (!policy)
        return cli.say(policy.error());
    const PolicySheet sheet(partOf(words), cli.desk().carriers());
    const QStringList headings = sheet.headings();
    for (const auto &[id, cells] : sheet.rows(*policy)) {
        QJsonObject row{{u"id"_s, id}};
        for (qsizetype i = 0; i < headings.size(); ++i)
            row.insert(headings[i], cells.value(i));
        cli.print(row);
    }
    return AllDone;
}

int import(Cli &cli, const Words &words)
{
    const auto rows = cli.desk().formatShelf().sheet(text(words.file), PolicySheet::mostRows + 1);
    if (!rows)
        return cli.say(rows.error());
    const auto count = CarrierTables(cli.place(), cli.desk().carriers()).replace(partOf(words), *rows);
    if (!count) {
        Error error = count.error();
        error.values.insert(u"file"_s, text(words.file));
        return cli.say(error);
    }
    cli.print({{u"part"_s, text(words.part)}, {u"rows"_s, *count}});
    return AllDone;
}

int add(Cli &cli, const Words &words)
{
    const PolicyPart part = partOf(words);
    const QStringList headings = PolicySheet(part, cli.desk().carriers()).headings();
    QStringList cells(headings.size());
    for (const std::string &word : words.cells) {
        const QString cell = text(word);
        const qsizetype at = headings.indexOf(cell.section(u'=', 0, 0));
        if (at < 0 || !cell.contains(u'='))
            return cli.say({ErrorCode::InvalidArgument, {{u"argument"_s, u"column"_s}, {u"value"_s, cell}}, {}});
        cells[at] = cell.section(u'=', 1);
    }
    const auto done = CarrierTables(cli.place(), cli.desk().carriers()).add(part, cells);
    if (!done)
        return cli.say(done.error());
    cli.print({{u"part"_s, text(words.part)}, {u"rows"_s, 1}});
    return AllDone;
}

int remove(Cli &cli, const Words &words)
{
    const auto done = CarrierTables(cli.place(), cli.desk().carriers()).remove(partOf(words), words.id);
    if (!done)
        return cli.say(done.error());
    cli.print({{u"part"_s, text(words.part)}, {u"removed"_s, words.id}});
    return AllDone;
}

QJsonArray reasons(const std::vector<ChoiceReason> &list)
{
    QJsonArray all;
    for (const ChoiceReason reason : list)
        all.append(choiceReasonName(reason));
    return all;
}

QJsonValue orNull(bool is, const QJsonValue &value) { return is ? value : QJsonValue(); }

QJsonObject recordJson(const CarrierRecord &record)
{
    return {{u"carrier"_s, record.carrier},
            {u"handed_over"_s, record.handedOver},
            {u"recalled"_s, record.recalled},
            {u"taken_out"_s, record.takenOut},
            {u"waited_minutes"_s, record.waitedMs / 60'000}};
}

QJsonObject candidateJson(const CarrierCandidate &one)
{
    const bool suspended = one.suspension && one.suspension->until > 0;
    return {
        {u"carrier"_s, one.carrier},
        {u"allowed"_s, one.allowed},
        {u"cost_minor"_s, orNull(one.costMinor.has_value(), one.costMinor.value_or(0))},
        {u"days"_s, orNull(one.days > 0, one.days)},
        {u"rule"_s, orNull(one.rule != 0, one.rule)},
        {u"for"_s, reasons(one.pros)},
        {u"against"_s, reasons(one.cons)},
        {u"suspended_until"_s,
         orNull(suspended,
                QDateTime::fromMSecsSinceEpoch(suspended ? one.suspension->until : 0, Qt::UTC).toString(Qt::ISODate))},
        {u"record"_s, recordJson(one.record)}};
}

int explain(Cli &cli, const Words &words)
{
    std::vector<ParcelId> parcels;
    for (const qint64 id : words.parcels)
        parcels.emplace_back(id);
    const auto found = ChooseCarriers(cli.place()).explain(parcels);
    if (!found)
        return cli.say(found.error());
    for (const ExplainedCarrier &one : *found) {
        QJsonArray candidates;
        for (const CarrierCandidate &candidate : one.choice.candidates)
            candidates.append(candidateJson(candidate));
        cli.print({{u"parcel"_s, one.parcel.value},
                   {u"carrier"_s, one.carrier},
                   {u"by"_s,
                    one.carrier.isEmpty() ? u"nobody"_s
                        : one.byRules     ? u"rules"_s
                                          : u"hand"_s},
                   {u"chosen"_s, one.choice.pick.carrier},
                   {u"why"_s, choiceWhyName(one.choice.pick.why)},
                   {u"rule"_s, orNull(one.choice.pick.rule != 0, one.choice.pick.rule)},
                   {u"cheapest"_s, one.choice.cheapest},
                   {u"fastest"_s, one.choice.fastest},
                   {u"candidates"_s, candidates}});
    }
    if (found->size() == parcels.size())
        return AllDone;
    std::vector<ParcelId> unknown = parcels;
    std::erase_if(
        unknown, [&](ParcelId id) { return std::ranges::find(*found, id, &ExplainedCarrier::parcel) != found->end(); });
    QJsonArray refused;
    cli.tellUnknown(unknown, &refused);
    return found->empty() ? NothingDone : LeftOut;
}

QJsonArray ids(const std::vector<ParcelId> &parcels)
{
    QJsonArray all;
    for (const ParcelId id : parcels)
        all.append(id.value);
    return all;
}

int choose(Cli &cli, const Words &words)
{
    const auto selected = select(cli, words.select);
    if (!selected)
        return cli.say(selected.error());
    const auto report = ChooseCarriers(cli.place()).run(selected->parcelsIn(PrintState::Planned), words.dryRun);
    if (!report)
        return cli.say(report.error());
    QJsonArray changed;
    for (const ChooseCarriers::Report::Changed &one : report->changed)
        changed.append(QJsonObject{{u"parcel"_s, one.parcel.value},
                                   {u"before"_s, one.before},
                                   {u"carrier"_s, one.pick.carrier},
                                   {u"why"_s, choiceWhyName(one.pick.why)},
                                   {u"rule"_s, orNull(one.pick.rule != 0, one.pick.rule)}});
    cli.print({{u"changed"_s, changed}, {u"by_hand"_s, ids(report->byHand)}, {u"undecided"_s, ids(report->undecided)}});
    return report->undecided.empty() ? AllDone : LeftOut;
}

int history(Cli &cli)
{
    const auto policy = CarrierTables(cli.place(), cli.desk().carriers()).policy();
    if (!policy)
        return cli.say(policy.error());
    for (const CarrierRecord &record : policy->records)
        cli.print(recordJson(record));
    return AllDone;
}

} // namespace

void addCarrierVerbs(CLI::App &app, Cli &cli)
{
    auto words = std::make_shared<Words>();
    auto *verb = app.add_subcommand("carriers", "by whom parcels go: rules, prices, areas, suspensions")
                     ->require_subcommand(1)
                     ->fallthrough();
    const auto part = [&](CLI::App *sub) {
        sub->add_option("part", words->part, "rules, prices, areas, suspensions or goods")
            ->required()
            ->check(CLI::IsMember({"rules", "prices", "areas", "suspensions", "goods"}));
        return sub;
    };
    const auto runs = [&](CLI::App *sub, int (*run)(Cli &, const Words &)) {
        sub->callback([&cli, words, run] { cli.verb = [words, run](Cli &c) { return run(c, *words); }; });
    };
    auto *listVerb = part(verb->add_subcommand("list", "the rows of a table")->fallthrough());
    runs(listVerb, list);
    auto *importVerb = part(verb->add_subcommand("import", "a file takes the place of a table")->fallthrough());
    importVerb->add_option("file", words->file, "CSV or XLSX with a heading row")->required();
    runs(importVerb, import);
    auto *addVerb = part(verb->add_subcommand("add", "one row more")->fallthrough());
    addVerb->add_option("cells", words->cells, "column=value ...")->required();
    runs(addVerb, add);
    auto *removeVerb = part(verb->add_subcommand("remove", "a row goes")->fallthrough());
    removeVerb->add_option("id", words->id)->required();
    runs(removeVerb, remove);
    auto *explainVerb = verb->add_subcommand("explain", "why a parcel goes by whom")->fallthrough();
    explainVerb->add_option("parcels", words->parcels)->required();
    runs(explainVerb, explain);
    auto *chooseVerb = verb->add_subcommand("choose", "let the rules choose for planned parcels")->fallthrough();
    words->select.addTo(chooseVerb, false);
    chooseVerb->add_flag("--dry-run", words->dryRun);
    runs(chooseVerb, choose);
    verb->add_subcommand("history", "what our own history says of carriers")->fallthrough()->callback([&cli] {
        cli.verb = history;
    });
}

} // namespace waydesk
