// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"

#include <optional>

namespace waydesk {

/// What tags are judged by of one order. A text that no rule asks for may be left out.
struct TagFacts {
    ShopId shop;
    QString country;
    QString service;
    qint64 amountMinor = 0; ///< 0 = not known
    QString currency;
    QString goods; ///< SKU and title of every line, each on a line of its own
    qint64 pieces = 0; ///< that still ship
    QString notes; ///< all of them, each on a line of its own
    std::optional<qint64> earlier; ///< orders of this buyer before it in the shop; nothing = no buyer is known
};

TagFacts tagFactsOf(const Order &order, std::optional<qint64> earlier);

/// When an order was made, as a buyer's orders are ordered: made, else paid.
constexpr qint64 madeAt(qint64 createdAt, qint64 paidAt) { return createdAt > 0 ? createdAt : paidAt; }

} // namespace waydesk
