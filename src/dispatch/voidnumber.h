// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parcel/parcel.h"
#include "dispatch/workplace.h"

#include <QString>

#include <vector>

namespace waydesk {

/// Gives numbers up. A parcel whose number is voided goes back to planned, all its copies are spoiled (or cancelled
/// if they never left), and the number is never given out again.
class VoidNumber
{
public:
    explicit VoidNumber(Workplace &place)
        : m_place(place)
    { }
    /// The number, normalised. Refused after handover.
    Result<QString> run(const QString &number, const QString &reason);
    /// Clears numbers that no label was sent for; they are free again. Refused, and nothing done, if one was sent.
    Result<std::vector<QString>> clear(const std::vector<ParcelId> &parcels);

    /// The same inside another verb's transaction.
    static Result<QString> inside(const Workplace &place, UnitOfWork &unit, AssignmentId assignment,
                                  const QString &reason);
    /// The number of a parcel that goes another way: free again if no copy of it was sent, else voided for good.
    static Result<void> giveUp(const Workplace &place, UnitOfWork &unit, Parcel &parcel, const QString &reason);

private:
    Workplace &m_place;
};

} // namespace waydesk
