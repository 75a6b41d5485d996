// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/mainmenu.h"

#include "ui/common/appearance.h"
#include "ui/common/page.h"
#include "ui/handover/handoverpage.h"
#include "ui/orders/orderspage.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagecommands.h"

#include <QApplication>
#include <QActionGroup>
#include <QCoreApplication>
#include <QKeySequence>
#include <QMenuBar>
#include <QMessageBox>

namespace waydesk {

using namespace Qt::StringLiterals;

MainMenu::MainMenu(MainWindow &window, Language &language, Appearance &look)
    : QObject(&window)
    , m_window(window)
    , m_file(addMenu("fileMenu"))
    , m_edit(addMenu("editMenu"))
    , m_view(addMenu("viewMenu"))
    , m_ordersMenu(addMenu("ordersMenu"))
    , m_printMenu(addMenu("printMenu"))
    , m_scanMenu(addMenu("scanMenu"))
    , m_tools(addMenu("toolsMenu"))
    , m_help(addMenu("helpMenu"))
{
    buildFile();
    buildEdit();
    buildView(language, look);
    buildTools();
    buildHelp();
    buildPageMenus();
    retranslate();
}

QMenu *MainMenu::addMenu(const char *name)
{
    QMenu *menu = m_window.menuBar()->addMenu(QString());
    menu->setObjectName(QString::fromLatin1(name));
    return menu;
}

void MainMenu::buildFile()
{
    m_import = addDialog(*m_file, "importAction", QKeySequence(u"Ctrl+O"_s), [this] { m_window.chooseFiles(); });
    m_sample = add(*m_file, "sampleAction", QKeySequence(u"Ctrl+Shift+O"_s), [this] { m_window.openSamples(); });
    m_sample->setEnabled(false);
    m_accounts = addDialog(*m_file, "accountsAction", {}, [this] { m_window.openAccounts(); });
    m_writeBack = addDialog(*m_file, "writeBackAction", {}, [this] { m_window.handover().openWriteBack(); });
    m_purchases = addDialog(*m_file, "purchasesAction", {}, [this] { m_window.orders().openPurchases(); });
    m_ready = addDialog(*m_file, "readyAction", {}, [this] { m_window.handover().openReady(); });
    m_file->addSeparator();
    m_quit = add(*m_file, "quitAction", QKeySequence(u"Ctrl+Q"_s), [this] { m_window.close(); });
}

void MainMenu::buildEdit()
{
    m_undo = add(*m_edit, "undoAction", QKeySequence(u"Ctrl+Z"_s), [this] { m_window.undo(); });
    m_redo = add(*m_edit, "redoAction", QKeySequence(u"Ctrl+Shift+Z"_s), [this] { m_window.redo(); });
    m_edit->addSeparator();
    m_search = add(*m_edit, "searchAction", QKeySequence(u"Ctrl+F"_s), [this] {
        m_window.showPage(0);
        m_window.orders().focusSearch();
    });
    m_all = add(*m_edit, "checkAllAction", QKeySequence(u"Ctrl+A"_s), [this] { m_window.orders().checkAll(); });
    m_none =
        add(*m_edit, "checkNoneAction", QKeySequence(u"Ctrl+Shift+A"_s), [this] { m_window.orders().checkNone(); });
}

void MainMenu::buildView(Language &language, Appearance &look)
{
    for (int i = 0; i < m_window.pageCount(); ++i)
        m_pages.push_back(
            add(*m_view, "pageAction", QKeySequence(u"Ctrl+%1"_s.arg(i + 1)), [this, i] { m_window.showPage(i); }));
    m_view->addSeparator();
    m_languages = m_view->addMenu(QString());
    buildLanguages(language);
    buildLook(look);
    m_fullScreen = add(*m_view, "fullScreenAction", QKeySequence(u"F11"_s),
                       [this] { m_window.setWindowState(m_window.windowState() ^ Qt::WindowFullScreen); });
    m_details = add(*m_view, "detailsAction", QKeySequence(u"F12"_s), [this] { m_window.showDetails(); });
    m_nextPane = add(*m_view, "nextPaneAction", QKeySequence(u"Ctrl+Tab"_s), [this] { m_window.focusNextPane(); });
}

void MainMenu::buildLook(Appearance &look)
{
    m_textSizes = m_view->addMenu(QString());
    auto *group = new QActionGroup(this);
    for (const int percent : Appearance::Percents) {
        QAction *action = m_textSizes->addAction(u"%1 %"_s.arg(percent));
        action->setObjectName(u"textSizeAction_%1"_s.arg(percent));
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, &look, [&look, percent] { look.setPercent(percent); });
    }
    m_dark = add(*m_view, "darkAction", {}, [this, &look] { look.setDark(m_dark->isChecked()); });
    m_dark->setCheckable(true);
    const auto show = [this, group, &look] {
        m_dark->setChecked(look.isDark());
        for (size_t i = 0; i < Appearance::Percents.size(); ++i)
            group->actions().at(static_cast<int>(i))->setChecked(Appearance::Percents[i] == look.percent());
    };
    connect(&look, &Appearance::changed, this, show);
    show();
}

void MainMenu::buildTools()
{
    m_operator =
        addDialog(*m_tools, "operatorAction", QKeySequence(u"Ctrl+L"_s), [this] { m_window.changeOperator(); });
    m_scanner = addDialog(*m_tools, "scannerAction", QKeySequence(u"Shift+F12"_s), [this] { m_window.openScanner(); });
}

void MainMenu::buildHelp()
{
    m_guide = addDialog(*m_help, "guideAction", QKeySequence(u"F1"_s), [this] { m_window.openGuide(); });
    m_keys = addDialog(*m_help, "keySheetAction", QKeySequence(u"Ctrl+/"_s), [this] { m_window.openKeySheet(); });
    m_about = add(*m_help, "aboutAction", {}, [this] { about(); });
}

void MainMenu::buildPageMenus()
{
    m_pageMenus = {{m_ordersMenu, {0}}, {m_printMenu, {1}}, {m_scanMenu, {2}}, {m_tools, {}}};
    for (int i = 3; i < m_window.pageCount(); ++i)
        m_pageMenus.back().pages.push_back(i);
    for (PageMenu &menu : m_pageMenus)
        connect(menu.menu, &QMenu::aboutToShow, this, [this, &menu] { fill(menu); });
}

void MainMenu::fill(PageMenu &menu)
{
    for (QAction *action : menu.made) {
        menu.menu->removeAction(action);
        if (action->parent() == menu.menu)
            action->deleteLater();
    }
    menu.made.clear();
    for (const int page : menu.pages)
        fillFrom(menu, page);
}

void MainMenu::fillFrom(PageMenu &menu, int page)
{
    const auto put = [&](const QString &text, std::function<void()> act) {
        auto *action = new QAction(text, menu.menu);
        connect(action, &QAction::triggered, this, std::move(act));
        menu.menu->addAction(action);
        menu.made.push_back(action);
        return action;
    };
    if (!menu.menu->isEmpty())
        put({}, [] { })->setSeparator(true);
    put(u"%1\tCtrl+%2"_s.arg(m_window.page(page)->title()).arg(page + 1), [this, page] { m_window.showPage(page); });
    for (const PageCommand &command : commandsOf(*m_window.page(page))) {
        QAction *action = put(command.text + u'\t' + command.key, [this, page, run = command.run] {
            m_window.showPage(page);
            run();
        });
        action->setEnabled(command.enabled);
    }
}

QAction *MainMenu::add(QMenu &menu, const char *name, const QKeySequence &key, std::function<void()> act)
{
    QAction *action = menu.addAction(QString());
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, [act] { act(); });
    return action;
}

/// Not within its key: others may wait behind that, and a dialog that opens now would have them dropped by Qt.
QAction *MainMenu::addDialog(QMenu &menu, const char *name, const QKeySequence &key, std::function<void()> open)
{
    QAction *action = add(menu, name, key, [this, open] {
        const auto now = [open] {
            if (!QApplication::activeModalWidget()) // one that was asked for before is open
                open();
        };
        QMetaObject::invokeMethod(this, now, Qt::QueuedConnection);
    });
    action->setAutoRepeat(false);
    return action;
}

void MainMenu::buildLanguages(Language &language)
{
    auto *group = new QActionGroup(this);
    const std::pair<QString, QString> names[] = {{u"zh_CN"_s, u"中文"_s}, {u"en"_s, u"English"_s}};
    for (const auto &[code, name] : names) {
        QAction *action = m_languages->addAction(name);
        action->setObjectName(u"languageAction_"_s + code);
        action->setCheckable(true);
        action->setChecked(language.code() == code);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [&language, code] { language.use(code, true); });
    }
}

void MainMenu::about()
{
    QMessageBox::about(&m_window, tr("About Waydesk"),
                       tr("Waydesk %1\n\nOrders in, labels out, every parcel scanned before it leaves.")
                           .arg(QCoreApplication::applicationVersion()));
}

void MainMenu::showUndo(const QString &step)
{
    m_step = step;
    m_undo->setText(step.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(step));
}

/// Ticks are set where they can be seen.
void MainMenu::showTicks(bool orders)
{
    m_all->setEnabled(orders);
    m_none->setEnabled(orders);
}

void MainMenu::showFirstRun(bool wanted) { m_sample->setEnabled(wanted); }

void MainMenu::showRedo(const QString &step)
{
    m_again = step;
    m_redo->setText(step.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(step));
}

void MainMenu::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_edit->setTitle(tr("&Edit"));
    m_view->setTitle(tr("&View"));
    m_ordersMenu->setTitle(tr("&Orders"));
    m_printMenu->setTitle(tr("&Print"));
    m_scanMenu->setTitle(tr("&Scan"));
    m_tools->setTitle(tr("&Tools"));
    m_help->setTitle(tr("&Help"));
    m_languages->setTitle(tr("&Language"));
    m_import->setText(tr("&Import orders..."));
    m_sample->setText(tr("Open sa&mple data"));
    m_accounts->setText(tr("&Shops and waybill accounts..."));
    m_writeBack->setText(tr("&Write numbers back..."));
    m_purchases->setText(tr("&Purchases from suppliers..."));
    m_ready->setText(tr("&Ready to ship..."));
    m_quit->setText(tr("&Quit"));
    m_search->setText(tr("&Find by any code, search"));
    m_all->setText(tr("Tick &all that may ship"));
    m_none->setText(tr("Tick &none"));
    m_fullScreen->setText(tr("&Full screen"));
    m_textSizes->setTitle(tr("Text &size"));
    m_dark->setText(tr("&Dark"));
    m_details->setText(tr("&Details"));
    m_nextPane->setText(tr("&Next pane"));
    m_scanner->setText(tr("&Learn the scanner..."));
    m_operator->setText(tr("&Change operator..."));
    m_guide->setText(tr("&Guide"));
    m_keys->setText(tr("&Keys of this page"));
    m_about->setText(tr("&About Waydesk"));
    for (int i = 0; i < m_window.pageCount(); ++i)
        m_pages[static_cast<size_t>(i)]->setText(m_window.page(i)->title());
    showUndo(m_step);
    showRedo(m_again);
    for (PageMenu &menu : m_pageMenus)
        fill(menu);
}

} // namespace waydesk
