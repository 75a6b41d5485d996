// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include "dispatch/printerprofiles.h"

#include <QRegularExpression>

#include <CLI/CLI.hpp>

#include <optional>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    std::string target;
    std::optional<int> dpi;
    std::string paper;
    std::optional<int> darkness;
    std::optional<int> right;
    std::optional<int> down;
};

QJsonObject json(const PrinterProfile &profile)
{
    return {{u"printer"_s, profile.target},
            {u"dpi"_s, dpiText(profile.stock).toInt()},
            {u"dots_per_mm"_s, profile.stock.dotsPerMm},
            {u"width_mm"_s, profile.stock.widthMm},
            {u"height_mm"_s, profile.stock.heightMm},
            {u"darkness"_s,
             profile.tuning.darkness < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(profile.tuning.darkness)},
            {u"right"_s, profile.tuning.right},
            {u"down"_s, profile.tuning.down}};
}

std::unexpected<Error> wrong(const QString &argument, const QString &value, const QStringList &allowed)
{
    return fail(ErrorCode::InvalidArgument, {{u"argument"_s, argument}, {u"value"_s, value}, {u"allowed"_s, allowed}});
}

/// What is known of the printer, with what the words say.
Result<PrinterProfile> profileOf(Cli &cli, const Words &words)
{
    const auto kept = PrinterProfiles(cli.place()).of(text(words.target));
    if (!kept)
        return std::unexpected(kept.error());
    PrinterProfile profile = kept->value_or(PrinterProfile{text(words.target), {}, {}});
    if (words.dpi) {
        const int dpi = *words.dpi;
        if (dpi != 203 && dpi != 300)
            return wrong(u"dpi"_s, QString::number(dpi), {u"203"_s, u"300"_s});
        profile.stock.dotsPerMm = dpi == 300 ? 12 : 8;
    }
    if (!words.paper.empty()) {
        const auto match = QRegularExpression(u"^(\\d{1,3})x(\\d{1,3})$"_s).match(text(words.paper));
        if (!match.hasMatch())
            return wrong(u"paper"_s, text(words.paper), {u"100x150"_s});
        profile.stock.widthMm = match.captured(1).toInt();
        profile.stock.heightMm = match.captured(2).toInt();
    }
    profile.tuning.darkness = words.darkness.value_or(profile.tuning.darkness);
    profile.tuning.right = words.right.value_or(profile.tuning.right);
    profile.tuning.down = words.down.value_or(profile.tuning.down);
    return profile;
}

int set(Cli &cli, const Words &words)
{
    const auto profile = profileOf(cli, words);
    if (!profile)
        return cli.say(profile.error());
    if (const auto kept = PrinterProfiles(cli.place()).keep(*profile); !kept)
        return cli.say(kept.error());
    cli.print(json(*profile));
    return AllDone;
}

int test(Cli &cli, const Words &words)
{
    const auto profile = profileOf(cli, words);
    if (!profile)
        return cli.say(profile.error());
    if (const auto printed = PrintTestLabel(cli.place(), cli.desk().printKit()).run(*profile); !printed)
        return cli.say(printed.error());
    cli.print(json(*profile));
    return AllDone;
}

int forget(Cli &cli, const Words &words)
{
    if (const auto done = PrinterProfiles(cli.place()).forget(text(words.target)); !done)
        return cli.say(done.error());
    cli.print({{u"printer"_s, text(words.target)}});
    return AllDone;
}

int list(Cli &cli)
{
    const auto all = PrinterProfiles(cli.place()).all();
    if (!all)
        return cli.say(all.error());
    for (const PrinterProfile &profile : *all)
        cli.print(json(profile));
    return AllDone;
}

} // namespace

void addPrinterVerbs(CLI::App &app, Cli &cli)
{
    auto *printer = app.add_subcommand("printer", "what lies in a label printer of this bench, and how it is tuned");
    printer->require_subcommand(1)->fallthrough();
    const auto verb = [&](const char *name, const char *what, int (*run)(Cli &, const Words &)) {
        auto words = std::make_shared<Words>();
        auto *sub = printer->add_subcommand(name, what)->fallthrough();
        sub->add_option("target", words->target, "cups:QUEUE, tcp:HOST:PORT")->required();
        sub->callback([&cli, words, run] { cli.verb = [words, run](Cli &c) { return run(c, *words); }; });
        return std::pair(sub, words);
    };
    const auto addValues = [](const auto &made) {
        const auto &[sub, words] = made;
        sub->add_option("--dpi", words->dpi, "203 or 300");
        sub->add_option("--paper", words->paper, "width x height in millimetres: 100x150");
        sub->add_option("--darkness", words->darkness, "percent; -1 = as the printer is set");
        sub->add_option("--right", words->right, "dots that all is moved to the right");
        sub->add_option("--down", words->down, "dots that all is moved down");
    };
    addValues(verb("set", "keep what it is; a batch for other labels is refused", &set));
    addValues(verb("test", "print a ruler label", &test));
    verb("forget", "know nothing of it any more", &forget);
    printer->add_subcommand("list", "(lines)")->fallthrough()->callback([&cli] { cli.verb = list; });
}

} // namespace waydesk
