// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderspage.h"

#include "models/ordertablemodel.h"
#include "models/text/sentences.h"
#include "ui/common/deskfeed.h"
#include "ui/common/strip.h"
#include "ui/common/uiservices.h"
#include "ui/orders/actionbar.h"
#include "ui/orders/checkset.h"
#include "ui/orders/detailspanel.h"
#include "ui/orders/filterbar.h"
#include "ui/orders/importflow.h"
#include "ui/orders/importresultdialog.h"
#include "ui/orders/orderactions.h"
#include "ui/orders/orderview.h"
#include "ui/orders/rowstyle.h"
#include "ui/orders/viewtabs.h"
#include "ui/print/paperflow.h"

#include <QApplication>
#include <QFileInfo>
#include <QAction>
#include <QClipboard>
#include <QDockWidget>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QShortcut>

#include <algorithm>
#include <array>
#include <tuple>

namespace waydesk {

using namespace Qt::StringLiterals;

void OrdersPage::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, std::function<void()> act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    for (int i = 0; i < 5; ++i)
        add(QKeySequence(u"Alt+%1"_s.arg(i + 1)), [this, i] { m_tabs->setCurrentIndex(i); });
    add(QKeySequence(u"Ctrl+Shift+D"_s), [this] { toggleCompact(); });
    add(QKeySequence(u"Ctrl+Alt+Z"_s), [this] { openUndoHistory(); });
    add(QKeySequence::Copy, [this] { copyNumber(); });
    const auto command = [this](const char *name, const QKeySequence &key, void (OrdersPage::*act)()) {
        auto *action = new QAction(this);
        action->setObjectName(QString::fromLatin1(name));
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
        return action;
    };
    m_saveView = command("saveViewAction", {}, &OrdersPage::saveView);
    m_renameView = command("renameViewAction", {}, &OrdersPage::renameView);
    m_removeView = command("removeViewAction", {}, &OrdersPage::removeView);
    m_renameView->setEnabled(false);
    m_removeView->setEnabled(false);
    m_export = command("exportAction", QKeySequence(u"Ctrl+E"_s), &OrdersPage::exportTable);
    m_paste = command("pasteAction", QKeySequence(u"Ctrl+V"_s), &OrdersPage::paste);
    m_typeOrder = command("typeOrderAction", QKeySequence(u"Ctrl+N"_s), &OrdersPage::typeOrder);
    m_leaveUnsent = command("leaveUnsentAction", QKeySequence(u"Ctrl+H"_s), &OrdersPage::leaveUnsent);
    m_accept = command("acceptAction", QKeySequence(u"Ctrl+Shift+H"_s), &OrdersPage::acceptShown);
    m_watch = command("watchFolderAction", {}, &OrdersPage::chooseWatched);
    m_addShape = command("addShapeAction", {}, &OrdersPage::addShape);
    m_giveShape = command("giveShapeAction", {}, &OrdersPage::giveShape);
}

/// Of the ticked rows; they stand in the menu of orders.
void OrdersPage::addPapers(PaperFlow *papers)
{
    const auto write = [this, papers](PaperFlow::Paper paper) {
        withSelection([this, papers, paper](const Chosen &chosen) {
            if (m_actions->mayOpen())
                papers->write(paper, chosen->parcels);
        });
    };
    for (const auto &[name, keys, paper] :
         {std::tuple(u"pickListAction"_s, u"Ctrl+Shift+L"_s, PaperFlow::Paper::PickList),
          std::tuple(u"slipsAction"_s, u"Ctrl+Shift+K"_s, PaperFlow::Paper::Slips)}) {
        auto *action = new QAction(this);
        action->setObjectName(name);
        action->setShortcut(QKeySequence(keys));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setProperty("paper", static_cast<int>(paper));
        connect(action, &QAction::triggered, this, [write, paper] { write(paper); });
        addAction(action);
    }
}

void OrdersPage::copyNumber()
{
    if (!m_view->currentIndex().isValid())
        return;
    const QModelIndex row = m_view->currentIndex().siblingAtColumn(0);
    const QString waybill = row.data(WaybillRole).toString();
    const QVariantList orders = row.data(OrdersRole).toList();
    const QString order = orders.isEmpty() ? QString() : orders.front().toMap().value(u"number"_s).toString();
    const QString number = waybill.isEmpty() ? order : waybill;
    QGuiApplication::clipboard()->setText(number);
    Q_EMIT told(tr("Copied: %1").arg(number));
}

bool OrdersPage::goUrgent()
{
    return m_view->goNext([&table = m_services.feed.table(), now = m_services.feed.now()](RowHandle row) {
        return !table.isBlocked(row) && isRunning(table, row) && table.deadline(row) != 0
            && urgencyOf(table.deadline(row) - now) >= Urgency::Urgent;
    });
}

bool OrdersPage::goMessage()
{
    return m_view->goNext(
        [&table = m_services.feed.table()](RowHandle row) { return table.hasMessage(row) || table.hasMemo(row); });
}

void OrdersPage::currentRow(void (OrderActions::*act)(RowHandle))
{
    if (m_view->currentIndex().isValid())
        (m_actions->*act)(m_model->handleAt(m_view->currentIndex().row()));
}

bool OrdersPage::typed(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    if ((modifiers & Qt::ShiftModifier) && key >= Qt::Key_Escape) // for letters and signs it is how they are typed
        return false;
    switch (key) {
    case Qt::Key_M: withSelection(&OrderActions::merge); return true;
    case Qt::Key_S: currentRow(&OrderActions::split); return true;
    case Qt::Key_C: withSelection(&OrderActions::chooseCarrier); return true;
    case Qt::Key_N: withSelection(&OrderActions::number); return true;
    case Qt::Key_F2: currentRow(&OrderActions::editNumber); return true;
    case Qt::Key_P: withSelection(&OrderActions::print); return true;
    case Qt::Key_E: currentRow(&OrderActions::writeMemo); return true;
    case Qt::Key_H: currentRow(&OrderActions::toggleHold); return true;
    case Qt::Key_A:
        if (m_view->currentIndex().isValid())
            m_actions->accept(std::array{m_model->handleAt(m_view->currentIndex().row())});
        return true;
    case Qt::Key_Delete: withSelection(&OrderActions::clearNumbers); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_dock->isVisible())
            toggleDetails();
        return true;
    case Qt::Key_U: return goUrgent();
    case Qt::Key_G: return goMessage();
    case Qt::Key_D: return dispatch();
    case Qt::Key_Slash: m_filters->focusSearch(); return true;
    case Qt::Key_Escape: return stepBack();
    default: return false;
    }
}

/// The message, then the filter, then the ticks; false when there is nothing left of them.
bool OrdersPage::stepBack()
{
    if (m_strip->isVisible())
        m_strip->dismiss();
    else if (!m_filters->isEmpty() && !m_tabs->saved())
        m_filters->clear();
    else if (!m_checks->isEmpty())
        m_view->checkNone();
    else
        return false;
    return true;
}

void OrdersPage::keyPressEvent(QKeyEvent *event)
{
    if (!typed(event->key(), event->modifiers()))
        Page::keyPressEvent(event);
}

bool OrdersPage::isImporting() const { return m_import->isRunning(); }

bool OrdersPage::takeFiles(const QStringList &files)
{
    m_import->start(files);
    return true;
}

void OrdersPage::chooseFiles() { m_import->choose(); }

void OrdersPage::showImport(const ImportReport &report)
{
    const bool rejected =
        std::ranges::any_of(report.files, [](const FileReport &file) { return !file.rejected.empty(); });
    const bool warns = rejected || report.held > 0 || report.warning;
    m_strip->show(warns ? Strip::Kind::Warn : Strip::Kind::Done,
                  report.warning ? Sentences::unfinishedImport(*report.warning) : ImportResultDialog::summary(report));
    m_strip->offer(tr("Details"), [this, report] { openImportResult(report); });
    if (rejected && isVisible() && !QApplication::activeModalWidget())
        openImportResult(report);
}

void OrdersPage::showImportFailure(const Error &error)
{
    m_strip->showError(error);
    if (error.code != ErrorCode::ShopMissing)
        return;
    m_strip->offer(tr("Link the shop"), [this] { Q_EMIT shopsWanted(); });
}

/// What is in stays in, and is shown; the rest is named.
void OrdersPage::showImportStop(const ImportReport &report, const Error &error, const QStringList &left)
{
    QStringList names;
    for (const QString &file : left)
        names.append(QFileInfo(file).fileName());
    const QString declined =
        error.code == ErrorCode::ShopAmbiguous ? tr("No shop was chosen.") : tr("It was not wanted.");
    const QString why = ImportFlow::isDeclined(error) ? declined : Sentences::errorSentence(error);
    const QString line = tr("Not read: %1. %2").arg(names.join(tr(", ")), why);
    if (report.files.empty()) {
        m_strip->show(Strip::Kind::Warn, line);
        return;
    }
    m_strip->show(Strip::Kind::Error, line + tr(" Read before: ") + ImportResultDialog::summary(report));
    m_strip->offer(tr("Details"), [this, report] { openImportResult(report); });
}

void OrdersPage::openImportResult(const ImportReport &report)
{
    auto *dialog = new ImportResultDialog(m_services, report, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportResultDialog::readAgain, this, [this](const ImportReport &again) {
        m_strip->show(Strip::Kind::Done, ImportResultDialog::summary(again));
        m_strip->offer(tr("Details"), [this, again] { openImportResult(again); });
    });
    connect(dialog, &ImportResultDialog::notReadAgain, m_strip, &Strip::showError);
    dialog->open();
}

} // namespace waydesk
