// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/tags/tagrule.h"
#include "dispatch/ports/reportrepository.h"
#include "dispatch/ports/store.h"

#include <optional>
#include <span>
#include <vector>

namespace waydesk {

/// What these tags tell apart of buyers: counts of this and more are all the same to them.
qint64 mostEarlierOrders(std::span<const TagRule> tags);

/// How many orders each buyer made before, counted in memory: 48 bytes an order, read once and kept current by whoever
/// follows the change feed. A buyer counts within one shop; unpaid and cancelled orders are none, and nothing is known
/// of an order whose time is not. Buyers are kept as hashes alone. One thread at a time.
class BuyerHistory
{
public:
    bool isLoaded() const { return m_isLoaded; }
    /// All orders of the store, as far as buyers are still known (their names expire with the receivers).
    void load(UnitOfWork &unit);
    /// Reads these anew; returns the later orders of their buyers whose count changed by it. Counts of `most` and more
    /// are all the same to whoever asks.
    std::vector<OrderId> follow(UnitOfWork &unit, std::span<const OrderId> changed, qint64 most);
    /// The same where it was loaded after they changed, so that nobody knows what they were: these, and their buyers'
    /// orders that may count otherwise by it. Nothing where one of them is gone: any order may. Of one whose buyer was
    /// masked or expired since nobody knows whose it was: his other orders stay as they were judged.
    std::optional<std::vector<OrderId>> laterThan(UnitOfWork &unit, std::span<const OrderId> changed,
                                                  qint64 most) const;
    void forget() { *this = {}; }
    /// Of an order made then; nothing if its buyer is not known, or masked.
    std::optional<qint64> earlier(OrderId order, ShopId shop, const QString &buyer, qint64 at) const;
    /// The same of one order, asked of the store.
    static std::optional<qint64> earlierIn(UnitOfWork &unit, OrderId order, ShopId shop, const QString &buyer,
                                           qint64 at);

private:
    struct Entry {
        quint64 buyer = 0;
        qint64 at = 0;
        OrderId order;

        friend auto operator<=>(const Entry &, const Entry &) = default;
    };
    struct Known {
        OrderId order;
        quint64 buyer = 0;
        qint64 at = 0;

        friend auto operator<=>(const Known &, const Known &) = default;
    };
    struct Moves {
        std::vector<Entry> gone;
        std::vector<Entry> come;
    };
    Moves movesOf(UnitOfWork &unit, std::span<const OrderId> changed) const;
    void take(const Moves &moves);
    void addLater(std::vector<OrderId> &touched, const Entry &from, qint64 most) const;
    void addFirst(std::vector<OrderId> &touched, quint64 buyer, qint64 most) const;
    static std::optional<Entry> entryOf(OrderId order, ShopId shop, const QString &buyer, qint64 at);

    std::vector<Entry> m_entries; ///< sorted
    std::vector<Known> m_known; ///< the same by order, sorted
    bool m_isLoaded = false;
};

} // namespace waydesk
