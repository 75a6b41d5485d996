// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/carrier/carrierchooser.h"
#include "core/parcel/planning.h"
#include "dispatch/joinparcel.h"
#include "dispatch/workplace.h"

#include <vector>

namespace waydesk {

class CarrierDecision;

struct PlanRequest {
    std::vector<OrderId> orders;
    bool merge = true; ///< false: one parcel for each order
    bool crossShop = true; ///< false: across no shops now, whatever their policies say
    bool dryRun = false;
};

struct PlanReport {
    struct Made {
        ParcelId parcel; ///< invalid in a dry run
        std::vector<OrderId> orders;
        QString why;
        CarrierPick carrier; ///< what the rules chose, or the carrier that a person chose before
    };
    struct Excluded {
        OrderId order;
        std::vector<Reason> reasons;
    };
    struct NearMiss {
        std::vector<OrderId> orders;
        QString whyNot;
        bool decidable = false; ///< they differ in one part, and a person can say whether they are one
    };
    std::vector<Made> parcels;
    std::vector<Excluded> excluded;
    std::vector<NearMiss> nearMisses;
    std::vector<ParcelJoin> joins; ///< parcels outside of this plan that some of its orders can join
};

/// Eligible orders become parcels; equal receivers share one, as far as their shops' policies go. Planned parcels whose
/// orders are all asked for are planned anew; those numbered or further, split or taken apart by hand stay as they are.
/// Where carrier rules speak of a parcel it gets its carrier with it; one that a person chose stays. All or nothing,
/// undoable. A dry run reads only, so that no scan waits for it.
class PlanParcels
{
public:
    explicit PlanParcels(Workplace &place)
        : m_place(place)
    { }
    Result<PlanReport> run(const PlanRequest &request);

private:
    struct Made;
    Result<PlanReport> foreseen(UnitOfWork &unit, const PlanRequest &request, CarrierDecision *decision) const;
    Result<Made> made(UnitOfWork &unit, const PlanRequest &request, CarrierDecision *decision);

    Workplace &m_place;
};

} // namespace waydesk
