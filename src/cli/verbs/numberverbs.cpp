// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include "dispatch/fillnumbers.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/recallparcel.h"
#include "dispatch/voidnumber.h"

#include "models/text/sentences.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    SelectWords select;
    std::string carrier;
    std::string first;
    std::string account;
    bool dryRun = false;
    std::vector<qint64> parcels;
    std::string number;
    std::string reason;
};

QJsonObject json(const FillReport &report)
{
    QJsonArray assigned;
    for (const auto &one : report.assigned)
        assigned.append(
            QJsonObject{{u"parcel"_s, one.parcel.value}, {u"number"_s, one.number}, {u"position"_s, one.position}});
    QJsonArray skipped;
    for (const SkippedNumber &one : report.skipped)
        skipped.append(QJsonObject{{u"number"_s, one.number}, {u"reason"_s, skipReasonName(one.reason)}});
    QJsonArray refused;
    for (const RefusedNumber &one : report.refused)
        refused.append(QJsonObject{{u"parcel"_s, one.parcel.value}, {u"reason"_s, reasonName(one.reason)}});
    return {{u"fill"_s, report.fill.isValid() ? QJsonValue(report.fill.value) : QJsonValue()},
            {u"first"_s, report.first},
            {u"last"_s, report.last},
            {u"assigned"_s, assigned},
            {u"skipped"_s, skipped},
            {u"refused"_s, refused}};
}

/// A number that is only unusual passes, but not in silence.
void warn(Cli &cli, const FillReport &report)
{
    if (report.verdict.level == NumberLevel::Warn)
        cli.tell(report.verdict.number + u": "_s + Sentences::numberSentence(report.verdict));
    if (report.apiAssigned)
        cli.tell(u"note: this carrier gives its numbers one by one; counting up is right only for blocks that the "
                 "account owns and for pre-printed forms"_s);
    if (report.outsideSegments)
        cli.tell(u"note: the first number is in none of the account's segments"_s);
}

/// A fill that is too short changes nothing; in a rehearsal too it says why it stops.
int finish(Cli &cli, const FillReport &report, const FillRequest &request, const std::vector<ParcelId> &unknown)
{
    warn(cli, report);
    for (const RefusedNumber &one : report.refused)
        cli.tellRefused(one.parcel, {}, one.reason);
    QJsonObject object = json(report);
    QJsonArray refused = object[u"refused"_s].toArray();
    cli.tellUnknown(unknown, &refused);
    object[u"refused"_s] = refused;
    cli.print(object);
    if (!report.isComplete())
        return cli.say(fillShortfall(report, request));
    if (report.assigned.empty())
        return NothingDone;
    return refused.isEmpty() ? AllDone : LeftOut;
}

int number(Cli &cli, const Words &words)
{
    const auto selected = select(cli, words.select);
    if (!selected)
        return cli.say(selected.error());
    if (words.first.empty() && words.account.empty())
        return cli.say(
            {ErrorCode::InvalidArgument, {{u"argument"_s, u"first or account"_s}, {u"value"_s, QString()}}, {}});
    const bool named = !words.select.parcels.empty();
    const FillRequest request{named ? selected->parcels() : selected->parcelsIn(PrintState::Planned),
                              text(words.carrier), text(words.first), text(words.account)};
    FillNumbers verb(cli.place(), cli.desk().carriers());
    Result<FillReport> report = FillReport();
    if (words.dryRun) {
        const auto draft = verb.prepare(request);
        if (!draft)
            return cli.say(draft.error());
        report = verb.preview(*draft, request.first);
    } else {
        report = verb.run(request);
    }
    if (!report)
        return cli.say(report.error());
    return finish(cli, *report, request, selected->unknown);
}

Result<std::vector<ParcelId>> known(Cli &cli, const std::vector<ParcelId> &parcels)
{
    using Parcels = std::vector<ParcelId>;
    return inRead<Parcels>(cli.place().store, [&](UnitOfWork &unit) -> Result<Parcels> {
        Parcels found;
        for (const Parcel &parcel : unit.parcels().byIds(parcels))
            found.push_back(parcel.id);
        return found;
    });
}

int unnumber(Cli &cli, const Words &words)
{
    std::vector<ParcelId> parcels;
    for (const qint64 id : words.parcels)
        parcels.emplace_back(id);
    const auto found = known(cli, parcels);
    if (!found)
        return cli.say(found.error());
    std::erase_if(parcels, [&](ParcelId parcel) { return std::ranges::find(*found, parcel) != found->end(); });
    QJsonArray refused;
    cli.tellUnknown(parcels, &refused);
    if (found->empty())
        return NothingDone;
    const auto freed = VoidNumber(cli.place()).clear(*found);
    if (!freed)
        return cli.say(freed.error());
    cli.print(
        {{u"freed"_s, QJsonArray::fromStringList(QStringList(freed->begin(), freed->end()))}, {u"refused"_s, refused}});
    return refused.isEmpty() ? AllDone : LeftOut;
}

int voidOne(Cli &cli, const Words &words)
{
    const auto number = VoidNumber(cli.place()).run(text(words.number), text(words.reason));
    if (!number)
        return cli.say(number.error());
    cli.print({{u"number"_s, *number}, {u"state"_s, numberStateName(NumberState::Voided)}});
    return AllDone;
}

int recall(Cli &cli, const Words &words)
{
    const auto report = RecallParcel(cli.place()).run(text(words.number), text(words.reason));
    if (!report)
        return cli.say(report.error());
    cli.print({{u"number"_s, report->number},
               {u"state"_s, parcelStateName(ParcelState::Recalled)},
               {u"parcel"_s, report->parcel.value},
               {u"orders"_s, QJsonArray::fromStringList(report->orders)},
               {u"successor"_s,
                report->successor.isValid() ? QJsonValue(report->successor.value) : QJsonValue(QJsonValue::Null)}});
    return AllDone;
}

} // namespace

void addNumberVerbs(CLI::App &app, Cli &cli)
{
    auto words = std::make_shared<Words>();
    auto *numberVerb = app.add_subcommand("number", "one number each, in table order")->fallthrough();
    words->select.addTo(numberVerb, true);
    numberVerb->add_option("--carrier", words->carrier)->required();
    numberVerb->add_option("--first", words->first);
    numberVerb->add_option("--account", words->account);
    numberVerb->add_flag("--dry-run", words->dryRun);
    numberVerb->callback([&cli, words] { cli.verb = [words](Cli &c) { return number(c, *words); }; });

    auto *clear = app.add_subcommand("unnumber", "clear unprinted numbers")->fallthrough();
    clear->add_option("parcels", words->parcels)->required();
    clear->callback([&cli, words] { cli.verb = [words](Cli &c) { return unnumber(c, *words); }; });

    auto *voidVerb = app.add_subcommand("void", "cancel a number")->fallthrough();
    voidVerb->add_option("number", words->number)->required();
    voidVerb->add_option("--reason", words->reason)->required();
    voidVerb->callback([&cli, words] { cli.verb = [words](Cli &c) { return voidOne(c, *words); }; });

    auto *recallVerb = app.add_subcommand("recall", "take back a parcel that was handed over")->fallthrough();
    recallVerb->add_option("number", words->number)->required();
    recallVerb->add_option("--reason", words->reason)->required();
    recallVerb->callback([&cli, words] { cli.verb = [words](Cli &c) { return recall(c, *words); }; });
}

} // namespace waydesk
