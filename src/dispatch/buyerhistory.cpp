// SPDX-License-Identifier: Apache-2.0
#include "dispatch/buyerhistory.h"

#include "core/address/address.h"
#include "core/address/masking.h"
#include "core/support/makeset.h"

#include <QHash>

#include <algorithm>
#include <unordered_map>

namespace waydesk {

namespace {

/// In a sorted list. A few are taken out and put in one by one: that moves memory, and looks at nothing.
template <class T> void exchange(std::vector<T> &all, std::vector<T> gone, std::vector<T> come)
{
    constexpr size_t few = 8;
    if (gone.size() + come.size() <= few) {
        for (const T &one : gone)
            all.erase(std::ranges::lower_bound(all, one));
        for (const T &one : come)
            all.insert(std::ranges::lower_bound(all, one), one);
        return;
    }
    std::ranges::sort(gone);
    std::ranges::sort(come);
    if (!gone.empty())
        std::erase_if(all, [&](const T &one) { return std::ranges::binary_search(gone, one); });
    const auto before = static_cast<ptrdiff_t>(all.size());
    all.insert(all.end(), come.begin(), come.end());
    std::inplace_merge(all.begin(), all.begin() + before, all.end());
}

} // namespace

qint64 mostEarlierOrders(std::span<const TagRule> tags)
{
    qint64 most = 1;
    for (const TagRule &tag : tags)
        most = std::max<qint64>(most, tag.when.earlierFrom);
    return most;
}

std::optional<BuyerHistory::Entry> BuyerHistory::entryOf(OrderId order, ShopId shop, const QString &buyer, qint64 at)
{
    Address named;
    named.receiver = buyer;
    if (buyer.isEmpty() || at <= 0 || isMasked(named))
        return std::nullopt;
    return Entry{quint64(qHashMulti(QHashSeed::globalSeed(), shop.value, buyer)), at, order};
}

void BuyerHistory::load(UnitOfWork &unit)
{
    m_entries.clear();
    m_known.clear();
    unit.reports().everyBuyer([this](const BuyerOrder &one) {
        if (const auto entry = one.counts ? entryOf(one.id, one.shop, one.buyer, one.at) : std::nullopt) {
            m_entries.push_back(*entry);
            m_known.push_back({entry->order, entry->buyer, entry->at});
        }
    });
    std::ranges::sort(m_entries);
    std::ranges::sort(m_known);
    m_isLoaded = true;
}

BuyerHistory::Moves BuyerHistory::movesOf(UnitOfWork &unit, std::span<const OrderId> changed) const
{
    std::unordered_map<OrderId, Entry> now;
    for (const BuyerOrder &one : unit.reports().buyersOf(changed)) {
        if (const auto entry = one.counts ? entryOf(one.id, one.shop, one.buyer, one.at) : std::nullopt)
            now.emplace(one.id, *entry);
    }
    std::vector<OrderId> ids(changed.begin(), changed.end());
    makeSet(ids);
    Moves moves;
    for (const OrderId id : ids) {
        const auto known = std::ranges::lower_bound(m_known, id, {}, &Known::order);
        const auto fresh = now.find(id);
        const auto before = known != m_known.end() && known->order == id
            ? std::optional(Entry{known->buyer, known->at, known->order})
            : std::nullopt;
        const auto after = fresh == now.end() ? std::nullopt : std::optional(fresh->second);
        if (before == after)
            continue;
        if (before)
            moves.gone.push_back(*before);
        if (after)
            moves.come.push_back(*after);
    }
    return moves;
}

void BuyerHistory::take(const Moves &moves)
{
    const auto known = [](const std::vector<Entry> &entries) {
        std::vector<Known> all;
        for (const Entry &entry : entries)
            all.push_back({entry.order, entry.buyer, entry.at});
        return all;
    };
    exchange(m_entries, moves.gone, moves.come);
    exchange(m_known, known(moves.gone), known(moves.come));
}

void BuyerHistory::addLater(std::vector<OrderId> &touched, const Entry &from, qint64 most) const
{
    const auto first = std::ranges::lower_bound(m_entries, from.buyer, {}, &Entry::buyer);
    qint64 place = 0;
    for (auto one = first; one != m_entries.end() && one->buyer == from.buyer && place < most; ++one, ++place) {
        if (*one > from)
            touched.push_back(one->order);
    }
}

/// Of a buyer, those before which at most so many stand.
void BuyerHistory::addFirst(std::vector<OrderId> &touched, quint64 buyer, qint64 most) const
{
    const auto first = std::ranges::lower_bound(m_entries, buyer, {}, &Entry::buyer);
    qint64 place = 0;
    for (auto one = first; one != m_entries.end() && one->buyer == buyer && place < most; ++one, ++place)
        touched.push_back(one->order);
}

std::vector<OrderId> BuyerHistory::follow(UnitOfWork &unit, std::span<const OrderId> changed, qint64 most)
{
    std::vector<OrderId> touched;
    const Moves moves = movesOf(unit, changed);
    take(moves);
    // Those that came stand before the ones whose count they moved.
    std::unordered_map<quint64, qint64> come;
    for (const Entry &entry : moves.come)
        ++come[entry.buyer];
    for (const std::vector<Entry> *entries : {&moves.gone, &moves.come}) {
        for (const Entry &entry : *entries)
            addLater(touched, entry, most + come[entry.buyer]);
    }
    makeSet(touched);
    return touched;
}

std::optional<std::vector<OrderId>> BuyerHistory::laterThan(UnitOfWork &unit, std::span<const OrderId> changed,
                                                            qint64 most) const
{
    std::vector<OrderId> touched(changed.begin(), changed.end());
    makeSet(touched);
    const std::vector<BuyerOrder> orders = unit.reports().buyersOf(touched);
    if (orders.size() < touched.size())
        return std::nullopt;
    std::vector<Entry> entries;
    std::unordered_map<quint64, qint64> many;
    for (const BuyerOrder &one : orders) {
        if (const auto entry = entryOf(one.id, one.shop, one.buyer, one.at)) {
            entries.push_back(*entry);
            ++many[entry->buyer];
        }
    }
    for (const Entry &entry : entries)
        addFirst(touched, entry.buyer, most + many[entry.buyer]);
    makeSet(touched);
    return touched;
}

std::optional<qint64> BuyerHistory::earlierIn(UnitOfWork &unit, OrderId order, ShopId shop, const QString &buyer,
                                              qint64 at)
{
    const auto entry = entryOf(order, shop, buyer, at);
    if (!entry)
        return std::nullopt;
    return std::ranges::count_if(unit.reports().ordersOfBuyer(shop, buyer), [&](const BuyerOrder &one) {
        const auto other = one.counts ? entryOf(one.id, one.shop, one.buyer, one.at) : std::nullopt;
        return other && *other < *entry;
    });
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
