// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/deadline.h"
#include "core/stock/allocation.h"
#include "core/stock/gifts.h"
#include "core/stock/stockitem.h"
#include "dispatch/workplace.h"

#include <QHash>
#include <QString>

#include <span>
#include <unordered_map>
#include <vector>

namespace waydesk {

struct PlacedLine;

/// The counted articles against all orders that wait for them, as they are in one transaction. Goods are off the shelf
/// once their parcel was scanned as packed: until then they stand in `wanted`, afterwards, if that was later than the
/// count, in `packed`.
class StockLedger
{
public:
    struct Article {
        StockItem item;
        qint64 packed = 0; ///< since it was counted
        qint64 wanted = 0; ///< by orders that wait
        qint64 missing = 0;

        qint64 onShelf() const { return item.quantity - packed; }
        /// What nobody wants; less than nothing: missing.
        qint64 left() const { return onShelf() - wanted; }
        bool isShort() const { return left() < 0; }
        bool warns() const { return item.warnAt > 0 && left() <= item.warnAt; }
    };
    /// Empty where no article is counted. Who of them gets what is counted for articles that are short alone; of all
    /// others everybody gets all.
    static StockLedger read(UnitOfWork &unit, const Workplace &place);

    const std::vector<Article> &articles() const { return m_articles; }
    /// -1 = it is not counted.
    int indexOf(const QString &sku) const { return m_index.value(sku, -1); }
    /// In the order in which they are served.
    const std::vector<StockShare> &shares() const { return m_allocation.shares(); }
    /// What this order is short of.
    std::vector<StockShortage> shortages(OrderId order) const;
    /// How old the oldest count among these is.
    qint64 countedAt(const std::vector<StockShortage> &shortages) const;
    /// Those that the stock does not reach.
    std::vector<OrderId> shortOrders() const;

private:
    /// What an order wants of an article, before its turn is known.
    struct Wish {
        OrderId order;
        DeadlineFacts facts;
        int article = 0;
        qint64 quantity = 0;
        bool labelled = false; ///< its label is out: printed, or reported before
    };
    bool countsAnyOf(std::span<const GiftRule> rules) const;
    void takeLines(UnitOfWork &unit, std::span<const PlacedLine> placed, std::vector<Wish> &wishes);
    void takeGifts(UnitOfWork &unit, std::span<const GiftRule> rules, std::span<const PlacedLine> placed,
                   std::vector<Wish> &wishes);
    void takePackedGifts(UnitOfWork &unit, std::span<const GiftRule> rules, std::span<const Shop> shops);
    void serve(UnitOfWork &unit, const Workplace &place, const std::vector<Wish> &wishes);

    std::vector<Article> m_articles;
    QHash<QString, int> m_index;
    StockAllocation m_allocation;
    std::unordered_map<OrderId, std::vector<StockShortage>> m_short;
};

} // namespace waydesk
