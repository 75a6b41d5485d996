// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/supplier/purchase.h"

#include <QStringList>

#include <span>
#include <vector>

namespace waydesk {

/// What suppliers send in our place, and what was ordered from them.
class SupplierRepository
{
public:
    virtual ~SupplierRepository() = default;

    /// A second one of the same order (or part) and supplier throws Conflict.
    virtual void insert(std::span<const Purchase> purchases) = 0;
    /// Conditional on its version, and only by steps of PurchaseState and WriteBackState. Its items stay as they are.
    virtual void update(const Purchase &purchase) = 0;
    /// Its items, and nothing else; conditional on its version.
    virtual void replaceItems(const Purchase &purchase) = 0;
    /// What of its number the shop was told, and nothing else; conditional on its version.
    virtual void updateTold(const Purchase &purchase) = 0;

    /// With items, in the order of the ids.
    virtual std::vector<Purchase> byIds(std::span<const PurchaseId> ids) = 0;
    /// With items, given up ones too, oldest first.
    virtual std::vector<Purchase> ofOrders(std::span<const OrderId> orders) = 0;
    /// Those that wait for the supplier, and those that he has sent since; with items, oldest first.
    virtual std::vector<Purchase> open(qint64 sentSinceMs) = 0;
    /// Whether any stands.
    virtual bool any() = 0;
    /// Shipped ones with this number, of any carrier, and given up ones of which the shop was told it.
    virtual std::vector<Purchase> byNumber(const QString &number) = 0;
    /// Whether byNumber() finds one of this carrier for any of these.
    virtual bool usesAny(const QString &carrier, const QStringList &numbers) = 0;
    /// Those of a shop whose number stands so; by order.
    virtual std::vector<Purchase> toldOfShop(ShopId shop, WriteBackState told) = 0;

    /// Live parcels that are held because a supplier sends them.
    virtual std::vector<ParcelId> heldParts() = 0;
};

} // namespace waydesk
