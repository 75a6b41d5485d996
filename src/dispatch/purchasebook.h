// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/address/address.h"
#include "core/order/reason.h"
#include "core/supplier/purchase.h"
#include "dispatch/workplace.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace waydesk {

/// Where what a supplier sends of an order stands.
enum class PurchaseStep {
    ToBuy, ///< stood in no list yet
    Listed, ///< stood in a list, and nobody said that it is bought
    Bought,
    Shipped,
    SplitFirst, ///< its order has goods of our own too: split it
    LeftOut ///< something holds its order: the reasons say what
};

QString purchaseStepName(PurchaseStep step);

struct PurchaseGoods {
    PurchaseItem item;
    QString sku;
    QString title;
    QString attributes;
};

/// What one supplier sends of one order.
struct PurchaseRow {
    PurchaseStep step = PurchaseStep::ToBuy;
    OrderId order;
    ParcelId parcel; ///< the part of a split order; none = of the whole
    QString number; ///< the platform's
    QString shop;
    QString supplier; ///< several of them where the order is to be split first
    std::vector<PurchaseGoods> goods;
    Address receiver;
    qint64 deadline = 0; ///< 0 = not known
    std::vector<Reason> reasons; ///< why it is left out, or what became of the order since
    std::optional<PurchaseAdvice> advice;
    std::optional<Purchase> purchase; ///< from Listed on
    std::vector<PurchaseItem> itemsNow; ///< what he is to send as the order stands now, where he has a purchase
    QString receiverMark; ///< digest of the receiver as he is now; empty = expired or not known
};

/// What somebody sees of a row when he says what happened to it.
struct PurchaseStand {
    PurchaseStep step = PurchaseStep::ToBuy;
    std::optional<PurchaseAdvice> advice;
    QString receiverMark;
    std::vector<PurchaseItem> items; ///< that are to be sent

    friend bool operator==(const PurchaseStand &, const PurchaseStand &) = default;
};
PurchaseStand standOf(const PurchaseRow &row);
/// Whether there is something new that the supplier can be told: see Purchases::told().
bool mayBeTold(const PurchaseRow &row);

/// Everything that suppliers send and that is not over, as the store says it inside one transaction: by supplier, then
/// by deadline, then as the orders came. Orders that a person let go from here (the hold at_supplier is lifted) are no
/// part of it unless a purchase of them stands.
class PurchaseBook
{
public:
    static std::vector<PurchaseRow> read(UnitOfWork &unit, const Workplace &place);
    /// Of these orders alone, in the same order.
    static std::vector<PurchaseRow> of(UnitOfWork &unit, const Workplace &place, std::span<const OrderId> orders);
    /// The key of the digests in Purchase::receiver; made by the first write that needs it.
    static QByteArray salt(UnitOfWork &unit);
    static QByteArray saltFor(UnitOfWork &unit);
    static QString markOf(const Address &receiver, const QString &platform, const QByteArray &salt);
};

/// Whether nothing of an order is to be sent any more.
bool endsPurchase(Reason reason);

} // namespace waydesk
