// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"
#include "exchange/formats/formatspec.h"

#include <vector>

namespace waydesk {

/// The lines of an order whose items stand in one cell. A piece without a readable quantity makes the whole empty:
/// goods are never guessed.
std::vector<OrderLine> linesOfCell(const FormatSpec::ItemList &items, const QString &cell);

} // namespace waydesk
