// SPDX-License-Identifier: Apache-2.0
#include "core/waybill/accountstate.h"

namespace waydesk {

namespace {
qint64 leftOf(const NumberSegment &segment) { return segment.next.isEmpty() ? 0 : segment.count - segment.used; }
} // namespace

qint64 numbersLeft(std::span<const NumberSegment> segments)
{
    qint64 left = 0;
    for (const NumberSegment &segment : segments)
        left += leftOf(segment);
    return left;
}

AccountState stateOf(const WaybillAccount &account, std::span<const NumberSegment> segments)
{
    if (segments.empty())
        return AccountState::NoSegment;
    const qint64 left = numbersLeft(segments);
    if (left == 0)
        return AccountState::UsedUp;
    return left < account.lowMark ? AccountState::Low : AccountState::Ready;
}

SegmentState stateOf(std::span<const NumberSegment> segments, size_t index)
{
    if (leftOf(segments[index]) == 0)
        return SegmentState::UsedUp;
    for (size_t i = 0; i < index; ++i) {
        if (leftOf(segments[i]) > 0)
            return SegmentState::Spare;
    }
    return SegmentState::InUse;
}

bool needsNumbers(AccountState state) { return state == AccountState::Low || state == AccountState::UsedUp; }

} // namespace waydesk
