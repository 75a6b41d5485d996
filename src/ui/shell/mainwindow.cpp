// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/mainwindow.h"

#include "models/text/sentences.h"
#include "ui/accounts/accountsdialog.h"
#include "ui/accounts/accountspage.h"
#include "ui/common/appearance.h"
#include "ui/common/asker.h"
#include "ui/common/deskfeed.h"
#include "ui/common/duewatch.h"
#include "ui/common/focusring.h"
#include "ui/common/restoreflow.h"
#include "ui/common/scanjournal.h"
#include "ui/common/scanrouter.h"
#include "ui/common/strip.h"
#include "ui/common/taskrunner.h"
#include "ui/common/theme.h"
#include "ui/firstrun/firstrunpage.h"
#include "ui/handover/handoverpage.h"
#include "ui/orders/orderspage.h"
#include "ui/print/printjobs.h"
#include "ui/print/printpage.h"
#include "ui/reports/reportspage.h"
#include "ui/scan/scanpage.h"
#include "ui/scanner/scannerdialog.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/backupwatch.h"
#include "ui/shell/corner.h"
#include "ui/shell/helpdialog.h"
#include "ui/shell/dialogkeys.h"
#include "ui/shell/keysheet.h"
#include "ui/shell/language.h"
#include "ui/shell/mainmenu.h"
#include "ui/shell/rail.h"
#include "ui/shell/statusline.h"
#include "ui/shell/tableexport.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(const UiServices &services, Language &language, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_language(language)
    , m_look(new Appearance(services.settings, this))
    , m_jobs(new PrintJobs(services, this))
    , m_orders(new OrdersPage(services, *m_jobs, this))
    , m_print(new PrintPage(services, *m_jobs, this))
    , m_scan(new ScanPage(services, this))
    , m_handover(new HandoverPage(services, this))
    , m_accounts(new AccountsPage(services, this))
    , m_reports(new ReportsPage(services, this))
    , m_firstRun(new FirstRunPage(services, this))
    , m_restore(new RestoreFlow(services, this))
    , m_settingsPage(new SettingsPage(services, *m_look, this))
    , m_rail(new Rail(this))
    , m_stack(new QStackedWidget)
    , m_journal(new ScanJournal(services, this))
    , m_backups(new BackupWatch(services, this))
    , m_due(new DueWatch(services, this))
    , m_menu(nullptr)
    , m_status(new StatusLine(*statusBar(), services))
    , m_corner(new Corner(services, menuBar()))
    , m_strip(new Strip)
    , m_serial(new QLabel(this))
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(1280, 720);
    setAcceptDrops(true);
    auto *body = new QWidget(this);
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    setCentralWidget(body);
    // In the order of the rail; Ctrl+1 and on.
    addPage(m_orders);
    addPage(m_print);
    addPage(m_scan);
    addPage(m_handover);
    addPage(m_accounts);
    addPage(m_reports);
    addPage(m_settingsPage);
    m_stack->addWidget(m_firstRun);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    m_strip->setObjectName(u"windowStrip"_s);
    for (QWidget *button : m_strip->findChildren<QPushButton *>())
        button->setFocusPolicy(Qt::NoFocus); // nothing on the scan page takes the focus; Esc puts it away
    column->addWidget(m_strip);
    column->addWidget(m_stack, 1);
    row->addLayout(column, 1); // only now: Tab comes to the rail before the pages
    m_menu = new MainMenu(*this, language, *m_look);
    menuBar()->setCornerWidget(m_corner);
    addKeys();
    m_serial->setObjectName(u"serialScannerLabel"_s);
    m_serial->hide();
    statusBar()->addPermanentWidget(m_serial);
    new FocusRing(this);
    connectPages();
    retranslate();
    showPage(std::clamp(services.settings.value(u"window/page"_s).toInt(), 0, pageCount() - 1));
    if (!restoreGeometry(services.settings.value(u"window/geometry"_s).toByteArray()))
        resize(QSize(1600, 1000).boundedTo(screen()->availableSize()));
    for (QSplitter *splitter : findChildren<QSplitter *>())
        splitter->restoreState(services.settings.value(u"window/splitter-"_s + splitter->objectName()).toByteArray());
    askUndo();
}

MainWindow::~MainWindow() = default;

void MainWindow::addPage(Page *page)
{
    const int index = static_cast<int>(m_pages.size());
    m_pages.push_back(page);
    m_stack->addWidget(page);
    m_rail->add(page->iconName(), page->objectName() + u"Button"_s);
    connect(page, &Page::told, this, &MainWindow::tell);
    connect(page, &Page::stateChanged, this, [this, page, index] {
        m_rail->setCount(index, page->count(), page->needsAction());
        if (page == currentPage()) {
            showHint();
            showCounts();
        }
    });
}

void MainWindow::addKeys()
{
    auto *menu = new QShortcut(QKeySequence(Qt::Key_F10), this);
    connect(menu, &QShortcut::activated, this, [this] {
        menuBar()->setFocus(Qt::MenuBarFocusReason);
        menuBar()->setActiveAction(menuBar()->actions().front());
    });
    new DialogKeys(this);
    new TableExport(m_services, this);
    m_stripTimer.setSingleShot(true);
    m_stripTimer.setInterval(8000);
    connect(&m_stripTimer, &QTimer::timeout, m_strip, &Strip::dismiss);
}

void MainWindow::connectPages()
{
    connect(m_rail, &Rail::chosen, this, &MainWindow::showPage);
    connect(m_corner, &Corner::writeBackWanted, this, [this] {
        bringUp(m_handover);
        m_handover->openWriteBack();
    });
    connect(m_firstRun, &Page::told, this, &MainWindow::tell);
    connect(m_firstRun, &FirstRunPage::wantedChanged, this, &MainWindow::followFirstRun);
    connect(m_firstRun, &FirstRunPage::filesDropped, this, &MainWindow::importFiles);
    connect(m_firstRun, &FirstRunPage::chooseWanted, this, &MainWindow::chooseFiles);
    connect(m_firstRun, &FirstRunPage::restoreWanted, m_restore, &RestoreFlow::choose);
    connect(m_firstRun, &FirstRunPage::stepWanted, this, &MainWindow::goToStep);
    connect(m_restore, &RestoreFlow::failed, this,
            [this](const Error &error) { tell(Sentences::errorSentence(error)); });
    connect(m_orders, &OrdersPage::printStarted, this, [this] { bringUp(m_print); });
    connect(m_orders, &OrdersPage::dispatchWanted, this, [this] {
        bringUp(m_handover);
        m_handover->openWriteBack();
    });
    connect(m_orders, &OrdersPage::shopsWanted, this, &MainWindow::openAccounts);
    connect(this, &MainWindow::scanRefused, this, &QApplication::beep);
    connect(m_settingsPage, &SettingsPage::languageWanted, this,
            [this](const QString &code) { m_language.use(code, true); });
    connect(m_settingsPage, &SettingsPage::accountsWanted, this, &MainWindow::openAccounts);
    connect(m_settingsPage, &SettingsPage::restoreWanted, m_restore, &RestoreFlow::start);
    connect(m_settingsPage, &SettingsPage::restoreOtherWanted, m_restore, &RestoreFlow::choose);
    connect(m_settingsPage, &SettingsPage::operatorWanted, this, &MainWindow::changeOperator);
    connect(m_reports, &ReportsPage::parcelWanted, this, [this](const QString &number, const QString &order) {
        bringUp(m_orders);
        if (!m_orders->takeScan(number) && !m_orders->takeScan(order))
            tell(tr("%1 is not on the order desk any more").arg(number));
    });
    connect(m_backups, &BackupWatch::changed, this, [this] { m_status->showBackup(m_backups->state()); });
    connect(m_backups, &BackupWatch::failedAnew, &m_orders->strip(), &Strip::showError);
    connect(m_due, &DueWatch::warned, this, &MainWindow::showDue);
    connect(&m_services.feed, &DeskFeed::ticked, this, &MainWindow::showDue);
    connect(m_jobs, &PrintJobs::failed, &m_orders->strip(), &Strip::showError);
    connect(&m_services.feed, &DeskFeed::moved, this, &MainWindow::askUndo);
}

void MainWindow::listenTo(ScanRouter &router)
{
    connect(&router, &ScanRouter::scanned, m_status, &StatusLine::noteScan);
    connect(&router, &ScanRouter::scanned, this, &MainWindow::takeScan);
    connect(&router, &ScanRouter::bounced, this,
            [this](const QString &code) { m_journal->note(currentPage()->objectName(), code, "bounced"); });
    connect(&router, &ScanRouter::torn, this, [this] {
        m_journal->note(currentPage()->objectName(), {}, "torn");
        refuseScan(tr("The scan broke off: scan it again"));
    });
    connect(&router, &ScanRouter::serialStateChanged, this, &MainWindow::showScanner);
    m_router = &router;
    m_firstRun->listenTo(router);
    m_settingsPage->listenTo(router);
    m_scan->listenTo(router);
    showScanner();
}

void MainWindow::takeScan(const QString &code)
{
    ScanSink *sink = currentPage();
    QString place = currentPage()->objectName();
    if (QWidget *modal = QApplication::activeModalWidget()) {
        sink = dynamic_cast<ScanSink *>(modal);
        place = modal->objectName();
    }
    const bool takes = sink && sink->takesScans();
    const bool fits = takes && sink->takeScan(code);
    m_journal->note(place, code, fits ? "taken" : "refused");
    if (!takes)
        refuseScan(tr("No scans are taken here"));
    else if (!fits)
        refuseScan(tr("%1 does not fit here").arg(code.left(40)));
}

void MainWindow::showScanner()
{
    const bool any = m_router && !m_router->serialPort().isEmpty();
    m_serial->setVisible(any);
    if (any)
        m_serial->setText(m_router->isSerialConnected()
                              ? tr("Scanner on %1 connected").arg(m_router->serialPort())
                              : tr("Scanner on %1 is not there, trying again").arg(m_router->serialPort()));
}

void MainWindow::refuseScan(const QString &line)
{
    tell(line);
    Q_EMIT scanRefused();
}

Page *MainWindow::currentPage() const { return static_cast<Page *>(m_stack->currentWidget()); }

Page *MainWindow::pageAt(int index) const
{
    return index == 0 && m_firstRun->isWanted() ? static_cast<Page *>(m_firstRun) : page(index);
}

void MainWindow::showPage(int index)
{
    if (index < 0 || index >= pageCount())
        return;
    if (index != m_current)
        m_previous = m_current;
    m_current = index;
    arriveAt(pageAt(index));
}

void MainWindow::arriveAt(Page *page)
{
    m_stack->setCurrentWidget(page);
    m_rail->setCurrent(m_current);
    m_menu->showTicks(page == m_orders);
    m_strip->dismiss();
    page->entered();
    showHint();
    showCounts();
    setWindowTitle(tr("Waydesk - %1").arg(page->title()));
}

/// The store turned out to be empty, or is so no longer.
void MainWindow::followFirstRun()
{
    m_menu->showFirstRun(m_firstRun->isWanted());
    if (m_current == 0)
        showPage(0);
}

void MainWindow::goToStep(SetupStep step)
{
    switch (step) {
    case SetupStep::Account: openAccounts(); return;
    case SetupStep::Scanner: openScanner(); return;
    case SetupStep::Store: m_settingsPage->showSection(SettingsPage::Section::Store); break;
    case SetupStep::Printer: m_settingsPage->showSection(SettingsPage::Section::Printing); break;
    }
    bringUp(m_settingsPage);
}

/// What becomes of the files is said on the orders page, even if the store stays empty.
void MainWindow::importFiles(const QStringList &files)
{
    showPage(0);
    arriveAt(m_orders);
    m_orders->takeFiles(files);
}

void MainWindow::chooseFiles()
{
    showPage(0);
    arriveAt(m_orders);
    m_orders->chooseFiles();
    if (!m_orders->isImporting())
        showPage(0);
}

/// From another page the orders come to the front, with the details open.
void MainWindow::showDetails()
{
    const bool wasHere = currentPage() == m_orders;
    showPage(0);
    if (wasHere || !m_orders->showsDetails())
        m_orders->toggleDetails();
}

void MainWindow::openSamples() { m_firstRun->openSamples(); }

void MainWindow::bringUp(const Page *page)
{
    showPage(static_cast<int>(std::ranges::find(m_pages, page) - m_pages.begin()));
}

void MainWindow::changeOperator()
{
    const auto name = m_services.asker.text(this, tr("Change operator"), tr("Who works here now?"));
    if (!name)
        return;
    // Verbs read the name beside this thread; nothing may run while it changes.
    const TaskRunner &runner = m_services.runner;
    if (runner.isBusy()) {
        tell(tr("Not now: wait until what runs is done, then press Ctrl+L again"));
        return;
    }
    m_services.place.operatorName = *name;
    m_services.settings.setValue(u"place/operator"_s, *name);
    m_corner->showPlace();
    tell(tr("%1 works here now").arg(*name));
}

void MainWindow::openGuide()
{
    auto *dialog = new HelpDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::openKeySheet()
{
    auto *sheet = new KeySheet(currentPage()->objectName(), [this] { return currentPage()->title(); }, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

void MainWindow::focusNextPane()
{
    std::vector<QWidget *> panes;
    for (QWidget *widget : currentPage()->findChildren<QWidget *>()) {
        const bool isPane = qobject_cast<QAbstractItemView *>(widget) || qobject_cast<QLineEdit *>(widget)
            || qobject_cast<QTabBar *>(widget);
        if (isPane && widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus))
            panes.push_back(widget);
    }
    if (auto *button = m_rail->findChild<QWidget *>(currentPage()->objectName() + u"Button"_s))
        panes.push_back(button);
    if (panes.empty())
        return;
    const auto at = std::ranges::find(panes, QApplication::focusWidget());
    (at == panes.end() || at + 1 == panes.end() ? panes.front() : *(at + 1))->setFocus(Qt::TabFocusReason);
}

void MainWindow::openAccounts()
{
    auto *dialog = new AccountsDialog(m_services, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::openScanner()
{
    auto *dialog = new ScannerDialog(m_services, m_router, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showCounts() { m_status->showCounts(currentPage() == m_orders ? m_orders->countsText() : QString()); }

void MainWindow::tell(const QString &line) { statusBar()->showMessage(line, 4000); }

void MainWindow::showHint() { m_status->showHint(currentPage()->scanHint()); }

void MainWindow::retranslate()
{
    m_menu->retranslate();
    for (int i = 0; i < pageCount(); ++i) {
        m_rail->setTitle(i, page(i)->title());
        page(i)->setAccessibleName(page(i)->title());
        m_rail->setCount(i, page(i)->count(), page(i)->needsAction());
    }
    m_status->retranslate();
    showScanner();
    m_corner->retranslate();
    setWindowTitle(tr("Waydesk - %1").arg(currentPage()->title()));
    showHint();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        askUndo();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    keepPlaces();
    QMainWindow::closeEvent(event);
}

void MainWindow::keepPlaces()
{
    QSettings &settings = m_services.settings;
    settings.setValue(u"window/geometry"_s, saveGeometry());
    settings.setValue(u"window/page"_s, m_current);
    for (const QSplitter *splitter : findChildren<QSplitter *>()) {
        if (!splitter->objectName().isEmpty())
            settings.setValue(u"window/splitter-"_s + splitter->objectName(), splitter->saveState());
    }
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Slash && event->modifiers() == Qt::NoModifier) {
        bringUp(m_orders);
        m_orders->focusSearch();
        return;
    }
    if (event->key() != Qt::Key_Escape) {
        QMainWindow::keyPressEvent(event);
        return;
    }
    if (m_strip->isVisible())
        m_strip->dismiss();
    else if (isFullScreen())
        setWindowState(windowState() & ~Qt::WindowFullScreen);
    else
        showPage(m_previous);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList files;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    importFiles(files);
}

} // namespace waydesk
