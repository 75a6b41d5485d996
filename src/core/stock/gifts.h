// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/ids.h"

#include <QString>
#include <QStringList>

#include <span>
#include <vector>

namespace waydesk {

/// A gift, sample or leaflet that goes into parcels by itself. What is not set narrows nothing.
struct GiftRule {
    qint64 id = 0;
    QString name;
    QString sku; ///< of the gift; counted like any article, if it is
    QString title; ///< as it stands on pick list and slip
    qint64 quantity = 1;
    bool perParcel = false; ///< once for a parcel, else once for each of its orders that it fits
    qint64 amountFrom = 0; ///< minor units of the order's own currency
    QStringList goods; ///< SKUs, one of which the order must have
    QStringList shops; ///< names
    qint64 from = 0; ///< orders paid from then on
    qint64 until = 0; ///< and before then; 0 = no end

    friend bool operator==(const GiftRule &, const GiftRule &) = default;
};

/// What the rules look at of one order.
struct GiftFacts {
    QString shop;
    qint64 amountMinor = 0;
    qint64 at = 0; ///< paid, else made
    QStringList skus; ///< of the lines that still ship
};

/// One article more in a parcel, by a rule.
struct GiftLine {
    QString rule;
    QString sku;
    QString title;
    qint64 quantity = 0;

    friend bool operator==(const GiftLine &, const GiftLine &) = default;
};

bool fits(const GiftRule &rule, const GiftFacts &order);
/// What goes with these orders in one parcel, by the rules in their order; the same article once.
std::vector<GiftLine> giftsOf(std::span<const GiftRule> rules, std::span<const GiftFacts> orders);

} // namespace waydesk
