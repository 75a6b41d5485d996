// SPDX-License-Identifier: Apache-2.0
#include "core/desk/sortkey.h"

#include "core/support/names.h"

#include <algorithm>
#include <bit>
#include <string>
#include <unordered_map>

namespace waydesk {

namespace {
constexpr std::array columnNames{
    EnumName{SortColumn::Deadline, "deadline"}, EnumName{SortColumn::Paid, "paid"},
    EnumName{SortColumn::Shop, "shop"},         EnumName{SortColumn::Order, "order"},
    EnumName{SortColumn::Receiver, "receiver"}, EnumName{SortColumn::Address, "address"},
    EnumName{SortColumn::Carrier, "carrier"},   EnumName{SortColumn::Number, "number"},
    EnumName{SortColumn::Quantity, "quantity"}, EnumName{SortColumn::Sequence, "sequence"},
    EnumName{SortColumn::State, "state"},       EnumName{SortColumn::Tag, "tag"},
};

constexpr quint64 unknown = ~quint64(0);

/// One row on its way through the sort: everything that usually decides is in it.
struct Item {
    quint64 primary = 0; ///< the number, or the first eight bytes of the text; `unknown` = last
    quint64 secondary = 0; ///< Sequence: position. Others: deadline
    RowHandle row = 0;
    bool later = false; ///< Deadline: not urgent
    TextRef text; ///< the whole normalised text
};

/// Keeps the order of signed numbers; never gives `unknown`.
quint64 rising(qint64 value, bool descending)
{
    const quint64 biased = static_cast<quint64>(value) ^ (quint64(1) << 63);
    return std::min(descending ? ~biased : biased, unknown - 1);
}

quint64 knownOrLast(qint64 value, bool descending) { return value == 0 ? unknown : rising(value, descending); }

quint64 firstBytes(std::string_view text)
{
    quint64 bytes = 0;
    for (size_t i = 0; i < 8; ++i)
        bytes = bytes << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0u);
    return bytes;
}

class Sorter
{
public:
    Sorter(const OrderTable &table, SortKey key)
        : m_table(table)
        , m_key(key)
    {
        for (const Shop &shop : table.shops())
            m_shopNames.emplace(shop.id.value, shop.name.toStdString());
    }

    void sort(std::vector<RowHandle> &rows)
    {
        std::vector<Item> items;
        items.reserve(rows.size());
        for (const RowHandle row : rows)
            items.push_back(itemOf(row));
        std::ranges::sort(items, [this](const Item &a, const Item &b) { return isBefore(a, b); });
        for (size_t i = 0; i < rows.size(); ++i)
            rows[i] = items[i].row;
    }

    void merge(std::vector<RowHandle> &sorted, std::vector<RowHandle> &incoming)
    {
        sort(incoming);
        std::vector<RowHandle> out;
        out.reserve(sorted.size() + incoming.size());
        auto from = sorted.begin();
        for (const RowHandle row : incoming) {
            const Item item = itemOf(row);
            const auto to = std::partition_point(from, sorted.end(),
                                                 [&](RowHandle other) { return isBefore(itemOf(other), item); });
            out.insert(out.end(), from, to);
            out.push_back(row);
            from = to;
        }
        out.insert(out.end(), from, sorted.end());
        sorted = std::move(out);
    }

private:
    Item itemOf(RowHandle row)
    {
        Item item{0, deadlineRank(row), row, false, {}};
        const bool down = m_key.descending;
        switch (m_key.column) {
        case SortColumn::Deadline:
            item.primary = knownOrLast(m_table.deadline(row), down);
            item.later = !down && !m_table.isUrgent(row);
            break;
        case SortColumn::Paid: item.primary = knownOrLast(m_table.paidAt(row), down); break;
        case SortColumn::Quantity: item.primary = rising(m_table.quantity(row), down); break;
        case SortColumn::State: item.primary = rising(static_cast<int>(m_table.printState(row)), down); break;
        case SortColumn::Tag:
            if (m_table.tagBits(row) != 0)
                item.primary = rising(std::countr_zero(m_table.tagBits(row)), down);
            else
                item.primary = unknown;
            break;
        case SortColumn::Sequence:
            item.primary = knownOrLast(m_table.fill(row), down);
            if (m_table.fill(row) != 0)
                item.secondary = rising(m_table.position(row), down);
            break;
        default: setText(item); break;
        }
        return item;
    }

    void setText(Item &item)
    {
        m_scratch.clear();
        appendText(item.row);
        item.text = m_texts.add(m_scratch);
        const quint64 bytes = firstBytes(m_scratch);
        if (m_scratch.find_first_not_of('\0') == std::string::npos)
            item.primary = unknown;
        else
            item.primary = std::min(m_key.descending ? ~bytes : bytes, unknown - 1);
    }

    /// Parts are divided by a byte below every character of them.
    void append(std::string_view part)
    {
        if (!m_scratch.empty())
            m_scratch += '\0';
        appendSearchText(m_scratch, part);
    }

    void appendText(RowHandle row)
    {
        switch (m_key.column) {
        case SortColumn::Shop: append(shopName(row)); break;
        case SortColumn::Order: append(firstNumber(row)); break;
        case SortColumn::Receiver:
            append(m_table.receiver(row));
            append(m_table.phone(row));
            break;
        case SortColumn::Address:
            for (const std::string_view part : {m_table.country(row), m_table.province(row), m_table.city(row),
                                                m_table.district(row), m_table.street(row), m_table.receiver(row)})
                append(part);
            break;
        case SortColumn::Carrier: append(m_table.carrier(row)); break;
        default: append(m_table.number(row)); break;
        }
    }

    quint64 deadlineRank(RowHandle row) const { return knownOrLast(m_table.deadline(row), false); }

    std::string_view shopName(RowHandle row) const
    {
        if (m_table.orderCount(row) == 0)
            return {};
        const auto it = m_shopNames.find(m_table.orderShop(row, 0).value);
        return it == m_shopNames.end() ? std::string_view() : std::string_view(it->second);
    }

    std::string_view firstNumber(RowHandle row) const
    {
        return m_table.orderCount(row) == 0 ? std::string_view() : m_table.orderNumber(row, 0);
    }

    bool isBefore(const Item &a, const Item &b) const
    {
        if (a.later != b.later)
            return b.later;
        if (a.primary != b.primary)
            return a.primary < b.primary;
        if (a.text.size != 0 || b.text.size != 0) {
            const int order = m_texts.text(a.text).compare(m_texts.text(b.text));
            if (order != 0)
                return m_key.descending && a.primary != unknown ? order > 0 : order < 0;
        }
        if (a.secondary != b.secondary)
            return a.secondary < b.secondary;
        if (m_key.column == SortColumn::Sequence && m_table.deadline(a.row) != m_table.deadline(b.row))
            return deadlineRank(a.row) < deadlineRank(b.row);
        if (const int order = firstNumber(a.row).compare(firstNumber(b.row)); order != 0)
            return order < 0;
        return m_table.key(a.row) < m_table.key(b.row);
    }

    const OrderTable &m_table;
    SortKey m_key;
    std::unordered_map<qint64, std::string> m_shopNames;
    TextArena m_texts;
    std::string m_scratch;
};
} // namespace

std::optional<SortKey> sortKeyFromName(QStringView name)
{
    const bool descending = name.startsWith(u'-');
    const auto column = valueIn(columnNames, descending ? name.mid(1) : name);
    if (!column)
        return std::nullopt;
    return SortKey{*column, descending};
}

QString sortKeyName(SortKey key)
{
    const QString name = nameIn(columnNames, key.column);
    return key.descending ? u'-' + name : name;
}

QStringList sortColumnNames()
{
    QStringList names;
    for (const auto &row : columnNames)
        names.append(QString::fromLatin1(row.name));
    return names;
}

void sortRows(const OrderTable &table, std::vector<RowHandle> &rows, SortKey key) { Sorter(table, key).sort(rows); }

void mergeRows(const OrderTable &table, std::vector<RowHandle> &sorted, std::vector<RowHandle> incoming, SortKey key)
{
    Sorter(table, key).merge(sorted, incoming);
}

} // namespace waydesk
