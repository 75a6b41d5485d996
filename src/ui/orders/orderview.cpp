// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderview.h"

#include "models/ordertablemodel.h"
#include "ui/common/tables.h"
#include "ui/common/theme.h"
#include "ui/orders/checkset.h"
#include "ui/orders/ghostnumbers.h"
#include "ui/orders/orderdelegate.h"
#include "ui/orders/orderheader.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>

#include <algorithm>
#include <array>

namespace waydesk {

namespace {
constexpr std::array<int, OrderColumnCount> Widths = {214, 104, 152, 200, 46, 62, 122, 154, 112};
constexpr int LeastGoods = 150;
constexpr int RoomyGoods = 420; ///< with so much for the goods the others get more than they must have
constexpr int MostRoom = 130;

/// Of the columns that must be read whole: the last four digits of a phone tell people apart.
int leastWhole(int column)
{
    switch (static_cast<OrderColumn>(column)) {
    case OrderColumn::Receiver: return 92;
    case OrderColumn::Deadline:
    case OrderColumn::State: return 96;
    default: return 0;
    }
}

/// In the order of their ids.
std::vector<OrderId> ordersOf(const OrderTable &table)
{
    std::vector<OrderId> orders;
    for (RowHandle row = 0; row < table.handleEnd(); ++row) {
        for (int i = 0; table.isLive(row) && i < table.orderCount(row); ++i)
            orders.push_back(table.order(row, i).id);
    }
    std::ranges::sort(orders);
    return orders;
}
} // namespace

OrderView::OrderView(QWidget *parent)
    : QTableView(parent)
{
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setContextMenuPolicy(Qt::NoContextMenu); // the page exports it
}

void OrderView::show(OrderTableModel &model, CheckSet &checks)
{
    m_rows = &model;
    m_checks = &checks;
    setModel(&model);
    m_delegate = new OrderDelegate(checks, this);
    setItemDelegate(m_delegate);
    setHorizontalHeader(new OrderHeader(*this));
    setUpTable(*this, OrderDelegate::RowHeight, -1);
    setAlternatingRowColors(false);
    setFrameShape(QFrame::NoFrame);
    for (int column = 0; column < OrderColumnCount; ++column)
        setColumnWidth(column, Widths[static_cast<size_t>(column)]);
    m_given = Widths;
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &OrderView::fitGoods);
    connect(&checks, &CheckSet::changed, viewport(), QOverload<>::of(&QWidget::update));
    connect(&checks, &CheckSet::changed, horizontalHeader()->viewport(), QOverload<>::of(&QWidget::update));
}

void OrderView::showGhosts(const GhostNumbers &ghosts)
{
    m_delegate->setGhosts(&ghosts);
    connect(&ghosts, &GhostNumbers::changed, viewport(), QOverload<>::of(&QWidget::update));
}

/// Goods take what the other columns leave; where that is too little to read, the table scrolls sideways instead.
void OrderView::fitGoods()
{
    constexpr int goods = static_cast<int>(OrderColumn::Goods);
    if (m_fitting || horizontalHeader()->isSectionHidden(goods))
        return;
    const QScopedValueRollback busy(m_fitting, true);
    const int others = horizontalHeader()->length() - columnWidth(goods);
    setColumnWidth(goods, std::max(LeastGoods, viewport()->width() - others));
}

/// Larger texts take higher rows.
void OrderView::fitText()
{
    verticalHeader()->setDefaultSectionSize(m_delegate->sizeHint({}, {}).height());
    fitColumns();
}

/// Larger texts and wide windows have wider columns, as far as there is room; those that must be read whole in any
/// case. A width that a person changed stays.
void OrderView::fitColumns()
{
    constexpr int goods = static_cast<int>(OrderColumn::Goods);
    int others = 0;
    for (int column = 0; column < OrderColumnCount; ++column) {
        if (column != goods && !horizontalHeader()->isSectionHidden(column))
            others += Widths[static_cast<size_t>(column)];
    }
    const auto percentOf = [&](int goodsWidth) {
        return (viewport()->width() - textPx(goodsWidth)) * 100 / std::max(1, others);
    };
    const int needed = std::clamp(percentOf(LeastGoods), 100, textPx(100));
    const int room = std::max(needed, std::min(percentOf(RoomyGoods), textPx(MostRoom)));
    for (int column = 0; column < OrderColumnCount; ++column) {
        int &given = m_given[static_cast<size_t>(column)];
        if (column == goods || horizontalHeader()->isSectionHidden(column) || columnWidth(column) != given)
            continue;
        const int width = Widths[static_cast<size_t>(column)];
        given = std::max(textPx(leastWhole(column)), width * room / 100);
        setColumnWidth(column, given);
    }
}

void OrderView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_delegate)
        fitText();
}

void OrderView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (m_rows) {
        fitColumns();
        fitGoods();
    }
}

void OrderView::checkAll()
{
    m_awaited = m_isPartly ? ordersOf(*m_rows->table()) : std::vector<OrderId>();
    RowBits rows = m_eligible;
    for (const RowHandle row : m_rows->rows()) {
        if (!m_rows->table()->isBlocked(row)) {
            rows.grow(row + 1);
            rows.set(row);
        }
    }
    m_checks->add(rows);
}

void OrderView::checkNone()
{
    m_awaited.clear();
    m_checks->clear();
}

OrderHeader &OrderView::header() const { return *static_cast<OrderHeader *>(horizontalHeader()); }

RowKey OrderView::currentKey() const
{
    return currentIndex().isValid() ? m_rows->keyAt(currentIndex().row()) : RowKey();
}

void OrderView::setCurrentKey(RowKey key)
{
    if (const int row = m_rows->rowOf(key); row >= 0) {
        setCurrentIndex(m_rows->index(row, 0));
        scrollTo(m_rows->index(row, 0));
    }
}

void OrderView::setCompact(bool compact)
{
    m_delegate->setCompact(compact);
    fitText();
    viewport()->update();
}

bool OrderView::isCompact() const { return m_delegate->isCompact(); }

Qt::CheckState OrderView::checkState() const
{
    if (!m_checks->rows().intersects(m_eligible))
        return Qt::Unchecked;
    return m_checks->rows().covers(m_eligible) ? Qt::Checked : Qt::PartiallyChecked;
}

void OrderView::setEligible(RowBits rows)
{
    m_eligible = std::move(rows);
    m_isPartly = false;
    if (!m_awaited.empty()) {
        RowBits late = m_eligible;
        late.keepIf([this](RowHandle row) { return isAwaited(row); });
        m_awaited.clear();
        m_checks->add(late);
    }
    horizontalHeader()->viewport()->update();
}

/// All of its orders were there when all was ticked, and nobody took the tick away since.
bool OrderView::isAwaited(RowHandle row) const
{
    for (int i = 0; i < m_rows->table()->orderCount(row); ++i) {
        if (!std::ranges::binary_search(m_awaited, m_rows->table()->order(row, i).id))
            return false;
    }
    return true;
}

void OrderView::forgetEligible()
{
    m_eligible = RowBits();
    m_isPartly = true;
    horizontalHeader()->viewport()->update();
}

void OrderView::dropEligible(const TableChange &change)
{
    m_isPartly = true;
    for (const auto *rows : {&change.inserted, &change.updated, &change.removed}) {
        for (const RowHandle row : *rows)
            m_eligible.reset(row);
    }
}

bool OrderView::goNext(const std::function<bool(RowHandle)> &wanted)
{
    const int rows = m_rows->rowCount();
    const int from = currentIndex().row();
    for (int step = 1; step <= rows; ++step) {
        const int row = (from + step) % rows;
        if (m_rows->childAt(row) >= 0 || !wanted(m_rows->handleAt(row)))
            continue;
        const QModelIndex index = m_rows->index(row, 0);
        setCurrentIndex(index);
        scrollTo(index);
        return true;
    }
    return false;
}

/// A child's parcel closes from the child too. False: there is nothing to open or close.
bool OrderView::open(int row, bool open)
{
    if (row < 0 || m_rows->table()->orderCount(m_rows->handleAt(row)) < 2)
        return false;
    const RowKey parcel = m_rows->table()->key(m_rows->handleAt(row));
    const int top = m_rows->rowOf(parcel);
    if (m_rows->isOpen(top) == open)
        return false;
    if (!open)
        setCurrentIndex(m_rows->index(top, 0));
    m_rows->setOpen(parcel, open);
    return true;
}

bool OrderView::isEligible(int row) const
{
    return m_rows->childAt(row) < 0 && !m_rows->table()->isBlocked(m_rows->handleAt(row));
}

void OrderView::toggle(int row)
{
    if (row < 0 || row >= m_rows->rowCount() || !isEligible(row))
        return;
    const RowHandle handle = m_rows->handleAt(row);
    const bool checked = !m_checks->contains(handle);
    m_checks->set(std::array{handle}, checked);
    for (int i = 0; !checked && i < m_rows->table()->orderCount(handle); ++i)
        std::erase(m_awaited, m_rows->table()->order(handle, i).id);
}

void OrderView::extend(int from, int to)
{
    std::vector<RowHandle> rows;
    for (int row = std::min(from, to); row <= std::max(from, to); ++row) {
        if (row >= 0 && row < m_rows->rowCount() && isEligible(row))
            rows.push_back(m_rows->handleAt(row));
    }
    m_checks->set(rows, true);
}

void OrderView::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    const bool shift = event->modifiers() == Qt::ShiftModifier;
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        toggle(row);
        return;
    }
    if (shift && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) && row >= 0) {
        const int next = std::clamp(row + (event->key() == Qt::Key_Down ? 1 : -1), 0, m_rows->rowCount() - 1);
        extend(row, next);
        setCurrentIndex(m_rows->index(next, 0));
        return;
    }
    if ((event->key() == Qt::Key_Right || event->key() == Qt::Key_Left) && event->modifiers() == Qt::NoModifier
        && open(row, event->key() == Qt::Key_Right))
        return;
    if ((event->key() == Qt::Key_Home || event->key() == Qt::Key_End) && event->modifiers() == Qt::NoModifier) {
        const int to = event->key() == Qt::Key_Home ? 0 : m_rows->rowCount() - 1;
        setCurrentIndex(m_rows->index(to, 0));
        return;
    }
    const bool isLetter = event->text().size() == 1 && event->text().at(0).isPrint()
        && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isCommand =
        event->key() == Qt::Key_Delete || event->key() == Qt::Key_Escape || event->key() == Qt::Key_F2;
    if (isLetter || isEnter || isCommand) {
        Q_EMIT keyTyped(event->key(), event->modifiers());
        return;
    }
    QTableView::keyPressEvent(event);
}

void OrderView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool onChevron = index.isValid() && index.column() == 0
        && OrderDelegate::chevronRect(visualRect(index)).contains(event->position().toPoint())
        && index.data(OrderCountRole).toInt() > 1;
    if (onChevron && event->button() == Qt::LeftButton) {
        setCurrentIndex(index);
        open(index.row(), !m_rows->isOpen(index.row()));
        return;
    }
    const bool onTick = index.isValid() && index.column() == static_cast<int>(OrderColumn::Order)
        && event->position().x() - columnViewportPosition(0) < OrderDelegate::TickWidth;
    if (!onTick || event->button() != Qt::LeftButton) {
        QTableView::mousePressEvent(event);
        return;
    }
    const int before = currentIndex().row();
    if (event->modifiers() & Qt::ShiftModifier && before >= 0)
        extend(before, index.row());
    else
        toggle(index.row());
    setCurrentIndex(index);
}

void OrderView::mouseDoubleClickEvent(QMouseEvent *event) { mousePressEvent(event); }

} // namespace waydesk
