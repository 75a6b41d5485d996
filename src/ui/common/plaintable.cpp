// SPDX-License-Identifier: Apache-2.0
#include "ui/common/plaintable.h"

#include "ui/common/insetdelegate.h"
#include "ui/common/tables.h"
#include "ui/common/theme.h"

#include <QHeaderView>

namespace waydesk {

namespace {
constexpr int RowHeight = 30;
constexpr int HeadPadding = 5; // what a head cell has beyond a cell
} // namespace

PlainTable::PlainTable(QWidget *parent)
    : QTreeWidget(parent)
{
    setItemDelegate(new InsetDelegate(HeadPadding, this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTextElideMode(Qt::ElideMiddle);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setSectionsClickable(false);
    fitHeader(*header(), 0);
}

void PlainTable::setColumns(const QStringList &headers, const std::vector<int> &widths)
{
    setColumnCount(static_cast<int>(headers.size())); // labels alone never make it fewer
    setHeaderLabels(headers);
    for (int column = 1; column < columnCount(); ++column)
        header()->resizeSection(column, textPx(widths.at(static_cast<size_t>(column) - 1)));
}

QTreeWidgetItem *PlainTable::addRow(const QStringList &cells) { return setRow(topLevelItemCount(), cells); }

QTreeWidgetItem *PlainTable::setRow(int row, const QStringList &cells)
{
    QTreeWidgetItem *item = row < topLevelItemCount() ? topLevelItem(row) : new QTreeWidgetItem(this);
    for (int column = 0; column < cells.size(); ++column) {
        item->setText(column, cells.at(column));
        item->setToolTip(column, cells.at(column));
    }
    item->setSizeHint(0, QSize(0, rowHeight()));
    return item;
}

void PlainTable::showRest(size_t all)
{
    if (all <= MostRows)
        return;
    auto *rest = addRow({tr("and %n more, which are not shown", nullptr, static_cast<int>(all - MostRows))});
    rest->setFlags(Qt::NoItemFlags);
    rest->setFirstColumnSpanned(true);
}

void PlainTable::fitRows(int least)
{
    m_least = least;
    setSizePolicy(sizePolicy().horizontalPolicy(), QSizePolicy::Maximum);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model(), signal, this, &PlainTable::updateGeometry);
    connect(model(), &QAbstractItemModel::modelReset, this, &PlainTable::updateGeometry);
}

/// One row more than none: that a table is empty is seen.
int PlainTable::heightOf(int rows) const
{
    return header()->sizeHint().height() + std::max(rows, 1) * rowHeight() + 2 * frameWidth();
}

QSize PlainTable::sizeHint() const
{
    const QSize hint = QTreeWidget::sizeHint();
    return m_least > 0 ? QSize(hint.width(), heightOf(topLevelItemCount())) : hint;
}

QSize PlainTable::minimumSizeHint() const
{
    const QSize hint = QTreeWidget::minimumSizeHint();
    return m_least > 0 ? QSize(hint.width(), heightOf(std::min(topLevelItemCount(), m_least))) : hint;
}

int PlainTable::rowHeight() { return textPx(RowHeight); }

int PlainTable::currentRow() const { return indexOfTopLevelItem(currentItem()); }

void PlainTable::chooseRow(int row) { setCurrentItem(topLevelItem(row)); }

} // namespace waydesk
