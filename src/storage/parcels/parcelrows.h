// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parcel/handover.h"
#include "core/parcel/parcel.h"
#include "storage/connection/sqlrepository.h"

#include <span>
#include <vector>

namespace waydesk {

/// Parcels, holds and handovers as rows, for the repositories that read them. The column lists belong to the readers:
/// a statement selects them in this order, starting at column `at`.
class ParcelRows : private SqlRepository
{
public:
    explicit ParcelRows(Connection &db)
        : SqlRepository(db)
    { }

    /// p.id, p.state, p.address_key, p.carrier, p.account_id, p.fill_id, p.position, p.whole, p.apart, p.why,
    /// p.version, and id and number of the live assignment. Without lines.
    static Parcel parcel(const Statement &row, int at);
    static constexpr int parcelColumns = 13;
    /// id, order_id, parcel_id, reason, text, set_by, set_at, data_as_of, lifted_at.
    static Hold hold(const Statement &row, int at);
    /// id, round, carrier, state, opened_at, closed_at, manifest, version.
    static Handover handover(const Statement &row, int at);

    /// With lines, in the order of the ids; unknown ids are left out.
    std::vector<Parcel> byIds(std::span<const ParcelId> ids);
    /// Lines of one parcel, in their order.
    std::vector<ParcelLine> lines(ParcelId id);
};

} // namespace waydesk
