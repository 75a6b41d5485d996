// SPDX-License-Identifier: Apache-2.0
#include "support/windowbench.h"
#include "ui/accounts/accountsdialog.h"
#include "ui/orders/orderspage.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/railbutton.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QStatusBar>
#include <QTest>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

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
};

void tst_MainWindow::pagesByKeyAndRail()
{
    WindowBench bench;
    Language language(bench.desktop().settings());
    language.use(u"en"_s, false);
    MainWindow window(bench.services(), language);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QStringList hints;
    for (int i = 0; i < window.pageCount(); ++i) {
        QTest::keyClick(&window, static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
        QTRY_VERIFY(window.page(i)->isVisible());
        hints.append(WindowBench::child<QLabel>(&window, "scanHintLabel")->text());
        QVERIFY(hints.back().size() > 5);
    }
    hints.removeDuplicates();
    QCOMPARE(hints.size(), window.pageCount());
    WindowBench::child<QAbstractButton>(&window, "scanPageButton")->click();
    QVERIFY(window.page(2)->isVisible());
}

void tst_MainWindow::languageChangesWithoutARestart()
{
    WindowBench bench;
    bench.addSamples();
    Language language(bench.desktop().settings());
    language.use(u"en"_s, false);
    MainWindow window(bench.services(), language);
    window.show();
    bench.start();
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
    WindowBench bench;
    Language language(bench.desktop().settings());
    language.use(u"en"_s, false);
    MainWindow window(bench.services(), language);
    window.show();
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const bool takesFocus = widget->focusPolicy() & Qt::TabFocus;
        const QString name = widget->objectName();
        if (!takesFocus || name.startsWith(u"qt_"_s) || qobject_cast<const QLabel *>(widget)
            || widget->inherits("QMenu"))
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
    WindowBench bench;
    bench.addSamples();
    Language language(bench.desktop().settings());
    language.use(u"en"_s, false);
    MainWindow window(bench.services(), language);
    window.show();
    bench.start();
    auto *label = WindowBench::child<QLabel>(&window, "undoLabel");
    const size_t before = bench.desktop().feed().table().size();
    bench.plan();
    QTRY_VERIFY_WITH_TIMEOUT(label->text().contains(u"parcels made"_s), 20000);
    window.undo();
    QTRY_COMPARE_WITH_TIMEOUT(label->text(), QString(), 20000);
    QTRY_COMPARE_WITH_TIMEOUT(bench.desktop().feed().table().size(), before, 20000);
}

void tst_MainWindow::aDialogThatTakesNoScanRefusesIt()
{
    WindowBench bench;
    Language language(bench.desktop().settings());
    language.use(u"en"_s, false);
    MainWindow window(bench.services(), language);
    window.show();
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
        window.close();
    }
    MainWindow window(bench.services(), language);
    QCOMPARE(window.size(), QSize(1400, 800));
}

QTEST_MAIN(tst_MainWindow)
#include "tst_mainwindow.moc"
