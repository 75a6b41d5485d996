// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/carrier/carrierchooser.h"
#include "dispatch/carriertraits.h"
#include "dispatch/parcelfacts.h"
#include "dispatch/workplace.h"

#include <optional>
#include <span>
#include <vector>

namespace waydesk {

/// Why a parcel goes by whom.
struct ExplainedCarrier {
    ParcelId parcel; ///< invalid: an order that has none yet
    std::vector<OrderId> orders;
    QString carrier; ///< that it has now
    bool byRules = false; ///< they chose it; false with a carrier: a person did
    CarrierChoice choice; ///< what the rules say now
    std::optional<Area> remembered; ///< where an override can be remembered for

    friend bool operator==(const ExplainedCarrier &, const ExplainedCarrier &) = default;
};

/// Gives planned parcels the carrier that the rules choose. What a person chose stays.
class ChooseCarriers
{
public:
    struct Report {
        struct Changed {
            ParcelId parcel;
            QString before;
            CarrierPick pick;
        };
        std::vector<Changed> changed;
        std::vector<ParcelId> byHand; ///< a person chose another carrier
        std::vector<ParcelId> undecided; ///< no rule speaks of it, or none of its carriers may go
        std::vector<ParcelId> late; ///< has a number already
    };

    explicit ChooseCarriers(Workplace &place)
        : m_place(place)
    { }
    /// All or nothing, one undoable step. One for which the rules have no carrier any more loses the one they gave it.
    Result<Report> run(std::span<const ParcelId> parcels, bool dryRun = false);
    /// In the order of the ids; unknown ones are left out.
    Result<std::vector<ExplainedCarrier>> explain(std::span<const ParcelId> parcels);
    /// For orders that have no parcel: each as a parcel of its own.
    Result<std::vector<ExplainedCarrier>> explain(std::span<const OrderId> orders);
    /// The same inside a transaction.
    static ExplainedCarrier explain(UnitOfWork &unit, CarrierDecision &decision, const ParcelFacts &facts);

private:
    Workplace &m_place;
};

} // namespace waydesk
