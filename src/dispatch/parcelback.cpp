// SPDX-License-Identifier: Apache-2.0
#include "dispatch/parcelback.h"

#include "dispatch/ports/parcelrepository.h"

namespace waydesk {

void backToPrinted(UnitOfWork &unit, Parcel &parcel)
{
    if (parcel.state != ParcelState::Verified)
        return;
    if (const auto item = unit.parcels().openItemOf(parcel.id)) {
        unit.parcels().removeHandoverItem(item->handover, parcel.id);
        unit.history().changed(SubjectKind::Handover, item->handover.value);
    }
    parcel.state = ParcelState::Printed;
    unit.parcels().update(parcel);
    ++parcel.version;
    unit.history().changed(SubjectKind::Parcel, parcel.id.value);
}

} // namespace waydesk
