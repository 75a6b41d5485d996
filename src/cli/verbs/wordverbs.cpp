// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include "dispatch/teachwords.h"

#include <CLI/CLI.hpp>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    std::string platform;
    std::string status;
    std::string refund;
    std::string meaning;
};

Result<TaughtWord> wordOf(const Words &words, bool withMeaning)
{
    TaughtWord word;
    word.platform = text(words.platform);
    const bool refund = !words.refund.empty();
    word.word = text(refund ? words.refund : words.status);
    const QString meaning = text(words.meaning);
    if (refund)
        word.refund = withMeaning ? refundFromName(meaning) : RefundState::Unknown;
    else
        word.status = withMeaning ? orderStatusFromName(meaning) : OrderStatus::Unknown;
    if (!word.status && !word.refund)
        return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"meaning"_s}, {u"value"_s, meaning}});
    return word;
}

int teach(Cli &cli, const Words &words)
{
    const auto word = wordOf(words, true);
    if (!word)
        return cli.say(word.error());
    const auto report = TeachWords(cli.place()).teach(*word);
    if (!report)
        return cli.say(report.error());
    cli.print({{u"platform"_s, word->platform},
               {u"word"_s, word->word},
               {u"meaning"_s, text(words.meaning)},
               {u"orders"_s, report->orders}});
    return AllDone;
}

int forget(Cli &cli, const Words &words)
{
    const auto word = wordOf(words, false);
    if (!word)
        return cli.say(word.error());
    if (const auto done = TeachWords(cli.place()).forget(*word); !done)
        return cli.say(done.error());
    cli.print({{u"platform"_s, word->platform}, {u"word"_s, word->word}});
    return AllDone;
}

int list(Cli &cli)
{
    const auto words = TeachWords(cli.place()).all();
    if (!words)
        return cli.say(words.error());
    QJsonArray all;
    for (const TaughtWord &word : *words)
        all.append(QJsonObject{{u"platform"_s, word.platform},
                               {u"kind"_s, word.refund ? u"refund"_s : u"status"_s},
                               {u"word"_s, word.word},
                               {u"meaning"_s, word.refund ? refundName(*word.refund) : orderStatusName(*word.status)}});
    cli.print({{u"words"_s, all}});
    return AllDone;
}

void addWord(CLI::App *verb, const std::shared_ptr<Words> &words)
{
    verb->add_option("--platform", words->platform)->required();
    auto *kind = verb->add_option_group("word")->require_option(1);
    kind->add_option("--status", words->status, "a word of the status column");
    kind->add_option("--refund", words->refund, "a word of the refund column");
}

} // namespace

void addWordVerbs(CLI::App &app, Cli &cli)
{
    auto words = std::make_shared<Words>();
    auto *group = app.add_subcommand("words", "words of the platforms")->require_subcommand(1)->fallthrough();
    auto *verb = group->add_subcommand("teach", "say what a word means; remembered")->fallthrough();
    addWord(verb, words);
    verb->add_option("meaning", words->meaning,
                     "unpaid, to_ship, part_shipped, shipped, done, cancelled; of a refund: none, requested, running, "
                     "refused, withdrawn, done")
        ->required();
    verb->callback([&cli, words] { cli.verb = [words](Cli &c) { return teach(c, *words); }; });
    verb = group->add_subcommand("forget", "take a taught word back")->fallthrough();
    addWord(verb, words);
    verb->callback([&cli, words] { cli.verb = [words](Cli &c) { return forget(c, *words); }; });
    verb = group->add_subcommand("list", "all taught words")->fallthrough();
    verb->callback([&cli] { cli.verb = [](Cli &c) { return list(c); }; });
}

} // namespace waydesk
