// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include "dispatch/ports/batchrepository.h"
#include "dispatch/printbatch.h"
#include "dispatch/takeoverbatch.h"
#include "models/text/batchsentences.h"

#include <CLI/CLI.hpp>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QJsonObject json(const Batch &batch)
{
    const BatchCounts &counts = batch.counts;
    return {{u"batch"_s, batch.id.value},       {u"name"_s, batchName(batch)},      {u"size"_s, counts.size},
            {u"unsent"_s, counts.unsent},       {u"in_flight"_s, counts.inFlight},  {u"in_doubt"_s, counts.inDoubt},
            {u"confirmed"_s, counts.confirmed}, {u"cancelled"_s, counts.cancelled}, {u"spoiled"_s, counts.spoiled}};
}

int list(Cli &cli)
{
    const auto batches = inRead<std::vector<Batch>>(
        cli.place().store, [](UnitOfWork &unit) -> Result<std::vector<Batch>> { return unit.batches().batches(); });
    if (!batches)
        return cli.say(batches.error());
    for (const Batch &batch : *batches)
        cli.print(json(batch));
    return AllDone;
}

Result<QJsonObject> withLedger(Cli &cli, BatchId id)
{
    return inRead<QJsonObject>(cli.place().store, [&](UnitOfWork &unit) -> Result<QJsonObject> {
        const auto batch = unit.batches().batch(id);
        if (!batch)
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"batch"_s}, {u"id"_s, id.value}});
        QJsonObject object = json(*batch);
        QJsonArray labels;
        for (const Label &label : unit.batches().labels(id))
            labels.append(QJsonObject{{u"position"_s, label.position},
                                      {u"number"_s, label.number},
                                      {u"copy"_s, label.newest.number},
                                      {u"state"_s, copyStateName(label.newest.state)}});
        object.insert(u"labels"_s, labels);
        if (!batch->takeOverReason.isEmpty())
            object.insert(u"take_over_reason"_s, batch->takeOverReason);
        return object;
    });
}

int show(Cli &cli, qint64 id)
{
    const auto object = withLedger(cli, BatchId(id));
    if (!object)
        return cli.say(object.error());
    cli.print(*object);
    return AllDone;
}

int cancel(Cli &cli, qint64 id)
{
    const auto cancelled = PrintBatch(cli.place(), cli.desk().printKit()).cancelRest(BatchId(id));
    if (!cancelled)
        return cli.say(cancelled.error());
    return show(cli, id);
}

int takeOver(Cli &cli, qint64 id, const QString &reason)
{
    const auto freed = TakeOverBatch(cli.place(), cli.desk().printKit().probe).run(BatchId(id), reason);
    if (!freed)
        return cli.say(freed.error());
    auto object = withLedger(cli, BatchId(id));
    if (!object)
        return cli.say(object.error());
    object->insert(u"from"_s, freed->from);
    cli.print(*object);
    const auto batch = inRead<Batch>(
        cli.place().store, [&](UnitOfWork &unit) -> Result<Batch> { return *unit.batches().batch(freed->batch); });
    if (const QString way = batch ? BatchSentences::wayOn(*batch) : QString(); !way.isEmpty())
        cli.tell(way);
    return AllDone;
}

} // namespace

void addBatchVerbs(CLI::App &app, Cli &cli)
{
    auto id = std::make_shared<qint64>(0);
    auto *batch = app.add_subcommand("batch", "print batches and their ledger")->require_subcommand(1)->fallthrough();
    batch->add_subcommand("list", "all batches, newest first")->fallthrough()->callback([&cli] { cli.verb = list; });
    auto *showVerb = batch->add_subcommand("show", "one batch with its ledger")->fallthrough();
    showVerb->add_option("id", *id)->required();
    showVerb->callback([&cli, id] { cli.verb = [id](Cli &c) { return show(c, *id); }; });
    auto *cancelVerb = batch->add_subcommand("cancel", "cancel the unsent rest")->fallthrough();
    cancelVerb->add_option("id", *id)->required();
    cancelVerb->callback([&cli, id] { cli.verb = [id](Cli &c) { return cancel(c, *id); }; });
    auto reason = std::make_shared<std::string>();
    auto *takeOverVerb =
        batch->add_subcommand("take-over", "free a batch whose bench died on a machine that does not come back");
    takeOverVerb->fallthrough();
    takeOverVerb->add_option("id", *id)->required();
    takeOverVerb->add_option("--reason", *reason)->required();
    takeOverVerb->callback(
        [&cli, id, reason] { cli.verb = [id, reason](Cli &c) { return takeOver(c, *id, text(*reason)); }; });
}

} // namespace waydesk
