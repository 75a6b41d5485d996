// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desktop.h"
#include "app/desktop/screenshots.h"
#include "app/desktop/windowsystem.h"
#include "core/support/interfacethread.h"
#include "dispatch/expiredata.h"
#include "models/text/sentences.h"
#include "ui/common/icons.h"
#include "ui/common/scanrouter.h"
#include "ui/common/stationtools.h"
#include "ui/common/strip.h"
#include "ui/common/theme.h"
#include "ui/orders/orderspage.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDateTime>
#include <QMessageBox>

#include <cstdio>
#include <cstdlib>
#include <utility>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

struct Words {
    WorkstationOptions station;
    QString language;
    QString screenshots;
    QString scene;
    bool sample = false;
};

Words parse(const QApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "The workstation of people who pack parcels."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({{u"data"_s, u"Data folder, or postgresql://user@host/database."_s, u"where"_s},
                       {u"bench"_s, u"Name of this bench."_s, u"name"_s},
                       {u"operator"_s, u"Who works here."_s, u"name"_s},
                       {u"lang"_s, u"Language of the screen: zh_CN or en."_s, u"code"_s},
                       {u"sample"_s, u"Link three sample shops and import their orders."_s},
                       {u"now"_s, u"ISO 8601 time at which the clock begins, for a demonstration."_s, u"time"_s},
                       {u"screenshot"_s, u"Write a picture of each page into this folder and end."_s, u"folder"_s},
                       {u"scene"_s, u"With --screenshot: what to do and to photograph instead."_s, u"file"_s}});
    parser.process(app);
    Words words;
    words.station.data = parser.value(u"data"_s);
    words.station.bench = parser.value(u"bench"_s);
    words.station.operatorName = parser.value(u"operator"_s);
    words.language = parser.value(u"lang"_s);
    words.screenshots = parser.value(u"screenshot"_s);
    words.scene = parser.value(u"scene"_s);
    words.sample = parser.isSet(u"sample"_s);
    if (parser.isSet(u"now"_s)) {
        const QDateTime now = QDateTime::fromString(parser.value(u"now"_s), Qt::ISODate);
        if (!now.isValid()) {
            std::fprintf(stderr, "--now: %s is no ISO 8601 time\n", qUtf8Printable(parser.value(u"now"_s)));
            std::exit(2);
        }
        words.station.startNowMs = now.toMSecsSinceEpoch();
    }
    return words;
}

int refuse(const Error &error, bool quiet)
{
    const QString sentence = Sentences::errorSentence(error);
    std::fprintf(stderr, "%s\n", qUtf8Printable(sentence));
    if (!quiet)
        QMessageBox::critical(nullptr, u"Waydesk"_s, sentence);
    return 3;
}

/// Beside the window, which is on the screen by then.
void setUpSample(Desktop &desktop, MainWindow &window)
{
    const UiServices &services = desktop.services();
    services.runner.run(
        TaskRunner::Lane::Job, &window, [&services] { return services.tools.addSampleShops(); },
        [](const Result<int> &made) {
            if (!made)
                std::fprintf(stderr, "%s\n", qUtf8Printable(Sentences::errorSentence(made.error())));
        });
}

/// Receivers older than the plan keeps them go by themselves, once a day, beside the window.
void expireOldData(Desktop &desktop, MainWindow &window)
{
    Workstation &station = desktop.station();
    desktop.services().runner.run(
        TaskRunner::Lane::Job, &window, [&station] { return ExpireData(station.place(), station.copies()).runDaily(); },
        [](const Result<std::optional<ExpiredData>> &done) {
            if (!done)
                std::fprintf(stderr, "%s\n", qUtf8Printable(Sentences::errorSentence(done.error())));
        });
}

/// One life of the window; `wantedBackup` says what it is to begin again from, empty = it does not.
int runWindow(const Words &words, const QString &note, QString *wantedBackup)
{
    auto desktop = Desktop::open(words.station);
    if (!desktop)
        return refuse(desktop.error(), !words.screenshots.isEmpty());
#ifndef NDEBUG
    const InterfaceThread here([](const char *port) { qFatal("%s on the interface thread", port); });
#endif
    Language language((*desktop)->settings());
    language.use(words.language, false);
    MainWindow window((*desktop)->services(), language);
    window.listenTo((*desktop)->scanRouter());
    (*desktop)->feed().start();
    if (words.sample)
        setUpSample(**desktop, window);
    window.show();
    expireOldData(*desktop.value(), window);
    if (!note.isEmpty())
        window.orders().strip().show(Strip::Kind::Done, note);
    if (!words.screenshots.isEmpty())
        return takeScreenshots(**desktop, window, words.screenshots, words.scene);
    const int code = QApplication::exec();
    *wantedBackup = (*desktop)->wantedBackup();
    return code;
}

/// With no store open. What to tell when the window is back, empty if nothing was done.
QString restore(const Words &words, const QString &backup)
{
    const auto kept = Workstation::restore(words.station, backup);
    if (kept)
        return Sentences::restoredSentence(*kept);
    refuse(kept.error(), false);
    return {};
}

} // namespace

int main(int argc, char **argv)
{
    const QByteArray platforms =
        platformsToTry(qgetenv("QT_QPA_PLATFORM"), qgetenv("DISPLAY"), qgetenv("WAYLAND_DISPLAY"));
    if (!platforms.isEmpty())
        qputenv("QT_QPA_PLATFORM", platforms);
    QApplication app(argc, argv);
    if (!platforms.isEmpty())
        qunsetenv("QT_QPA_PLATFORM"); // it is no wish of programs that this one starts
    QCoreApplication::setApplicationName(u"waydesk"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(WAYDESK_VERSION));
    QGuiApplication::setDesktopFileName(u"waydesk"_s);
    const Words words = parse(app);
    applyTheme(app, Theme::light());
    QApplication::setWindowIcon(icon(u"scan"_s, theme().accent));

    QString backup;
    QString note;
    int code = runWindow(words, note, &backup);
    while (!backup.isEmpty()) {
        note = restore(words, std::exchange(backup, {}));
        code = runWindow(words, note, &backup);
    }
    return code;
}
