// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parcel/planning.h"
#include "dispatch/workplace.h"

#include <span>
#include <vector>

namespace waydesk {

struct PlanScene;

/// Late orders for a receiver whose parcel is not printed yet.
struct ParcelJoin {
    std::vector<OrderId> orders;
    ParcelId parcel;
    ParcelState state = ParcelState::Planned; ///< or Numbered
    QString number; ///< of a numbered one

    friend bool operator==(const ParcelJoin &, const ParcelJoin &) = default;
};

/// Puts late orders into a parcel that is not printed yet. A numbered one keeps its number, its place in the sequence
/// and its carrier; nothing joins it by itself. All or nothing; not undoable: clear the number and take it apart.
class JoinParcel
{
public:
    explicit JoinParcel(Workplace &place)
        : m_place(place)
    { }
    /// NotFound (parcel, order); Refused (values: parcel or order, reason): state_changed, in_batch, what holds one of
    /// them, or why planning would not put them together (other_receiver, or a near miss's code).
    Result<ParcelJoin> run(ParcelId parcel, const std::vector<OrderId> &orders) const;

    /// For the groups of a plan, which would find a parcel that is not part of it: of the same receiver, or of one that
    /// was decided to be the same. Reads in a handful of statements.
    static std::vector<ParcelJoin> offers(UnitOfWork &unit, const PlanScene &scene, const Plan &plan, qint64 now);
    /// For these orders, as far as they stand in no parcel with a number.
    static std::vector<ParcelJoin> offers(UnitOfWork &unit, std::span<const OrderId> orders, qint64 now);

private:
    Workplace &m_place;
};

} // namespace waydesk
