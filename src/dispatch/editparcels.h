// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/workplace.h"

#include <QString>

#include <vector>

namespace waydesk {

/// What a person sets on planned parcels and on orders. Each call is one undoable step.
class EditParcels
{
public:
    explicit EditParcels(Workplace &place)
        : m_place(place)
    { }
    /// A person's choice for all of them, also where the rules chose the same carrier: the rules leave them alone from
    /// now on. Number of parcels changed. Refused if one of them is numbered already; nothing is changed then.
    /// `remember`: parcels to the same places go so from now on; a rule that people see and remove, and that undo
    /// leaves alone.
    Result<int> setCarrier(const std::vector<ParcelId> &parcels, const QString &carrier, bool remember = false);
    /// The note of our own beside the platform's memo. Number of orders changed: 1 or 0.
    Result<int> setNote(OrderId order, const QString &text);

private:
    Workplace &m_place;
};

} // namespace waydesk
