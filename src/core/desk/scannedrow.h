// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/ordertable.h"

#include <optional>

namespace waydesk {

struct ScanCode;

/// The row that a scanned code stands for: by its waybill number, else by the whole number of one of its orders.
/// Letters of order numbers are compared without their case, since scanners may change it.
std::optional<RowHandle> findScanned(const OrderTable &table, const ScanCode &code);

} // namespace waydesk
