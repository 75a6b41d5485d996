// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/reportrepository.h"
#include "dispatch/ports/store.h"

#include <optional>
#include <span>
#include <vector>

namespace waydesk {

/// How many orders each buyer made before, counted in memory: a number of 24 bytes an order, read once and kept current
/// by whoever follows the change feed. A buyer counts within one shop; unpaid and cancelled orders are none. Buyers
/// are kept as hashes alone. One thread at a time.
class BuyerHistory
{
public:
    bool isLoaded() const { return m_isLoaded; }
    /// All orders of the store, as far as buyers are still known (their names expire with the receivers).
    void load(UnitOfWork &unit);
    /// Reads these anew; returns the orders whose count may have changed by it: those of the same buyers, and these.
    std::vector<OrderId> follow(UnitOfWork &unit, std::span<const OrderId> changed);
    /// Of an order made then; nothing if its buyer is not known, or masked.
    std::optional<qint64> earlier(OrderId order, ShopId shop, const QString &buyer, qint64 at) const;

private:
    struct Entry {
        quint64 buyer = 0;
        qint64 at = 0;
        OrderId order;

        friend auto operator<=>(const Entry &, const Entry &) = default;
    };
    static std::optional<Entry> entryOf(OrderId order, ShopId shop, const QString &buyer, qint64 at);

    std::vector<Entry> m_entries; ///< sorted
    bool m_isLoaded = false;
};

} // namespace waydesk
