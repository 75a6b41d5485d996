// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include "core/waybill/typednumber.h"
#include "dispatch/ports/historyrepository.h"
#include "dispatch/ports/orderrepository.h"

#include <QDateTime>

#include <CLI/CLI.hpp>

#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    std::string order;
    std::string number;
    int count = 1000;
};

constexpr int mostEvents = 1'000'000;

struct Shown {
    std::vector<Event> events;
    bool earlier = false; ///< there are more before them
};

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

Shown newest(UnitOfWork &unit, int count)
{
    Shown shown{unit.history().latestEvents(count + 1), false};
    shown.earlier = std::ssize(shown.events) > count;
    if (shown.earlier)
        shown.events.erase(shown.events.begin());
    return shown;
}

Result<Shown> read(Cli &cli, const Words &words)
{
    using Events = std::vector<Event>;
    return inRead<Shown>(cli.place().store, [&](UnitOfWork &unit) -> Result<Shown> {
        if (!words.number.empty()) {
            const QString number = normalisedNumber(text(words.number));
            Events all = unit.history().eventsOfNumber(number);
            if (all.empty())
                return fail(ErrorCode::NotFound, {{u"subject"_s, u"number"_s}, {u"name"_s, number}});
            return Shown{std::move(all)};
        }
        if (words.order.empty())
            return newest(unit, words.count);
        const auto orders = unit.orders().byNumber(text(words.order));
        if (orders.empty())
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"order"_s}, {u"name"_s, text(words.order)}});
        Events all;
        for (const Order &order : orders) {
            const auto some = unit.history().eventsOfOrder(order.id);
            all.insert(all.end(), some.begin(), some.end());
        }
        return Shown{std::move(all)};
    });
}

int events(Cli &cli, const Words &words)
{
    const auto shown = read(cli, words);
    if (!shown)
        return cli.say(shown.error());
    bool first = shown->earlier;
    for (const Event &event : shown->events) {
        QJsonObject line = json(event);
        if (std::exchange(first, false))
            line.insert(u"earlier"_s, true);
        cli.print(line);
    }
    if (shown->earlier)
        cli.tell(
            u"Only the newest %1 events; for earlier ones say --count N, --order O or --number N."_s.arg(words.count));
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
    auto *number = eventsVerb->add_option("--number", words->number)->excludes(order);
    eventsVerb->add_option("--count", words->count, "so many of the newest")
        ->check(CLI::Range(1, mostEvents))
        ->excludes(order)
        ->excludes(number);
    eventsVerb->callback([&cli, words] { cli.verb = [words](Cli &c) { return events(c, *words); }; });

    app.add_subcommand("check", "every invariant of the store")->fallthrough()->callback([&cli] { cli.verb = check; });
}

} // namespace waydesk
