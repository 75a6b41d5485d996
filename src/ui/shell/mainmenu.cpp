// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/mainmenu.h"

#include "ui/common/page.h"
#include "ui/handover/handoverpage.h"
#include "ui/orders/orderspage.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QKeySequence>
#include <QMenuBar>
#include <QMessageBox>

namespace waydesk {

using namespace Qt::StringLiterals;

MainMenu::MainMenu(MainWindow &window, Language &language)
    : QObject(&window)
    , m_window(window)
    , m_file(window.menuBar()->addMenu(QString()))
    , m_edit(window.menuBar()->addMenu(QString()))
    , m_view(window.menuBar()->addMenu(QString()))
    , m_help(window.menuBar()->addMenu(QString()))
{
    m_import = add(*m_file, "importAction", QKeySequence(u"Ctrl+O"_s), [this] {
        m_window.showPage(0);
        m_window.orders().chooseFiles();
    });
    m_accounts = add(*m_file, "accountsAction", {}, [this] { m_window.openAccounts(); });
    m_writeBack = add(*m_file, "writeBackAction", {}, [this] { m_window.handover().openWriteBack(); });
    m_file->addSeparator();
    m_quit = add(*m_file, "quitAction", QKeySequence(u"Ctrl+Q"_s), [this] { m_window.close(); });
    m_undo = add(*m_edit, "undoAction", QKeySequence(u"Ctrl+Z"_s), [this] { m_window.undo(); });
    m_edit->addSeparator();
    m_search = add(*m_edit, "searchAction", QKeySequence(u"Ctrl+F"_s), [this] {
        m_window.showPage(0);
        m_window.orders().focusSearch();
    });
    m_all = add(*m_edit, "checkAllAction", QKeySequence(u"Ctrl+A"_s), [this] { m_window.orders().checkAll(); });
    m_none =
        add(*m_edit, "checkNoneAction", QKeySequence(u"Ctrl+Shift+A"_s), [this] { m_window.orders().checkNone(); });
    for (int i = 0; i < m_window.pageCount(); ++i)
        m_pages.push_back(
            add(*m_view, "pageAction", QKeySequence(u"Ctrl+%1"_s.arg(i + 1)), [this, i] { m_window.showPage(i); }));
    m_view->addSeparator();
    m_languages = m_view->addMenu(QString());
    buildLanguages(language);
    m_fullScreen = add(*m_view, "fullScreenAction", QKeySequence(u"F11"_s),
                       [this] { m_window.setWindowState(m_window.windowState() ^ Qt::WindowFullScreen); });
    m_about = add(*m_help, "aboutAction", {}, [this] { about(); });
    retranslate();
}

QAction *MainMenu::add(QMenu &menu, const char *name, const QKeySequence &key, std::function<void()> act)
{
    QAction *action = menu.addAction(QString());
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, [act] { act(); });
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

void MainMenu::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_edit->setTitle(tr("&Edit"));
    m_view->setTitle(tr("&View"));
    m_help->setTitle(tr("&Help"));
    m_languages->setTitle(tr("&Language"));
    m_import->setText(tr("&Import orders..."));
    m_accounts->setText(tr("&Shops and waybill accounts..."));
    m_writeBack->setText(tr("&Write numbers back..."));
    m_quit->setText(tr("&Quit"));
    m_search->setText(tr("&Search"));
    m_all->setText(tr("Tick &all that may ship"));
    m_none->setText(tr("Tick &none"));
    m_fullScreen->setText(tr("&Full screen"));
    m_about->setText(tr("&About Waydesk"));
    for (int i = 0; i < m_window.pageCount(); ++i)
        m_pages[static_cast<size_t>(i)]->setText(m_window.page(i)->title());
    showUndo(m_step);
}

} // namespace waydesk
