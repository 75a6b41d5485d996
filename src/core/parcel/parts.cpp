// SPDX-License-Identifier: Apache-2.0
#include "core/parcel/parts.h"

#include <algorithm>

namespace waydesk {

PartMark partMark(const Parcel &parcel, OrderId order, std::span<const Parcel> live)
{
    if (parcel.whole)
        return {};
    PartMark mark;
    for (const Parcel &part : live) {
        if (std::ranges::find(part.lines, order, &ParcelLine::order) == part.lines.end())
            continue;
        ++mark.count;
        mark.number += part.id <= parcel.id ? 1 : 0;
    }
    return mark.isPart() ? mark : PartMark();
}

PartMark partMark(const Parcel &parcel, std::span<const Parcel> live)
{
    for (const OrderId order : ordersOf(parcel.lines)) {
        if (const PartMark mark = partMark(parcel, order, live); mark.isPart())
            return mark;
    }
    return {};
}

} // namespace waydesk
