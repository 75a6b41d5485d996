// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parcel/planning.h"

#include <span>
#include <vector>

namespace waydesk {

/// Orders of one receiver, as their shops' policies let them go together.
struct PolicyCuts {
    std::vector<std::vector<size_t>> pieces; ///< the first member's first; each in rising order
    unsigned why = 0; ///< MergeCut bits; 0 = one piece
};

/// Takes a group apart by the strictest policy of its shops; an order that is paid on delivery always stays alone.
/// Where parcels may not grow over a weight, orders are put in by their ids, so that the order of the input decides
/// nothing and a later order opens no parcel that was full.
PolicyCuts cutByPolicy(std::span<const PlanCandidate> candidates, std::vector<size_t> members);

} // namespace waydesk
