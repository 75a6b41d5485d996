// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/address/addresskey.h"
#include "core/order/order.h"
#include "core/order/reason.h"
#include "core/parcel/addressdecisions.h"
#include "core/parcel/mergepolicy.h"
#include "core/parcel/parcel.h"

#include <QList>
#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace waydesk {

/// One order as the planner sees it. `accounts` are the waybill accounts of its shop in rising order, none = shares
/// with nobody.
struct PlanCandidate {
    const Order *order = nullptr;
    QString platform;
    QList<AccountId> accounts; ///< shared between the orders of a shop
    std::vector<Reason> reasons; ///< shipping reasons and holds; a blocking one excludes it
    bool apart = false; ///< taken apart by hand: always a parcel of its own
    MergePolicy policy{}; ///< of its shop
    std::optional<qint64> grams{}; ///< what ships of it; none = not known
};

struct PlannedParcel {
    std::vector<size_t> members; ///< indexes of candidates, in input order
    AddressKey key; ///< of its label, and of at least one member; those decided to be the same have others
    QString why; ///< single, same_address, same_platform_receiver, decided
    unsigned cuts = 0; ///< MergeCut bits: why others to this receiver are not in it
};

struct NearMiss {
    std::vector<size_t> members;
    QString whyNot; ///< masked_receiver, phone_differs, receiver_differs, street_differs, other_account,
                    ///< cross_shop_off, taken_apart, or a MergeCut

    /// They differ in one part, and a person can say whether they are one.
    bool isDecidable() const;
};

struct Plan {
    std::vector<PlannedParcel> parcels;
    std::vector<size_t> excluded; ///< candidates with a blocking reason
    std::vector<NearMiss> nearMisses;
};

/// Groups eligible orders by AddressKey and their shops' policies; explains every merge and every near miss. All shops
/// of a merged parcel share at least one account. The order of the input never changes which orders go together.
/// Receivers that a person decided to be one, are one; those kept apart are no near miss. Linear in the number of
/// candidates.
Plan planParcels(std::span<const PlanCandidate> candidates, const AddressDecisions &decisions = {});

/// The lines of an order that still ship, as the parcel lines of a whole parcel; none of a cancelled one.
std::vector<ParcelLine> shippingLines(const Order &order);

} // namespace waydesk
