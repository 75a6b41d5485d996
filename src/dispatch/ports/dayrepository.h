// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parcel/handover.h"

#include <QString>

#include <vector>

namespace waydesk {

/// Parcels that made each step within some time, each use of a number once a step.
struct DayCounts {
    qint64 printed = 0; ///< a copy of its label left for the printer
    qint64 scanned = 0; ///< it passed
    qint64 handedOver = 0;
};

/// An order that a courier has and whose shop was not told yet.
struct UntoldOrder {
    QString order;
    QString shop;
    QString number;
    WriteBackState state = WriteBackState::Due;
    QString answer; ///< why the platform refused it
};

/// A number that was voided, or whose parcel was recalled.
struct VoidedNumber {
    QString number;
    QString carrier;
    QString reason; ///< as it was typed
    QString verb; ///< void, recall
    qint64 at = 0;
    QString bench;
    QString operatorName;
};

/// What one day was, from `since` (inclusive) to `until`. Reads all history of its kind: for reports, not for screens
/// that follow the work.
class DayRepository
{
public:
    virtual ~DayRepository() = default;
    virtual DayCounts counts(qint64 since, qint64 until) = 0;
    /// Handed over in that time, due or refused by now; by shop and order.
    virtual std::vector<UntoldOrder> untold(qint64 since, qint64 until) = 0;
    /// Parcels whose label left in that time and that no courier has yet, in the order in which they were printed.
    virtual std::vector<ParcelId> unfinished(qint64 since, qint64 until) = 0;
    /// In the order in which it happened.
    virtual std::vector<VoidedNumber> voided(qint64 since, qint64 until) = 0;
};

} // namespace waydesk
