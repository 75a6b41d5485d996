// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"
#include "core/parcel/handover.h"
#include "core/support/ids.h"

#include <QString>

#include <optional>
#include <vector>

namespace waydesk {

using PurchaseId = Id<struct PurchaseTag>;

/// ToBuy: it stood in a list that left the house. Shipped: the supplier gave its number.
enum class PurchaseState { ToBuy, Bought, Shipped, Cancelled };

QString purchaseStateName(PurchaseState state);
std::optional<PurchaseState> purchaseStateFromName(QStringView name);
bool allowed(PurchaseState from, PurchaseState to);

struct PurchaseItem {
    LineId line;
    QString item; ///< the supplier's id
    qint64 quantity = 0;

    friend bool operator==(const PurchaseItem &, const PurchaseItem &) = default;
};

/// What one supplier sends of one order, beside the ledger of our own parcels: no label of it is printed here, nobody
/// scans it, and its number is of no segment of ours.
struct Purchase {
    PurchaseId id;
    OrderId order;
    ParcelId parcel; ///< the part of a split order that it is; none = what he sends of a whole one
    QString supplier;
    PurchaseState state = PurchaseState::ToBuy;
    QString receiver; ///< digest of the receiver that he was told
    qint64 listedAt = 0;
    qint64 boughtAt = 0;
    qint64 shippedAt = 0; ///< when its number came
    QString carrier;
    QString number;
    std::optional<WriteBackState> told; ///< of its number; nothing before it has one
    bool correction = false; ///< the shop was told another number before
    qint64 exportedAt = 0;
    QString answer;
    std::vector<PurchaseItem> items{};
    qint64 version = 0;
};

/// What a person should do about a purchase whose order changed since.
enum class PurchaseAdvice {
    DropFromList, ///< it stood in a list: he must not buy it
    CancelAtSupplier, ///< it is bought: he must not send it
    StopParcel, ///< it is on its way: have it come back
    PackedHere, ///< its goods go from here too: one of the two must not
    TellReceiver, ///< the receiver is another one now
    TellGoods ///< other goods or quantities are to go now
};

QString purchaseAdviceName(PurchaseAdvice advice);

/// What became of an order, as far as its purchase is concerned.
struct PurchaseChange {
    bool ends = false; ///< cancelled, closed or being refunded: nothing of it is to be sent
    bool packedHere = false; ///< a label of ours came out for the same goods
    bool otherReceiver = false;
    bool otherGoods = false;
};
/// The gravest. Nothing of a purchase that was given up.
std::optional<PurchaseAdvice> adviceOf(PurchaseState state, const PurchaseChange &change);

} // namespace waydesk
