// SPDX-License-Identifier: Apache-2.0
#include "dispatch/setreview.h"

#include "dispatch/setnotes.h"
#include "dispatch/setrisk.h"

namespace waydesk {

Result<void> SetReview::set(std::span<const ShopId> shops, const NotePolicy &notes, const RiskTerms &risk) const
{
    return m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        if (const auto done = SetNotes::put(m_place, unit, shops, notes); !done)
            return done;
        return SetRisk::put(m_place, unit, shops, risk);
    });
}

} // namespace waydesk
