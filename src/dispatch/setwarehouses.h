// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"
#include "core/parcel/warehouses.h"
#include "dispatch/workplace.h"

#include <vector>

namespace waydesk {

/// Where each shop's articles lie, so that an order can be split by warehouse. Kept with the store. No step of the undo
/// list; parcels that were split stay.
class SetWarehouses
{
public:
    explicit SetWarehouses(const Workplace &place)
        : m_place(place)
    { }

    struct OfShop {
        Shop shop;
        std::vector<WarehouseRule> rules;
    };
    Result<std::vector<OfShop>> all() const;
    /// All of a shop's rules at once; none takes them away. NotFound (shop); InvalidArgument (argument = rule) for an
    /// empty side, a '*' within a code, or a code that is named twice.
    Result<void> set(ShopId shop, const std::vector<WarehouseRule> &rules) const;

private:
    const Workplace &m_place;
};

/// A shop's rules, inside a transaction.
std::vector<WarehouseRule> warehouseRules(UnitOfWork &unit, ShopId shop);

} // namespace waydesk
