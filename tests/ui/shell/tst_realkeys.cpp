// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desktop.h"
#include "dispatch/journalscans.h"
#include "scanning/wedge.h"
#include "support/doubtfullabels.h"
#include "support/windowbench.h"
#include "support/xserver.h"
#include "ui/accounts/accountsdialog.h"
#include "ui/common/asker.h"
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
#include <QTimer>
#include <QWindow>

#include <algorithm>
#include <utility>

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

/// What the X server says of the keys that reached a window: each code with the longest gap between two of its keys.
class KeyGaps : public QObject
{
public:
    struct Code {
        QString text;
        qint64 longestMs = 0;
    };
    KeyGaps() { qApp->installEventFilter(this); }
    const std::vector<Code> &codes() const { return m_codes; }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress || !watched->isWindowType())
            return false;
        const auto *key = static_cast<QKeyEvent *>(event);
        const auto at = static_cast<qint64>(key->timestamp());
        const bool ends = key->key() == Qt::Key_Return;
        if (key->text().isEmpty())
            return false; // Shift and its like
        if (!m_code.text.isEmpty())
            m_code.longestMs = std::max(m_code.longestMs, at - m_lastMs);
        m_lastMs = at;
        if (ends)
            m_codes.push_back(std::exchange(m_code, {}));
        else
            m_code.text += key->text();
        return false;
    }

private:
    Code m_code;
    qint64 m_lastMs = 0;
    std::vector<Code> m_codes;
};

/// The window as the packer has it, with what would go wrong counted.
class Station
{
public:
    explicit Station(const QString &prefix, bool realQuestions = false)
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
    void aCodeOfFiveHundredOnEveryPage();
    void theJamIsSettledByOneScan();
    void whileAFieldHasTheFocus();
    void whileADialogIsOpen();
    void whileADialogOpens_data();
    void whileADialogOpens();
    void byTimingAlone_data();
    void byTimingAlone();

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

void tst_RealKeys::aCodeOfFiveHundredOnEveryPage()
{
    Station station(u"~"_s);
    QSignalSpy scans(station.router, &ScanRouter::scanned);
    QSignalSpy torn(station.router, &ScanRouter::torn);
    station.countClicks();
    for (int i = 0; i < station.window->pageCount(); ++i) {
        station.window->showPage(i);
        const QChar digit(u'0' + i);
        server->type({{u"~"_s + QString(500, digit), 1}});
        QTRY_VERIFY_WITH_TIMEOUT(server->keysDone() && scans.size() == i + 1, Patience);
        QVERIFY(scans.back().front().toString().startsWith(QString(100, digit)));
        QVERIFY(station.window->page(i)->isVisible());
        QVERIFY(station.fieldTexts().filter(QString(5, digit)).isEmpty());
    }
    QCOMPARE(torn.size(), 0);
    QCOMPARE(station.clicks, 0);
}

void tst_RealKeys::theJamIsSettledByOneScan()
{
    Station station(u"~"_s);
    const auto parcels = station.bench.plan();
    const QStringList numbers = station.bench.number(parcels);
    const BatchId batch = station.bench.print(parcels);
    QCOMPARE(makeDoubtful(station.bench.path(u"data/waydesk.db"_s), batch, numbers.size() - 2), 2);
    station.window->showPage(1);
    auto *frame = WindowBench::child<QWidget>(station.window->page(1), "resumeFrame");
    QTRY_VERIFY_WITH_TIMEOUT(frame->isVisible(), 60'000);
    station.countClicks();
    server->type({{u"~"_s + numbers.at(numbers.size() - 2), 2}});
    QTRY_VERIFY_WITH_TIMEOUT(server->keysDone() && !frame->isVisible(), 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(station.window->page(1)->count(), 1, 60'000); // the one behind it is printed again
    QVERIFY(!station.window->page(1)->needsAction());
    QCOMPARE(station.clicks, 0);
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

void tst_RealKeys::whileADialogOpens_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("page");
    QTest::newRow("round chooser") << u"shift+F7"_s << 2;
    QTest::newRow("sheet of keys") << u"ctrl+slash"_s << 2;
    QTest::newRow("reprint by number") << u"ctrl+r"_s << 1;
    QTest::newRow("operator") << u"ctrl+l"_s << 2;
    QTest::newRow("operator over the orders") << u"ctrl+l"_s << 0;
    QTest::newRow("not to be sent") << u"ctrl+h"_s << 0;
}

/// The scanner is pulled together with the key that opens a dialog: its first keys come while the window behind has
/// the keyboard, the last to the dialog.
void tst_RealKeys::whileADialogOpens()
{
    QFETCH(QString, key);
    QFETCH(int, page);
    constexpr int rounds = 20;
    Station station(u"~"_s, true);
    station.window->showPage(page);
    if (page == 0) {
        QTRY_VERIFY_WITH_TIMEOUT(station.window->orders().count() > 0, Patience);
        station.window->orders().checkAll(); // what the key acts on
    }
    const auto sent = bursts(u"~"_s, 400'000, rounds);
    const QStringList before = station.fieldTexts();
    QSignalSpy scans(station.router, &ScanRouter::scanned);
    server->type({{u"~YT0123456789"_s, 1}}); // what its keys are is known from a scan before
    QTRY_VERIFY_WITH_TIMEOUT(server->keysDone() && scans.size() == 1, Patience);
    scans.clear();
    QSignalSpy torn(station.router, &ScanRouter::torn);
    int round = 0;
    int dialogs = 0;
    QTimer closer; // a dialog may have a loop of its own, from which only this comes through
    connect(&closer, &QTimer::timeout, this, [&] {
        QWidget *modal = QApplication::activeModalWidget();
        if (modal && dialogs < round && server->keysDone() && scans.size() + torn.size() >= round) {
            ++dialogs;
            modal->close();
        }
    });
    closer.start(20);
    while (round < rounds) {
        XServer::Burst burst = sent[static_cast<size_t>(round)];
        burst.before = key;
        burst.window = station.window->winId();
        burst.delayMs = round % 8;
        ++round;
        server->type({burst});
        QTRY_COMPARE_WITH_TIMEOUT(dialogs, round, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(!QApplication::activeModalWidget() && station.window->isActiveWindow(), 60'000);
    }
    QCOMPARE(missing(codesOf(sent, 1), codesOf(scans)), QStringList());
    QCOMPARE(codesOf(scans), codesOf(sent, 1));
    QCOMPARE(torn.size(), 0);
    QCOMPARE(station.fieldTexts(), before);
}

void tst_RealKeys::byTimingAlone_data()
{
    QTest::addColumn<QString>("place");
    QTest::newRow("table with single letters") << u"table"_s;
    QTest::newRow("text field") << u"field"_s;
    QTest::newRow("dialog") << u"dialog"_s;
}

/// Without a prefix only the gaps tell. A machine under load stretches them, so that a code may come as a person would
/// type it: of those the X server itself stamped with a longer gap, nothing is asked.
void tst_RealKeys::byTimingAlone()
{
    QFETCH(QString, place);
    constexpr qint64 limit = 60; // the longest that a scanner is ever learned with
    Station station({});
    station.bench.desktop().settings().setValue(u"scanner/gapMs"_s, limit);
    Q_EMIT station.router->settingsChanged();
    station.window->showPage(0);
    if (place == u"field")
        station.window->orders().focusSearch();
    if (place == u"dialog") {
        station.window->openAccounts();
        QTRY_VERIFY(openDialog<AccountsDialog>());
        auto *dialog = openDialog<AccountsDialog>();
        QTRY_COMPARE_WITH_TIMEOUT(QGuiApplication::focusWindow(), dialog->windowHandle(), Patience);
        dialog->findChild<QLineEdit *>(u"accountEdit"_s)->setFocus();
    }
    const auto sent = bursts({}, 300'000);
    const QStringList codes = codesOf(sent, 0);
    const QStringList before = station.fieldTexts();
    QSignalSpy scans(station.router, &ScanRouter::scanned);
    station.countClicks();
    KeyGaps gaps;
    server->type(sent);
    QTRY_VERIFY_WITH_TIMEOUT(server->keysDone() && gaps.codes().size() == sent.size(), Patience);
    QStringList counted;
    QStringList late;
    for (const KeyGaps::Code &code : gaps.codes())
        (code.longestMs <= limit ? counted : late).append(code.text);
    QVERIFY2(counted.size() > Scans / 2, qPrintable(u"%1 came late"_s.arg(late.size())));
    QTRY_COMPARE_WITH_TIMEOUT(missing(counted, codesOf(scans)), QStringList(), 30'000);
    const QStringList arrived = codesOf(scans);
    for (const QString &code : arrived) {
        const bool rest = std::ranges::any_of(late, [&](const QString &one) { return one.endsWith(code); });
        QVERIFY2(rest || (codes.contains(code) && arrived.count(code) == 1), qPrintable(code));
    }
    const QStringList after = station.fieldTexts();
    for (const QString &code : counted)
        QVERIFY2(after.filter(code).isEmpty(), qPrintable(code));
    QVERIFY(station.clicks <= late.size());
    if (late.isEmpty())
        QCOMPARE(after, before);
    if (auto *dialog = openDialog<AccountsDialog>())
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
