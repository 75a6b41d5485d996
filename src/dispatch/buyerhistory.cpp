// SPDX-License-Identifier: Apache-2.0
#include "dispatch/buyerhistory.h"

#include "core/address/address.h"
#include "core/address/masking.h"

#include <QHash>

#include <algorithm>
#include <unordered_set>

namespace waydesk {

namespace {

void makeSet(std::vector<OrderId> &all)
{
    std::ranges::sort(all);
    const auto twice = std::ranges::unique(all);
    all.erase(twice.begin(), twice.end());
}

} // namespace

std::optional<BuyerHistory::Entry> BuyerHistory::entryOf(OrderId order, ShopId shop, const QString &buyer, qint64 at)
{
    Address named;
    named.receiver = buyer;
    if (buyer.isEmpty() || isMasked(named))
        return std::nullopt;
    return Entry{quint64(qHashMulti(QHashSeed::globalSeed(), shop.value, buyer)), at, order};
}

void BuyerHistory::load(UnitOfWork &unit)
{
    m_entries.clear();
    unit.reports().everyBuyer([this](const BuyerOrder &one) {
        if (const auto entry = one.counts ? entryOf(one.id, one.shop, one.buyer, one.at) : std::nullopt)
            m_entries.push_back(*entry);
    });
    std::ranges::sort(m_entries);
    m_isLoaded = true;
}

std::vector<OrderId> BuyerHistory::follow(UnitOfWork &unit, std::span<const OrderId> changed)
{
    std::vector<OrderId> touched(changed.begin(), changed.end());
    if (changed.empty())
        return touched;
    const std::unordered_set<OrderId> ids(changed.begin(), changed.end());
    std::unordered_set<quint64> buyers;
    std::erase_if(m_entries, [&](const Entry &entry) {
        const bool isChanged = ids.contains(entry.order);
        if (isChanged)
            buyers.insert(entry.buyer); // it may be another one now
        return isChanged;
    });
    const auto before = static_cast<ptrdiff_t>(m_entries.size());
    for (const BuyerOrder &one : unit.reports().buyersOf(touched)) {
        const auto entry = entryOf(one.id, one.shop, one.buyer, one.at);
        if (!entry)
            continue;
        buyers.insert(entry->buyer);
        if (one.counts)
            m_entries.push_back(*entry);
    }
    std::sort(m_entries.begin() + before, m_entries.end());
    std::inplace_merge(m_entries.begin(), m_entries.begin() + before, m_entries.end());
    for (const quint64 buyer : buyers) {
        for (const Entry &entry : std::ranges::equal_range(m_entries, buyer, {}, &Entry::buyer))
            touched.push_back(entry.order);
    }
    makeSet(touched);
    return touched;
}

std::optional<qint64> BuyerHistory::earlier(OrderId order, ShopId shop, const QString &buyer, qint64 at) const
{
    const auto entry = entryOf(order, shop, buyer, at);
    if (!entry)
        return std::nullopt;
    const auto first = std::ranges::lower_bound(m_entries, entry->buyer, {}, &Entry::buyer);
    return std::lower_bound(first, m_entries.end(), *entry) - first;
}

} // namespace waydesk
