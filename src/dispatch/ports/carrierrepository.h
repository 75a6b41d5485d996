// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/carrier/policysheet.h"
#include "core/support/ids.h"

#include <QHash>
#include <QString>

#include <span>
#include <vector>

namespace waydesk {

/// The tables that decide by whom parcels go, and what they chose.
class CarrierRepository
{
public:
    virtual ~CarrierRepository() = default;
    /// All tables; without records.
    virtual CarrierPolicy policy() = 0;
    virtual std::vector<CarrierRule> rules() = 0;
    virtual Suspensions suspensions() = 0;
    /// Those of one carrier and of every carrier that hold at a moment: a scan asks for no more.
    virtual std::vector<Suspension> suspendedAt(const QString &carrier, qint64 nowMs) = 0;
    /// Adds the rows of this part; their ids are set.
    virtual void insert(PolicyPart part, const CarrierPolicy &rows) = 0;
    virtual void clear(PolicyPart part) = 0;
    /// The weight of this article goes, if there is one.
    virtual void removeGoods(const QString &sku) = 0;
    /// False if there is no such row.
    virtual bool remove(PolicyPart part, qint64 id) = 0;
    /// What our history says since a moment, by carrier code.
    virtual std::vector<CarrierRecord> records(qint64 sinceMs) = 0;
    /// What the rules chose for these parcels; those that they never chose for are left out.
    virtual QHash<ParcelId, QString> picks(std::span<const ParcelId> parcels) = 0;
    /// An empty code takes the choice back: no rule chose for this parcel.
    virtual void setPicks(std::span<const std::pair<ParcelId, QString>> picks) = 0;
};

} // namespace waydesk
