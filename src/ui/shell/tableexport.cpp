// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/tableexport.h"

#include "dispatch/ports/tablewriter.h"
#include "ui/common/asker.h"
#include "ui/common/deskfeed.h"
#include "ui/common/strip.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDateTime>
#include <QDialog>
#include <QHeaderView>
#include <QMenu>
#include <QPointer>
#include <QTableView>
#include <QTreeView>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t MostRows = 20'000; ///< they are read at once from what the screen shows

QHeaderView *headerOf(const QAbstractItemView &view)
{
    if (const auto *table = qobject_cast<const QTableView *>(&view))
        return table->horizontalHeader();
    const auto *tree = qobject_cast<const QTreeView *>(&view);
    return tree ? tree->header() : nullptr;
}

/// A list with headings that something stands in.
bool canExport(const QAbstractItemView *view)
{
    return view && headerOf(*view) && view->contextMenuPolicy() == Qt::DefaultContextMenu && view->model()
        && view->model()->rowCount() > 0;
}

QAbstractItemView *viewOf(QObject *watched)
{
    auto *view = watched->parent() ? qobject_cast<QAbstractItemView *>(watched->parent()) : nullptr;
    return view && view->viewport() == watched ? view : nullptr;
}

/// The list that has the focus in the open dialog, else its only one.
QAbstractItemView *viewOfDialog()
{
    const auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
    if (!dialog)
        return nullptr;
    if (auto *view = qobject_cast<QAbstractItemView *>(QApplication::focusWidget()); canExport(view))
        return view;
    QAbstractItemView *only = nullptr;
    for (auto *view : dialog->findChildren<QAbstractItemView *>()) {
        if (!view->isVisible() || !canExport(view))
            continue;
        if (only)
            return nullptr;
        only = view;
    }
    return only;
}

Strip *stripNear(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        for (Strip *strip : widget->findChildren<Strip *>()) {
            if (strip->parentWidget()->isVisible()) // else nobody would see it
                return strip;
        }
    }
    return nullptr;
}

bool isHidden(const QAbstractItemView &view, int row, const QModelIndex &above)
{
    if (const auto *table = qobject_cast<const QTableView *>(&view))
        return table->isRowHidden(row);
    return qobject_cast<const QTreeView *>(&view)->isRowHidden(row, above);
}

/// Rows below `above`, each followed by its own; false if there are more than fit.
bool addRows(TableSheet &sheet, const QAbstractItemView &view, const QList<int> &columns, const QModelIndex &above)
{
    const QAbstractItemModel &model = *view.model();
    for (int row = 0; row < model.rowCount(above); ++row) {
        if (isHidden(view, row, above))
            continue;
        if (sheet.rows.size() == MostRows)
            return false;
        QStringList &cells = sheet.rows.emplace_back();
        for (const int column : columns)
            cells.append(model.index(row, column, above).data().toString());
        if (!addRows(sheet, view, columns, model.index(row, 0, above)))
            return false;
    }
    return true;
}

} // namespace

TableExport::TableExport(const UiServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    qApp->installEventFilter(this);
}

bool TableExport::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ContextMenu) {
        if (auto *view = viewOf(watched); canExport(view)) {
            offer(view, static_cast<QContextMenuEvent *>(event)->globalPos());
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_E && key->modifiers() == Qt::ControlModifier) {
            if (auto *view = watched->isWindowType() ? nullptr : viewOfDialog()) {
                // Keys that wait behind it go to the dialog first: a question that opens at once would swallow them.
                QMetaObject::invokeMethod(view, [this, view] { write(view); }, Qt::QueuedConnection);
                return true;
            }
        }
    }
    return QObject::eventFilter(watched, event);
}

void TableExport::offer(QAbstractItemView *view, const QPoint &at)
{
    auto *menu = new QMenu(view);
    menu->setObjectName(u"tableMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Export this list…")), &QAction::triggered, view, [this, view] { write(view); });
    menu->popup(at);
}

TableSheet TableExport::sheetOf(const QAbstractItemView &view, bool &isWhole)
{
    const QHeaderView &header = *headerOf(view);
    const QAbstractItemModel &model = *view.model();
    QList<int> columns;
    for (int place = 0; place < header.count(); ++place) {
        const int column = header.logicalIndex(place);
        if (!header.isSectionHidden(column))
            columns.append(column);
    }
    TableSheet sheet{view.window()->windowTitle(), {}, {}};
    for (const int column : columns)
        sheet.headings.append(model.headerData(column, Qt::Horizontal).toString());
    isWhole = addRows(sheet, view, columns, {});
    return sheet;
}

void TableExport::write(QAbstractItemView *view)
{
    bool isWhole = true;
    const TableSheet sheet = sheetOf(*view, isWhole); // what is seen now; the dialog may be gone when a name is chosen
    const QString day = QDateTime::fromMSecsSinceEpoch(m_services.feed.now()).toString(u"yyyy-MM-dd"_s);
    const QPointer<QAbstractItemView> near(view);
    const QString file = m_services.asker.saveTable(QApplication::activeWindow(), tr("Export this list"),
                                                    u"%1/list-%2.xlsx"_s.arg(m_services.outFolder, day));
    if (file.isEmpty())
        return;
    m_services.runner.run(
        TaskRunner::Lane::Look, this, [&s = m_services, sheet, file] { return s.tableWriter.write(sheet, file); },
        [near, file, isWhole, rows = static_cast<int>(sheet.rows.size())](const Result<void> &written) {
            Strip *strip = stripNear(near ? near.data() : QApplication::activeWindow());
            if (!strip)
                return;
            const QString words = tr("%n row(s) written to %1", nullptr, rows).arg(file);
            if (!written)
                strip->showError(written.error());
            else if (isWhole)
                strip->show(Strip::Kind::Done, words);
            else
                strip->show(Strip::Kind::Warn,
                            words + u". "_s + tr("The list goes on: filter it and export the rest."));
        });
}

} // namespace waydesk
