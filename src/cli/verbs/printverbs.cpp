// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include "dispatch/ports/batchrepository.h"
#include "dispatch/printbatch.h"
#include "dispatch/reprintlabel.h"
#include "dispatch/settlebatch.h"
#include "models/text/batchsentences.h"

#include <CLI/CLI.hpp>

#include <set>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    SelectWords select;
    qint64 batch = 0;
    std::string target;
    std::string form;
    std::string number;
    std::string reason;
    std::string last;
    bool none = false;
};

QJsonArray refusedJson(const PrintReport &report)
{
    QJsonArray refused;
    for (const RefusedParcel &one : report.refused) {
        QJsonObject entry{
            {u"parcel"_s, one.parcel.value}, {u"number"_s, one.number}, {u"reason"_s, reasonName(one.reason)}};
        if (one.batch.isValid())
            entry.insert(u"batch"_s, one.batch.value);
        if (!one.field.isEmpty())
            entry.insert(u"field"_s, one.field);
        refused.append(entry);
    }
    return refused;
}

Result<Batch> ledger(Cli &cli, BatchId id)
{
    return inRead<Batch>(cli.place().store, [&](UnitOfWork &unit) -> Result<Batch> {
        const auto batch = unit.batches().batch(id);
        if (!batch)
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"batch"_s}, {u"id"_s, id.value}});
        return *batch;
    });
}

/// How to go on with a batch that stopped.
void tellTheWayOn(Cli &cli, BatchId id)
{
    const auto batch = ledger(cli, id);
    const QString way = batch ? BatchSentences::wayOn(*batch) : QString();
    if (!way.isEmpty())
        cli.tell(way);
}

void tellStop(Cli &cli, const PrintReport &report)
{
    for (const RefusedParcel &one : report.refused)
        cli.tellRefused(one.parcel, one.number, one.reason, {{u"field"_s, one.field}});
    std::set<BatchId> waiting;
    for (const RefusedParcel &one : report.refused)
        waiting.insert(one.batch);
    waiting.erase(BatchId());
    for (const BatchId batch : waiting)
        tellTheWayOn(cli, batch);
    if (!report.stopped)
        return;
    cli.say(*report.stopped);
    tellTheWayOn(cli, report.batch);
}

/// A call that made a batch did something, also where the printer took none of it: the batch keeps its parcels and
/// waits.
bool keptABatch(Cli &cli, const PrintReport &report)
{
    const auto batch = ledger(cli, report.batch);
    return batch && batch->counts.unsent > 0;
}

int finish(Cli &cli, const Result<PrintReport> &report, bool made, const std::vector<ParcelId> &unknown = {})
{
    QJsonArray refused = report ? refusedJson(*report) : QJsonArray();
    cli.tellUnknown(unknown, &refused);
    if (!report)
        return cli.say(report.error());
    cli.print({{u"batch"_s, report->batch.isValid() ? QJsonValue(report->batch.value) : QJsonValue()},
               {u"labels"_s, report->labels},
               {u"read_back"_s, report->readBack},
               {u"confirmed"_s, report->confirmed},
               {u"in_flight"_s, report->inFlight},
               {u"in_doubt"_s, report->inDoubt},
               {u"refused"_s, refused},
               {u"seconds"_s, static_cast<double>(report->milliseconds) / 1000}});
    tellStop(cli, *report);
    const bool noneLeft = report->confirmed + report->inFlight + report->inDoubt == 0;
    if (noneLeft && !(made && keptABatch(cli, *report)))
        return NothingDone;
    return report->stopped || !refused.isEmpty() ? LeftOut : AllDone;
}

PrintObserver progress(Cli &cli)
{
    return [&cli](const PrintProgress &now) {
        cli.tell(u"%1/%2"_s.arg(now.done).arg(now.labels));
        return true;
    };
}

int print(Cli &cli, const Words &words)
{
    PrintBatch verb(cli.place(), cli.desk().printKit());
    if (words.batch != 0)
        return finish(cli, verb.resume(BatchId(words.batch), text(words.target), progress(cli)), false);
    if (const auto may = cli.desk().mayUseTemplate(text(words.form)); !may)
        return cli.say(may.error());
    auto selected = select(cli, words.select);
    if (!selected)
        return cli.say(selected.error());
    const bool named = !words.select.parcels.empty();
    const auto parcels = named ? selected->parcels() : selected->parcelsIn(PrintState::Numbered);
    return finish(cli, verb.start({parcels, text(words.target), text(words.form), progress(cli)}), true,
                  selected->unknown);
}

int settle(Cli &cli, const Words &words)
{
    if (words.none == !words.last.empty())
        return cli.say(
            {ErrorCode::InvalidArgument, {{u"argument"_s, u"last or none"_s}, {u"value"_s, text(words.last)}}, {}});
    const PrintKit &kit = cli.desk().printKit();
    if (!words.target.empty()) {
        if (const auto usable = kit.targets.make(text(words.target)); !usable)
            return cli.say(usable.error());
    }
    SettleBatch verb(cli.place(), kit);
    const auto report =
        words.none ? verb.noneCameOut(BatchId(words.batch)) : verb.upTo(BatchId(words.batch), text(words.last));
    if (!report)
        return cli.say(report.error());
    int code = AllDone;
    if (report->remaining > 0 && !words.target.empty()) {
        const auto rest = PrintBatch(cli.place(), kit).resume(BatchId(words.batch), text(words.target), progress(cli));
        if (!rest) {
            cli.say(rest.error());
            code = LeftOut;
        } else {
            tellStop(cli, *rest);
            code = rest->stopped || !rest->refused.empty() ? LeftOut : AllDone;
        }
    }
    const auto now = ledger(cli, report->batch);
    if (!now)
        return cli.say(now.error());
    cli.print({{u"batch"_s, report->batch.value},
               {u"confirmed"_s, report->confirmed},
               {u"spoiled"_s, report->spoiled},
               {u"reprinted"_s, report->reprinted},
               {u"remaining"_s, now->counts.unsent}});
    return code;
}

int reprint(Cli &cli, const Words &words)
{
    const auto report = ReprintLabel(cli.place(), cli.desk().printKit())
                            .run(text(words.number), text(words.reason), text(words.target));
    if (!report) {
        const int code = cli.say(report.error());
        tellTheWayOn(cli, BatchId(report.error().values[u"batch"_s].toLongLong()));
        return code;
    }
    cli.print({{u"number"_s, report->number}, {u"copy"_s, report->copy}});
    tellStop(cli, report->print);
    return report->print.stopped || !report->print.refused.empty() ? LeftOut : AllDone;
}

} // namespace

void addPrintVerbs(CLI::App &app, Cli &cli)
{
    auto words = std::make_shared<Words>();
    words->form = "standard-100x150-8";
    auto *printVerb = app.add_subcommand("print", "one batch of numbered, unprinted parcels")->fallthrough();
    words->select.addTo(printVerb, false);
    printVerb->add_option("--batch", words->batch, "go on with the unsent rest of this batch");
    printVerb->add_option("--to", words->target, "pdf:FILE png:DIR zpl:FILE tspl:FILE cups:QUEUE tcp:HOST:PORT")
        ->required();
    printVerb->add_option("--template", words->form);
    printVerb->callback([&cli, words] { cli.verb = [words](Cli &c) { return print(c, *words); }; });

    auto *settleVerb = app.add_subcommand("settle", "say what came out of an interrupted batch")->fallthrough();
    settleVerb->add_option("batch", words->batch)->required();
    settleVerb->add_option("--last", words->last, "the last good label in hand");
    settleVerb->add_flag("--none", words->none, "none came out");
    settleVerb->add_option("--to", words->target, "then print the rest there");
    settleVerb->callback([&cli, words] { cli.verb = [words](Cli &c) { return settle(c, *words); }; });

    auto *reprintVerb = app.add_subcommand("reprint", "a further copy of a label")->fallthrough();
    reprintVerb->add_option("number", words->number)->required();
    reprintVerb->add_option("--reason", words->reason)->required();
    reprintVerb->add_option("--to", words->target)->required();
    reprintVerb->callback([&cli, words] { cli.verb = [words](Cli &c) { return reprint(c, *words); }; });
}

} // namespace waydesk
