// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/deadline.h"
#include "core/parcel/parcel.h"
#include "core/stock/stockitem.h"
#include "core/support/ids.h"

#include <QHash>
#include <QString>

#include <span>
#include <vector>

namespace waydesk {

/// A line of an order that still waits for its goods, as far as stock and gifts look at it.
struct WaitingLine {
    OrderId order;
    DeadlineFacts facts; ///< of the order
    qint64 amountMinor = 0; ///< of the order
    LineId line;
    QString sku;
    qint64 quantity = 0;
    bool reported = false; ///< the platform has it as shipped, and its printed parcel is not packed yet
};

/// Its goods left the shelf: scanned, or with the courier.
inline bool isPacked(ParcelState state) { return state == ParcelState::Verified || state == ParcelState::HandedOver; }

/// Where pieces of such a line are.
struct PlacedLine {
    OrderId order;
    ParcelId parcel; ///< a live one
    LineId line;
    qint64 quantity = 0;
    ParcelState state = ParcelState::Planned; ///< of the parcel

    bool isPacked() const { return waydesk::isPacked(state); }
};

/// What a parcel holds that was packed since.
struct PackedParcel {
    ParcelId parcel;
    std::vector<OrderId> orders;
    qint64 at = 0;
    bool whole = true; ///< false: a part of a split order
};

/// What is known of how many pieces of each article are there.
class StockRepository
{
public:
    virtual ~StockRepository() = default;
    /// By SKU.
    virtual std::vector<StockItem> items() = 0;
    /// Adds them, or takes them in place of what was known of the same article. Each article once.
    virtual void put(std::span<const StockItem> items) = 0;
    /// False if nothing was known of it.
    virtual bool remove(const QString &sku) = 0;
    virtual void clear() = 0;

    /// Lines of visible orders that somebody still has to ship and that are not unpaid, without those whose refund is
    /// done, and what printed parcels hold of orders that were reported before; by order. `countedOnly`: of articles
    /// that are counted.
    virtual std::vector<WaitingLine> waitingLines(bool countedOnly) = 0;
    /// Where lines of such orders are. `countedOnly` as above.
    virtual std::vector<PlacedLine> placedLines(bool countedOnly) = 0;
    /// Pieces of each counted article that were packed after it was counted and did not come back.
    virtual QHash<QString, qint64> packedSinceCounted() = 0;
    /// Parcels packed after a moment that did not come back.
    virtual std::vector<PackedParcel> packedSince(qint64 ms) = 0;
};

} // namespace waydesk
