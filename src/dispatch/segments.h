// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/waybill/assignment.h"
#include "core/waybill/carrierbook.h"
#include "dispatch/ports/store.h"

#include <span>

namespace waydesk {

/// The segment that holds a number; nullptr if none does.
const NumberSegment *segmentOf(const CarrierBook &book, std::span<const NumberSegment> segments, const QString &number);

/// True if `number` is `from` or comes after it within the segment.
bool isAtOrAfter(const CarrierBook &book, const QString &carrier, const QString &from, const QString &number);

/// The number after `number` in its segment, empty if that was the last.
QString afterInSegment(const CarrierBook &book, const NumberSegment &segment, const QString &number);

/// Numbers whose use was undone go back to their segments, which count from the first of them again.
void giveBack(UnitOfWork &unit, std::span<const Assignment> freed);

} // namespace waydesk
