// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parcel/plangroups.h"

#include <span>
#include <vector>

namespace waydesk {

/// Explains what did not merge but nearly did: equal keys kept apart by account, policy or hand; receivers of one
/// scope that differ in one part alone; masked receivers that read the same. `scopes` runs beside plan.parcels.
/// What people decided to keep apart is none. The
/// parcels have the keys that count: of decided receivers the one of their class.
/// Linear: each reason is one grouping, and a group is one near miss however many members it has.
std::vector<NearMiss> findNearMisses(std::span<const PlanCandidate> candidates, const Plan &plan,
                                     std::span<const PlanScope> scopes, const PlanScopes &widest,
                                     const AddressDecisions &decisions);

} // namespace waydesk
