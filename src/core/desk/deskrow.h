// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/deadline.h"
#include "core/order/reason.h"
#include "core/order/status.h"
#include "core/parcel/parcel.h"
#include "core/parcel/parts.h"
#include "core/support/ids.h"
#include "core/tags/tagmatcher.h"

#include <span>
#include <string_view>

namespace waydesk {

/// What the tags of one order are judged by, see TagFacts. Texts are UTF-8 views; goods as TagFacts::goods.
struct DeskTagFacts {
    std::string_view country;
    std::string_view service;
    std::string_view currency;
    std::string_view goods;
    qint64 amountMinor = 0;
    qint64 pieces = 0; ///< of the whole order
};

/// One order inside a row, with the facts that its eligibility is made of. UTF-8 views.
struct DeskOrder {
    OrderId id;
    ShopId shop;
    std::string_view number;
    std::string_view buyer;
    std::string_view message;
    std::string_view memo; ///< platform's memo and the user's note
    std::string_view goods; ///< "title attributes xN; ..." of what still ships
    OrderStatus status = OrderStatus::Unknown;
    RefundState refund = RefundState::Unknown; ///< effectiveRefund()
    bool presale = false;
    bool underReview = false;
    bool receiverMasked = false;
    bool receiverComplete = false;
    bool hasLines = false;
    bool shippedByUs = false; ///< see isShippedByUs()
    qint64 presaleDue = 0;
    qint64 quantity = 0;
    qint64 createdAt = 0;
    qint64 paidAt = 0;
    qint64 shipBy = 0; ///< as the platform promised it
    qint64 deadline =
        0; ///< what DeadlineRules say of deadlineFacts(); a source that has no rules leaves it to its caller
    qint64 asOf = 0;
    DeskTagFacts tagFacts; ///< only from a source that was asked for them, and gone once `tags` is made of them
    TagBits tags = 0; ///< as deadline: a source that has no rules leaves it to its caller

    /// What its deadline is counted from.
    DeadlineFacts deadlineFacts() const { return {shop, shipBy, paidAt, createdAt, presale ? presaleDue : 0}; }
};

/// One row of open work as the store delivers it: a live parcel with its orders, or one order without a parcel.
/// UTF-8 views, valid during the call-back only. Receiver fields are those of the first order.
struct DeskRow {
    ParcelId parcel; ///< none = an order without a parcel
    qint64 parcelVersion = 0;
    ParcelState state = ParcelState::Planned;
    bool whole = true;
    std::span<const DeskOrder> orders;
    std::string_view receiver;
    std::string_view phone;
    std::string_view country;
    std::string_view province;
    std::string_view city;
    std::string_view district;
    std::string_view street;
    std::string_view addressKey;
    std::string_view carrier;
    std::string_view number; ///< live waybill number
    qint64 fill = 0;
    qint64 position = 0;
    qint64 quantity = 0; ///< pieces in the parcel
    bool inDoubt = false; ///< newest label copy is in doubt
    std::span<const Reason> holds; ///< open holds of the parcel and its orders
    PartMark part; ///< of all that are live, also those that the table has no row for
};

} // namespace waydesk
