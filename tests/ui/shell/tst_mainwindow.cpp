// SPDX-License-Identifier: Apache-2.0
#include "support/windowbench.h"
#include "dispatch/handoverparcels.h"
#include "ui/accounts/accountsdialog.h"
#include "ui/common/appearance.h"
#include "ui/common/keybutton.h"
#include "ui/common/strip.h"
#include "ui/common/taskrunner.h"
#include "ui/common/theme.h"
#include "ui/handover/writebackdialog.h"
#include "ui/orders/orderspage.h"
#include "ui/shell/helpdialog.h"
#include "ui/shell/keysheet.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/railbutton.h"

#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QScreen>
#include <QSemaphore>
#include <QStatusBar>
#include <QTest>
#include <QTextBrowser>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

/// The window in English, shown, of an empty store or one that has the sample orders and is read.
struct EnglishWindow {
    explicit EnglishWindow(bool samples = false)
    {
        if (samples)
            bench.addSamples();
        language.use(u"en"_s, false);
        window.show();
        if (samples)
            bench.start();
    }

    WindowBench bench;
    Language language{bench.desktop().settings()};
    MainWindow window{bench.services(), language};
};

class tst_MainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesByKeyAndRail();
    void languageChangesWithoutARestart();
    void everyWidgetHasANameAndARole();
    void undoSaysWhatItTakesBack();
    void aDialogThatTakesNoScanRefusesIt();
    void theWindowComesBackWhereItWas();
    void looksChangeWithoutARestart();
    void thePageMenuHasThePagesCommands();
    void theKeySheetShowsThePageAndFollowsTheLanguage();
    void theOperatorChanges();
    void escapeGoesBackOnePage();
    void theGuideOpensInTheLanguage();
    void theTitleAndTheStart();
    void theMenuAndTheSearchOpenByKey();
    void undoAnswersOnEveryPage();
    void theStatusBarCountsWhatIsShown();
    void theCornerSaysWhatWaitsToBeWrittenBack();
    void aNarrowWindowStartsWithoutTheDock();
};

void tst_MainWindow::pagesByKeyAndRail()
{
    EnglishWindow shell;
    auto &[bench, language, window] = shell;
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QStringList hints;
    for (int i = 0; i < window.pageCount(); ++i) {
        QTest::keyClick(&window, static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
        QTRY_VERIFY(window.page(i)->isVisible());
        const QString hint = WindowBench::child<QLabel>(&window, "scanHintLabel")->text();
        QVERIFY(hint.size() > 5);
        if (window.page(i)->takesScans())
            hints.append(hint);
    }
    QVERIFY(hints.size() >= 4);
    QCOMPARE(hints.removeDuplicates(), 0);
    WindowBench::child<QAbstractButton>(&window, "scanPageButton")->click();
    QVERIFY(window.page(2)->isVisible());
}

void tst_MainWindow::languageChangesWithoutARestart()
{
    EnglishWindow shell(true);
    auto &[bench, language, window] = shell;
    auto *button = WindowBench::child<QAbstractButton>(&window, "ordersPageButton");
    QCOMPARE(button->text(), u"Orders"_s);
    WindowBench::child<QAction>(&window, "languageAction_zh_CN")->trigger();
    QTRY_COMPARE(button->text(), u"订单"_s);
    QVERIFY(window.windowTitle().contains(u"订单"_s));
    QCOMPARE(WindowBench::child<QAction>(&window, "importAction")->text(), u"导入订单(&I)…"_s);
    QVERIFY(WindowBench::child<QLabel>(&window, "selectionLabel")->text().contains(u"未选择"_s));
    Language again(bench.desktop().settings());
    again.use({}, false);
    QCOMPARE(again.code(), u"zh_CN"_s); // kept
    again.use(u"en"_s, true);
}

void tst_MainWindow::everyWidgetHasANameAndARole()
{
    EnglishWindow shell;
    auto &[bench, language, window] = shell;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const bool takesFocus = widget->focusPolicy() & Qt::TabFocus;
        const QString name = widget->objectName();
        if (!takesFocus || name.startsWith(u"qt_"_s) || qobject_cast<const QLabel *>(widget)
            || widget->inherits("QMenu") || widget->inherits("QComboBoxListView"))
            continue;
        QVERIFY2(!name.isEmpty(), widget->metaObject()->className());
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty())
            || qobject_cast<const Page *>(widget) || name == u"stripActionButton"_s;
        QVERIFY2(named, qPrintable(name));
    }
}

void tst_MainWindow::undoSaysWhatItTakesBack()
{
    EnglishWindow shell(true);
    auto &[bench, language, window] = shell;
    auto *label = WindowBench::child<QLabel>(&window, "undoLabel");
    const size_t before = bench.desktop().feed().table().size();
    bench.plan();
    QTRY_VERIFY_WITH_TIMEOUT(label->text().contains(u"parcels made"_s), 20000);
    static const QRegularExpression size(u"\\(\\d+ parcels\\)"_s);
    QVERIFY2(label->text().contains(size), qPrintable(label->text()));
    window.undo();
    QTRY_VERIFY_WITH_TIMEOUT(label->isHidden(), 20000);
    QTRY_COMPARE_WITH_TIMEOUT(bench.desktop().feed().table().size(), before, 20000);
    auto *redo = WindowBench::child<QAction>(&window, "redoAction");
    QTRY_VERIFY_WITH_TIMEOUT(redo->text().contains(u"parcels made"_s), 20000);
    redo->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(label->text().contains(size), 20000);
}

void tst_MainWindow::theTitleAndTheStart()
{
    WindowBench bench;
    Language language(bench.desktop().settings());
    language.use(u"zh_CN"_s, false);
    MainWindow window(bench.services(), language);
    QCOMPARE(window.windowTitle(), u"打单台 — 订单"_s);
    QCOMPARE(window.minimumSize(), QSize(1280, 720));
    const QSize room = window.screen()->availableSize();
    QCOMPARE(window.size(), QSize(1600, 1000).boundedTo(room).expandedTo(window.minimumSize()));
}

void tst_MainWindow::theMenuAndTheSearchOpenByKey()
{
    EnglishWindow shell(true);
    auto &[bench, language, window] = shell;
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.showPage(3);
    QTest::keyClick(&window, Qt::Key_Slash);
    QVERIFY(window.page(0)->isVisible());
    QVERIFY(WindowBench::child<QLineEdit>(&window, "searchEdit")->hasFocus());
    QTest::keyClick(&window, Qt::Key_F10);
    auto *menu = WindowBench::child<QMenu>(&window, "fileMenu");
    QTRY_VERIFY(menu->isVisible());
    menu->close();
}

void tst_MainWindow::undoAnswersOnEveryPage()
{
    EnglishWindow shell(true);
    auto &[bench, language, window] = shell;
    bench.plan();
    auto *label = WindowBench::child<QLabel>(&window, "undoLabel");
    QTRY_VERIFY_WITH_TIMEOUT(label->text().contains(u"parcels made"_s), 20000);
    QVERIFY(label->text().startsWith(u"Ctrl+Z"_s));
    for (int page = 1; page < window.pageCount(); ++page) {
        window.showPage(page);
        auto *strip = WindowBench::child<Strip>(&window, "windowStrip");
        QVERIFY(!strip->isVisible());
        page % 2 == 1 ? window.undo() : window.redo();
        QTRY_VERIFY_WITH_TIMEOUT(strip->isVisible(), 20000);
        QVERIFY2(strip->text().contains(page % 2 == 1 ? u"Taken back"_s : u"Done again"_s), qPrintable(strip->text()));
    }
    window.showPage(1);
    window.redo(); // the last one was redone or is there to be: then there is nothing left
    auto *strip = WindowBench::child<Strip>(&window, "windowStrip");
    QTRY_VERIFY_WITH_TIMEOUT(strip->isVisible(), 20000);
    QTest::keyClick(&window, Qt::Key_Escape);
    QVERIFY(!strip->isVisible());
    QVERIFY(window.page(1)->isVisible());
    window.showPage(0);
    window.undo();
    QTRY_VERIFY_WITH_TIMEOUT(window.orders().strip().isVisible(), 20000);
    QVERIFY(!strip->isVisible());
}

void tst_MainWindow::theStatusBarCountsWhatIsShown()
{
    EnglishWindow shell(true);
    auto &[bench, language, window] = shell;
    window.orders().setView(View::All);
    auto *counts = WindowBench::child<QLabel>(&window, "countsLabel");
    const auto rows = static_cast<int>(bench.desktop().feed().table().size());
    QTRY_VERIFY2(counts->toolTip().contains(u"%1 rows"_s.arg(rows)), qPrintable(counts->toolTip()));
    WindowBench::child<QLineEdit>(&window, "searchEdit")->setText(u"4326117919173883199"_s);
    QTRY_VERIFY2(counts->toolTip().contains(u"1 row "_s), qPrintable(counts->toolTip()));
    window.showPage(2);
    QVERIFY(!counts->isVisible());
}

void tst_MainWindow::theCornerSaysWhatWaitsToBeWrittenBack()
{
    EnglishWindow shell(true);
    auto &[bench, language, window] = shell;
    auto *waiting = WindowBench::child<QPushButton>(&window, "waitingButton");
    QTRY_VERIFY(!bench.services().runner.isBusy(TaskRunner::Lane::Short));
    QVERIFY(!waiting->isVisible());
    const auto parcels = bench.plan();
    const QStringList numbers = bench.number(parcels);
    bench.print(parcels);
    bench.scan(numbers);
    Workstation &station = bench.desktop().station();
    HandOver rounds(station.place(), station.carriers(), station.manifestWriter());
    const auto open = rounds.listOpen();
    QVERIFY(open && !open->empty());
    for (const HandoverView &round : *open)
        QVERIFY(rounds.close(round.handover.id, bench.path(u"manifest.pdf"_s), MissingPolicy::ToNext));
    QTRY_VERIFY_WITH_TIMEOUT(waiting->isVisible(), 20000);
    QVERIFY2(waiting->text().contains(u"to write back"_s), qPrintable(waiting->text()));
    QVERIFY(waiting->mapTo(&window, waiting->rect().topRight()).x() < window.width());
    waiting->click();
    QTRY_VERIFY(openDialog<WriteBackDialog>());
    QVERIFY(window.page(3)->isVisible());
    openDialog<WriteBackDialog>()->reject();
}

void tst_MainWindow::aNarrowWindowStartsWithoutTheDock()
{
    for (const int width : {1280, 1499, 1500}) {
        WindowBench bench;
        Language language(bench.desktop().settings());
        MainWindow window(bench.services(), language);
        window.resize(width, 720);
        window.show();
        window.showPage(1);
        window.orders().show();
        QCOMPARE(WindowBench::child<QDockWidget>(&window, "detailsDock")->isHidden(), width < 1500);
        QCOMPARE(window.width(), width);
    }
}

void tst_MainWindow::aDialogThatTakesNoScanRefusesIt()
{
    EnglishWindow shell;
    auto &[bench, language, window] = shell;
    window.openAccounts();
    QTRY_VERIFY(openDialog<AccountsDialog>());
    window.takeScan(u"YT8801234567001"_s);
    QVERIFY(window.statusBar()->currentMessage().contains(u"No scans"_s));
    for (const QLineEdit *edit : openDialog<AccountsDialog>()->findChildren<QLineEdit *>())
        QCOMPARE(edit->text(), QString());
}

void tst_MainWindow::theWindowComesBackWhereItWas()
{
    WindowBench bench;
    Language language(bench.desktop().settings());
    {
        MainWindow window(bench.services(), language);
        window.show();
        window.resize(1400, 800);
        window.showPage(2);
        window.close();
    }
    MainWindow window(bench.services(), language);
    QCOMPARE(window.size(), QSize(1400, 800));
    QVERIFY(!window.page(2)->isHidden()); // the page that was open
}

void tst_MainWindow::looksChangeWithoutARestart()
{
    EnglishWindow shell;
    auto &[bench, language, window] = shell;
    WindowBench::child<QAction>(&window, "darkAction")->trigger();
    QVERIFY(theme().dark);
    QCOMPARE(window.palette().color(QPalette::Window), Theme::darkHighContrast().window);
    WindowBench::child<QAction>(&window, "textSizeAction_130")->trigger();
    QCOMPARE(window.font().pixelSize(), 17);
    QCOMPARE(textPx(100), 130);
    Appearance again(bench.desktop().settings());
    QVERIFY(again.isDark());
    QCOMPARE(again.percent(), 130);
    // What was on the screen before is of the new colours too.
    const auto ground = [](QWidget *widget) { return widget->grab().toImage().pixelColor(3, 3); };
    auto *resume = WindowBench::child<QFrame>(&window, "resumeFrame");
    resume->show();
    window.orders().strip().show(Strip::Kind::Warn, u"said before"_s);
    auto *bar = WindowBench::child<QWidget>(&window, "actionBar");
    for (const bool dark : {false, true}) {
        window.look().setDark(dark);
        QCOMPARE(ground(&window.orders().strip()), theme().warn.tint);
        QCOMPARE(ground(bar), theme().panel);
        QCOMPARE(ground(resume), theme().warn.tint);
        QCOMPARE(
            WindowBench::child<QLabel>(&window.orders().strip(), "stripLabel")->palette().color(QPalette::WindowText),
            theme().warn.ink);
    }
    window.look().setDark(false);
    window.look().setPercent(7); // not one of the three
    QCOMPARE(window.look().percent(), 100);
    QVERIFY(!theme().dark);
}

void tst_MainWindow::thePageMenuHasThePagesCommands()
{
    EnglishWindow shell;
    auto &[bench, language, window] = shell;
    window.showPage(3);
    auto *own = new QAction(u"Own command"_s, window.page(0));
    own->setProperty("keyCap", u"Q"_s);
    window.page(0)->addAction(own);
    int triggered = 0;
    connect(own, &QAction::triggered, this, [&] { ++triggered; });
    auto *menu = WindowBench::child<QMenu>(&window, "ordersMenu");
    Q_EMIT menu->aboutToShow();
    Q_EMIT menu->aboutToShow(); // nothing twice
    QStringList texts;
    for (QAction *action : menu->actions()) {
        texts.append(action->text());
        if (action->text() == u"Own command\tQ"_s)
            action->trigger();
    }
    QCOMPARE(triggered, 1);
    QVERIFY(window.page(0)->isVisible());
    QCOMPARE(texts.count(u"Orders\tCtrl+1"_s), 1);
    for (const KeyButton *button : window.page(0)->findChildren<KeyButton *>()) {
        if (!button->isHidden() && !button->keyCap().isEmpty())
            QVERIFY2(texts.contains(button->text() + u'\t' + button->keyCap()), qPrintable(button->text()));
    }
    for (const QMenu *each : window.menuBar()->findChildren<QMenu *>(Qt::FindDirectChildrenOnly))
        QVERIFY2(!each->isEmpty(), qPrintable(each->title()));
}

void tst_MainWindow::theKeySheetShowsThePageAndFollowsTheLanguage()
{
    EnglishWindow shell;
    auto &[bench, language, window] = shell;
    window.openKeySheet();
    auto *sheet = openDialog<KeySheet>();
    QVERIFY(sheet);
    const auto texts = [sheet] {
        QStringList all;
        for (const QLabel *label : sheet->findChildren<QLabel *>())
            all.append(label->text());
        return all;
    };
    QVERIFY(texts().contains(u"Ctrl+L"_s));
    QVERIFY(texts().contains(u"Orders"_s));
    language.use(u"zh_CN"_s, false);
    QTRY_VERIFY(texts().contains(u"订单"_s));
    QTest::keyClick(sheet, Qt::Key_Escape);
    QTRY_VERIFY(!openDialog<KeySheet>());
}

void tst_MainWindow::theOperatorChanges()
{
    EnglishWindow shell;
    auto &[bench, language, window] = shell;
    QTRY_VERIFY(!bench.services().runner.isBusy(TaskRunner::Lane::Short));
    bench.asker().texts = {u"小周"_s};
    window.changeOperator();
    QCOMPARE(bench.services().place.operatorName, u"小周"_s);
    QVERIFY(WindowBench::child<QLabel>(&window, "placeLabel")->text().contains(u"小周"_s));
    // Not under the hands of what runs.
    QSemaphore go;
    bench.services().runner.run(
        TaskRunner::Lane::Short, &window,
        [&go] {
            go.acquire();
            return 0;
        },
        [](int) {});
    bench.asker().texts = {u"老吴"_s};
    window.changeOperator();
    QCOMPARE(bench.services().place.operatorName, u"小周"_s);
    QVERIFY(window.statusBar()->currentMessage().contains(u"Not now"_s));
    go.release();
    QTRY_VERIFY(!bench.services().runner.isBusy(TaskRunner::Lane::Short));
}

void tst_MainWindow::escapeGoesBackOnePage()
{
    WindowBench bench;
    Language language(bench.desktop().settings());
    MainWindow window(bench.services(), language);
    window.show();
    window.showPage(0);
    window.showPage(3);
    QTest::keyClick(&window, Qt::Key_Escape);
    QVERIFY(window.page(0)->isVisible());
}

void tst_MainWindow::theGuideOpensInTheLanguage()
{
    EnglishWindow shell;
    auto &[bench, language, window] = shell;
    WindowBench::child<QAction>(&window, "guideAction")->trigger();
    QTRY_VERIFY(openDialog<HelpDialog>());
    auto *guide = openDialog<HelpDialog>();
    auto *text = WindowBench::child<QTextBrowser>(guide, "guideText");
    const QString english = text->toPlainText();
    QVERIFY(english.size() > 500);
    language.use(u"zh_CN"_s, false);
    QTRY_VERIFY(text->toPlainText().contains(u"订单"_s));
    guide->close();
}

QTEST_MAIN(tst_MainWindow)
#include "tst_mainwindow.moc"
