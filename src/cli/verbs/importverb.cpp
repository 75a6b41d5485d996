// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include "dispatch/importorders.h"
#include "models/text/sentences.h"

#include <QDateTime>
#include <QRegularExpression>

#include <CLI/CLI.hpp>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    std::vector<std::string> files;
    std::string shop;
    std::string format;
    std::vector<std::string> fixes;
};

QJsonObject json(const FileReport &file)
{
    QJsonArray rejected;
    for (const RejectedRow &row : file.rejected)
        rejected.append(QJsonObject{
            {u"row"_s, row.row}, {u"column"_s, row.column}, {u"reason"_s, row.reason}, {u"text"_s, row.text}});
    return {{u"file"_s, file.file},
            {u"format"_s, file.format},
            {u"encoding"_s, file.encoding},
            {u"shop"_s, file.shop},
            {u"as_of"_s, QDateTime::fromMSecsSinceEpoch(file.asOf, Qt::UTC).toString(Qt::ISODate)},
            {u"rows"_s, file.rows},
            {u"orders_new"_s, file.ordersNew},
            {u"orders_updated"_s, file.ordersUpdated},
            {u"orders_unchanged"_s, file.ordersUnchanged},
            {u"rejected"_s, rejected}};
}

/// "ROW:COLUMN=TEXT", or "ROW=TEXT" for the whole row, of the one file that is given.
Result<CellFix> fixOf(const QString &words, const QStringList &files)
{
    static const QRegularExpression form(u"^(\\d{1,9})(?::([^=]+))?=(.*)$"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    const auto match = form.match(words);
    CellFix fix{files.value(0), match.captured(1).toInt(), match.captured(2), match.captured(3)};
    if (!match.hasMatch() || fix.row < 1 || files.size() != 1)
        return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"fix"_s}, {u"value"_s, words}});
    return fix;
}

/// Words that nobody knows, and how to teach them.
void tellUnknownWords(const Cli &cli, const FileReport &file)
{
    for (const RejectedRow &row : file.rejected) {
        if (!row.reason.endsWith(u"_word_unknown"))
            continue;
        const QString kind = row.reason.section(u'_', 0, 0);
        cli.tell(u"waydesk-cli words teach --platform %1 --%2 \"%3\" MEANING"_s.arg(file.platform, kind, row.text));
    }
}

int import(Cli &cli, const Words &words)
{
    ImportRequest request;
    for (const std::string &file : words.files)
        request.files.append(text(file));
    request.shop = text(words.shop);
    request.format = text(words.format);
    for (const std::string &fix : words.fixes) {
        auto read = fixOf(text(fix), request.files);
        if (!read)
            return cli.say(read.error());
        request.fixes.push_back(std::move(*read));
    }
    const auto report = ImportOrders(cli.place(), cli.desk().orderSource()).run(request);
    if (!report)
        return cli.say(report.error());
    QJsonArray files;
    bool leftOut = false;
    for (const FileReport &file : report->files) {
        files.append(json(file));
        leftOut |= !file.rejected.empty();
        tellUnknownWords(cli, file);
        if (file.rows == 0)
            cli.tell(Sentences::onlyHeadings(file.file));
    }
    QJsonObject answer{{u"run"_s, report->run.value}, {u"files"_s, files}};
    if (report->warning)
        answer.insert(u"not_written"_s, report->notWritten);
    cli.print(answer);
    if (report->warning)
        cli.tell(Sentences::unfinishedImport(*report->warning));
    return leftOut || report->warning ? LeftOut : AllDone;
}

} // namespace

void addImportVerb(CLI::App &app, Cli &cli)
{
    auto words = std::make_shared<Words>();
    auto *verb = app.add_subcommand("import", "order files in")->fallthrough();
    verb->add_option("files", words->files)->required();
    verb->add_option("--shop", words->shop, "whose files, where the platform has several shops");
    verb->add_option("--format", words->format);
    verb->add_option("--fix", words->fixes,
                     "ROW:COLUMN=TEXT, a cell of a rejected row put right; ROW=TEXT, the whole row")
        ->take_all();
    verb->callback([&cli, words] { cli.verb = [words](Cli &c) { return import(c, *words); }; });
}

} // namespace waydesk
