// SPDX-License-Identifier: Apache-2.0
#include "models/ordertablemodel.h"
#include "ui/common/asker.h"
#include "ui/common/strip.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui/orders/folderwatch.h"
#include "ui/orders/importflow.h"
#include "ui/orders/orderactions.h"
#include "ui/orders/orderspage.h"
#include "ui/orders/orderview.h"
#include "ui/orders/ownorderdialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSettings>

namespace waydesk {

using namespace Qt::StringLiterals;

/// New files of the folder that this bench watches go the way of those that are dropped on the window.
void OrdersPage::watchFolder()
{
    auto *watch = new FolderWatch(m_services, this);
    connect(watch, &FolderWatch::found, m_import, &ImportFlow::start);
    connect(watch, &FolderWatch::failed, m_strip, &Strip::showError);
    connect(m_import, &ImportFlow::settled, watch, &FolderWatch::settle);
}

/// Files and tables are imported; other text is taken for a receiver.
void OrdersPage::paste()
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    if (!copied || m_import->paste(*copied))
        return;
    if (copied->text().trimmed().isEmpty())
        m_strip->show(Strip::Kind::Warn,
                      tr("Nothing to paste: copy cells with their headings, files, or a receiver first."));
    else
        openOwnOrder(copied->text());
}

void OrdersPage::typeOrder() { openOwnOrder({}); }

void OrdersPage::openOwnOrder(const QString &pasted)
{
    const QModelIndex row = m_view->currentIndex().siblingAtColumn(0);
    const QVariantList orders = row.data(OrdersRole).toList();
    const QString earlier = orders.isEmpty() ? QString() : orders.front().toMap().value(u"number"_s).toString();
    auto *dialog = new OwnOrderDialog(m_services, earlier, pasted, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &OwnOrderDialog::added, this, [this](const AddedOrder &order) {
        m_strip->show(Strip::Kind::Done, tr("Order %1 is added").arg(order.number));
    });
    dialog->open();
}

/// Of this bench, in its settings.
void OrdersPage::chooseWatched()
{
    QSettings &settings = m_services.settings;
    const QString before = settings.value(FolderWatch::settingKey()).toString();
    const QString folder =
        before.isEmpty() ? m_services.asker.folder(this, tr("Folder to watch"), m_services.outFolder) : QString();
    if (before.isEmpty() && folder.isEmpty())
        return;
    settings.setValue(FolderWatch::settingKey(), folder);
    m_strip->show(Strip::Kind::Done,
                  folder.isEmpty() ? tr("%1 is watched no longer").arg(before)
                                   : tr("New order files in %1 are read while this page is open").arg(folder));
    retranslate();
}

void OrdersPage::addShape()
{
    const QString file = m_services.asker.openFile(this, tr("Take in a table shape"), tr("Table shapes (*.json)"));
    if (file.isEmpty())
        return;
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services, file] { return s.formatShelf.add(file); },
        [this](const Result<QString> &id) {
            if (id)
                m_strip->show(Strip::Kind::Done, tr("Tables of the shape %1 are read from now on").arg(*id));
            else
                m_strip->showError(id.error());
        });
}

void OrdersPage::giveShape()
{
    QStringList names;
    QStringList ids;
    for (const FormatEntry &entry : m_services.formatShelf.entries()) {
        if (entry.own && entry.problem.isEmpty()) {
            names.append(entry.name);
            ids.append(entry.id);
        }
    }
    if (names.isEmpty()) {
        m_strip->show(Strip::Kind::Warn, tr("No table shape of your own is there yet: import such a table first."));
        return;
    }
    const auto name = m_services.asker.choice(this, tr("Hand on a table shape"), tr("Which shape:"), names);
    if (!name)
        return;
    const QString id = ids.value(names.indexOf(*name));
    const QString file = m_services.asker.saveFile(
        this, tr("Hand on a table shape"), u"%1/%2.json"_s.arg(m_services.outFolder, id), tr("Table shapes (*.json)"));
    if (file.isEmpty())
        return;
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services, id, file] { return s.formatShelf.give(id, file); },
        [this, file](const Result<void> &done) {
            if (done)
                m_strip->show(Strip::Kind::Done, tr("Saved to %1.").arg(file));
            else
                m_strip->showError(done.error());
        });
}

void OrdersPage::leaveUnsent() { withSelection(&OrderActions::leaveUnsent); }

void OrdersPage::acceptShown()
{
    if (m_actions->mayOpen())
        m_actions->accept(m_model->rows());
}

} // namespace waydesk
