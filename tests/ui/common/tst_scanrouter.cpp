// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/wedgekeys.h"
#include "app/desktop/windowsystem.h"
#include "ui/common/scanrouter.h"

#include <QDeadlineTimer>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QVBoxLayout>

#include <functional>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {
WedgeSettings withPrefix()
{
    WedgeSettings settings;
    settings.prefix = u"~"_s;
    return settings;
}

/// A burst stays one however slow this machine is.
WedgeSettings patient()
{
    WedgeSettings settings;
    settings.gapMs = 3000;
    settings.silenceMs = 6000;
    return settings;
}
} // namespace

class tst_ScanRouter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBurstIsAScanAndReachesNoField();
    void typedKeysArrive();
    void aFieldShowsATypedKeyAtOnce();
    void whoFollowedABurstHearsThatItIsGone();
    void aPrefixSwallowsEverything();
    void enterOfAScanPressesNothing();
    void codesAreNormalised();
    void cursorAndSelectionStay();
    void aScanLeavesACompositionAlone();
    void whatAnInputMethodHeldIsNoPartOfAScan();
    void aBounceIsToldApart();
    void watchingTakesNothingAway();
    void aDialogIsNotClosed();
    void aDialogThatAKeyWaitsForTakesNoScan();
    void keysBehindOneThatWaitsGoToItsDialog();
    void aShortcutThatOpensADialogLosesNoScan();
    void keysBehindAShortcutGoWhereItSetTheFocus();
    void keysBehindOneThatMovesTheFocusFollowIt();
    void underWaylandItsXServerGoesFirst();

private:
    struct Field {
        Field()
        {
            edit.show();
            edit.activateWindow();
            edit.setFocus();
        }
        QLineEdit edit;
    };
};

void tst_ScanRouter::aBurstIsAScanAndReachesNoField()
{
    ScanRouter router(std::make_unique<WedgeKeys>(patient()));
    QSignalSpy scans(&router, &ScanRouter::scanned);
    Field field;
    field.edit.setText(u"kept"_s);
    QTest::keyClicks(&field.edit, u"YT8801234567001"_s);
    QTest::keyClick(&field.edit, Qt::Key_Return);
    QTRY_COMPARE(scans.size(), 1);
    QCOMPARE(scans.front().front().toString(), u"YT8801234567001"_s);
    QCOMPARE(field.edit.text(), u"kept"_s);
}

void tst_ScanRouter::typedKeysArrive()
{
    ScanRouter router(std::make_unique<WedgeKeys>(WedgeSettings()));
    QSignalSpy scans(&router, &ScanRouter::scanned);
    Field field;
    QTest::keyClick(&field.edit, Qt::Key_A);
    QTRY_COMPARE(field.edit.text(), u"a"_s);
    QTest::keyClick(&field.edit, 'B');
    QTRY_COMPARE(field.edit.text(), u"aB"_s);
    QTest::keyClick(&field.edit, Qt::Key_Backspace);
    QTRY_COMPARE(field.edit.text(), u"a"_s);
    QCOMPARE(scans.size(), 0);
}

void tst_ScanRouter::aFieldShowsATypedKeyAtOnce()
{
    ScanRouter router(std::make_unique<WedgeKeys>(patient())); // holds keys for seconds
    Field field;
    field.edit.setText(u"xy"_s);
    QTest::keyClick(&field.edit, Qt::Key_A);
    QCOMPARE(field.edit.text(), u"xya"_s);
    QTest::keyClick(&field.edit, Qt::Key_Home); // settles whose key it was
    QCOMPARE(field.edit.text(), u"xya"_s);
    QTest::keyClick(&field.edit, Qt::Key_B);
    QTest::keyClick(&field.edit, Qt::Key_Return);
    QCOMPARE(field.edit.text(), u"bxya"_s); // once
    field.edit.setReadOnly(true);
    QTest::keyClick(&field.edit, Qt::Key_C);
    QCOMPARE(field.edit.text(), u"bxya"_s);
}

void tst_ScanRouter::whoFollowedABurstHearsThatItIsGone()
{
    ScanRouter router(std::make_unique<WedgeKeys>(patient()));
    QSignalSpy scans(&router, &ScanRouter::scanned);
    Field field;
    QString followed;
    connect(&field.edit, &QLineEdit::textEdited, this, [&](const QString &text) { followed = text; });
    QTest::keyClicks(&field.edit, u"half"_s);
    QTest::keyClick(&field.edit, Qt::Key_Left); // a person's keys end here
    QTest::keyClicks(&field.edit, u"YT8801234567001"_s);
    QVERIFY(followed.contains(u"YT88"_s));
    QTest::keyClick(&field.edit, Qt::Key_Return);
    QCOMPARE(scans.size(), 1);
    QCOMPARE(followed, u"half"_s);
    QCOMPARE(field.edit.text(), u"half"_s);
    QCOMPARE(field.edit.cursorPosition(), 3);
}

void tst_ScanRouter::aPrefixSwallowsEverything()
{
    ScanRouter router(std::make_unique<WedgeKeys>(withPrefix()));
    QSignalSpy scans(&router, &ScanRouter::scanned);
    Field field;
    QTest::keyClicks(&field.edit, u"~ABC1"_s);
    QTest::keyClick(&field.edit, Qt::Key_Return);
    QTRY_COMPARE(scans.size(), 1);
    QCOMPARE(field.edit.text(), QString());
    QTest::keyClicks(&field.edit, u"typed quickly by a person"_s);
    QTRY_COMPARE(field.edit.text(), u"typed quickly by a person"_s);
    QCOMPARE(scans.size(), 1);
}

void tst_ScanRouter::enterOfAScanPressesNothing()
{
    ScanRouter router(std::make_unique<WedgeKeys>(patient()));
    QSignalSpy scans(&router, &ScanRouter::scanned);
    QPushButton button;
    button.setAutoDefault(true);
    QSignalSpy clicks(&button, &QPushButton::clicked);
    button.show();
    button.setFocus();
    QTest::keyClicks(&button, u"12345678"_s);
    QTest::keyClick(&button, Qt::Key_Return);
    QTRY_COMPARE(scans.size(), 1);
    QCOMPARE(clicks.size(), 0);
}

void tst_ScanRouter::codesAreNormalised()
{
    ScanRouter router(std::make_unique<WedgeKeys>(withPrefix()));
    QSignalSpy scans(&router, &ScanRouter::scanned);
    Field field;
    QTest::keyClicks(&field.edit, u"~]C0yt8801234567001 "_s);
    QTest::keyClick(&field.edit, Qt::Key_Return);
    QTRY_COMPARE(scans.size(), 1);
    QCOMPARE(scans.front().front().toString(), u"YT8801234567001"_s);
}

void tst_ScanRouter::cursorAndSelectionStay()
{
    ScanRouter router(std::make_unique<WedgeKeys>(patient()));
    QSignalSpy scans(&router, &ScanRouter::scanned);
    Field field;
    field.edit.setText(u"one two three"_s);
    field.edit.setSelection(4, 3);
    QTest::keyClicks(&field.edit, u"YT8801234567001"_s);
    QTest::keyClick(&field.edit, Qt::Key_Tab);
    QTRY_COMPARE(scans.size(), 1);
    QCOMPARE(field.edit.text(), u"one two three"_s);
    QCOMPARE(field.edit.selectedText(), u"two"_s);
}

/// The events of an input method: the keys that it composes from never come here, a scanner's do.
void tst_ScanRouter::aScanLeavesACompositionAlone()
{
    ScanRouter router(std::make_unique<WedgeKeys>(withPrefix()));
    QSignalSpy scans(&router, &ScanRouter::scanned);
    Field field;
    field.edit.setText(u"收件人"_s);
    const auto compose = [&](const QString &preedit, const QString &commit) {
        QInputMethodEvent event(preedit, {});
        event.setCommitString(commit);
        QCoreApplication::sendEvent(&field.edit, &event);
    };
    compose(u"lin"_s, {});
    QTest::keyClicks(&field.edit, u"~YT8801234567001"_s);
    QTest::keyClick(&field.edit, Qt::Key_Return);
    QCOMPARE(scans.size(), 1);
    QCOMPARE(field.edit.inputMethodQuery(Qt::ImSurroundingText).toString(), u"收件人"_s);
    compose({}, u"林"_s);
    QCOMPARE(field.edit.text(), u"收件人林"_s);
    QCOMPARE(scans.front().front().toString(), u"YT8801234567001"_s);
}

/// It was typed before the scan began, and comes within it.
void tst_ScanRouter::whatAnInputMethodHeldIsNoPartOfAScan()
{
    ScanRouter router(std::make_unique<WedgeKeys>(withPrefix()));
    QSignalSpy scans(&router, &ScanRouter::scanned);
    Field field;
    const auto press = [&](int key, const QString &text, quint64 time) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text);
        event.setTimestamp(time);
        QCoreApplication::sendEvent(&field.edit, &event);
    };
    press(Qt::Key_AsciiTilde, u"~"_s, 1000);
    press(Qt::Key_Y, u"Y"_s, 1001);
    press(Qt::Key_A, u"a"_s, 0);
    QCOMPARE(field.edit.text(), u"a"_s);
    press(Qt::Key_T, u"T"_s, 1002);
    press(Qt::Key_Return, u"\r"_s, 1003);
    QCOMPARE(scans.size(), 1);
    QCOMPARE(scans.front().front().toString(), u"YT"_s);
    QCOMPARE(field.edit.text(), u"a"_s);
}

void tst_ScanRouter::aBounceIsToldApart()
{
    WedgeSettings settings = withPrefix();
    settings.bounceMs = 600'000;
    ScanRouter router(std::make_unique<WedgeKeys>(settings));
    QSignalSpy scans(&router, &ScanRouter::scanned);
    QSignalSpy bounces(&router, &ScanRouter::bounced);
    Field field;
    for (int i = 0; i < 2; ++i) {
        QTest::keyClicks(&field.edit, u"~ABC1"_s);
        QTest::keyClick(&field.edit, Qt::Key_Return);
    }
    QTRY_COMPARE(bounces.size(), 1);
    QCOMPARE(scans.size(), 1);
    QCOMPARE(bounces.front().front().toString(), u"ABC1"_s);
}

void tst_ScanRouter::watchingTakesNothingAway()
{
    ScanRouter router(std::make_unique<WedgeKeys>(WedgeSettings()));
    QSignalSpy recordings(&router, &ScanRouter::recorded);
    Field field;
    router.watch(true);
    QTest::keyClick(&field.edit, Qt::Key_A);
    QTRY_COMPARE(field.edit.text(), u"a"_s);
    QTest::keyClick(&field.edit, Qt::Key_Return);
    QTRY_COMPARE(recordings.size(), 1);
    QCOMPARE(recordings.front().front().value<std::vector<RoutedKey>>().size(), size_t(2));
    router.watch(false);
    QTest::keyClick(&field.edit, Qt::Key_B);
    QTest::keyClick(&field.edit, Qt::Key_Return);
    QTRY_COMPARE(field.edit.text(), u"ab"_s);
    QCoreApplication::processEvents();
    QCOMPARE(recordings.size(), 1);
}

void tst_ScanRouter::aDialogIsNotClosed()
{
    ScanRouter router(std::make_unique<WedgeKeys>(withPrefix()));
    QSignalSpy scans(&router, &ScanRouter::scanned);
    QDialog dialog;
    auto *column = new QVBoxLayout(&dialog);
    auto *edit = new QLineEdit(&dialog);
    auto *button = new QPushButton(&dialog);
    button->setDefault(true);
    column->addWidget(edit);
    column->addWidget(button);
    connect(button, &QPushButton::clicked, &dialog, &QDialog::accept);
    dialog.open();
    edit->setFocus();
    QTest::keyClicks(edit, u"~YT8801234567001"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(scans.size(), 1);
    QVERIFY(dialog.isVisible());
    QCOMPARE(edit->text(), QString());
    QTest::keyClick(edit, Qt::Key_Return); // a person's
    QTRY_VERIFY(!dialog.isVisible());
}

namespace {

/// Opens a dialog at F7 and waits right there for its answer, as small questions do.
class Asking : public QWidget
{
public:
    std::function<void(QDialog &)> meanwhile;
    QString answer;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() != Qt::Key_F7 && event->text() != u"v")
            return;
        QDialog dialog(this);
        QLineEdit edit(&dialog);
        QPushButton button(&dialog);
        button.setDefault(true);
        connect(&button, &QPushButton::clicked, &dialog, &QDialog::accept);
        edit.setFocus();
        QTimer::singleShot(0, &dialog, [&] {
            meanwhile(dialog);
            answer = edit.text() + (dialog.isVisible() ? u" open"_s : u" closed"_s);
            dialog.reject();
        });
        dialog.exec();
    }
};

} // namespace

void tst_ScanRouter::aDialogThatAKeyWaitsForTakesNoScan()
{
    ScanRouter router(std::make_unique<WedgeKeys>(withPrefix()));
    QSignalSpy scans(&router, &ScanRouter::scanned);
    Asking page;
    page.show();
    page.meanwhile = [](QDialog &dialog) {
        auto *edit = dialog.findChild<QLineEdit *>();
        QTest::keyClicks(edit, u"~YT8801234567001"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QTest::keyClicks(edit, u"typed"_s);
    };
    QTest::keyClick(&page, Qt::Key_F7);
    QCOMPARE(page.answer, u"typed open"_s);
    QCOMPARE(scans.size(), 1);
    QCOMPARE(scans.front().front().toString(), u"YT8801234567001"_s);
}

void tst_ScanRouter::keysBehindOneThatWaitsGoToItsDialog()
{
    ScanRouter router(std::make_unique<WedgeKeys>(patient()));
    Asking page;
    page.show();
    page.meanwhile = [](QDialog &dialog) { QTRY_COMPARE(dialog.findChild<QLineEdit *>()->text(), u"ab"_s); };
    QTest::keyClicks(&page, u"vab"_s);
    QTest::keyClick(&page, Qt::Key_Shift); // not a key of its own
    QTest::keyClick(&page, Qt::Key_Home); // settles whose keys they were
    QCOMPARE(page.answer, u"ab open"_s);
}

/// The scanner is pulled with the shortcut: all keys wait within Qt before the first of them acts.
void tst_ScanRouter::aShortcutThatOpensADialogLosesNoScan()
{
    ScanRouter router(std::make_unique<WedgeKeys>(withPrefix()));
    QStringList scans;
    QWidget page;
    QShortcut shortcut(QKeySequence(u"Ctrl+L"_s), &page);
    int answered = -1;
    connect(&shortcut, &QShortcut::activated, &page, [&] {
        QDialog dialog(&page);
        QPushButton button(&dialog);
        button.setDefault(true);
        connect(&button, &QPushButton::clicked, &dialog, &QDialog::accept);
        QTimer closer;
        const QDeadlineTimer limit(20'000);
        connect(&closer, &QTimer::timeout, &dialog, [&] {
            if (!scans.isEmpty() || limit.hasExpired())
                dialog.reject();
        });
        closer.start(10);
        answered = dialog.exec();
    });
    connect(&router, &ScanRouter::scanned, &page, [&](const QString &code) { scans.append(code); });
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    const auto press = [&](int key, Qt::KeyboardModifiers modifiers, const QString &text) {
        qt_handleKeyEvent(page.windowHandle(), QEvent::KeyPress, key, modifiers, text);
        qt_handleKeyEvent(page.windowHandle(), QEvent::KeyRelease, key, modifiers, text);
    };
    press(Qt::Key_L, Qt::ControlModifier, u"\x0c"_s);
    for (const QChar key : u"~YT42"_s)
        press(key.unicode(), Qt::NoModifier, key);
    press(Qt::Key_Return, Qt::NoModifier, u"\r"_s);
    QTRY_COMPARE(answered, int(QDialog::Rejected));
    QCOMPARE(scans, QStringList{u"YT42"_s});
}

namespace {

/// A table whose letters are commands, and a field.
struct Search {
    QWidget page;
    QLineEdit table{&page};
    QLineEdit field{&page};

    bool show()
    {
        table.setReadOnly(true); // shows no key before it is settled whose it is
        page.show();
        page.activateWindow();
        table.setFocus();
        return QTest::qWaitForWindowActive(&page);
    }
    void press(int key, Qt::KeyboardModifiers modifiers, const QString &text)
    {
        qt_handleKeyEvent(page.windowHandle(), QEvent::KeyPress, key, modifiers, text);
        qt_handleKeyEvent(page.windowHandle(), QEvent::KeyRelease, key, modifiers, text);
    }
};

} // namespace

/// The interface was busy: all keys wait within Qt before the first of them acts.
void tst_ScanRouter::keysBehindAShortcutGoWhereItSetTheFocus()
{
    ScanRouter router(std::make_unique<WedgeKeys>(WedgeSettings()));
    Search search;
    QShortcut shortcut(QKeySequence(u"Ctrl+F"_s), &search.page);
    connect(&shortcut, &QShortcut::activated, &search.field, [&] { search.field.setFocus(); });
    QVERIFY(search.show());
    search.press(Qt::Key_F, Qt::ControlModifier, u"\x06"_s);
    search.press(Qt::Key_N, Qt::NoModifier, u"n"_s);
    search.press(Qt::Key_P, Qt::NoModifier, u"p"_s);
    QTRY_COMPARE(search.field.text(), u"np"_s);
    QCOMPARE(search.table.text(), QString());
}

void tst_ScanRouter::keysBehindOneThatMovesTheFocusFollowIt()
{
    ScanRouter router(std::make_unique<WedgeKeys>(patient()));
    Search search;
    QVERIFY(search.show());
    connect(&search.table, &QLineEdit::returnPressed, &search.field, [&] { search.field.setFocus(); });
    search.press(Qt::Key_Return, Qt::NoModifier, u"\r"_s);
    search.press(Qt::Key_N, Qt::NoModifier, u"n"_s);
    search.press(Qt::Key_Home, Qt::NoModifier, {});
    QTRY_COMPARE(search.field.text(), u"n"_s);
}

void tst_ScanRouter::underWaylandItsXServerGoesFirst()
{
    QCOMPARE(platformsToTry({}, ":0", "wayland-0"), QByteArray("xcb;wayland"));
    QCOMPARE(platformsToTry({}, {}, "wayland-0"), QByteArray()); // it has none
    QCOMPARE(platformsToTry({}, ":0", {}), QByteArray());
    QCOMPARE(platformsToTry("wayland", ":0", "wayland-0"), QByteArray("wayland"));
}

QTEST_MAIN(tst_ScanRouter)
#include "tst_scanrouter.moc"
