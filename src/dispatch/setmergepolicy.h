// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"
#include "core/parcel/mergepolicy.h"
#include "dispatch/workplace.h"

#include <unordered_map>
#include <vector>

namespace waydesk {

/// What each shop's orders may merge with. Kept with the store, so that every bench plans alike; it counts from the
/// next planning on, and leaves numbered parcels as they are. No step of the undo list.
class SetMergePolicy
{
public:
    explicit SetMergePolicy(const Workplace &place)
        : m_place(place)
    { }

    struct OfShop {
        Shop shop;
        MergePolicy policy;
    };
    Result<std::vector<OfShop>> all() const;
    /// NotFound (shop); InvalidArgument (argument = most_grams) for a weight that no parcel has.
    Result<void> set(ShopId shop, const MergePolicy &policy) const;

    static constexpr qint64 heaviest = 1'000'000; ///< grams

private:
    const Workplace &m_place;
};

/// What shops have set; the others are left out. A setting that cannot be read counts as not made.
std::unordered_map<ShopId, MergePolicy> mergePolicies(UnitOfWork &unit);

} // namespace waydesk
