// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parcel/planning.h"
#include "dispatch/ports/store.h"

#include <QHash>

#include <span>
#include <unordered_map>
#include <vector>

namespace waydesk {

/// All that one planning needs, read in a handful of statements.
struct PlanScene {
    std::vector<Order> orders; ///< those that may be planned
    std::unordered_map<OrderId, Parcel> standing; ///< planned whole parcel that holds this order
    std::vector<PlanCandidate> candidates; ///< of these orders, in their order
    AddressDecisions decisions;
    QHash<ParcelId, QString> picks; ///< what the rules chose for standing parcels
};

/// Of these orders, those that stand in no parcel, or in one that may be planned anew; or in one of `open`,
/// whatever its state.
PlanScene readPlanScene(UnitOfWork &unit, std::span<const OrderId> ids, qint64 now,
                        std::span<const ParcelId> open = {});

} // namespace waydesk
