// SPDX-License-Identifier: Apache-2.0
#include "core/desk/rowmatcher.h"

#include "core/desk/view.h"

#include <algorithm>

namespace waydesk {

namespace {
using namespace Qt::StringLiterals;

constexpr quint32 NoMessage = 1;
constexpr quint32 BuyerMessage = 2;
constexpr quint32 SellerMemo = 4;

quint32 messageBits(const QStringList &words)
{
    quint32 bits = 0;
    for (const QString &word : words) {
        bits |= word == u"none" ? NoMessage : 0;
        bits |= word == u"buyer" || word == u"any" ? BuyerMessage : 0;
        bits |= word == u"memo" || word == u"any" ? SellerMemo : 0;
    }
    return bits;
}

quint32 messageBitsOf(const OrderTable &table, RowHandle row)
{
    const quint32 bits = (table.hasMessage(row) ? BuyerMessage : 0) | (table.hasMemo(row) ? SellerMemo : 0);
    return bits == 0 ? NoMessage : bits;
}

std::string searchTextOf(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return searchText({utf8.constData(), static_cast<size_t>(utf8.size())});
}

template <class Fits> std::vector<bool> idsIn(const StringPool &pool, Fits fits)
{
    std::vector<bool> ids(pool.size());
    for (quint32 id = 0; id < pool.size(); ++id)
        ids[id] = fits(pool.text(id));
    return ids;
}

std::vector<bool> carrierIds(const StringPool &pool, const QStringList &words)
{
    return idsIn(pool, [&](std::string_view code) {
        const std::string text = code.empty() ? "none" : searchText(code);
        return std::ranges::any_of(words, [&](const QString &word) { return searchTextOf(word) == text; });
    });
}

std::vector<bool> provinceIds(const StringPool &pool, const QStringList &words)
{
    return idsIn(pool, [&](std::string_view place) {
        const std::string text = searchText(place);
        return std::ranges::any_of(words, [&](const QString &word) { return text.starts_with(searchTextOf(word)); });
    });
}

TagBits tagBits(const OrderTable &table, const QStringList &names)
{
    TagBits bits = 0;
    for (size_t i = 0; i < table.tags().size(); ++i) {
        const QString name = foldedTagText(table.tags()[i].name);
        if (std::ranges::any_of(names, [&](const QString &one) { return foldedTagText(one) == name; }))
            bits |= TagBits(1) << i;
    }
    return bits;
}

std::vector<qint64> shopIds(const OrderTable &table, const FilterTerm &term)
{
    std::vector<qint64> ids;
    for (const Shop &shop : table.shops()) {
        const bool fits = term.key == FilterKey::Platform
            ? term.values.contains(shop.platform, Qt::CaseInsensitive)
            : term.values.contains(shop.name) || term.values.contains(QString::number(shop.id.value));
        if (fits)
            ids.push_back(shop.id.value);
    }
    return ids;
}
} // namespace

RowMatcher::RowMatcher(const OrderTable &table, const Filter &filter, qint64 nowMs)
    : m_table(table)
    , m_now(nowMs)
{
    for (const FilterTerm &term : filter.terms())
        m_conditions.push_back(conditionOf(term));
}

RowMatcher::Condition RowMatcher::conditionOf(const FilterTerm &term) const
{
    Condition condition;
    condition.key = term.key;
    condition.time = term.time;
    switch (term.key) {
    case FilterKey::Shop:
    case FilterKey::Platform: condition.shops = shopIds(m_table, term); break;
    case FilterKey::Status:
        for (const QString &word : term.values)
            condition.bits |= 1u << static_cast<int>(orderStatusFromName(word).value_or(OrderStatus::Unknown));
        break;
    case FilterKey::Print:
        for (const QString &word : term.values)
            condition.bits |= 1u << static_cast<int>(printStateFromName(word).value_or(PrintState::Open));
        break;
    case FilterKey::Message: condition.bits = messageBits(term.values); break;
    case FilterKey::Reason:
        for (const QString &word : term.values) {
            if (const auto reason = reasonFromName(word))
                condition.reasons.add(*reason);
        }
        break;
    case FilterKey::Carrier: condition.ids = carrierIds(m_table.carriers(), term.values); break;
    case FilterKey::Province: condition.ids = provinceIds(m_table.places(), term.values); break;
    case FilterKey::Tag:
        condition.bits = tagBits(m_table, term.values);
        condition.untagged =
            std::ranges::any_of(term.values, [](const QString &name) { return foldedTagText(name) == noTag; });
        break;
    case FilterKey::From:
    case FilterKey::To:
    case FilterKey::DueWithin: break;
    }
    return condition;
}

bool RowMatcher::matches(RowHandle row) const
{
    return std::ranges::all_of(m_conditions, [&](const Condition &condition) { return meets(row, condition); });
}

bool RowMatcher::meets(RowHandle row, const Condition &condition) const
{
    switch (condition.key) {
    case FilterKey::Status: return (m_table.statusBits(row) & condition.bits) != 0;
    case FilterKey::Print: return ((condition.bits >> static_cast<int>(m_table.printState(row))) & 1u) != 0;
    case FilterKey::Message: return (messageBitsOf(m_table, row) & condition.bits) != 0;
    case FilterKey::Reason: return m_table.reasons(row).containsAny(condition.reasons);
    case FilterKey::Tag: {
        const TagBits bits = m_table.tagBits(row);
        return bits == 0 ? condition.untagged : (bits & condition.bits) != 0;
    }
    case FilterKey::Carrier: return condition.ids[m_table.carrierId(row)];
    case FilterKey::Province: return condition.ids[m_table.provinceId(row)];
    case FilterKey::DueWithin: {
        const qint64 deadline = m_table.deadline(row);
        return deadline != 0 && deadline - m_now <= condition.time && isRunning(m_table, row);
    }
    case FilterKey::Shop:
    case FilterKey::Platform:
    case FilterKey::From:
    case FilterKey::To: break;
    }
    return anyOrderOf(row, condition);
}

bool RowMatcher::anyOrderOf(RowHandle row, const Condition &condition) const
{
    for (int i = 0; i < m_table.orderCount(row); ++i) {
        bool fits = false;
        if (condition.key == FilterKey::From || condition.key == FilterKey::To) {
            const qint64 paid = m_table.orderPaidAt(row, i);
            fits = paid != 0 && (condition.key == FilterKey::From ? paid >= condition.time : paid <= condition.time);
        } else {
            fits = std::ranges::find(condition.shops, m_table.orderShop(row, i).value) != condition.shops.end();
        }
        if (fits)
            return true;
    }
    return false;
}

} // namespace waydesk
