// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/address/address.h"
#include "core/order/status.h"
#include "core/support/ids.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace waydesk {

/// One shop on one platform. `platform` is a word that the format data uses: taobao, pinduoduo, lazada ...
struct Shop {
    ShopId id;
    QString name;
    QString platform;
    bool mall = false;
    qint64 version = 0;
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
};

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
    qint64 createdAt = 0;
    qint64 paidAt = 0;
    qint64 shipBy = 0; ///< promised ship time stated by the platform
    QString goods; ///< goods summary where the file has no lines
    qint64 goodsQuantity = 0;
    QString currency;
    qint64 amountMinor = 0;
    QString platformCarrier; ///< carrier and number that the platform already has
    QString platformTracking;
    qint64 asOf = 0; ///< age of the newest platform data
    bool asOfKnown = false; ///< false: nothing told the data's age (no export time, no file time)
    std::vector<OrderLine> lines;
    qint64 version = 0;
};

/// One order as one import read it, with the fields that its files state. `row` is the first source row (1-based).
struct OrderRecord {
    Order order;
    quint32 stated = 0;
    int row = 0;
};

} // namespace waydesk
