// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include "dispatch/backupschedule.h"
#include "models/text/sentences.h"

#include <QDateTime>

#include <CLI/CLI.hpp>

#include <optional>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    std::string file;
    bool scheduled = false;
    bool dryRun = false;
    std::optional<std::string> folder;
    std::optional<qint64> every;
    std::optional<qint64> keep;
};

QJsonValue timeOrNull(qint64 ms)
{
    return ms == 0 ? QJsonValue(QJsonValue::Null)
                   : QJsonValue(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs));
}

QString offeredFolder(Cli &cli) { return cli.desk().dataFolder() + u"/backups"_s; }

int scheduled(Cli &cli)
{
    const auto done = BackUpOnSchedule(cli.place(), offeredFolder(cli)).run();
    if (!done)
        return cli.say(done.error());
    cli.print({{u"file"_s, done->file},
               {u"ok"_s, true},
               {u"made"_s, done->made},
               {u"removed"_s, QJsonArray::fromStringList(done->removed)},
               {u"next_due"_s, timeOrNull(done->nextDue)}});
    return AllDone;
}

int backup(Cli &cli, const Words &words)
{
    if (words.scheduled != words.file.empty())
        return cli.say(
            {ErrorCode::InvalidArgument, {{u"argument"_s, u"file or scheduled"_s}, {u"value"_s, QString()}}, {}});
    if (words.scheduled)
        return scheduled(cli);
    const auto done = cli.place().store.backup(text(words.file));
    if (!done)
        return cli.say(done.error());
    cli.print({{u"file"_s, text(words.file)}, {u"ok"_s, true}});
    return AllDone;
}

int plan(Cli &cli, const Words &words)
{
    BackUpOnSchedule verb(cli.place(), offeredFolder(cli));
    auto plan = verb.plan();
    if (!plan)
        return cli.say(plan.error());
    if (words.folder || words.every || words.keep) {
        if (words.folder)
            plan->folder = text(*words.folder);
        plan->minutes = words.every.value_or(plan->minutes);
        plan->keep = words.keep.value_or(plan->keep);
        if (const auto kept = verb.setPlan(*plan); !kept)
            return cli.say(kept.error());
        plan = verb.plan();
        if (!plan)
            return cli.say(plan.error());
    }
    cli.print({{u"folder"_s, plan->folder}, {u"every_minutes"_s, plan->minutes}, {u"keep"_s, plan->keep}});
    return AllDone;
}

/// The backup is checked and compared before anything is replaced, and what would be lost is said first.
int restore(Cli &cli, const Words &words)
{
    const QString file = text(words.file);
    const auto preview = Workstation::previewRestore(cli.options, file);
    if (!preview)
        return cli.say(preview.error());
    cli.tell(Sentences::restoreSentence(*preview));
    QString kept;
    if (!words.dryRun) {
        const auto done = Workstation::restore(cli.options, file);
        if (!done)
            return cli.say(done.error());
        kept = *done;
    }
    cli.print({{u"file"_s, file},
               {u"ok"_s, true},
               {u"backup_time"_s, timeOrNull(preview->backupAt)},
               {u"store_time"_s, timeOrNull(preview->storeAt)},
               {u"same_store"_s, preview->sameStore},
               {u"lost_events"_s, preview->lostEvents},
               {u"lost_since"_s, timeOrNull(preview->lostSince)},
               {u"kept_as"_s, kept}});
    return AllDone;
}

} // namespace

void addBackupVerbs(CLI::App &app, Cli &cli)
{
    auto words = std::make_shared<Words>();
    auto *backupVerb = app.add_subcommand("backup", "a checked copy of the store")->fallthrough();
    backupVerb->add_option("file", words->file);
    backupVerb->add_flag("--scheduled", words->scheduled, "into the planned folder, if the last one is old enough");
    backupVerb->callback([&cli, words] {
        if (!cli.verb)
            cli.verb = [words](Cli &c) { return backup(c, *words); };
    });
    auto *planVerb = backupVerb->add_subcommand("plan", "how often, where, and how many stay")->fallthrough();
    planVerb->add_option("--folder", words->folder);
    planVerb->add_option("--every", words->every, "minutes; 0 = never");
    planVerb->add_option("--keep", words->keep, "the newest that stay");
    planVerb->callback([&cli, words] { cli.verb = [words](Cli &c) { return plan(c, *words); }; });

    auto *restoreVerb =
        app.add_subcommand("restore", "put a backup back; no program may have the store open")->fallthrough();
    restoreVerb->add_option("file", words->file)->required();
    restoreVerb->add_flag("--dry-run", words->dryRun, "only say what would be lost");
    restoreVerb->callback([&cli, words] {
        cli.standalone = true;
        cli.verb = [words](Cli &c) { return restore(c, *words); };
    });
}

} // namespace waydesk
