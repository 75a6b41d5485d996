// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/deskrow.h"
#include "core/order/order.h"
#include "storage/connection/connection.h"

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace waydesk {

/// A line as the desk needs it; `title`, `attributes` and `sku` are places in DeskFacts::text.
struct DeskLine {
    qint64 order = 0;
    qint64 lineNo = 0;
    qint64 line = 0;
    qint64 quantity = 0;
    RefundState refund = RefundState::Unknown;
    quint32 titleSize = 0;
    quint32 attributesSize = 0;
    quint32 skuSize = 0;
    size_t textAt = 0;
};

struct DeskParcelLine {
    qint64 parcel = 0;
    qint64 order = 0;
    qint64 line = 0;
    qint64 quantity = 0;
};

/// A parcel that is to be shown. Its orders come later, one by one.
struct DeskParcel {
    qint64 id = 0;
    qint64 version = 0;
    ParcelState state = ParcelState::Planned;
    bool whole = true;
    bool shipsAgain = false;
    qint64 fill = 0;
    qint64 position = 0;
    std::string addressKey;
    std::string carrier;
    std::string number;
    std::vector<qint64> orders; ///< in the order of its lines
};

/// One order's row in the store.
struct DeskOrderRow {
    enum Text {
        Number,
        Buyer,
        Receiver,
        Phone,
        Phone2,
        Country,
        Province,
        City,
        District,
        Street,
        PlatformKey,
        AddressKeyText,
        Message,
        Memo,
        Note,
        Goods,
        PlatformTracking,
        Currency, ///< from here on only with tag facts
        PlatformCarrier,
        TextCount
    };
    qint64 id = 0;
    qint64 shop = 0;
    OrderStatus status = OrderStatus::Unknown;
    RefundState refund = RefundState::Unknown;
    bool presale = false;
    bool underReview = false;
    qint64 presaleDue = 0;
    qint64 createdAt = 0;
    qint64 paidAt = 0;
    qint64 shipBy = 0;
    qint64 goodsQuantity = 0;
    qint64 asOf = 0;
    qint64 amountMinor = 0;
    std::array<std::string_view, TextCount> text;
};

/// Everything beside the orders themselves, read before them.
struct DeskFacts {
    bool withTagFacts = false;
    std::vector<DeskParcel> parcels;
    std::unordered_map<qint64, std::vector<size_t>> parcelsOfOrder; ///< places in `parcels`
    std::vector<qint64> inParcel; ///< orders of every live parcel, shown or not
    std::vector<DeskParcelLine> parcelLines; ///< by parcel, then as they stand in it
    std::vector<DeskLine> lines; ///< by order, then line
    std::string text;
    std::unordered_map<qint64, std::vector<Reason>> orderHolds;
    std::unordered_map<qint64, std::vector<Reason>> parcelHolds;
    std::unordered_set<qint64> inDoubt; ///< parcels
    std::unordered_map<qint64, std::vector<qint64>> partsOf; ///< of split orders: every live parcel, shown or not

    /// Brings the above into order, once all of it is there.
    void finish();
    bool isInParcel(qint64 order) const;
    /// Orders of which only a part is in one of the parcels.
    std::vector<qint64> splitOrders() const;
    /// The rule of partMark().
    PartMark partOf(const DeskParcel &parcel) const;
    std::pair<const DeskLine *, const DeskLine *> linesOf(qint64 order) const;
};

} // namespace waydesk
