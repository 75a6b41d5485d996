// SPDX-License-Identifier: Apache-2.0
#include "dispatch/stockledger.h"

#include "dispatch/giftlines.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/stockrepository.h"
#include "dispatch/setdeadlines.h"

#include <algorithm>
#include <limits>
#include <map>
#include <unordered_set>

namespace waydesk {

StockLedger StockLedger::read(UnitOfWork &unit, const Workplace &place)
{
    StockLedger ledger;
    for (StockItem &item : unit.stock().items()) {
        ledger.m_index.insert(item.sku, static_cast<int>(ledger.m_articles.size()));
        ledger.m_articles.push_back({std::move(item)});
    }
    if (ledger.m_articles.empty())
        return ledger;
    const QHash<QString, qint64> packed = unit.stock().packedSinceCounted();
    for (Article &article : ledger.m_articles)
        article.packed = packed.value(article.item.sku);
    const std::vector<GiftRule> rules = giftRules(unit);
    const bool givesCounted = ledger.countsAnyOf(rules);
    const std::vector<PlacedLine> placed = unit.stock().placedLines(!givesCounted);
    std::vector<Wish> wishes;
    ledger.takeLines(unit, placed, wishes);
    if (givesCounted) {
        ledger.takeGifts(unit, rules, placed, wishes);
        ledger.takePackedGifts(unit, rules, unit.orders().shops());
    }
    ledger.serve(unit, place, wishes);
    return ledger;
}

bool StockLedger::countsAnyOf(std::span<const GiftRule> rules) const
{
    return std::ranges::any_of(rules, [&](const GiftRule &rule) { return m_index.contains(rule.sku); });
}

/// What lines want that is not packed yet.
void StockLedger::takeLines(UnitOfWork &unit, std::span<const PlacedLine> placed, std::vector<Wish> &wishes)
{
    std::unordered_map<LineId, qint64> packed;
    std::unordered_set<OrderId> printed;
    for (const PlacedLine &one : placed) {
        if (one.isPacked())
            packed[one.line] += one.quantity;
        else if (one.state == ParcelState::Printed)
            printed.insert(one.order);
    }
    for (const WaitingLine &line : unit.stock().waitingLines(true)) {
        const auto gone = line.reported ? packed.end() : packed.find(line.line);
        const qint64 quantity = line.quantity - (gone == packed.end() ? 0 : gone->second);
        if (quantity > 0)
            wishes.push_back(
                {line.order, line.facts, indexOf(line.sku), quantity, line.reported || printed.contains(line.order)});
    }
}

/// Gifts of orders that wait: those of one parcel together. The first order of a parcel stands for its gifts.
void StockLedger::takeGifts(UnitOfWork &unit, std::span<const GiftRule> rules, std::span<const PlacedLine> placed,
                            std::vector<Wish> &wishes)
{
    struct Place {
        ParcelId parcel;
        ParcelState state = ParcelState::Planned;
    };
    std::unordered_map<OrderId, Place> places;
    for (const PlacedLine &one : placed) {
        Place &place = places[one.order];
        if (!place.parcel.isValid() || one.state > place.state
            || (one.state == place.state && one.parcel < place.parcel))
            place = {one.parcel, one.state};
    }
    const std::vector<Shop> shops = unit.orders().shops();
    struct Group {
        OrderId first;
        DeadlineFacts facts;
        bool labelled = false;
        std::vector<GiftFacts> orders;
    };
    std::map<std::pair<ParcelId, OrderId>, Group> groups;
    OrderId last;
    for (const WaitingLine &line : unit.stock().waitingLines(false)) {
        if (line.reported)
            continue;
        const Place place = places.contains(line.order) ? places[line.order] : Place();
        if (isPacked(place.state))
            continue;
        Group &group = groups[{place.parcel, place.parcel.isValid() ? OrderId() : line.order}];
        if (group.orders.empty()) {
            group.first = line.order;
            group.labelled = place.state == ParcelState::Printed;
            group.facts = line.facts;
        }
        if (line.order != last || group.orders.empty()) {
            const auto shop = std::ranges::find(shops, line.facts.shop, &Shop::id);
            group.orders.push_back({shop == shops.end() ? QString() : shop->name,
                                    line.amountMinor,
                                    line.facts.paidAt > 0 ? line.facts.paidAt : line.facts.createdAt,
                                    {}});
            last = line.order;
        }
        group.orders.back().skus.append(line.sku);
    }
    for (const auto &[key, group] : groups) {
        for (const GiftLine &gift : giftsOf(rules, group.orders)) {
            if (const int article = indexOf(gift.sku); article >= 0)
                wishes.push_back({group.first, group.facts, article, gift.quantity, group.labelled});
        }
    }
}

/// Gifts that went after they were counted, by the rules of now.
void StockLedger::takePackedGifts(UnitOfWork &unit, std::span<const GiftRule> rules, std::span<const Shop> shops)
{
    qint64 oldest = std::numeric_limits<qint64>::max();
    for (const GiftRule &rule : rules) {
        if (const int article = indexOf(rule.sku); article >= 0)
            oldest = std::min(oldest, m_articles[static_cast<size_t>(article)].item.countedAt);
    }
    std::unordered_map<ParcelId, qint64> packedAt;
    std::vector<ParcelId> parcels;
    for (const PackedParcel &one : unit.stock().packedSince(oldest)) {
        packedAt[one.parcel] = one.at;
        parcels.push_back(one.parcel);
    }
    const std::vector<ParcelFacts> facts = loadFacts(unit, parcels);
    const auto gifts = giftsOfParcels(unit, rules, shops, facts);
    for (size_t i = 0; i < facts.size(); ++i) {
        for (const GiftLine &gift : gifts[i]) {
            const int article = indexOf(gift.sku);
            if (article >= 0 && packedAt[facts[i].parcel.id] > m_articles[static_cast<size_t>(article)].item.countedAt)
                m_articles[static_cast<size_t>(article)].packed += gift.quantity;
        }
    }
}

void StockLedger::serve(UnitOfWork &unit, const Workplace &place, const std::vector<Wish> &wishes)
{
    for (const Wish &wish : wishes)
        m_articles[static_cast<size_t>(wish.article)].wanted += wish.quantity;
    const bool anyShort = std::ranges::any_of(m_articles, &Article::isShort);
    const DeadlineRules rules = anyShort ? deadlineRules(unit, place) : DeadlineRules();
    std::unordered_map<OrderId, qint64> deadlines;
    std::vector<StockClaim> claims;
    for (const Wish &wish : wishes) {
        if (!m_articles[static_cast<size_t>(wish.article)].isShort())
            continue;
        const auto [known, isNew] = deadlines.try_emplace(wish.order, 1); // what has its label comes first
        if (wish.labelled)
            known->second = 1;
        else if (isNew)
            known->second = rules.at(wish.facts);
        claims.push_back({wish.order, known->second, wish.facts.paidAt, wish.article, wish.quantity});
    }
    std::vector<qint64> available;
    for (const Article &article : m_articles)
        available.push_back(article.onShelf());
    m_allocation = StockAllocation::of(available, std::move(claims));
    for (size_t i = 0; i < m_articles.size(); ++i)
        m_articles[i].missing = m_allocation.missing(static_cast<int>(i));
    for (const StockShare &share : m_allocation.shares()) {
        if (share.isShort())
            m_short[share.order].push_back(
                {m_articles[static_cast<size_t>(share.article)].item.sku, share.got, share.wanted});
    }
}

std::vector<StockShortage> StockLedger::shortages(OrderId order) const
{
    const auto found = m_short.find(order);
    return found == m_short.end() ? std::vector<StockShortage>() : found->second;
}

qint64 StockLedger::countedAt(const std::vector<StockShortage> &shortages) const
{
    qint64 oldest = 0;
    for (const StockShortage &one : shortages) {
        const int article = indexOf(one.sku);
        const qint64 at = article < 0 ? 0 : m_articles[static_cast<size_t>(article)].item.countedAt;
        oldest = oldest == 0 ? at : std::min(oldest, at);
    }
    return oldest;
}

std::vector<OrderId> StockLedger::shortOrders() const
{
    std::vector<OrderId> orders;
    for (const auto &[order, shortages] : m_short)
        orders.push_back(order);
    return orders;
}

} // namespace waydesk
