// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/workplace.h"

#include <QString>

#include <utility>
#include <vector>

namespace waydesk {

struct SplitRequest {
    OrderId order;
    std::vector<std::pair<QString, qint64>> lines; ///< SKU (or sub order id) and how many of it leave
};

/// Takes parcels apart: a part of an order into a parcel of its own, or a merged parcel back into its orders.
/// Only before a number is given (Refused says so otherwise). Undoable.
class SplitParcel
{
public:
    explicit SplitParcel(Workplace &place)
        : m_place(place)
    { }
    /// The new parcels: the part that was named, then the rest.
    Result<std::vector<ParcelId>> split(const SplitRequest &request);
    /// One parcel for each order; they are not merged again by planning.
    Result<std::vector<ParcelId>> unmerge(ParcelId parcel);

private:
    Workplace &m_place;
};

} // namespace waydesk
