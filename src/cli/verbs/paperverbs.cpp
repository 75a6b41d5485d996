// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include "dispatch/dayreport.h"
#include "dispatch/packingpapers.h"
#include "models/daymodel.h"

#include <QDateTime>

#include <CLI/CLI.hpp>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    SelectWords select;
    qint64 batch = 0;
    std::string target;
    std::string date;
};

using Draw = Result<PaperReport> (PackingPapers::*)(const std::vector<ParcelId> &, const QString &);

/// Parcels that have a number and are not with the courier.
std::vector<ParcelId> packable(const SelectedRows &selected)
{
    std::vector<ParcelId> parcels = selected.parcelsIn(PrintState::Numbered);
    for (const PrintState state : {PrintState::Printed, PrintState::Verified, PrintState::InDoubt}) {
        const auto more = selected.parcelsIn(state);
        parcels.insert(parcels.end(), more.begin(), more.end());
    }
    return parcels;
}

Result<QString> pdfFile(const Words &words)
{
    const QString target = text(words.target);
    if (!target.startsWith("pdf:"_L1) || target.size() == 4)
        return fail(ErrorCode::InvalidArgument,
                    {{u"argument"_s, u"to"_s}, {u"value"_s, target}, {u"allowed"_s, QStringList{u"pdf:FILE"_s}}});
    return target.sliced(4);
}

int draw(Cli &cli, const Words &words, Draw verb)
{
    const auto file = pdfFile(words);
    if (!file)
        return cli.say(file.error());
    PackingPapers papers(cli.place(), cli.desk().carriers(), cli.desk().paperWriter());
    std::vector<ParcelId> parcels;
    std::vector<ParcelId> unknown;
    if (words.batch != 0) {
        auto batch = papers.parcelsOf(BatchId(words.batch));
        if (!batch)
            return cli.say(batch.error());
        parcels = std::move(*batch);
    } else {
        auto selected = select(cli, words.select);
        if (!selected)
            return cli.say(selected.error());
        parcels = words.select.parcels.empty() ? packable(*selected) : selected->parcels();
        unknown = std::move(selected->unknown);
    }
    QJsonArray refused;
    cli.tellUnknown(unknown, &refused);
    const auto report = (papers.*verb)(parcels, *file);
    if (!report)
        return cli.say(report.error());
    for (const RefusedParcel &one : report->refused) {
        cli.tellRefused(one.parcel, one.number, one.reason);
        refused.append(QJsonObject{
            {u"parcel"_s, one.parcel.value}, {u"number"_s, one.number}, {u"reason"_s, reasonName(one.reason)}});
    }
    cli.print({{u"file"_s, report->file},
               {u"parcels"_s, report->parcels},
               {u"goods"_s, report->goods},
               {u"pieces"_s, report->pieces},
               {u"refused"_s, refused}});
    if (report->parcels == 0)
        return NothingDone;
    return refused.isEmpty() ? AllDone : LeftOut;
}

QJsonObject json(const DayReport &report)
{
    QJsonArray untold;
    for (const UntoldOrder &one : report.untold)
        untold.append(QJsonObject{{u"order"_s, one.order},
                                  {u"shop"_s, one.shop},
                                  {u"number"_s, one.number},
                                  {u"state"_s, writeBackStateName(one.state)},
                                  {u"answer"_s, one.answer}});
    QJsonArray unfinished;
    for (const UnfinishedParcel &one : report.unfinished)
        unfinished.append(QJsonObject{{u"parcel"_s, one.parcel.value},
                                      {u"number"_s, one.number},
                                      {u"carrier"_s, one.carrier},
                                      {u"state"_s, parcelStateName(one.state)},
                                      {u"reason"_s, one.reason ? reasonName(*one.reason) : QString()}});
    QJsonArray voided;
    for (const VoidedNumber &one : report.voided)
        voided.append(
            QJsonObject{{u"number"_s, one.number},
                        {u"carrier"_s, one.carrier},
                        {u"verb"_s, one.verb},
                        {u"reason"_s, one.reason},
                        {u"time"_s, QDateTime::fromMSecsSinceEpoch(one.at, Qt::UTC).toString(Qt::ISODateWithMs)},
                        {u"bench"_s, one.bench},
                        {u"operator"_s, one.operatorName}});
    return {{u"date"_s, report.date.toString(Qt::ISODate)},
            {u"printed"_s, report.counts.printed},
            {u"scanned"_s, report.counts.scanned},
            {u"handed_over"_s, report.counts.handedOver},
            {u"unfinished"_s, unfinished},
            {u"not_reported"_s, untold},
            {u"voided"_s, voided}};
}

int day(Cli &cli, const Words &words)
{
    const QString typed = text(words.date);
    const QDate date = QDate::fromString(typed, Qt::ISODate);
    if (!typed.isEmpty() && !date.isValid())
        return cli.say({ErrorCode::InvalidArgument,
                        {{u"argument"_s, u"date"_s}, {u"value"_s, typed}, {u"allowed"_s, QStringList{u"2026-11-22"_s}}},
                        {}});
    const auto report = ReportDay(cli.place()).run(date);
    if (!report)
        return cli.say(report.error());
    if (!words.target.empty()) {
        const auto file = pdfFile(words);
        if (!file)
            return cli.say(file.error());
        const auto nameOf = [&](const QString &code) {
            const Carrier *carrier = cli.desk().carriers().find(code);
            return carrier ? carrier->nameZh : code;
        };
        const ReportPaper paper = dayPaper(*report, dayRows(*report, nameOf), cli.place());
        if (const auto written = cli.desk().paperWriter().report(paper, *file); !written)
            return cli.say(written.error());
    }
    cli.print(json(*report));
    return AllDone;
}

} // namespace

void addPaperVerbs(CLI::App &app, Cli &cli)
{
    auto words = std::make_shared<Words>();
    const auto paper = [&](const char *name, const char *what, Draw verb) {
        auto *sub = app.add_subcommand(name, what)->fallthrough();
        words->select.addTo(sub, false);
        sub->add_option("--batch", words->batch, "the parcels of this batch");
        sub->add_option("--to", words->target, "pdf:FILE")->required();
        sub->callback([&cli, words, verb] { cli.verb = [words, verb](Cli &c) { return draw(c, *words, verb); }; });
    };
    paper("picklist", "goods to fetch, with the parcels that they go into", &PackingPapers::pickList);
    paper("packingslip", "one page for each parcel", &PackingPapers::slips);

    auto *dayVerb = app.add_subcommand("day", "the end of a day: what was done, and what is open")->fallthrough();
    dayVerb->add_option("--date", words->date, "2026-11-22; without it today");
    dayVerb->add_option("--to", words->target, "pdf:FILE, the same on paper");
    dayVerb->callback([&cli, words] { cli.verb = [words](Cli &c) { return day(c, *words); }; });
}

} // namespace waydesk
