// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parcel/parcel.h"

#include <span>

namespace waydesk {

/// 2 of 3: which of its order's live parts a parcel is, in the order in which they were made. None for a whole one.
struct PartMark {
    int number = 0;
    int count = 0;

    bool isPart() const { return count > 1; }
    /// "2/3"; empty for a whole one.
    QString text() const { return isPart() ? QStringLiteral("%1/%2").arg(number).arg(count) : QString(); }

    friend bool operator==(const PartMark &, const PartMark &) = default;
};

/// Which part of this one of its orders; `live` are all live parcels of it.
PartMark partMark(const Parcel &parcel, OrderId order, std::span<const Parcel> live);
/// `live` are all live parcels of its orders; of several orders the first that is split counts.
PartMark partMark(const Parcel &parcel, std::span<const Parcel> live);

} // namespace waydesk
