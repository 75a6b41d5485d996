// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/ids.h"
#include "dispatch/workplace.h"

#include <QString>

#include <unordered_map>
#include <vector>

namespace waydesk {

/// What a list says of a parcel besides its number: whose it is and where it goes.
struct ParcelFace {
    QString receiver; ///< masked, as on every screen
    QString province; ///< empty = not stated
    QString city;
    QString district;
    ShopId shop; ///< of its first order
    QString shopName;
};

/// Faces of parcels in any state, handed over ones too, of which the desk knows nothing any more. Changes nothing.
class ParcelFaces
{
public:
    using Faces = std::unordered_map<ParcelId, ParcelFace>;

    explicit ParcelFaces(const Workplace &place)
        : m_place(place)
    { }

    /// Parcels that are not known are left out.
    Result<Faces> of(const std::vector<ParcelId> &parcels) const;

private:
    const Workplace &m_place;
};

} // namespace waydesk
