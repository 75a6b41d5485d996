// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/waybill/assignment.h"

#include <span>

namespace waydesk {

/// How well off an account is with numbers of its own.
enum class AccountState {
    Ready,
    Low, ///< fewer than its low mark are left
    UsedUp,
    NoSegment ///< it owns no numbers: they are typed or come from pre-printed forms
};

/// Segments are used one after the other, in the order in which they came.
enum class SegmentState { InUse, Spare, UsedUp };

/// What the segments can still give out.
qint64 numbersLeft(std::span<const NumberSegment> segments);
AccountState stateOf(const WaybillAccount &account, std::span<const NumberSegment> segments);
/// Of the segment at `index`.
SegmentState stateOf(std::span<const NumberSegment> segments, size_t index);
/// The account waits for a person: its numbers run out.
bool needsNumbers(AccountState state);

} // namespace waydesk
