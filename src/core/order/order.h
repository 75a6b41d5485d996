// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/address/address.h"
#include "core/order/shopbadge.h"
#include "core/order/status.h"
#include "core/support/ids.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace waydesk {

/// One shop on one platform. `platform` is a word that the format data uses: taobao, pinduoduo, lazada ...
struct Shop {
    ShopId id;
    QString name;
    QString platform;
    bool mall = false;
    qint64 version = 0;
    ShopBadge badge{}; ///< as the user chose it
};

/// One line of an order, as the platform states it. Money in minor units of the order's currency.
struct OrderLine {
    LineId id;
    QString subOrder; ///< platform's own id of the line; unique within its order
    QString sku;
    QString title;
    QString attributes;
    QString unitIds; ///< ids of single units, joined by ',', where the platform counts them (Lazada)
    qint64 quantity = 0;
    qint64 priceMinor = 0;
    RefundState refund = RefundState::Unknown;
    bool refundUnread = false; ///< in records only: a refund word stands here that nobody knows

    friend bool operator==(const OrderLine &, const OrderLine &) = default;
};

/// Which fields a record states. What is not stated leaves the stored value alone.
enum OrderField : quint32 {
    FieldBuyer = 1u << 0,
    FieldReceiver = 1u << 1, ///< the whole Address
    FieldMessage = 1u << 2,
    FieldMemo = 1u << 3, ///< the platform's seller memo
    FieldStatus = 1u << 4,
    FieldRefund = 1u << 5, ///< order-level refund word; lines carry their own
    FieldPresale = 1u << 6,
    FieldCreatedAt = 1u << 7,
    FieldPaidAt = 1u << 8,
    FieldShipBy = 1u << 9,
    FieldGoods = 1u << 10, ///< goods summary (title, quantity) of a file without lines
    FieldMoney = 1u << 11,
    FieldLines = 1u << 12,
    FieldTracking = 1u << 13,
    FieldReview = 1u << 14,
    FieldRefundUnread = 1u << 15, ///< the order-level refund word is one that nobody knows
    FieldPaymentNumber = 1u << 16,
    FieldCashOnDelivery = 1u << 17,
};

/// What only a file with receivers states. Such a file and the one with the lines may come in any order, each with an
/// age of its own.
inline constexpr quint32 receiverFields = FieldBuyer | FieldReceiver | FieldGoods | FieldMoney;
/// What only a file with lines or refunds states.
inline constexpr quint32 lineFields = FieldLines | FieldRefund | FieldRefundUnread;

/// An order as the platform states it. Only newer data from the platform changes it; `note` alone is the user's.
/// Times are UTC milliseconds, 0 = not known.
struct Order {
    OrderId id;
    ShopId shop;
    QString number; ///< platform's order number, text
    QString buyer;
    Address receiver;
    QString message; ///< buyer's message
    QString memo; ///< seller's memo on the platform
    QString note; ///< memo set here by hand
    OrderStatus status = OrderStatus::Unknown;
    QString statusText; ///< the platform's own word
    RefundState refund = RefundState::Unknown;
    QString presaleText; ///< platform's presale words; empty = not a presale
    bool presale = false;
    qint64 presaleDue = 0; ///< may not ship before
    bool underReview = false;
    bool cashOnDelivery = false; ///< the courier collects the money
    qint64 createdAt = 0;
    qint64 paidAt = 0;
    qint64 shipBy = 0; ///< promised ship time stated by the platform
    QString goods; ///< goods summary where the file has no lines
    qint64 goodsQuantity = 0;
    QString currency;
    qint64 amountMinor = 0;
    QString paymentNumber; ///< of the payment, where the platform wants shipments told by it (WeChat Pay)
    QString platformCarrier; ///< carrier and number that the platform already has
    QString platformTracking;
    qint64 asOf = 0; ///< age of the newest platform data, and of the fields that every file states
    bool asOfKnown = false; ///< false: nothing told the data's age (no export time, no file time)
    qint64 receiverAsOf = 0; ///< age of receiverFields
    bool receiverAsOfKnown = false;
    qint64 linesAsOf = 0; ///< age of lineFields
    bool linesAsOfKnown = false;
    std::vector<OrderLine> lines;
    qint64 version = 0;

    /// How old the oldest part is of what the platform said: what people are shown. Parts never stated do not count.
    qint64 dataAge() const
    {
        const bool both = receiverAsOf > 0 && linesAsOf > 0;
        const qint64 oldest = both ? std::min(receiverAsOf, linesAsOf) : std::max(receiverAsOf, linesAsOf);
        return oldest > 0 ? oldest : asOf;
    }
};

/// One order as one import read it, with the fields that its files state. `row` is the first source row (1-based).
struct OrderRecord {
    Order order;
    quint32 stated = 0;
    int row = 0;
};

} // namespace waydesk
