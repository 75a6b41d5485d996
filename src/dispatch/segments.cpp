// SPDX-License-Identifier: Apache-2.0
#include "dispatch/segments.h"

#include "core/waybill/sequence.h"

namespace waydesk {

bool isAtOrAfter(const CarrierBook &book, const QString &carrier, const QString &from, const QString &number)
{
    return countNumbers(book, carrier, from, number).has_value();
}

const NumberSegment *segmentOf(const CarrierBook &book, std::span<const NumberSegment> segments, const QString &number)
{
    for (const NumberSegment &segment : segments) {
        if (isAtOrAfter(book, segment.carrier, segment.first, number)
            && isAtOrAfter(book, segment.carrier, number, segment.last))
            return &segment;
    }
    return nullptr;
}

QString afterInSegment(const CarrierBook &book, const NumberSegment &segment, const QString &number)
{
    if (number == segment.last)
        return {};
    return nextNumber(book, segment.carrier, number).value_or(QString());
}

} // namespace waydesk
