// SPDX-License-Identifier: Apache-2.0
#include "models/ordertablemodel.h"

#include "core/desk/idmap.h"
#include "core/desk/masking.h"
#include "core/desk/view.h"
#include "models/orderrowtext.h"
#include "models/text/sentences.h"
#include "models/text/tagtexts.h"

#include <QDateTime>

#include <algorithm>

namespace waydesk {

namespace {
using namespace Qt::StringLiterals;

constexpr quint32 nowhere = 0xFFFFFFFF;
constexpr size_t Many = 150'000; ///< lines of which to find a few takes longer than to paint those on the screen

int countWith(const OrderTable &table, RowHandle row, std::string_view DeskOrder::*field)
{
    int count = 0;
    for (int i = 0; i < table.orderCount(row); ++i)
        count += (table.order(row, i).*field).empty() ? 0 : 1;
    return count;
}

/// What a reason's sentence needs of this row.
QVariantMap reasonValues(const OrderTable &table, RowHandle row, Reason reason)
{
    qint64 until = 0;
    for (int i = 0; reason == Reason::PresaleNotDue && i < table.orderCount(row); ++i)
        until = std::max(until, table.order(row, i).presaleDue);
    if (until == 0)
        return {};
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(until);
    return {{u"until"_s, time.toString(u"yyyy-MM-dd HH:mm"_s)}};
}
} // namespace

OrderTableModel::OrderTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

OrderTableModel::Lines OrderTableModel::linesOf(const std::vector<RowHandle> &rows) const
{
    Lines lines;
    lines.reserve(rows.size());
    for (const RowHandle row : rows) {
        lines.push_back({row, -1});
        addChildren(row, lines);
    }
    return lines;
}

void OrderTableModel::addChildren(RowHandle row, Lines &lines) const
{
    if (m_open.isEmpty() || m_table->orderCount(row) < 2 || !m_open.contains(m_table->key(row).value()))
        return;
    for (int child = 0; child < m_table->orderCount(row); ++child)
        lines.push_back({row, child});
}

RowBits OrderTableModel::bitsOf(std::span<const RowHandle> rows) const
{
    RowBits bits(m_table->handleEnd());
    for (const RowHandle row : rows) {
        if (row < m_table->handleEnd())
            bits.set(row);
    }
    return bits;
}

RowKey OrderTableModel::keyOf(const Line &line) const
{
    return line.child < 0 ? m_table->key(line.row) : RowKey(m_table->order(line.row, line.child).id);
}

OrderTableModel::Keys OrderTableModel::keysOf(const Lines &lines) const
{
    Keys keys;
    keys.reserve(lines.size());
    for (const Line &line : lines)
        keys.push_back(keyOf(line));
    return keys;
}

void OrderTableModel::assign(Lines &&lines, Keys &&keys)
{
    m_lines = std::move(lines);
    m_keys = std::move(keys);
}

void OrderTableModel::setTable(const OrderTable *table, std::vector<RowHandle> rows)
{
    beginResetModel();
    m_table = table;
    if (!table)
        rows.clear();
    m_rows = std::move(rows);
    Lines lines = table ? linesOf(m_rows) : Lines();
    Keys keys = table ? keysOf(lines) : Keys();
    assign(std::move(lines), std::move(keys));
    endResetModel();
}

void OrderTableModel::setRows(std::vector<RowHandle> rows)
{
    if (!m_table)
        return;
    m_rows = std::move(rows);
    Lines lines = linesOf(m_rows);
    Keys keys = keysOf(lines);
    showLines(std::move(lines), std::move(keys));
}

void OrderTableModel::setRows(std::vector<RowHandle> rows, std::vector<RowKey> keys)
{
    if (!m_table || !m_open.isEmpty()) {
        setRows(std::move(rows));
        return;
    }
    m_rows = std::move(rows);
    showLines(linesOf(m_rows), std::move(keys));
}

void OrderTableModel::setOpen(RowKey parcel, bool open)
{
    if (open == m_open.contains(parcel.value()))
        return;
    if (open)
        m_open.insert(parcel.value());
    else
        m_open.remove(parcel.value());
    if (!m_table)
        return;
    setRows(std::move(m_rows));
    if (const int row = rowOf(parcel); row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, OrderColumnCount - 1), {OpenRole});
}

void OrderTableModel::showLines(Lines &&rows, Keys &&keys)
{
    // What both lists begin and end with stays; the rest decides.
    const auto head = std::ranges::mismatch(m_keys, keys);
    const auto front = head.in1 - m_keys.begin();
    const auto shorter = static_cast<qptrdiff>(std::min(m_keys.size(), keys.size()));
    qptrdiff back = 0;
    while (back < shorter - front
           && m_keys[m_keys.size() - 1 - static_cast<size_t>(back)]
               == keys[keys.size() - 1 - static_cast<size_t>(back)])
        ++back;
    const int oldMiddle = static_cast<int>(static_cast<qptrdiff>(m_keys.size()) - front - back);
    const int newMiddle = static_cast<int>(static_cast<qptrdiff>(keys.size()) - front - back);
    const int first = static_cast<int>(front);
    if (oldMiddle == 0 && newMiddle == 0) {
        assign(std::move(rows), std::move(keys)); // a key may have come back under another handle
    } else if (oldMiddle == 0) {
        beginInsertRows({}, first, first + newMiddle - 1);
        assign(std::move(rows), std::move(keys));
        endInsertRows();
    } else if (newMiddle == 0) {
        beginRemoveRows({}, first, first + oldMiddle - 1);
        assign(std::move(rows), std::move(keys));
        endRemoveRows();
    } else {
        changeLayout(std::move(rows), std::move(keys));
    }
}

/// A few rows are held out of many: only their keys are worth a map.
QModelIndexList OrderTableModel::nowOf(const QModelIndexList &before, const QList<RowKey> &held) const
{
    IdMap rowOfKey;
    for (const RowKey key : held) {
        if (key.isValid())
            rowOfKey.insert(key.value(), nowhere);
    }
    for (size_t row = 0; row < m_keys.size(); ++row) {
        if (m_keys[row].isValid() && rowOfKey.find(m_keys[row].value()))
            rowOfKey.insert(m_keys[row].value(), static_cast<quint32>(row));
    }
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const quint32 row = rowOfKey.find(held[i].value()).value_or(nowhere);
        after.append(row == nowhere ? QModelIndex() : index(static_cast<int>(row), before[i].column()));
    }
    return after;
}

void OrderTableModel::changeLayout(Lines &&rows, Keys &&keys)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QList<RowKey> held;
    for (const QModelIndex &index : before)
        held.append(keyAt(index.row()));
    assign(std::move(rows), std::move(keys));
    if (!before.isEmpty())
        changePersistentIndexList(before, nowOf(before, held));
    Q_EMIT layoutChanged();
}

void OrderTableModel::follow(const TableChange &change)
{
    if (!m_table || (change.removed.empty() && m_open.isEmpty()))
        return;
    const RowBits gone = bitsOf(change.removed);
    const RowBits changed = bitsOf(change.updated);
    const auto isOldChild = [&](const Line &line) { return line.child >= 0 && changed.test(line.row); };
    const auto isOld = [&](const Line &line) { return gone.test(line.row) || isOldChild(line); };
    if (std::ranges::none_of(m_lines, isOld))
        return;
    const bool hasOldChildren = std::ranges::any_of(m_lines, isOldChild);
    Lines lines;
    Keys keys;
    lines.reserve(m_lines.size());
    keys.reserve(m_lines.size());
    for (size_t i = 0; i < m_lines.size(); ++i) {
        if (isOld(m_lines[i]))
            continue;
        lines.push_back(m_lines[i]);
        keys.push_back(m_keys[i]);
        if (m_lines[i].child < 0 && changed.test(m_lines[i].row)) {
            addChildren(m_lines[i].row, lines);
            while (keys.size() < lines.size())
                keys.push_back(keyOf(lines[keys.size()]));
        }
    }
    std::erase_if(m_rows, [&gone](RowHandle row) { return gone.test(row); });
    if (hasOldChildren) // which of its parcel's orders such a line is has changed already
        changeLayout(std::move(lines), std::move(keys));
    else
        showLines(std::move(lines), std::move(keys));
}

void OrderTableModel::rowsChanged(std::span<const RowHandle> rows)
{
    if (!m_table || rows.empty() || m_lines.empty())
        return;
    if (m_lines.size() > Many) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, OrderColumnCount - 1));
        return;
    }
    const RowBits changed = bitsOf(rows);
    for (size_t begin = 0; begin < m_lines.size(); ++begin) {
        size_t end = begin;
        while (end < m_lines.size() && changed.test(m_lines[end].row))
            ++end;
        if (end == begin)
            continue;
        Q_EMIT dataChanged(index(static_cast<int>(begin), 0), index(static_cast<int>(end) - 1, OrderColumnCount - 1));
        begin = end;
    }
}

void OrderTableModel::setNow(qint64 nowMs)
{
    m_now = nowMs;
    if (!m_lines.empty()) {
        constexpr int column = static_cast<int>(OrderColumn::Deadline);
        Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column), {Qt::DisplayRole, RemainingRole});
    }
}

void OrderTableModel::setCarrierNames(QHash<QString, QString> names)
{
    m_carrierNames = std::move(names);
    if (!m_lines.empty()) {
        constexpr int column = static_cast<int>(OrderColumn::Waybill);
        Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column), {Qt::DisplayRole});
    }
}

int OrderTableModel::rowOf(RowKey key) const
{
    const auto it = std::ranges::find(m_keys, key);
    return !key.isValid() || it == m_keys.end() ? -1 : static_cast<int>(it - m_keys.begin());
}

int OrderTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int OrderTableModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : OrderColumnCount; }

QVariant OrderTableModel::data(const QModelIndex &index, int role) const
{
    if (!m_table || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RowHandle row = handleAt(index.row());
    const auto column = static_cast<OrderColumn>(index.column());
    if (const Line line = m_lines[static_cast<size_t>(index.row())]; line.child >= 0)
        return childData(line, column, role);
    switch (role) {
    case Qt::DisplayRole: return firstLine(row, column);
    case SecondLineRole: return secondLine(row, column);
    case Qt::ToolTipRole: return tip(row);
    case Qt::TextAlignmentRole:
        return column == OrderColumn::Quantity ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case OpenRole: return m_table->orderCount(row) > 1 && m_open.contains(m_table->key(row).value());
    default: return role > Qt::UserRole ? roleOf(row, role) : QVariant();
    }
}

QVariant OrderTableModel::childData(const Line &line, OrderColumn column, int role) const
{
    if (line.child >= m_table->orderCount(line.row))
        return {}; // it left the parcel, and setRows() is still to say so
    const DeskOrder order = m_table->order(line.row, line.child);
    switch (role) {
    case Qt::DisplayRole: return childText(line, column);
    case ChildRole: return line.child + 1 == m_table->orderCount(line.row) ? 2 : 1;
    case RowKeyRole: return RowKey(order.id).value();
    case OrderCountRole: return 1;
    case OrderIdsRole: return QVariantList{order.id.value};
    case OrdersRole: return QVariantList{OrderRowText::orders(*m_table, line.row).at(line.child)};
    case ShopBadgesRole: return QVariantList{OrderRowText::shopBadge(*m_table, order.shop)};
    case TagsRole: return OrderRowText::tags(*m_table, order.tags);
    case MessageCountRole: return order.message.empty() ? 0 : 1;
    case MemoCountRole: return order.memo.empty() ? 0 : 1;
    case DeadlineRole: return order.deadline;
    case RemainingRole:
        return order.deadline != 0 && isRunning(*m_table, line.row) ? QVariant(order.deadline - m_now) : QVariant();
    case ParcelIdRole:
    case HeldRole:
    case ReasonWordRole:
    case PrintStateRole: return roleOf(line.row, role);
    case Qt::ToolTipRole: {
        QStringList lines{OrderRowText::text(order.message), OrderRowText::text(order.memo)};
        lines.removeAll(QString());
        return lines.isEmpty() ? QVariant() : QVariant(u"<qt>"_s + lines.join(u' ').toHtmlEscaped() + u"</qt>"_s);
    }
    default: return {};
    }
}

QString OrderTableModel::childText(const Line &line, OrderColumn column) const
{
    const DeskOrder order = m_table->order(line.row, line.child);
    switch (column) {
    case OrderColumn::Order: return OrderRowText::text(order.number);
    case OrderColumn::Receiver: return OrderRowText::paid(order.paidAt);
    case OrderColumn::Goods: return OrderRowText::text(order.goods);
    case OrderColumn::Quantity: return u"×%1"_s.arg(order.quantity);
    case OrderColumn::Messages: return OrderRowText::text(order.message);
    case OrderColumn::Deadline:
        return order.deadline != 0 && isRunning(*m_table, line.row) ? OrderRowText::countdown(order.deadline - m_now)
                                                                    : u"—"_s;
    case OrderColumn::Waybill: return tr("in this parcel");
    case OrderColumn::Address:
    case OrderColumn::State: break;
    }
    return {};
}

QVariant OrderTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= OrderColumnCount)
        return orientation == Qt::Vertical && role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    switch (static_cast<OrderColumn>(section)) {
    case OrderColumn::Order: return tr("Shop · Order / Nick");
    case OrderColumn::Receiver: return tr("Receiver");
    case OrderColumn::Address: return tr("Address");
    case OrderColumn::Goods: return tr("Goods");
    case OrderColumn::Quantity: return tr("Qty");
    case OrderColumn::Messages: return tr("Messages");
    case OrderColumn::Deadline: return tr("Time left");
    case OrderColumn::Waybill: return tr("Carrier / Number");
    case OrderColumn::State: return tr("State");
    }
    return {};
}

QVariant OrderTableModel::remaining(RowHandle row) const
{
    const qint64 deadline = m_table->deadline(row);
    return deadline != 0 && isRunning(*m_table, row) ? QVariant(deadline - m_now) : QVariant();
}

QString OrderTableModel::waybillLine(RowHandle row) const
{
    const QString code = OrderRowText::text(m_table->carrier(row));
    return m_carrierNames.value(code, code);
}

QString OrderTableModel::firstLine(RowHandle row, OrderColumn column) const
{
    switch (column) {
    case OrderColumn::Order: return OrderRowText::orderNumber(*m_table, row);
    case OrderColumn::Receiver: return maskedName(OrderRowText::text(m_table->receiver(row)));
    case OrderColumn::Address: return OrderRowText::place(*m_table, row);
    case OrderColumn::Goods: return OrderRowText::goods(*m_table, row);
    case OrderColumn::Quantity: return u"×%1"_s.arg(m_table->quantity(row));
    case OrderColumn::Messages: return OrderRowText::messages(*m_table, row);
    case OrderColumn::Deadline: {
        const QVariant left = remaining(row);
        return left.isValid() ? OrderRowText::countdown(left.toLongLong()) : u"—"_s;
    }
    case OrderColumn::Waybill: return m_table->isBlocked(row) ? roleOf(row, ReasonRole).toString() : waybillLine(row);
    case OrderColumn::State:
        return m_table->isBlocked(row) ? roleOf(row, ReasonWordRole).toString()
                                       : Sentences::printStateText(m_table->printState(row));
    }
    return {};
}

QString OrderTableModel::secondLine(RowHandle row, OrderColumn column) const
{
    switch (column) {
    case OrderColumn::Order: return OrderRowText::buyer(*m_table, row);
    case OrderColumn::Receiver: return maskedPhone(OrderRowText::text(m_table->phone(row)));
    case OrderColumn::Address: return OrderRowText::maskedStreet(*m_table, row);
    case OrderColumn::Goods: return OrderRowText::contents(*m_table, row);
    case OrderColumn::Messages: return OrderRowText::memos(*m_table, row);
    case OrderColumn::Waybill: return OrderRowText::text(m_table->number(row));
    case OrderColumn::State:
        return m_table->isBlocked(row) && m_table->printState(row) != PrintState::Open
            ? Sentences::printStateText(m_table->printState(row))
            : QString();
    case OrderColumn::Quantity:
    case OrderColumn::Deadline: break;
    }
    return {};
}

QVariant OrderTableModel::roleOf(RowHandle row, int role) const
{
    const std::vector<Reason> reasons = m_table->reasons(row).list();
    switch (role) {
    case RowKeyRole: return m_table->key(row).value();
    case ParcelIdRole: return m_table->key(row).parcel().value;
    case OrderIdsRole: return OrderRowText::orderIds(*m_table, row);
    case OrdersRole: return OrderRowText::orders(*m_table, row);
    case OrderCountRole: return m_table->orderCount(row);
    case ShopBadgesRole: return OrderRowText::shopBadges(*m_table, row);
    case HeldRole: return m_table->isBlocked(row);
    case ReasonRole:
        return reasons.empty()
            ? QString()
            : Sentences::reasonSentence(reasons.front(), reasonValues(*m_table, row, reasons.front()));
    case ReasonWordRole: return reasons.empty() ? QString() : Sentences::reasonWord(reasons.front());
    case ReasonsRole: {
        QStringList sentences;
        for (const Reason reason : reasons)
            sentences.append(Sentences::reasonSentence(reason, reasonValues(*m_table, row, reason)));
        return sentences;
    }
    case TagsRole: return OrderRowText::tags(*m_table, m_table->tagBits(row));
    case PrintStateRole: return static_cast<int>(m_table->printState(row));
    case DeadlineRole: return m_table->deadline(row);
    case RemainingRole: return remaining(row);
    case WaybillRole: return OrderRowText::text(m_table->number(row));
    case CarrierRole: return OrderRowText::text(m_table->carrier(row));
    case MessageCountRole: return countWith(*m_table, row, &DeskOrder::message);
    case MemoCountRole: return countWith(*m_table, row, &DeskOrder::memo);
    case ChildRole: return 0;
    default: return {};
    }
}

QString OrderTableModel::tip(RowHandle row) const
{
    QStringList lines = roleOf(row, ReasonsRole).toStringList();
    if (const QString tags = TagTexts::names(m_table->tags(), m_table->tagBits(row)); !tags.isEmpty())
        lines.prepend(tr("Tags: %1").arg(tags));
    for (const QString &text : {OrderRowText::messages(*m_table, row), OrderRowText::memos(*m_table, row)}) {
        if (!text.isEmpty())
            lines.append(text);
    }
    if (lines.isEmpty())
        return {};
    return u"<qt>"_s + lines.join(u'\n').toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</qt>"_s;
}

} // namespace waydesk
