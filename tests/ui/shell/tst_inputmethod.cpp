// SPDX-License-Identifier: Apache-2.0
#include "support/inputmethod.h"
#include "support/packingstation.h"
#include "ui/common/theme.h"
#include "ui/orders/memodialog.h"
#include "ui/orders/orderspage.h"

#include <QDeadlineTimer>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QWindow>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {

XServer *server = nullptr;
const QStringList WordKeys{u"n"_s, u"i"_s, u"h"_s, u"a"_s, u"o"_s, u"space"_s};

/// What the input method did to any field.
class Composed : public QObject
{
public:
    Composed() { qApp->installEventFilter(this); }

    QString preedit; ///< that is open now
    QString committed;
    int events = 0;

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::InputMethod)
            return false;
        const auto *input = static_cast<QInputMethodEvent *>(event);
        ++events;
        preedit = input->preeditString();
        committed += input->commitString();
        return false;
    }
};

} // namespace

/// Pinyin is on in every field: what a scanner types would come out as words, were it to see it.
class tst_InputMethod : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scansPassItInAField();
    void scansPassItInADialog();
    void scansPassItOnEveryPage();
    void aCompositionOutlivesScans();
    void aPersonAndAScannerTakeTurns();

private:
    static QString word() { return u"你好"_s; }
    /// The search field, once it composes; it is empty then. Null, and a failure, if it never does.
    static QLineEdit *composingField(PackingStation &station);
};

/// A new window makes itself known to the input method beside everything else: keys that come before are plain ones.
QLineEdit *tst_InputMethod::composingField(PackingStation &station)
{
    station.window->showPage(0);
    station.window->orders().focusSearch();
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QDeadlineTimer limit(Patience);
    while (field && field->text() != word() && !limit.hasExpired()) {
        field->clear();
        server->press(WordKeys);
        (void)QTest::qWaitFor([] { return server->keysDone(); }, Patience);
        (void)QTest::qWaitFor([field] { return field->text() == word(); }, 2000);
    }
    if (!field || field->text() != word()) {
        QTest::qFail("the input method composes nothing", __FILE__, __LINE__);
        return nullptr;
    }
    field->clear();
    return field;
}

void tst_InputMethod::scansPassItInAField()
{
    PackingStation station(u"~"_s);
    QLineEdit *field = composingField(station);
    QVERIFY(field);
    field->setText(u"half a word"_s);
    field->setCursorPosition(4);
    const Composed composed;
    station.shoot(*server, 0);
    QVERIFY(field->hasFocus());
    QCOMPARE(field->cursorPosition(), 4);
    QCOMPARE(composed.events, 0);
}

void tst_InputMethod::scansPassItInADialog()
{
    PackingStation station(u"~"_s);
    QVERIFY(composingField(station));
    QTRY_VERIFY_WITH_TIMEOUT(station.window->orders().count() > 0, Patience);
    const OrderTable &table = station.bench.desktop().feed().table();
    MemoDialog dialog(station.bench.services(), {table.order(0, 0).id}, station.window.get());
    dialog.open();
    auto *note = WindowBench::child<QPlainTextEdit>(&dialog, "noteEdit");
    QTRY_VERIFY_WITH_TIMEOUT(note->hasFocus() && QGuiApplication::focusWindow() == dialog.windowHandle(), Patience);
    const QString before = note->toPlainText();
    station.shoot(*server, 1000);
    QCOMPARE(note->toPlainText(), before);
    QVERIFY(dialog.isVisible());
    server->press(WordKeys);
    QTRY_COMPARE_WITH_TIMEOUT(note->toPlainText(), before + word(), Patience);
}

void tst_InputMethod::scansPassItOnEveryPage()
{
    PackingStation station(u"~"_s);
    QVERIFY(composingField(station));
    for (int i = 0; i < station.window->pageCount(); ++i) {
        station.window->showPage(i);
        station.shoot(*server, 2000 + i * 1000);
        if (QTest::currentTestFailed())
            return;
    }
}

/// What was typed so far is either still open, or stands in the field as its letters; the scans are not among them.
void tst_InputMethod::aCompositionOutlivesScans()
{
    PackingStation station(u"~"_s);
    const QLineEdit *field = composingField(station);
    QVERIFY(field);
    const Composed composed;
    server->press({u"n"_s, u"i"_s});
    QTRY_COMPARE_WITH_TIMEOUT(composed.preedit, u"ni"_s, Patience);
    QSignalSpy scans(station.router, &ScanRouter::scanned);
    const auto sent = bursts(u"~"_s, 20'000);
    server->type(sent);
    QTRY_VERIFY_WITH_TIMEOUT(server->keysDone() && scans.size() == Scans, Patience);
    QCOMPARE(codesOf(scans), codesOf(sent, 1));
    QCOMPARE(field->text() + composed.preedit, u"ni"_s);
    server->press({u"h"_s, u"a"_s, u"o"_s, u"space"_s});
    QTRY_VERIFY_WITH_TIMEOUT(field->text() == word() || field->text() == u"ni好"_s, Patience);
}

/// Words and codes with nothing between them but the time of a key.
void tst_InputMethod::aPersonAndAScannerTakeTurns()
{
    constexpr int rounds = 20;
    PackingStation station(u"~"_s);
    const QLineEdit *field = composingField(station);
    QVERIFY(field);
    QSignalSpy scans(station.router, &ScanRouter::scanned);
    const auto sent = bursts(u"~"_s, 30'000, rounds);
    QStringList keys;
    for (const XServer::Burst &burst : sent) {
        keys += WordKeys;
        keys.append(u"asciitilde"_s);
        for (const QChar c : burst.text.mid(1))
            keys.append(c);
        keys.append(u"Return"_s);
    }
    server->press(keys);
    QTRY_VERIFY_WITH_TIMEOUT(server->keysDone() && scans.size() == rounds, Patience);
    QCOMPARE(codesOf(scans), codesOf(sent, 1));
    QTRY_COMPARE_WITH_TIMEOUT(field->text(), word().repeated(rounds), Patience);
}

int main(int argc, char **argv)
{
    XServer own;
    InputMethod composer;
    if (!own.start() || !composer.start())
        return 1;
    server = &own;
    qputenv("QT_QPA_PLATFORM", "xcb");
    QApplication app(argc, argv);
    applyTheme(app, Theme::light());
    tst_InputMethod test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "tst_inputmethod.moc"
