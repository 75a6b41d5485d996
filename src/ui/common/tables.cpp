// SPDX-License-Identifier: Apache-2.0
#include "ui/common/tables.h"

#include "ui/common/headerfit.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QTableView>

namespace waydesk {

namespace {

class KeyPasser : public QObject
{
public:
    using QObject::QObject;
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress)
            return false;
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool command = key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
        const bool letter = key->text().size() == 1 && key->text().at(0).isPrint();
        if (command || (!letter && key->key() != Qt::Key_Delete))
            return false;
        event->ignore(); // goes on to the parent
        return true;
    }
};

} // namespace

void setUpTable(QTableView &table, int rowHeight, int stretch)
{
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setAlternatingRowColors(true);
    table.setTabKeyNavigation(false);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->setVisible(false);
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(rowHeight);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setFixedHeight(30);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    fitHeader(*table.horizontalHeader(), stretch);
}

void fitHeader(QHeaderView &header, int stretch) { new HeaderFit(header, stretch); }

void passKeysOn(QAbstractItemView &view) { view.installEventFilter(new KeyPasser(&view)); }

} // namespace waydesk
