// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desktop.h"
#include "app/desktop/screenshots.h"
#include "app/sample/sampleshops.h"
#include "core/support/interfacethread.h"
#include "models/text/sentences.h"
#include "ui/common/icons.h"
#include "ui/common/scanrouter.h"
#include "ui/common/theme.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QMessageBox>

#include <cstdio>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

struct Words {
    WorkstationOptions station;
    QString language;
    QString screenshots;
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
                       {u"screenshot"_s, u"Write a picture of each page into this folder and end."_s, u"folder"_s}});
    parser.process(app);
    Words words;
    words.station.data = parser.value(u"data"_s);
    words.station.bench = parser.value(u"bench"_s);
    words.station.operatorName = parser.value(u"operator"_s);
    words.language = parser.value(u"lang"_s);
    words.screenshots = parser.value(u"screenshot"_s);
    words.sample = parser.isSet(u"sample"_s);
    return words;
}

int refuse(const Error &error, bool quiet)
{
    const QString sentence = Sentences::errorSentence(error);
    std::fprintf(stderr, "%s\n", qUtf8Printable(sentence));
    if (!quiet)
        QMessageBox::critical(nullptr, QApplication::applicationDisplayName(), sentence);
    return 3;
}

/// Beside the window, which is on the screen by then.
void setUpSample(Desktop &desktop, MainWindow &window)
{
    Workstation &station = desktop.station();
    desktop.services().runner.run(
        TaskRunner::Lane::Job, &window,
        [&station] {
            return SampleShops(station.place(), station.carriers(), station.orderSource())
                .setUp(station.dataFolder() + u"/samples"_s);
        },
        [](const Result<int> &made) {
            if (!made)
                std::fprintf(stderr, "%s\n", qUtf8Printable(Sentences::errorSentence(made.error())));
        });
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"waydesk"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(WAYDESK_VERSION));
    QApplication::setApplicationDisplayName(u"Waydesk"_s);
    QGuiApplication::setDesktopFileName(u"waydesk"_s);
    const Words words = parse(app);
    applyTheme(app, Theme::light());
    QApplication::setWindowIcon(icon(u"scan"_s, theme().accent));

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
    if (words.screenshots.isEmpty())
        return QApplication::exec();
    return takeScreenshots(**desktop, window, words.screenshots);
}
