// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include "dispatch/undoimport.h"

#include <QDateTime>

#include <CLI/CLI.hpp>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    std::string run = "last";
    int count = 20;
};

QString canText(ImportView::Can can)
{
    switch (can) {
    case ImportView::Can::Yes: return u"yes"_s;
    case ImportView::Can::Halfway: return u"halfway"_s;
    case ImportView::Can::BeingWritten: return u"being_written"_s;
    case ImportView::Can::TakenBack: return u"taken_back"_s;
    case ImportView::Can::TooOld: break;
    }
    return u"too_old"_s;
}

int list(Cli &cli, const Words &words)
{
    const auto imports = UndoImport(cli.place()).imports(words.count);
    if (!imports)
        return cli.say(imports.error());
    for (const ImportView &one : *imports)
        cli.print({{u"run"_s, one.id.value},
                   {u"time"_s, QDateTime::fromMSecsSinceEpoch(one.at, Qt::UTC).toString(Qt::ISODateWithMs)},
                   {u"bench"_s, one.bench},
                   {u"operator"_s, one.operatorName},
                   {u"formats"_s, QJsonArray::fromStringList(one.formats)},
                   {u"orders_new"_s, one.ordersNew},
                   {u"orders_updated"_s, one.ordersUpdated},
                   {u"undo"_s, canText(one.can)}});
    return AllDone;
}

/// "last" is the newest import of this bench that was not taken back.
Result<ImportRunId> runOf(Cli &cli, const QString &word)
{
    if (word != u"last"_s) {
        bool isNumber = false;
        const qint64 id = word.toLongLong(&isNumber);
        if (!isNumber || id <= 0)
            return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"import"_s}, {u"value"_s, word}});
        return ImportRunId(id);
    }
    const auto imports = UndoImport(cli.place()).imports(100);
    if (!imports)
        return std::unexpected(imports.error());
    for (const ImportView &one : *imports) {
        if (one.bench == cli.place().bench && one.can != ImportView::Can::TakenBack)
            return one.id;
    }
    return fail(ErrorCode::NothingToDo, {{u"verb"_s, u"undo_import"_s}});
}

int takeBack(Cli &cli, const Words &words)
{
    const auto run = runOf(cli, text(words.run));
    if (!run)
        return cli.say(run.error());
    const auto done = UndoImport(cli.place()).run(*run);
    if (!done)
        return cli.say(done.error());
    cli.print({{u"undone"_s, u"import"_s},
               {u"run"_s, done->run.value},
               {u"orders_removed"_s, done->removed},
               {u"orders_restored"_s, done->restored},
               {u"kept"_s, QJsonArray::fromStringList(done->kept)}});
    return done->kept.isEmpty() ? AllDone : LeftOut;
}

} // namespace

void addUndoImportVerbs(CLI::App &undo, Cli &cli)
{
    auto words = std::make_shared<Words>();
    auto *import = undo.add_subcommand("import", "take a whole import back, while nothing was built on it");
    import->fallthrough();
    import->add_option("run", words->run, "its number, or last: the newest of this bench");
    import->callback([&cli, words] { cli.verb = [words](Cli &c) { return takeBack(c, *words); }; });
    auto *imports = undo.add_subcommand("imports", "the newest imports, and which can be taken back");
    imports->fallthrough();
    imports->add_option("--count", words->count, "so many of the newest, 1 to 1000")->check(CLI::Range(1, 1000));
    imports->callback([&cli, words] { cli.verb = [words](Cli &c) { return list(c, *words); }; });
}

} // namespace waydesk
