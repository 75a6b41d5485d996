// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include "dispatch/ports/formatshelf.h"

#include <CLI/CLI.hpp>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    std::string name;
    std::string file;
    std::string platform = "generic";
    std::vector<std::string> columns;
    bool severalRows = false;
    int headingRow = 0;
};

int list(Cli &cli)
{
    QJsonArray formats;
    for (const FormatEntry &entry : cli.desk().formatShelf().entries())
        formats.append(QJsonObject{{u"format"_s, entry.id},
                                   {u"name"_s, entry.name},
                                   {u"platform"_s, entry.platform},
                                   {u"own"_s, entry.own},
                                   {u"problem"_s, entry.problem}});
    cli.print({{u"formats"_s, formats}});
    return AllDone;
}

int preview(Cli &cli, const Words &words)
{
    const auto read = cli.desk().formatShelf().preview(text(words.file), words.headingRow);
    if (!read)
        return cli.say(read.error());
    QJsonArray columns;
    for (qsizetype i = 0; i < read->columns.size(); ++i) {
        QJsonArray cells;
        for (const QStringList &row : read->rows)
            cells.append(row[i]);
        columns.append(
            QJsonObject{{u"column"_s, read->columns[i]}, {u"field"_s, read->suggested[i]}, {u"cells"_s, cells}});
    }
    cli.print({{u"file"_s, read->file},
               {u"encoding"_s, read->encoding},
               {u"format"_s, read->format},
               {u"heading_row"_s, read->headingRow},
               {u"columns"_s, columns}});
    return AllDone;
}

/// "FIELD=HEADING", several headings of one field in the order given.
Result<MappingProfile> profileOf(const Words &words)
{
    MappingProfile profile{text(words.name), text(words.platform), words.severalRows, {}};
    for (const std::string &column : words.columns) {
        const QString pair = text(column);
        const qsizetype at = pair.indexOf(u'=');
        if (at < 1)
            return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"column"_s}, {u"value"_s, pair}});
        profile.columns[pair.left(at)].append(pair.mid(at + 1));
    }
    return profile;
}

int save(Cli &cli, const Words &words)
{
    const auto profile = profileOf(words);
    if (!profile)
        return cli.say(profile.error());
    const auto id = cli.desk().formatShelf().save(*profile);
    if (!id)
        return cli.say(id.error());
    cli.print({{u"format"_s, *id}});
    return AllDone;
}

int add(Cli &cli, const Words &words)
{
    const auto id = cli.desk().formatShelf().add(text(words.file));
    if (!id)
        return cli.say(id.error());
    cli.print({{u"format"_s, *id}});
    return AllDone;
}

int answer(Cli &cli, const Words &words, const Result<void> &done)
{
    if (!done)
        return cli.say(done.error());
    cli.print({{u"format"_s, text(words.name)}});
    return AllDone;
}

} // namespace

void addFormatVerbs(CLI::App &app, Cli &cli)
{
    auto words = std::make_shared<Words>();
    auto *group = app.add_subcommand("format", "shapes of order files")->require_subcommand(1)->fallthrough();
    auto *verb = group->add_subcommand("list", "shipped and own formats")->fallthrough();
    verb->callback([&cli] { cli.verb = [](Cli &c) { return list(c); }; });
    verb = group->add_subcommand("preview", "columns of a file, and what they may mean")->fallthrough();
    verb->add_option("file", words->file)->required();
    verb->add_option("--heading-row", words->headingRow);
    verb->callback([&cli, words] { cli.verb = [words](Cli &c) { return preview(c, *words); }; });
    verb = group->add_subcommand("save", "say what the columns of an unknown shape mean")->fallthrough();
    verb->add_option("name", words->name)->required();
    verb->add_option("--platform", words->platform);
    verb->add_option("--column", words->columns, "FIELD=HEADING")->required()->take_all();
    verb->add_flag("--several-rows", words->severalRows, "an order may have several rows");
    verb->callback([&cli, words] { cli.verb = [words](Cli &c) { return save(c, *words); }; });
    verb = group->add_subcommand("add", "take in a format file")->fallthrough();
    verb->add_option("file", words->file)->required();
    verb->callback([&cli, words] { cli.verb = [words](Cli &c) { return add(c, *words); }; });
    verb = group->add_subcommand("give", "write a format to a file, for others")->fallthrough();
    verb->add_option("name", words->name)->required();
    verb->add_option("file", words->file)->required();
    verb->callback([&cli, words] {
        cli.verb = [words](Cli &c) {
            return answer(c, *words, c.desk().formatShelf().give(text(words->name), text(words->file)));
        };
    });
    verb = group->add_subcommand("remove", "drop an own format")->fallthrough();
    verb->add_option("name", words->name)->required();
    verb->callback([&cli, words] {
        cli.verb = [words](Cli &c) { return answer(c, *words, c.desk().formatShelf().remove(text(words->name))); };
    });
}

} // namespace waydesk
