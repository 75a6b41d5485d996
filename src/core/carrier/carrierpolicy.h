// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/carrier/suspension.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace waydesk {

/// From (inclusive) to (exclusive) in the unit of what is measured; nothing = open.
struct MeasureRange {
    std::optional<qint64> from;
    std::optional<qint64> to;

    bool isOpen() const { return !from && !to; }
    bool contains(qint64 value) const { return (!from || value >= *from) && (!to || value < *to); }

    friend bool operator==(const MeasureRange &, const MeasureRange &) = default;
};

/// What a rule wants for the parcels that it matches.
enum class RuleAction {
    Use, ///< this carrier
    Avoid, ///< not this carrier, unless an earlier rule chose it
    Cheapest, ///< of those that are allowed
    Fastest
};

QString ruleActionName(RuleAction action);
std::optional<RuleAction> ruleActionFromName(QStringView name);

/// One rule of the carrier choice. Every condition that is given must hold; of a list, one of its words is enough.
/// Where a merged parcel has several orders, one that meets the condition is enough.
struct CarrierRule {
    qint64 id = 0;
    qint64 priority = 0; ///< 1 is tried first; equal ones: the narrower area, then the newer rule
    RuleAction action = RuleAction::Use;
    QString carrier; ///< code, of Use and Avoid
    std::vector<Area> areas;
    MeasureRange grams;
    MeasureRange cubicCm;
    MeasureRange valueMinor; ///< of the buyers' payments
    QString
        currency; ///< ISO code that valueMinor counts in: orders paid in another one do not meet it; empty without it
    QStringList shops; ///< names
    QStringList platforms;
    QStringList goods; ///< words in SKU, title or attributes
    QStringList notes; ///< words in the buyer's message and the memos; "不发顺丰" does not hold "发顺丰"
    QStringList demands; ///< words in the carrier that the platform names for the order
    bool remembered = false; ///< written by an override that was to be remembered

    int depth() const; ///< of its widest area
    friend bool operator==(const CarrierRule &, const CarrierRule &) = default;
};

/// What a carrier asks for a parcel to an area: so much up to the first weight, then for each further step begun.
/// Grams, minor units of the one currency in which the desk pays.
struct PriceRow {
    qint64 id = 0;
    QString carrier;
    Area area;
    qint64 firstGrams = 0;
    qint64 firstMinor = 0;
    qint64 stepGrams = 0; ///< 0 = one price whatever the weight
    qint64 stepMinor = 0;
    qint64 days = 0; ///< on the way, as the carrier says; 0 = not known
    qint64 volumeDivisor = 0; ///< cm³ that count as one kilogram; 0 = volume does not count

    friend bool operator==(const PriceRow &, const PriceRow &) = default;
};

/// Where a carrier delivers. The narrowest area that covers a place decides; where none does, a carrier that lists
/// areas it serves does not go.
struct ServiceArea {
    qint64 id = 0;
    QString carrier;
    Area area;
    bool served = true;

    friend bool operator==(const ServiceArea &, const ServiceArea &) = default;
};

/// Weight and volume of one piece of an article; order files do not tell them.
struct GoodsMeasure {
    qint64 id = 0;
    QString sku;
    qint64 grams = 0;
    qint64 cubicCm = 0; ///< 0 = not known

    friend bool operator==(const GoodsMeasure &, const GoodsMeasure &) = default;
};

/// What our own history says of a carrier since a day. Without a network nobody here knows when a parcel arrived, so
/// days on the way are the carrier's promise (PriceRow) and no part of it.
struct CarrierRecord {
    QString carrier;
    qint64 handedOver = 0; ///< parcels that it took
    qint64 recalled = 0; ///< of these: fetched back, to be sent anew
    qint64 takenOut = 0; ///< left out of a pick-up although scanned
    qint64 waitedMs = 0; ///< from the scan to the closed pick-up, on the average

    /// Fewer parcels say nothing.
    static constexpr qint64 enough = 30;
    /// Recalled and taken out of a thousand handed over; 0 where there is not enough history.
    qint64 exceptionsPerMille() const { return handedOver >= enough ? (recalled + takenOut) * 1000 / handedOver : 0; }

    friend bool operator==(const CarrierRecord &, const CarrierRecord &) = default;
};

/// Everything that decides by whom a parcel goes. The order inside the lists means nothing.
struct CarrierPolicy {
    std::vector<CarrierRule> rules;
    std::vector<PriceRow> prices;
    std::vector<ServiceArea> areas;
    std::vector<Suspension> suspensions;
    std::vector<GoodsMeasure> goods;
    std::vector<CarrierRecord> records;
};

/// What one row of the tables may say at most; more is a slip or an attack.
namespace PolicyLimits {
inline constexpr qint64 grams = 10'000'000;
inline constexpr qint64 cubicCm = 1'000'000'000;
inline constexpr qint64 priceMinor = 1'000'000'000;
inline constexpr qint64 valueMinor = 1'000'000'000'000; ///< of an order, in its own currency
inline constexpr qint64 days = 1'000;
inline constexpr qint64 priority = 1'000'000'000;
inline constexpr qint64 divisor = 1'000'000;
inline constexpr qint64 leastDivisor = 100;
/// Where a table or an order names no currency.
inline const QString currency = QStringLiteral("CNY");
} // namespace PolicyLimits

/// A price for a weight (grams; none = not known, priced as the first weight) and volume. One that is too large to
/// count is the largest number.
qint64 priceOf(const PriceRow &row, std::optional<qint64> grams, std::optional<qint64> cubicCm);

} // namespace waydesk
