// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desktop.h"
#include "dispatch/journalscans.h"
#include "scanning/wedge.h"
#include "support/doubtfullabels.h"
#include "support/packingstation.h"
#include "ui/accounts/accountsdialog.h"
#include "ui/common/page.h"
#include "ui/common/theme.h"
#include "ui/orders/orderspage.h"

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

XServer *server = nullptr;

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
};

void tst_RealKeys::everyPage()
{
    PackingStation station(u"~"_s);
    for (int i = 0; i < station.window->pageCount(); ++i) {
        station.window->showPage(i);
        station.shoot(*server, i * 1000);
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
    PackingStation station(u"~"_s);
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
    PackingStation station(u"~"_s);
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
    PackingStation station(u"~"_s);
    station.window->showPage(0);
    station.window->orders().focusSearch();
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field);
    field->setText(u"half a word"_s);
    field->setCursorPosition(4);
    station.shoot(*server, 100'000);
    QVERIFY(field->hasFocus());
    QCOMPARE(field->cursorPosition(), 4);
}

void tst_RealKeys::whileADialogIsOpen()
{
    PackingStation station(u"~"_s);
    station.window->openAccounts();
    QTRY_VERIFY(openDialog<AccountsDialog>());
    auto *dialog = openDialog<AccountsDialog>();
    // A dialog counts as active with its parent: the keys go to it only from here on.
    QTRY_COMPARE_WITH_TIMEOUT(QGuiApplication::focusWindow(), dialog->windowHandle(), Patience);
    dialog->findChild<QLineEdit *>(u"accountEdit"_s)->setFocus();
    station.shoot(*server, 200'000);
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
    PackingStation station(u"~"_s, true);
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
    PackingStation station({});
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
        QVERIFY2(rest || (codes.contains(code) && arrived.count(code) == 1),
                 qPrintable(u"%1 came %2 times; late: %3"_s.arg(code).arg(arrived.count(code)).arg(late.join(u' '))));
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
