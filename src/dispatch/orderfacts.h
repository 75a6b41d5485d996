// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"

#include <QString>

namespace waydesk {

/// What the platform says of an order as one text, so that it can be put back. The user's note, the number and the
/// version are no part of it. A text is read by the program that wrote it, or a little later one: with another number
/// of fields it is refused.
namespace OrderFacts {

QString of(const Order &order);
/// False, and nothing changed, if the text is not one of this program's.
bool restore(Order &order, const QString &facts);
/// Equal for equal facts.
QString mark(const Order &order);

/// The ages alone.
QString ages(const Order &order);
bool restoreAges(Order &order, const QString &ages);

} // namespace OrderFacts

} // namespace waydesk
