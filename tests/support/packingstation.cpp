// SPDX-License-Identifier: Apache-2.0
#include "support/packingstation.h"

#include "app/desktop/desktop.h"
#include "ui/common/asker.h"

#include <QAbstractButton>
#include <QDeadlineTimer>
#include <QLineEdit>
#include <QSettings>
#include <QTest>

#include <iterator>

namespace waydesk::test {

using namespace Qt::StringLiterals;

namespace {
constexpr int Delays[] = {1, 1, 2, 1, 3, 1, 5, 30};
} // namespace

std::vector<XServer::Burst> bursts(const QString &prefix, int from, int count)
{
    std::vector<XServer::Burst> made;
    for (int i = 0; i < count; ++i)
        made.push_back({prefix + u"YT%1"_s.arg(from + i, 8, 10, QChar(u'0')), Delays[i % std::size(Delays)]});
    return made;
}

QStringList codesOf(const std::vector<XServer::Burst> &bursts, qsizetype prefix)
{
    QStringList codes;
    for (const XServer::Burst &burst : bursts)
        codes.append(burst.text.mid(prefix));
    return codes;
}

QStringList codesOf(const QSignalSpy &spy)
{
    QStringList codes;
    for (const auto &call : spy)
        codes.append(call.front().toString());
    return codes;
}

QStringList missing(const QStringList &sent, const QStringList &arrived)
{
    QStringList lost;
    for (const QString &code : sent) {
        if (!arrived.contains(code))
            lost.append(code);
    }
    return lost;
}

PackingStation::PackingStation(const QString &prefix, bool realQuestions)
{
    if (realQuestions)
        bench.desktop().setAsker(std::make_unique<DialogAsker>());
    bench.addSamples();
    bench.desktop().settings().setValue(u"scanner/prefix"_s, prefix);
    bench.desktop().settings().setValue(u"scanner/prefixSilenceMs"_s, 20'000); // a machine under load
    language = std::make_unique<Language>(bench.desktop().settings());
    language->use(u"en"_s, false);
    window = std::make_unique<MainWindow>(bench.services(), *language);
    router = &bench.desktop().scanRouter();
    window->listenTo(*router);
    window->show();
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window.get(), Patience))
        qFatal("the window is not active");
    bench.start();
}

QStringList PackingStation::fieldTexts() const
{
    QStringList texts;
    for (const QWidget *top : QApplication::topLevelWidgets()) {
        for (const QLineEdit *edit : top->findChildren<QLineEdit *>())
            texts.append(edit->text());
    }
    return texts;
}

void PackingStation::countClicks()
{
    for (QWidget *top : QApplication::topLevelWidgets()) {
        for (QAbstractButton *button : top->findChildren<QAbstractButton *>())
            QObject::connect(button, &QAbstractButton::clicked, window.get(), [this] { ++clicks; });
    }
}

void PackingStation::shoot(XServer &server, int from)
{
    const auto sent = bursts(u"~"_s, from);
    const QStringList before = fieldTexts();
    QSignalSpy scans(router, &ScanRouter::scanned);
    QSignalSpy torn(router, &ScanRouter::torn);
    countClicks();
    server.type(sent);
    QTRY_VERIFY_WITH_TIMEOUT(server.keysDone(), Patience);
    QDeadlineTimer limit(30'000);
    while (scans.size() < Scans && !limit.hasExpired())
        QTest::qWait(20);
    QCOMPARE(missing(codesOf(sent, 1), codesOf(scans)), QStringList());
    QCOMPARE(codesOf(scans), codesOf(sent, 1));
    QCOMPARE(torn.size(), 0);
    QCOMPARE(fieldTexts(), before);
    QCOMPARE(clicks, 0);
}

} // namespace waydesk::test
