// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <algorithm>

namespace waydesk {

/// What a shop lets its orders merge with. Two orders merge only if both of their shops allow it: the orders that one
/// receiver has within a scope follow the strictest word of their shops.
struct MergePolicy {
    bool crossShop = true; ///< with other shops that share an account
    bool anyBuyer = true; ///< false: orders of one buyer alone; one that nobody can tell merges with nothing
    bool notes = true; ///< false: an order with a message or memo stays alone
    bool presale = true; ///< false: presale and ordinary orders stay apart
    qint64 mostGrams = 0; ///< of one parcel, by the weights of articles; 0 = any

    bool isFree() const { return anyBuyer && notes && presale && mostGrams == 0; }
    MergePolicy strictest(const MergePolicy &other) const
    {
        const bool both = mostGrams > 0 && other.mostGrams > 0;
        return {crossShop && other.crossShop, anyBuyer && other.anyBuyer, notes && other.notes,
                presale && other.presale,
                both ? std::min(mostGrams, other.mostGrams) : std::max(mostGrams, other.mostGrams)};
    }

    friend bool operator==(const MergePolicy &, const MergePolicy &) = default;
};

/// Why a policy, or how it is paid, kept orders of one receiver apart; bits.
enum MergeCut : unsigned {
    CutBuyer = 1u << 0,
    CutNote = 1u << 1,
    CutPresale = 1u << 2,
    CutWeight = 1u << 3,
    CutWeightUnknown = 1u << 4,
    CutCashOnDelivery = 1u << 5, ///< whatever the policy: the courier collects one order's money by one parcel
};

/// Their codes: cash_on_delivery, buyer_differs, note_alone, presale_apart, weight_limit, weight_unknown.
QStringList mergeCutNames(unsigned cuts);

} // namespace waydesk
