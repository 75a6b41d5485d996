// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include "core/waybill/typednumber.h"
#include "dispatch/ports/historyrepository.h"
#include "dispatch/ports/orderrepository.h"

#include <QDateTime>

#include <CLI/CLI.hpp>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    std::string order;
    std::string number;
};

constexpr int shownEvents = 1000;

QJsonObject json(const Event &event)
{
    return {{u"seq"_s, event.seq},
            {u"time"_s, QDateTime::fromMSecsSinceEpoch(event.at, Qt::UTC).toString(Qt::ISODateWithMs)},
            {u"bench"_s, event.bench},
            {u"operator"_s, event.operatorName},
            {u"verb"_s, event.verb},
            {u"subject"_s, QJsonObject{{u"kind"_s, subjectKindName(event.kind)}, {u"id"_s, event.subject}}},
            {u"detail"_s, event.detail}};
}

Result<std::vector<Event>> read(Cli &cli, const Words &words)
{
    using Events = std::vector<Event>;
    return inRead<Events>(cli.place().store, [&](UnitOfWork &unit) -> Result<Events> {
        if (!words.number.empty()) {
            const QString number = normalisedNumber(text(words.number));
            Events all = unit.history().eventsOfNumber(number);
            if (all.empty())
                return fail(ErrorCode::NotFound, {{u"subject"_s, u"number"_s}, {u"name"_s, number}});
            return all;
        }
        if (words.order.empty())
            return unit.history().latestEvents(shownEvents);
        const auto orders = unit.orders().byNumber(text(words.order));
        if (orders.empty())
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"order"_s}, {u"name"_s, text(words.order)}});
        Events all;
        for (const Order &order : orders) {
            const auto some = unit.history().eventsOfOrder(order.id);
            all.insert(all.end(), some.begin(), some.end());
        }
        return all;
    });
}

int events(Cli &cli, const Words &words)
{
    const auto all = read(cli, words);
    if (!all)
        return cli.say(all.error());
    for (const Event &event : *all)
        cli.print(json(event));
    return AllDone;
}

int check(Cli &cli)
{
    const auto file = cli.place().store.integrityProblems();
    const auto rules = cli.desk().invariants().violations();
    if (!file || !rules)
        return cli.say(file ? rules.error() : file.error());
    const QStringList all = *file + *rules;
    cli.print({{u"ok"_s, all.isEmpty()}, {u"violations"_s, QJsonArray::fromStringList(all)}});
    return all.isEmpty() ? AllDone : LeftOut;
}

} // namespace

void addHistoryVerbs(CLI::App &app, Cli &cli)
{
    auto words = std::make_shared<Words>();
    auto *eventsVerb =
        app.add_subcommand("events", "history, oldest first; without a filter the newest 1,000")->fallthrough();
    auto *order = eventsVerb->add_option("--order", words->order);
    eventsVerb->add_option("--number", words->number)->excludes(order);
    eventsVerb->callback([&cli, words] { cli.verb = [words](Cli &c) { return events(c, *words); }; });

    app.add_subcommand("check", "every invariant of the store")->fallthrough()->callback([&cli] { cli.verb = check; });
}

} // namespace waydesk
