// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QGuiApplication>

#include <CLI/CLI.hpp>

#include <unistd.h>

using namespace waydesk;

namespace {

/// Nothing here draws on a screen: the offscreen platform does. Servers and cron have no runtime folder; without one
/// Qt complains on every call.
void chooseOffscreen()
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR"))
        return;
    const QString folder = QDir::tempPath() + QStringLiteral("/waydesk-%1").arg(::getuid());
    if (QDir().mkpath(folder))
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    qputenv("XDG_RUNTIME_DIR", folder.toUtf8());
}

std::string checkTime(const std::string &words)
{
    return QDateTime::fromString(text(words), Qt::ISODate).isValid() ? std::string() : "not an ISO 8601 time";
}

} // namespace

int main(int argc, char **argv)
{
    chooseOffscreen();
    int ownArgc = 1; // our words are not Qt's: it would take --platform for itself
    QGuiApplication application(ownArgc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("waydesk-cli"));

    CLI::App app("Waydesk without a screen: the same verbs as the window.", "waydesk-cli");
    app.require_subcommand(1);
    app.fallthrough();
    Cli cli;
    std::string data;
    std::string bench;
    std::string operatorName;
    std::string now;
    app.add_option("--data", data, "data folder, or postgresql://user@host/database");
    app.add_flag("--json", cli.json, "machine-readable output");
    std::string table;
    app.add_option("--table", table, "also as a table file, .xlsx or .csv");
    app.add_option("--now", now, "ISO 8601 time that replaces the clock")->check(checkTime);
    app.add_option("--bench", bench, "name of this bench");
    app.add_option("--operator", operatorName, "who works here");

    addShopVerbs(app, cli);
    addImportVerb(app, cli);
    addFormatVerbs(app, cli);
    addWordVerbs(app, cli);
    addOrderVerbs(app, cli);
    addOwnOrderVerbs(app, cli);
    addPlanVerbs(app, cli);
    addCarrierVerbs(app, cli);
    addReadyVerbs(app, cli);
    addNumberVerbs(app, cli);
    addPrintVerbs(app, cli);
    addBatchVerbs(app, cli);
    addScanVerb(app, cli);
    addHandoverVerbs(app, cli);
    addWriteBackVerbs(app, cli);
    addTrackingVerbs(app, cli);
    addHistoryVerbs(app, cli);
    addBackupVerbs(app, cli);
    addPaperVerbs(app, cli);
    addRetentionVerbs(app, cli);
    addPrinterVerbs(app, cli);
    addDeadlineVerbs(app, cli);
    addMergeVerbs(app, cli);
    addRiskVerbs(app, cli);
    addTagVerbs(app, cli);
    addStockVerbs(app, cli);
    addSupplierVerbs(app, cli);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? AllDone : WordsOff;
    }
    cli.options.data = text(data);
    cli.options.bench = text(bench);
    cli.tableFile = text(table);
    cli.options.operatorName = text(operatorName);
    if (!now.empty())
        cli.options.fixedNowMs = QDateTime::fromString(text(now), Qt::ISODate).toMSecsSinceEpoch();
    return cli.run();
}
