// SPDX-License-Identifier: Apache-2.0
#include "dispatch/linkshops.h"
#include "support/windowbench.h"
#include "ui/accounts/accountsdialog.h"
#include "ui/common/scanrouter.h"
#include "ui/common/stationtools.h"
#include "ui/common/taskrunner.h"
#include "ui/firstrun/droptarget.h"
#include "ui/firstrun/firstrunpage.h"
#include "ui/orders/orderspage.h"
#include "ui/scanner/scannerdialog.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QAction>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

#include <optional>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {

/// A window on a bench, in English, with its scanner.
class OpenWindow
{
public:
    OpenWindow()
        : m_language(bench.desktop().settings())
    {
        m_language.use(u"en"_s, false);
    }
    MainWindow &open()
    {
        m_window.emplace(bench.services(), m_language);
        m_window->listenTo(bench.desktop().scanRouter());
        m_window->show();
        bench.start();
        return *m_window;
    }
    FirstRunPage *page() { return WindowBench::child<FirstRunPage>(&*m_window, "firstRunPage"); }

    WindowBench bench;

private:
    Language m_language;
    std::optional<MainWindow> m_window;
};

void drop(QWidget *target, const QString &file)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &event);
}

} // namespace

class tst_FirstRunPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyStoreShowsIt();
    void aStoreWithOrdersDoesNot();
    void samplesEndIt();
    void aShopEndsItAndSamplesAreRefused();
    void droppedFilesAreImportedAndWhatBecameOfThemIsSeen();
    void stepsTellTheirState();
    void stepsLeadSomewhere();
    void theScannerIsLearnedByScanning();
    void theLearningCodeIsWritten();
};

void tst_FirstRunPage::anEmptyStoreShowsIt()
{
    OpenWindow desk;
    MainWindow &window = desk.open();
    QTRY_VERIFY(desk.page()->isVisible());
    QVERIFY(!window.orders().isVisible());
    QCOMPARE(window.windowTitle(), u"Waydesk - Get started"_s);
    window.showPage(1);
    QVERIFY(!desk.page()->isVisible());
    window.showPage(0);
    QVERIFY(desk.page()->isVisible());
}

void tst_FirstRunPage::aStoreWithOrdersDoesNot()
{
    OpenWindow desk;
    desk.bench.addSamples();
    MainWindow &window = desk.open();
    QTRY_VERIFY(!desk.bench.services().runner.isBusy(TaskRunner::Lane::Short));
    QVERIFY(window.orders().isVisible());
    QVERIFY(!desk.page()->isWanted());
}

void tst_FirstRunPage::samplesEndIt()
{
    OpenWindow desk;
    MainWindow &window = desk.open();
    auto *action = WindowBench::child<QAction>(&window, "sampleAction");
    QTRY_VERIFY(action->isEnabled());
    QSignalSpy told(desk.page(), &Page::told);
    WindowBench::child<QAbstractButton>(&window, "sampleButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(window.orders().isVisible(), 30000);
    QTRY_VERIFY_WITH_TIMEOUT(desk.bench.desktop().feed().table().size() > 150, 30000);
    QTRY_VERIFY_WITH_TIMEOUT(!told.isEmpty(), 30000);
    QVERIFY2(told.last().front().toString().contains(u"240"_s), qPrintable(told.last().front().toString()));
    QVERIFY(!action->isEnabled());
}

void tst_FirstRunPage::aShopEndsItAndSamplesAreRefused()
{
    OpenWindow desk;
    MainWindow &window = desk.open();
    QTRY_VERIFY(desk.page()->isVisible());
    Workstation &station = desk.bench.desktop().station();
    QVERIFY(LinkShops(station.place(), station.carriers()).addShop(u"青禾"_s, u"taobao"_s, false, {}));
    QTRY_VERIFY(window.orders().isVisible());
    window.openSamples();
    QVERIFY(!desk.bench.services().runner.isBusy(TaskRunner::Lane::Job));
}

void tst_FirstRunPage::droppedFilesAreImportedAndWhatBecameOfThemIsSeen()
{
    OpenWindow desk;
    MainWindow &window = desk.open();
    QTRY_VERIFY(desk.page()->isVisible());
    const QString file = desk.bench.path(u"nothing.xlsx"_s);
    QFile made(file);
    QVERIFY(made.open(QIODevice::WriteOnly) && made.write("no spreadsheet") > 0);
    made.close();
    drop(desk.page()->findChild<DropTarget *>(), file);
    QVERIFY(window.orders().isVisible());
    QTRY_VERIFY(!WindowBench::child<QLabel>(&window.orders(), "stripLabel")->text().isEmpty());
    window.showPage(0); // still empty
    QVERIFY(desk.page()->isVisible());
}

void tst_FirstRunPage::stepsTellTheirState()
{
    OpenWindow desk;
    MainWindow &window = desk.open();
    auto *steps = WindowBench::child<SetupSteps>(&window, "setupSteps");
    QTRY_COMPARE(steps->remark(), u"1 of 4 done"_s);
    QVERIFY(WindowBench::child<QLabel>(&window, "stepLabel_1")->text().endsWith(u"/data"_s));
    Workstation &station = desk.bench.desktop().station();
    LinkShops verb(station.place(), station.carriers());
    QVERIFY(verb.addAccount(u"圆通"_s, u"YTO"_s));
    QVERIFY(verb.addSegment({u"圆通"_s, u"YT8801234567001"_s, {}, 10}));
    QTRY_COMPARE(steps->remark(), u"2 of 4 done"_s);
    QSettings &settings = desk.bench.desktop().settings();
    settings.setValue(u"print/kind"_s, u"tcp"_s);
    settings.setValue(u"print/place-tcp"_s, u"10.0.0.7"_s);
    settings.setValue(u"scanner/port"_s, u"ttyNONE"_s);
    desk.page()->entered();
    QTRY_COMPARE(steps->remark(), u"4 of 4 done"_s);
    QCOMPARE(WindowBench::child<QLabel>(&window, "stepLabel_2")->text(), u"10.0.0.7"_s);
}

void tst_FirstRunPage::stepsLeadSomewhere()
{
    OpenWindow desk;
    MainWindow &window = desk.open();
    QTRY_VERIFY(desk.page()->isVisible());
    WindowBench::child<QAbstractButton>(&window, "stepButton_2")->click();
    QVERIFY(WindowBench::child<SettingsPage>(&window, "settingsPage")->isVisible());
    QVERIFY(WindowBench::child<QLineEdit>(&window, "printerPlaceEdit")->isVisible());
    window.showPage(0);
    WindowBench::child<QAbstractButton>(&window, "stepButton_1")->click();
    QVERIFY(WindowBench::child<QAbstractButton>(&window, "makeBackupButton")->isVisible());
    window.showPage(0);
    WindowBench::child<QAbstractButton>(&window, "stepButton_4")->click();
    QTRY_VERIFY(openDialog<ScannerDialog>());
    openDialog<ScannerDialog>()->close();
    WindowBench::child<QAbstractButton>(&window, "stepButton_3")->click();
    QTRY_VERIFY(openDialog<AccountsDialog>());
}

void tst_FirstRunPage::theScannerIsLearnedByScanning()
{
    OpenWindow desk;
    MainWindow &window = desk.open();
    QTRY_VERIFY(desk.page()->isVisible());
    ScanRouter &router = desk.bench.desktop().scanRouter();
    QSignalSpy learned(&router, &ScanRouter::learned);
    QTest::keyClicks(&window, u"~"_s + desk.bench.services().tools.learningCode());
    QTest::keyClick(&window, Qt::Key_Return);
    QTRY_COMPARE(learned.size(), 1);
    QCOMPARE(desk.bench.desktop().settings().value(u"scanner/prefix"_s).toString(), u"~"_s);
    QVERIFY(WindowBench::child<QLabel>(&window, "scannerFactsLabel")->text().contains(u"~"_s));
    QVERIFY(desk.page()->takeScan(u"WAYDESK0123456789"_s));
    QVERIFY(!desk.page()->takeScan(u"YT8801234567001"_s));
    window.showPage(1); // nobody learns there
    QTest::keyClicks(&window, u"#"_s + desk.bench.services().tools.learningCode());
    QTest::keyClick(&window, Qt::Key_Return);
    QTest::qWait(0);
    QCOMPARE(desk.bench.desktop().settings().value(u"scanner/prefix"_s).toString(), u"~"_s);
}

void tst_FirstRunPage::theLearningCodeIsWritten()
{
    OpenWindow desk;
    MainWindow &window = desk.open();
    QTRY_VERIFY(desk.page()->isVisible());
    const QString file = desk.bench.path(u"scanner.pdf"_s);
    desk.bench.asker().saveTo = file;
    WindowBench::child<QAbstractButton>(&window, "printLearningCodeButton")->click();
    QTRY_VERIFY(QFile::exists(file));
    QFile pdf(file);
    QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.read(5) == "%PDF-");
}

QTEST_MAIN(tst_FirstRunPage)
#include "tst_firstrunpage.moc"
