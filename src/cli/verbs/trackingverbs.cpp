// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include "core/waybill/numbercheck.h"
#include "core/waybill/sequence.h"

#include "models/text/sentences.h"

#include <CLI/CLI.hpp>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    std::string number;
    std::string carrier;
    qint64 count = 1;
};

int check(Cli &cli, const Words &words)
{
    const CarrierBook &book = cli.desk().carriers();
    const QStringList carriers = book.matching(text(words.number));
    const QString carrier = !words.carrier.empty() ? text(words.carrier)
        : carriers.isEmpty()                       ? QString()
                                                   : carriers.front();
    const NumberVerdict verdict = checkNumber(book, carrier, text(words.number));
    const bool single = !words.carrier.empty() || carriers.size() == 1;
    const auto next = verdict.level == NumberLevel::Ok && single ? nextNumber(book, carrier, verdict.number)
                                                                 : fail(ErrorCode::NoRule);
    cli.print({{u"number"_s, verdict.number.isEmpty() ? text(words.number) : verdict.number},
               {u"level"_s, numberLevelName(verdict.level)},
               {u"reason"_s, numberReasonName(verdict.reason)},
               {u"carriers"_s, QJsonArray::fromStringList(carriers)},
               {u"next"_s, next ? QJsonValue(*next) : QJsonValue()}});
    if (verdict.level != NumberLevel::Ok)
        cli.tell(Sentences::numberSentence(verdict));
    return verdict.level == NumberLevel::Error ? LeftOut : AllDone;
}

int next(Cli &cli, const Words &words)
{
    auto sequence = NumberSequence::from(cli.desk().carriers(), text(words.carrier), text(words.number));
    if (!sequence)
        return cli.say(sequence.error());
    if (words.count < 1 || words.count > 1'000'000)
        return cli.say({ErrorCode::InvalidArgument, {{u"argument"_s, u"count"_s}, {u"value"_s, words.count}}, {}});
    QJsonArray numbers;
    while (numbers.size() < words.count && sequence->advance())
        numbers.append(sequence->number());
    if (numbers.isEmpty())
        return cli.say({ErrorCode::SequenceExhausted, {{u"number"_s, sequence->number()}}, {}});
    cli.print({{u"numbers"_s, numbers}});
    return numbers.size() < words.count ? LeftOut : AllDone;
}

} // namespace

void addTrackingVerbs(CLI::App &app, Cli &cli)
{
    auto words = std::make_shared<Words>();
    auto *tracking = app.add_subcommand("tracking", "numbering rules alone")->require_subcommand(1)->fallthrough();
    auto *checkVerb = tracking->add_subcommand("check", "judge a number")->fallthrough();
    checkVerb->add_option("number", words->number)->required();
    checkVerb->add_option("--carrier", words->carrier);
    checkVerb->callback([&cli, words] { cli.verb = [words](Cli &c) { return check(c, *words); }; });
    auto *nextVerb = tracking->add_subcommand("next", "the numbers after it")->fallthrough();
    nextVerb->add_option("number", words->number)->required();
    nextVerb->add_option("--carrier", words->carrier)->required();
    nextVerb->add_option("--count", words->count, "so many numbers, one if not given");
    nextVerb->callback([&cli, words] { cli.verb = [words](Cli &c) { return next(c, *words); }; });
}

} // namespace waydesk
