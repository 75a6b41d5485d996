// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/merge.h"
#include "dispatch/orderjoin.h"
#include "dispatch/ports/importrepository.h"
#include "dispatch/workplace.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace waydesk {

/// Applies every part to the order. `each`, if given, hears what each of them changed.
OrderChange applyParts(const JoinedOrder &joined, Order &order,
                       const std::function<void(qsizetype part, const OrderChange &change)> &each = {});

/// Keys for the orders, and for the lines of them, that have none.
void giveIds(UnitOfWork &unit, std::span<Order> orders);

/// What an import has to write of orders that were known before: some twenty bytes of each, and of some thousands all
/// of it, where nothing but the age of their data moves on.
class KnownOrders
{
public:
    /// One that this import changes.
    void change(OrderId id, const JoinedOrder &joined) { m_changed.push_back({id, joined.place}); }
    /// One of which it says nothing but that it still is so.
    void age(const Order &before, Order after, const JoinedOrder &joined);
    void append(KnownOrders &&more);

    /// What store() did, also if it was stopped.
    struct Stored {
        int held = 0; ///< live parcels held by what changed
        qsizetype left = 0; ///< orders that are not written
        std::optional<Error> stopped;
    };
    /// In transactions short enough for a scan to wait for (Lane::Bulk), after the run is visible. Each order is
    /// decided anew from what stands then, and changes whole, with its parcels and its event; where it stops, the same
    /// files once more do the rest. What was before is kept under the run, for UndoImport.
    Stored store(const Workplace &place, const JoinedOrders &joined, ImportRunId run) const;

private:
    struct Changed {
        OrderId id;
        size_t joined = 0; ///< place
    };
    struct Aged {
        Order after;
        ImportChange change;
        size_t joined = 0;
    };
    class Writer;

    void addAged(Aged aged);

    std::vector<Changed> m_changed;
    std::vector<Aged> m_aged;
    std::vector<Changed> m_moreAged; ///< which are read once more
};

} // namespace waydesk
