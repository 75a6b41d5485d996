// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderspage.h"

#include "models/ordertablemodel.h"
#include "models/text/sentences.h"
#include "ui/common/deskfeed.h"
#include "ui/common/emptystate.h"
#include "ui/common/icons.h"
#include "ui/common/keybutton.h"
#include "ui/common/strip.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui/orders/actionbar.h"
#include "ui/orders/checkset.h"
#include "ui/orders/detailspanel.h"
#include "ui/orders/docktitle.h"
#include "ui/orders/filterbar.h"
#include "ui/orders/ghostnumbers.h"
#include "ui/orders/folderwatch.h"
#include "ui/orders/importflow.h"
#include "ui/orders/importresultdialog.h"
#include "ui/orders/orderactions.h"
#include "ui/orders/orderheader.h"
#include "ui/orders/orderview.h"
#include "ui/orders/savedviews.h"
#include "ui/orders/purchasesdialog.h"
#include "ui/orders/undodialog.h"
#include "ui/orders/viewbar.h"
#include "ui/orders/viewtabs.h"
#include "ui/print/paperflow.h"

#include <QAction>
#include <QCoreApplication>
#include <QDockWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMainWindow>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

/// Nothing = the column has no order.
std::optional<SortColumn> sortColumnOf(OrderColumn column)
{
    switch (column) {
    case OrderColumn::Order: return SortColumn::Order;
    case OrderColumn::Receiver: return SortColumn::Receiver;
    case OrderColumn::Address: return SortColumn::Address;
    case OrderColumn::Quantity: return SortColumn::Quantity;
    case OrderColumn::Deadline: return SortColumn::Deadline;
    case OrderColumn::Waybill: return SortColumn::Number;
    case OrderColumn::State: return SortColumn::State;
    case OrderColumn::Goods:
    case OrderColumn::Messages: break;
    }
    return std::nullopt;
}

} // namespace

OrdersPage::OrdersPage(const UiServices &services, PrintJobs &jobs, QWidget *parent, size_t rowsHere)
    : Page(parent)
    , m_services(services)
    , m_model(new OrderTableModel(this))
    , m_checks(new CheckSet(this))
    , m_query(new OrderQuery(services.feed, rowsHere, this))
    , m_views(new ViewBar(this))
    , m_tabs(&m_views->tabs())
    , m_filters(new FilterBar(services, this))
    , m_strip(new Strip(this))
    , m_view(new OrderView(this))
    , m_empty(new EmptyState(u"empty"_s, this))
    , m_stack(nullptr)
    , m_bar(new ActionBar(this))
    , m_inner(new QMainWindow(this))
    , m_dock(new QDockWidget(m_inner))
    , m_dockTitle(new DockTitle(*m_dock))
    , m_details(new DetailsPanel(services, m_dock))
    , m_history(new KeyButton(this))
    , m_columns(new KeyButton(this))
    , m_importButton(new KeyButton(this))
    , m_detailsButton(new KeyButton(this))
    , m_actions(new OrderActions(services, jobs, *m_strip, this))
    , m_import(new ImportFlow(services, this))
    , m_saved(new SavedViews(services, this))
    , m_ghosts(new GhostNumbers(services, this))
{
    setObjectName(u"ordersPage"_s);
    build();
    connectParts();
    addShortcuts();
    addPapers(new PaperFlow(services, *m_strip, this));
    restoreLook();
    retranslate();
    if (services.feed.isLoaded())
        reset();
    else
        refresh();
}

void OrdersPage::build()
{
    m_strip->setObjectName(u"ordersStrip"_s);
    m_view->setObjectName(u"orderTable"_s);
    m_filters->setObjectName(u"filterBar"_s);
    m_bar->setObjectName(u"actionBar"_s);
    m_view->show(*m_model, *m_checks);
    m_view->showGhosts(*m_ghosts);
    auto *body = new QWidget(this);
    m_stack = new QStackedLayout(body);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *top = new QWidget(this);
    buildTop(top);
    column->addWidget(top);
    m_filters->setAutoFillBackground(true);
    m_filters->setBackgroundRole(QPalette::Base);
    column->addWidget(m_filters); // over the dock too, so that all chips stand in one row
    column->addWidget(m_inner, 1);
    m_inner->setWindowFlags(Qt::Widget); // the constructor makes a window of it
    auto *middle = new QWidget(m_inner);
    auto *work = new QVBoxLayout(middle);
    work->setContentsMargins(0, 0, 0, 0);
    work->setSpacing(0);
    m_inner->setCentralWidget(middle);
    buildDetails();
    auto *panel = new QWidget(this);
    panel->setAutoFillBackground(true);
    panel->setBackgroundRole(QPalette::Base);
    auto *inside = new QVBoxLayout(panel);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    inside->addWidget(m_strip);
    inside->addWidget(body, 1);
    work->addWidget(panel, 1);
    work->addWidget(m_bar);
    m_summaryTimer.setSingleShot(true);
    m_summaryTimer.setInterval(60);
    QHash<QString, QString> names;
    for (const Carrier &carrier : m_services.carriers.carriers())
        names.insert(carrier.code, m_services.carrierName(carrier.code));
    m_model->setCarrierNames(names);
}

void OrdersPage::buildTop(QWidget *top)
{
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 12, 0);
    row->setSpacing(4);
    row->addWidget(m_views, 1);
    const std::pair<QPushButton *, QString> buttons[] = {
        {m_importButton, u"imp"_s}, {m_history, u"undo"_s}, {m_columns, u"cols"_s}, {m_detailsButton, u"dock"_s}};
    for (const auto &[button, picture] : buttons) {
        button->setFlat(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setIcon(icon(picture));
        button->setIconSize(QSize(16, 16));
        row->addWidget(button);
    }
    setTabOrder(&m_views->addButton(), m_importButton);
    setTabOrder(m_importButton, m_history);
    setTabOrder(m_history, m_columns);
    setTabOrder(m_columns, m_detailsButton);
    m_importButton->setObjectName(u"importButton"_s);
    m_history->setObjectName(u"historyButton"_s);
    m_columns->setObjectName(u"columnsButton"_s);
    m_detailsButton->setObjectName(u"detailsButton"_s);
    connect(m_importButton, &QPushButton::clicked, this, &OrdersPage::chooseFiles);
    connect(m_history, &QPushButton::clicked, this, &OrdersPage::openUndoHistory);
    connect(m_detailsButton, &QPushButton::clicked, this, &OrdersPage::toggleDetails);
    connect(m_columns, &QPushButton::clicked, this, [this] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_view->header().fillColumnMenu(*menu);
        menu->popup(m_columns->mapToGlobal(QPoint(0, m_columns->height())));
    });
}

void OrdersPage::openUndoHistory()
{
    auto *dialog = new UndoDialog(m_services, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void OrdersPage::openPurchases()
{
    auto *dialog = new PurchasesDialog(m_services, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void OrdersPage::connectParts()
{
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        showDetails();
        m_bar->setCanSplit(canSplit());
    });
    connect(m_query, &OrderQuery::answered, this, &OrdersPage::showAnswer);
    DeskFeed &feed = m_services.feed;
    feed.followReloads(m_checks, [this] { return m_checks->followReload(); });
    connect(&feed, &DeskFeed::changing, this,
            [this](const std::vector<OrderId> &orders) { m_checks->remember(m_services.feed.table(), orders); });
    connect(&feed, &DeskFeed::loaded, this, &OrdersPage::reset);
    connect(&feed, &DeskFeed::changed, this, &OrdersPage::apply);
    connect(&feed, &DeskFeed::ticked, this, &OrdersPage::refresh);
    connect(&feed, &DeskFeed::failed, m_strip, &Strip::showError);
    connect(m_tabs, &QTabBar::currentChanged, m_view, &OrderView::forgetCheckAll);
    connect(m_filters, &FilterBar::changed, m_view, &OrderView::forgetCheckAll);
    connect(m_tabs, &QTabBar::currentChanged, this, &OrdersPage::openView);
    connect(m_filters, &FilterBar::changed, this, &OrdersPage::refresh);
    connect(m_filters, &FilterBar::left, this, [this] { m_view->setFocus(); });
    connect(m_view, &OrderView::keyTyped, this, [this](int key, Qt::KeyboardModifiers modifiers) {
        if (typed(key, modifiers) || key != Qt::Key_Escape)
            return;
        QKeyEvent back(QEvent::KeyPress, key, modifiers); // nothing here to step back from: the window's
        QCoreApplication::sendEvent(window(), &back);
    });
    connectViews();
    connect(&m_empty->button(), &QPushButton::clicked, this, [this] {
        if (m_tabs->saved()) // without its filter its name would say something else than is shown
            m_tabs->setView(m_tabs->view());
        else
            m_filters->clear();
    });
    connect(m_filters, &FilterBar::codeEntered, this, [this] { findCode(m_filters->search(), Find::OrGoOn); });
    connect(m_ghosts, &GhostNumbers::changed, this, &OrdersPage::showDetailStates);
    connect(m_actions, &OrderActions::numbersForeseen, m_ghosts, &GhostNumbers::show);
    connect(m_details, &DetailsPanel::joinWanted, m_actions, &OrderActions::join);
    connect(m_actions, &OrderActions::numbersClosed, this, [this] {
        m_ghosts->release();
        m_summaryTimer.start();
    });
    connect(m_checks, &CheckSet::changed, this, &OrdersPage::scheduleSummary);
    connect(&m_summaryTimer, &QTimer::timeout, this, &OrdersPage::summarise);
    connect(m_bar, &ActionBar::mergeWanted, this, [this] { withSelection(&OrderActions::merge); });
    connect(m_bar, &ActionBar::splitWanted, this, [this] { currentRow(&OrderActions::split); });
    connect(m_bar, &ActionBar::carrierWanted, this, [this] { withSelection(&OrderActions::chooseCarrier); });
    connect(m_bar, &ActionBar::numberWanted, this, [this] { withSelection(&OrderActions::number); });
    connect(m_bar, &ActionBar::printWanted, this, [this] { withSelection(&OrderActions::print); });
    connect(m_bar, &ActionBar::leftOutWanted, this, [this] { withSelection(&OrderActions::explain); });
    connect(m_bar, &ActionBar::dispatchWanted, this, &OrdersPage::dispatchWanted);
    connect(&m_view->header(), &OrderHeader::sortWanted, this, &OrdersPage::sortBy);
    connect(&m_view->header(), &OrderHeader::columnsChanged, this,
            [this] { m_services.settings.setValue(u"orders/header"_s, m_view->header().saveState()); });
    connect(m_actions, &OrderActions::printStarted, this, &OrdersPage::printStarted);
    watchFolder();
    connect(m_import, &ImportFlow::imported, this, &OrdersPage::showImport);
    connect(m_import, &ImportFlow::failed, this, &OrdersPage::showImportFailure);
    connect(m_import, &ImportFlow::stopped, this, &OrdersPage::showImportStop);
    connect(m_import, &ImportFlow::queued, this, [this](int files) {
        m_strip->show(Strip::Kind::Done,
                      tr("%n file(s) wait until the import that runs has read its own", nullptr, files));
    });
    connect(m_import, &ImportFlow::waiting, this, [this] {
        m_strip->show(Strip::Kind::Warn, tr("An import has a question: it comes when you are back here"));
    });
}

void OrdersPage::restoreLook()
{
    const QSettings &settings = m_services.settings;
    m_view->header().restoreState(settings.value(u"orders/header"_s).toByteArray());
    m_view->setCompact(settings.value(u"orders/compact"_s).toBool());
    m_view->header().setSectionResizeMode(QHeaderView::Interactive); // what was kept may be older
    m_view->header().setSortIndicatorShown(true);
    m_view->header().setSortIndicator(static_cast<int>(OrderColumn::Deadline), Qt::AscendingOrder);
}

void OrdersPage::toggleCompact()
{
    m_view->setCompact(!m_view->isCompact());
    m_services.settings.setValue(u"orders/compact"_s, m_view->isCompact());
}

void OrdersPage::sortBy(int column)
{
    const auto by = sortColumnOf(static_cast<OrderColumn>(column));
    if (!by)
        return;
    const SortKey sort{*by, m_sort.column == *by && !m_sort.descending};
    m_view->header().setSortIndicator(column, sort.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_sort = sort;
    refresh();
}

bool OrdersPage::dispatch()
{
    if (summary().allVerified)
        Q_EMIT dispatchWanted();
    else
        m_strip->show(Strip::Kind::Warn, tr("Dispatch takes only parcels that are printed and verified by a scan."));
    return true;
}

void OrdersPage::reset()
{
    m_filters->showChoices(m_services.feed.table());
    m_model->setTable(&m_services.feed.table());
    m_view->forgetEligible();
    m_checks->reloaded();
    refresh();
}

void OrdersPage::apply(const TableChange &change)
{
    if (change.isEmpty() || !change.inserted.empty())
        m_filters->showChoices(m_services.feed.table());
    m_view->dropEligible(change);
    m_checks->carry(m_services.feed.table(), change);
    refresh();
    if (m_query->isAway())
        m_model->follow(change);
    m_model->rowsChanged(change.updated);
    showDetails();
    m_details->refresh();
}

QString OrdersPage::countsText() const
{
    if (!m_services.feed.isLoaded())
        return {};
    return tr("%n order(s)", nullptr, m_orderTotal) + u" · "_s + tr("%n row(s) shown", nullptr, m_rowsShown);
}

void OrdersPage::refresh()
{
    Selection wanted;
    wanted.view = m_tabs->view();
    wanted.search = m_filters->search();
    wanted.filter = m_filters->filter();
    m_model->setNow(m_services.feed.now());
    DeskAnswer nothing;
    if (m_services.feed.isLoaded())
        m_query->ask(wanted, m_sort);
    else
        showAnswer(nothing);
}

void OrdersPage::showAnswer(DeskAnswer &answer)
{
    m_orderTotal = answer.orders;
    m_rowsShown = static_cast<int>(answer.rows.size());
    m_model->setRows(std::move(answer.rows), std::move(answer.keys));
    m_view->setEligible(std::move(answer.eligible));
    m_tabs->showCounts(answer.counts);
    m_ready = answer.counts[static_cast<size_t>(View::Ready)];
    const bool isEmpty = m_model->rowCount() == 0;
    const bool hadFocus = hasFocus() || m_view->hasFocus() || m_empty->button().hasFocus();
    if (isEmpty)
        showEmpty();
    if (!isEmpty && !m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_model->index(std::clamp(m_lastRow, 0, m_model->rowCount() - 1), 0));
    m_lastRow = m_view->currentIndex().row();
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_view);
    if (hadFocus && !isEmpty)
        m_view->setFocus();
    else if (hadFocus && m_empty->button().isVisibleTo(m_empty))
        m_empty->button().setFocus();
    else if (hadFocus)
        setFocus(); // its keys still mean what they say
    showDetailStates();
    scheduleSummary();
    Q_EMIT stateChanged();
    for (Act &act : std::exchange(m_acts, {}))
        withSelection(std::move(act));
}

void OrdersPage::showEmpty()
{
    QString step;
    m_empty->setPicture(u"search"_s);
    if (!m_services.feed.isLoaded()) {
        m_empty->setPicture(u"clock"_s);
        m_empty->setSentence(tr("Loading orders..."));
    } else if (m_services.feed.table().size() == 0) {
        m_empty->setPicture(u"orders"_s);
        m_empty->setSentence(tr("No orders yet.\n\nDrop the order files of your shops here, or press Ctrl+O."));
    } else if (m_filters->isEmpty()) {
        m_empty->setPicture(u"orders"_s);
        m_empty->setSentence(tr("Nothing in this view."));
    } else {
        const QString search = m_filters->search();
        m_empty->setSentence(search.isEmpty() ? tr("Nothing matches the filters chosen.")
                                 : m_filters->activeChips() > 0
                                 ? tr("Nothing matches \"%1\" and the filters chosen.").arg(search)
                                 : tr("Nothing matches \"%1\".").arg(search));
        step = tr("Clear search and filters");
        m_empty->button().setKeyCap(m_tabs->saved() ? QString() : u"Esc"_s); // there the key takes ticks away
    }
    m_empty->setStep(step);
}

/// Tables of the settings may have changed meanwhile.
void OrdersPage::entered()
{
    m_view->setFocus();
    m_details->refresh();
}

QString OrdersPage::title() const { return tr("Orders"); }

QString OrdersPage::scanHint() const { return tr("A scan shows its parcel in the table"); }

void OrdersPage::checkAll() { m_view->checkAll(); }

void OrdersPage::checkNone() { m_view->checkNone(); }

void OrdersPage::focusSearch() { m_filters->focusSearch(); }

void OrdersPage::setView(View view) { m_tabs->setView(view); }

void OrdersPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    if (event->type() == QEvent::PaletteChange) // its pills are made anew: not while the event goes round
        QMetaObject::invokeMethod(this, &OrdersPage::showDetailStates, Qt::QueuedConnection);
    Page::changeEvent(event);
}

void OrdersPage::retranslate()
{
    m_view->setAccessibleName(tr("Orders"));
    m_dock->setWindowTitle(tr("Parcel details"));
    showDetailStates();
    m_saveView->setText(tr("Save the filter as a view..."));
    m_renameView->setText(tr("Rename the view..."));
    m_removeView->setText(tr("Delete the view"));
    m_export->setText(tr("Export the table shown..."));
    m_paste->setText(tr("Paste orders or a receiver"));
    m_typeOrder->setText(tr("Order by hand, resend, gift..."));
    m_leaveUnsent->setText(tr("Not to be sent..."));
    m_accept->setText(tr("Accept the new orders shown..."));
    m_watch->setText(m_services.settings.value(FolderWatch::settingKey()).toString().isEmpty()
                         ? tr("Watch a folder for order files...")
                         : tr("Stop watching the folder"));
    m_addShape->setText(tr("Take in a table shape..."));
    m_giveShape->setText(tr("Hand on a table shape..."));
    m_history->setText(tr("History"));
    m_columns->setText(tr("Columns"));
    m_importButton->setText(tr("Import"));
    m_detailsButton->setText(tr("Details"));
    QHash<QString, QString> names;
    for (const Carrier &carrier : m_services.carriers.carriers())
        names.insert(carrier.code, m_services.carrierName(carrier.code));
    m_model->setCarrierNames(names);
    for (QAction *action : actions()) {
        if (const QVariant paper = action->property("paper"); paper.isValid())
            action->setText(PaperFlow::title(static_cast<PaperFlow::Paper>(paper.toInt())));
    }
}

} // namespace waydesk
