// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/address/addresskey.h"
#include "core/order/order.h"
#include "core/order/reason.h"
#include "core/parcel/parcel.h"

#include <QString>

#include <span>
#include <vector>

namespace waydesk {

struct MergePolicy {
    bool crossShop = true; ///< across shops that share the account
};

/// One order as the planner sees it. `account` is the waybill account of its shop, none = shares with nobody.
struct PlanCandidate {
    const Order *order = nullptr;
    QString platform;
    AccountId account;
    std::vector<Reason> reasons; ///< shipping reasons and holds; a blocking one excludes it
    bool apart = false; ///< taken apart by hand: always a parcel of its own
};

struct PlannedParcel {
    std::vector<size_t> members; ///< indexes of candidates, in input order
    AddressKey key;
    QString why; ///< single, same_address, same_platform_receiver
};

struct NearMiss {
    std::vector<size_t> members;
    QString whyNot; ///< masked_receiver, phone_differs, receiver_differs, street_differs, other_account,
                    ///< cross_shop_off, taken_apart
};

struct Plan {
    std::vector<PlannedParcel> parcels;
    std::vector<size_t> excluded; ///< candidates with a blocking reason
    std::vector<NearMiss> nearMisses;
};

/// Groups eligible orders by AddressKey and policy; explains every merge and every near miss. Merging is an
/// equivalence: the order of the input never changes which orders go together. Linear in the number of candidates.
Plan planParcels(std::span<const PlanCandidate> candidates, const MergePolicy &policy);

/// The lines of an order that still ship, as the parcel lines of a whole parcel.
std::vector<ParcelLine> shippingLines(const Order &order);

} // namespace waydesk
