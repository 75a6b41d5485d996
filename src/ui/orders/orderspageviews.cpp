// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderspage.h"

#include "core/desk/scannedrow.h"
#include "core/label/scancode.h"
#include "dispatch/tracecode.h"
#include "models/ordersheet.h"
#include "models/ordertablemodel.h"
#include "ui/common/asker.h"
#include "ui/common/deskfeed.h"
#include "ui/common/strip.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui/orders/filterbar.h"
#include "ui/orders/orderview.h"
#include "ui/orders/savedviews.h"
#include "ui/orders/tracedialog.h"
#include "ui/orders/viewbar.h"
#include "ui/orders/viewtabs.h"

#include <QAction>
#include <QDateTime>
#include <QMenu>
#include <QPushButton>

#include <algorithm>
#include <memory>
#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

void OrdersPage::connectViews()
{
    connect(m_saved, &SavedViews::changed, this, [this] { m_tabs->showSaved(m_saved->views()); });
    connect(m_saved, &SavedViews::counted, this, [this] { m_tabs->showSavedCounts(m_saved->counts()); });
    connect(m_tabs, &ViewTabs::menuWanted, this, &OrdersPage::openViewMenu);
    connect(&m_views->addButton(), &QPushButton::clicked, this, &OrdersPage::saveView);
    m_tabs->showSaved(m_saved->views());
    m_saved->recount();
}

/// A saved view brings its filter with it and takes it away again.
void OrdersPage::openView()
{
    const auto now = m_tabs->saved();
    m_renameView->setEnabled(now.has_value());
    m_removeView->setEnabled(now.has_value());
    const bool left = m_openView.has_value() && !now;
    m_openView = now;
    if (now && *now < m_saved->views().size()) {
        const SavedView &view = m_saved->views()[*now];
        m_filters->choose(view.search, view.choices);
    } else if (left) {
        m_filters->clear();
    } else {
        refresh();
    }
}

void OrdersPage::saveView()
{
    if (m_filters->isEmpty()) {
        m_strip->show(Strip::Kind::Warn, tr("Search or filter first: the view keeps what is chosen."));
        return;
    }
    const auto name = m_services.asker.text(this, tr("Save the filter as a view"), tr("Name of the view:"));
    if (!name)
        return;
    if (!m_saved->add({*name, m_tabs->view(), m_filters->search(), m_filters->choices()})) {
        m_strip->show(Strip::Kind::Warn,
                      tr("The view was not saved: it needs a new name of at most %1 characters, and there are at most "
                         "%2 views.")
                          .arg(LongestViewName)
                          .arg(MostSavedViews));
        return;
    }
    m_tabs->setSaved(m_saved->views().size() - 1);
}

void OrdersPage::renameView()
{
    const auto index = m_tabs->saved();
    if (!index)
        return;
    const QString old = m_saved->views()[*index].name;
    const auto name = m_services.asker.text(this, tr("Rename the view"), tr("New name of \"%1\":").arg(old));
    if (name && *name != old && !m_saved->rename(*index, *name))
        m_strip->show(Strip::Kind::Warn, tr("The view keeps its name: the new one is empty, too long or taken."));
}

void OrdersPage::removeView()
{
    const auto index = m_tabs->saved();
    if (!index)
        return;
    const SavedView gone = m_saved->views()[*index];
    m_tabs->setView(gone.view);
    m_saved->remove(*index);
    m_strip->show(Strip::Kind::Done, tr("View \"%1\" is deleted").arg(gone.name));
    m_strip->offer(tr("Take back"), [this, gone] { m_saved->add(gone); });
}

void OrdersPage::openViewMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_renameView);
    menu->addAction(m_removeView);
    menu->popup(at);
}

/// The whole history of the parcel that a code stands on, wherever that parcel is.
void OrdersPage::findCode(const QString &code, Find what)
{
    if (code.isEmpty()) {
        m_view->setFocus();
        return;
    }
    const int asked = ++m_findAsked;
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services, code] { return TraceCode(s.place, s.carriers).run(code); },
        [this, asked, code, what](const Result<CodeTrace> &trace) {
            if (asked != m_findAsked)
                return;
            if (trace && !isVisible()) // its window would take the other page's scans
                m_strip->show(Strip::Kind::Warn,
                              tr("You were on another page when %1 was found. Look for it once more.").arg(code));
            else if (trace)
                openTrace(*trace);
            else if (what == Find::OrGoOn && m_model->rowCount() > 0)
                m_view->setFocus();
            else
                m_strip->show(Strip::Kind::Warn, TraceDialog::notFound(trace.error(), code));
        });
}

void OrdersPage::openTrace(const CodeTrace &trace)
{
    auto *dialog = new TraceDialog(m_services, trace, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TraceDialog::rowWanted, this, [this](RowKey parcel, RowKey order) {
        const OrderTable &table = m_services.feed.table();
        const auto rows = order.isValid() ? table.rowsOf(order.order()) : std::vector<RowHandle>();
        if (parcel.isValid() && table.find(parcel))
            showRow(parcel);
        else if (!rows.empty())
            showRow(table.key(rows.front()));
        else
            m_strip->show(Strip::Kind::Warn, tr("This parcel is done with: it is not in the table any more."));
    });
    dialog->open();
}

void OrdersPage::showRow(RowKey key)
{
    if (m_model->rowOf(key) < 0) {
        m_tabs->setView(View::All);
        m_filters->clear();
    }
    m_view->setCurrentKey(key);
    m_view->setFocus();
}

bool OrdersPage::takeScan(const QString &code)
{
    if (m_filters->isSearching()) {
        findCode(code, Find::OrSay);
        return true;
    }
    const OrderTable &table = m_services.feed.table();
    const auto row = findScanned(table, parseScan(QStringView(code)));
    if (!row)
        return false;
    showRow(table.key(*row));
    return true;
}

void OrdersPage::exportTable()
{
    if (m_model->rows().empty()) {
        m_strip->show(Strip::Kind::Warn, tr("Nothing is shown that could be exported."));
        return;
    }
    const QString day = QDateTime::fromMSecsSinceEpoch(m_services.feed.now()).toString(u"yyyy-MM-dd"_s);
    const QString file = m_services.asker.saveTable(this, tr("Export the table shown"),
                                                    m_services.outFolder + u"/orders-%1.xlsx"_s.arg(day));
    if (file.isEmpty())
        return;
    QHash<QString, QString> names;
    for (const Carrier &carrier : m_services.carriers.carriers())
        names.insert(carrier.code, m_services.carrierName(carrier.code));
    m_services.feed.readOf(
        this, [this] { return m_model->rows(); },
        [names](const OrderTable &table, const std::vector<RowHandle> &rows) {
            return std::pair(std::make_shared<const TableSheet>(OrderSheet::of(table, rows, names)), rows.size());
        },
        [this, file](const auto &made) {
            m_services.runner.run(
                TaskRunner::Lane::Job, this,
                [&s = m_services, sheet = made.first, file] { return s.tableWriter.write(*sheet, file); },
                [this, file, count = static_cast<int>(made.second)](const Result<void> &written) {
                    if (written)
                        m_strip->show(Strip::Kind::Done, tr("%n row(s) written to %1", nullptr, count).arg(file));
                    else
                        m_strip->showError(written.error());
                });
        });
}

} // namespace waydesk
