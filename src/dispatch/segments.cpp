// SPDX-License-Identifier: Apache-2.0
#include "dispatch/segments.h"

#include "core/waybill/sequence.h"
#include "dispatch/ports/numberrepository.h"

#include <algorithm>
#include <map>
#include <vector>

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

void giveBack(UnitOfWork &unit, std::span<const Assignment> freed)
{
    std::map<AccountId, std::map<SegmentId, std::vector<QString>>> numbers;
    for (const Assignment &use : freed) {
        if (use.segment.isValid())
            numbers[use.account][use.segment].push_back(use.number);
    }
    for (const auto &[account, bySegment] : numbers) {
        for (NumberSegment segment : unit.numbers().segments(account)) {
            const auto found = bySegment.find(segment.id);
            if (found == bySegment.end())
                continue;
            // Within a segment all is as wide, and nothing that differs stands before the serial.
            const QString &first = std::ranges::min(found->second);
            if (segment.next.isEmpty() || first < segment.next)
                segment.next = first;
            segment.used -= static_cast<qint64>(found->second.size());
            unit.numbers().updateSegment(segment);
        }
    }
}

} // namespace waydesk
