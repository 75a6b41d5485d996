// SPDX-License-Identifier: Apache-2.0
#include "dispatch/parcelfaces.h"

#include "core/desk/masking.h"
#include "dispatch/parcelfacts.h"
#include "dispatch/ports/orderrepository.h"

namespace waydesk {

Result<ParcelFaces::Faces> ParcelFaces::of(const std::vector<ParcelId> &parcels) const
{
    return inRead<Faces>(m_place.store, [&](UnitOfWork &unit) -> Result<Faces> {
        std::unordered_map<ShopId, QString> shops;
        for (const Shop &shop : unit.orders().shops())
            shops.emplace(shop.id, shop.name);
        Faces faces;
        for (const ParcelFacts &facts : loadFacts(unit, parcels)) {
            if (facts.orders.empty())
                continue;
            const Order &first = facts.orders.front();
            faces.emplace(facts.parcel.id,
                          ParcelFace{maskedName(first.receiver.receiver), first.receiver.province, first.receiver.city,
                                     first.receiver.district, first.shop, shops[first.shop]});
        }
        return faces;
    });
}

} // namespace waydesk
