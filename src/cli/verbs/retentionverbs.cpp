// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include "dispatch/expiredata.h"

#include <QDateTime>

#include <CLI/CLI.hpp>

#include <optional>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    std::optional<qint64> days;
    bool scheduled = false;
};

QJsonValue timeOrNull(qint64 ms)
{
    return ms == 0 ? QJsonValue(QJsonValue::Null)
                   : QJsonValue(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs));
}

int report(Cli &cli, const ExpiredData &data, bool ran)
{
    cli.print({{u"ran"_s, ran},
               {u"before"_s, timeOrNull(data.before)},
               {u"orders"_s, data.orders},
               {u"rejected_rows"_s, data.rejectedRows},
               {u"copies"_s, data.copies}});
    return AllDone;
}

int plan(Cli &cli, const Words &words)
{
    ExpireData verb(cli.place(), cli.desk().copies());
    if (words.days) {
        if (const auto kept = verb.setDays(*words.days); !kept)
            return cli.say(kept.error());
    }
    const auto plan = verb.plan();
    if (!plan)
        return cli.say(plan.error());
    cli.print({{u"days"_s, plan->days}, {u"last_run"_s, timeOrNull(plan->lastRun)}});
    return AllDone;
}

int preview(Cli &cli)
{
    const auto would = ExpireData(cli.place(), cli.desk().copies()).preview();
    return would ? report(cli, *would, false) : cli.say(would.error());
}

int run(Cli &cli, const Words &words)
{
    ExpireData verb(cli.place(), cli.desk().copies());
    if (words.scheduled) {
        const auto done = verb.runDaily();
        if (!done)
            return cli.say(done.error());
        return report(cli, done->value_or(ExpiredData()), done->has_value());
    }
    const auto done = verb.run();
    return done ? report(cli, *done, true) : cli.say(done.error());
}

} // namespace

void addRetentionVerbs(CLI::App &app, Cli &cli)
{
    auto words = std::make_shared<Words>();
    auto *retention = app.add_subcommand("retention", "how long receivers are kept, and deleting older ones");
    retention->require_subcommand(1)->fallthrough();
    auto *planVerb = retention->add_subcommand("plan", "show it, or set it")->fallthrough();
    planVerb->add_option("--days", words->days, "30 to 3650; 0 = for good");
    planVerb->callback([&cli, words] { cli.verb = [words](Cli &c) { return plan(c, *words); }; });
    retention->add_subcommand("preview", "what would be deleted now")->fallthrough()->callback([&cli] {
        cli.verb = preview;
    });
    auto *runVerb = retention->add_subcommand("run", "delete it")->fallthrough();
    runVerb->add_flag("--scheduled", words->scheduled, "not twice within a day, for cron");
    runVerb->callback([&cli, words] { cli.verb = [words](Cli &c) { return run(c, *words); }; });
}

} // namespace waydesk
