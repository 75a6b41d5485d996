// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"
#include "core/supplier/supplierterms.h"
#include "dispatch/workplace.h"

#include <span>
#include <vector>

namespace waydesk {

struct SupplierSettings {
    struct OfShop {
        Shop shop;
        SupplierTerms terms;
        bool readable = true; ///< false: what is stored is damaged, and nobody knows what it said
    };
    std::vector<OfShop> shops;

    const SupplierTerms &termsOf(ShopId shop) const;
    QString nameOf(ShopId shop) const;
};

/// How the SKU codes of each shop name what suppliers send. Kept with the store; the orders follow by JudgeOrders. No
/// step of the undo list.
class SetSuppliers
{
public:
    explicit SetSuppliers(const Workplace &place)
        : m_place(place)
    { }

    Result<SupplierSettings> all() const;
    /// Of each of these shops; empty terms = nothing of it comes from suppliers. NotFound (shop).
    Result<void> set(std::span<const ShopId> shops, const SupplierTerms &terms) const;
    /// Of this shop and all others but those whose terms cannot be read: each of them is set anew by itself. The names
    /// of those. NotFound (shop).
    Result<QStringList> setAll(ShopId chosen, const SupplierTerms &terms) const;

    struct Example {
        QString sku;
        SupplierItem found;
    };
    struct Trial {
        int orders = 0; ///< that wait in the shop
        int matching = 0; ///< of these: with at least one such line
        std::vector<Example> examples; ///< the first few codes, each once
    };
    /// What terms would find among the waiting orders of a shop.
    Result<Trial> tryOut(ShopId shop, const SupplierTerms &terms) const;

private:
    Result<void> put(UnitOfWork &unit, std::span<const ShopId> shops, const SupplierTerms &terms) const;

    const Workplace &m_place;
};

/// What is set, inside a transaction.
SupplierSettings supplierSettings(UnitOfWork &unit);

} // namespace waydesk
