// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desktop.h"
#include "dispatch/journalscans.h"
#include "scanning/wedge.h"
#include "support/windowbench.h"
#include "support/xserver.h"
#include "ui/accounts/accountsdialog.h"
#include "ui/common/page.h"
#include "ui/common/scanrouter.h"
#include "ui/common/theme.h"
#include "ui/orders/orderspage.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QDeadlineTimer>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QWindow>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Scans = 200;
constexpr int Patience = 180'000;
XServer *server = nullptr;

/// Key gaps in milliseconds: mostly those of a good scanner, now and then a slow one.
constexpr int Delays[] = {1, 1, 2, 1, 3, 1, 5, 30};

std::vector<XServer::Burst> bursts(const QString &prefix, int from, int count = Scans)
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

/// What was sent and did not arrive, to be read in a failure.
QStringList missing(const QStringList &sent, const QStringList &arrived)
{
    QStringList lost;
    for (const QString &code : sent) {
        if (!arrived.contains(code))
            lost.append(code);
    }
    return lost;
}

/// The window as the packer has it, with what would go wrong counted.
class Station
{
public:
    explicit Station(const QString &prefix)
    {
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

    QStringList fieldTexts() const
    {
        QStringList texts;
        for (const QWidget *top : QApplication::topLevelWidgets()) {
            for (const QLineEdit *edit : top->findChildren<QLineEdit *>())
                texts.append(edit->text());
        }
        return texts;
    }
    void countClicks()
    {
        for (QWidget *top : QApplication::topLevelWidgets()) {
            for (QAbstractButton *button : top->findChildren<QAbstractButton *>())
                QObject::connect(button, &QAbstractButton::clicked, window.get(), [this] { ++clicks; });
        }
    }

    WindowBench bench;
    std::unique_ptr<Language> language;
    std::unique_ptr<MainWindow> window;
    ScanRouter *router = nullptr;
    int clicks = 0;
};

} // namespace

class tst_RealKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPage();
    void whileAFieldHasTheFocus();
    void whileADialogIsOpen();

private:
    /// All codes arrive in their order, no field changes, no button is pressed.
    void shoot(Station &station, int from);
};

void tst_RealKeys::shoot(Station &station, int from)
{
    const auto sent = bursts(u"~"_s, from);
    const QStringList before = station.fieldTexts();
    QSignalSpy scans(station.router, &ScanRouter::scanned);
    QSignalSpy torn(station.router, &ScanRouter::torn);
    station.countClicks();
    server->type(sent);
    QTRY_VERIFY_WITH_TIMEOUT(server->keysDone(), Patience);
    QDeadlineTimer limit(30'000);
    while (scans.size() < Scans && !limit.hasExpired())
        QTest::qWait(20);
    QCOMPARE(missing(codesOf(sent, 1), codesOf(scans)), QStringList());
    QCOMPARE(codesOf(scans), codesOf(sent, 1));
    QCOMPARE(torn.size(), 0);
    QCOMPARE(station.fieldTexts(), before);
    QCOMPARE(station.clicks, 0);
}

void tst_RealKeys::everyPage()
{
    Station station(u"~"_s);
    for (int i = 0; i < station.window->pageCount(); ++i) {
        station.window->showPage(i);
        shoot(station, i * 1000);
        if (QTest::currentTestFailed())
            return;
        QVERIFY(station.window->page(i)->isVisible());
    }
    // Every one of them was written down, with its page.
    const int all = station.window->pageCount() * Scans;
    std::vector<JournaledScan> kept;
    QTRY_VERIFY_WITH_TIMEOUT(
        (kept = JournalScans(station.bench.services().place).latest(2 * all).value()).size() == size_t(all), 30'000);
    QVERIFY(std::ranges::all_of(kept, [](const JournaledScan &scan) { return scan.page.endsWith(u"Page"); }));
}

void tst_RealKeys::whileAFieldHasTheFocus()
{
    Station station(u"~"_s);
    station.window->showPage(0);
    station.window->orders().focusSearch();
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field);
    field->setText(u"half a word"_s);
    field->setCursorPosition(4);
    shoot(station, 100'000);
    QVERIFY(field->hasFocus());
    QCOMPARE(field->cursorPosition(), 4);
}

void tst_RealKeys::whileADialogIsOpen()
{
    Station station(u"~"_s);
    station.window->openAccounts();
    QTRY_VERIFY(openDialog<AccountsDialog>());
    auto *dialog = openDialog<AccountsDialog>();
    // A dialog counts as active with its parent: the keys go to it only from here on.
    QTRY_COMPARE_WITH_TIMEOUT(QGuiApplication::focusWindow(), dialog->windowHandle(), Patience);
    dialog->findChild<QLineEdit *>(u"accountEdit"_s)->setFocus();
    shoot(station, 200'000);
    QVERIFY(dialog->isVisible());
    dialog->reject();
}

int main(int argc, char **argv)
{
    XServer own;
    if (!own.start())
        return 1;
    server = &own;
    qputenv("QT_QPA_PLATFORM", "xcb");
    QApplication app(argc, argv);
    applyTheme(app, Theme::light());
    tst_RealKeys test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "tst_realkeys.moc"
