// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/mainwindow.h"

#include "dispatch/undolaststep.h"
#include "ui/accounts/accountsdialog.h"
#include "ui/common/deskfeed.h"
#include "ui/common/scanrouter.h"
#include "ui/common/strip.h"
#include "ui/common/taskrunner.h"
#include "ui/common/theme.h"
#include "ui/common/verbtexts.h"
#include "ui/handover/handoverpage.h"
#include "ui/orders/orderspage.h"
#include "ui/print/printjobs.h"
#include "ui/print/printpage.h"
#include "ui/scan/scanpage.h"
#include "ui/shell/language.h"
#include "ui/shell/mainmenu.h"
#include "ui/shell/rail.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>

namespace waydesk {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(const UiServices &services, Language &language, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_language(language)
    , m_jobs(new PrintJobs(services, this))
    , m_orders(new OrdersPage(services, *m_jobs, this))
    , m_print(new PrintPage(services, *m_jobs, this))
    , m_scan(new ScanPage(services, this))
    , m_handover(new HandoverPage(services, this))
    , m_rail(new Rail(this))
    , m_stack(new QStackedWidget(this))
    , m_menu(nullptr)
    , m_hint(new QLabel(this))
    , m_place(new QLabel(this))
    , m_undo(new QLabel(this))
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(1280, 720);
    setAcceptDrops(true);
    auto *body = new QWidget(this);
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(m_stack, 1);
    setCentralWidget(body);
    for (Page *page : {static_cast<Page *>(m_orders), static_cast<Page *>(m_print), static_cast<Page *>(m_scan),
                       static_cast<Page *>(m_handover)})
        addPage(page);
    m_menu = new MainMenu(*this, language);
    buildStatusBar();
    connectPages();
    retranslate();
    showPage(0);
    if (!restoreGeometry(services.settings.value(u"window/geometry"_s).toByteArray()))
        resize(1600, 960);
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
        if (page == currentPage())
            showHint();
    });
}

void MainWindow::buildStatusBar()
{
    m_hint->setObjectName(u"scanHintLabel"_s);
    m_place->setObjectName(u"placeLabel"_s);
    m_undo->setObjectName(u"undoLabel"_s);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setFixedHeight(26);
    statusBar()->addWidget(m_hint, 1);
    statusBar()->addPermanentWidget(m_undo);
    statusBar()->addPermanentWidget(m_place);
}

void MainWindow::connectPages()
{
    connect(m_rail, &Rail::chosen, this, &MainWindow::showPage);
    connect(m_orders, &OrdersPage::printStarted, this, [this] { showPage(1); });
    connect(m_orders, &OrdersPage::dispatchWanted, this, [this] {
        showPage(3);
        m_handover->openWriteBack();
    });
    connect(m_orders, &OrdersPage::shopsWanted, this, &MainWindow::openAccounts);
    connect(m_jobs, &PrintJobs::failed, &m_orders->strip(), &Strip::showError);
    connect(&m_services.feed, &DeskFeed::moved, this, &MainWindow::askUndo);
}

void MainWindow::listenTo(ScanRouter &router)
{
    connect(&router, &ScanRouter::scanned, this, &MainWindow::takeScan);
    connect(&router, &ScanRouter::torn, this, [this] { tell(tr("The scan broke off: scan it again")); });
}

void MainWindow::takeScan(const QString &code)
{
    ScanSink *sink = currentPage();
    if (QWidget *modal = QApplication::activeModalWidget()) {
        sink = dynamic_cast<ScanSink *>(modal);
        if (!sink) {
            QApplication::beep();
            tell(tr("No scans are taken here"));
            return;
        }
    }
    if (!sink->takeScan(code)) {
        QApplication::beep();
        tell(tr("%1 does not fit here").arg(code.left(40)));
    }
}

Page *MainWindow::currentPage() const { return m_pages[static_cast<size_t>(std::max(0, m_stack->currentIndex()))]; }

void MainWindow::showPage(int index)
{
    if (index < 0 || index >= pageCount())
        return;
    m_stack->setCurrentIndex(index);
    m_rail->setCurrent(index);
    currentPage()->entered();
    showHint();
    setWindowTitle(tr("Waydesk - %1").arg(currentPage()->title()));
}

void MainWindow::openAccounts()
{
    auto *dialog = new AccountsDialog(m_services, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::undo()
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services] { return UndoLastStep(s.place).run(); },
        [this](const Result<QString> &verb) {
            if (verb)
                m_orders->strip().show(Strip::Kind::Done, tr("Taken back: %1").arg(VerbTexts::step(*verb)));
            else
                m_orders->strip().showError(verb.error());
            askUndo();
        });
}

void MainWindow::askUndo()
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services] { return UndoLastStep(s.place).next(); },
        [this](const Result<QString> &verb) {
            m_nextUndo = verb ? *verb : QString();
            const QString step = m_nextUndo.isEmpty() ? QString() : VerbTexts::step(m_nextUndo);
            m_undo->setText(step.isEmpty() ? QString() : tr("Ctrl+Z takes back: %1").arg(step));
            m_menu->showUndo(step);
        });
}

void MainWindow::tell(const QString &line) { statusBar()->showMessage(line, 4000); }

void MainWindow::showHint() { m_hint->setText(u"  "_s + currentPage()->scanHint()); }

void MainWindow::retranslate()
{
    m_menu->retranslate();
    for (int i = 0; i < pageCount(); ++i) {
        m_rail->setTitle(i, page(i)->title());
        m_rail->setCount(i, page(i)->count(), page(i)->needsAction());
    }
    m_place->setText(tr("%1 · bench %2  ").arg(m_services.place.operatorName, m_services.place.bench));
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
    m_services.settings.setValue(u"window/geometry"_s, saveGeometry());
    QMainWindow::closeEvent(event);
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
    showPage(0);
    m_orders->takeFiles(files);
}

} // namespace waydesk
