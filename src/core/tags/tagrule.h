// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"
#include "core/support/ids.h"

#include <QString>
#include <QStringList>
#include <QStringView>

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace waydesk {

enum class TagColour { Grey, Red, Orange, Yellow, Green, Blue, Purple };
inline constexpr std::array tagColours{TagColour::Grey,  TagColour::Red,  TagColour::Orange, TagColour::Yellow,
                                       TagColour::Green, TagColour::Blue, TagColour::Purple};
QString tagColourName(TagColour colour);
std::optional<TagColour> tagColourFromName(QStringView name);

/// What is asked of a buyer's earlier orders in the same shop. Those whose buyer has expired do not count: with a short
/// retention a regular is a first one again.
enum class TagBuyer { Any, First, Returning };
inline constexpr std::array tagBuyers{TagBuyer::Any, TagBuyer::First, TagBuyer::Returning};
QString tagBuyerName(TagBuyer buyer);
std::optional<TagBuyer> tagBuyerFromName(QStringView name);

/// What an order must be like. All of it must hold; of a list one entry is enough; what is not set narrows nothing.
/// Words count whatever their case and width.
struct TagConditions {
    std::vector<ShopId> shops;
    QStringList countries; ///< as files name them; CN means every word for the mainland, and that none is named
    QStringList services; ///< in the carrier or service that the platform states
    std::optional<qint64> amountFrom; ///< minor units of `currency`; both ends included
    std::optional<qint64> amountUntil;
    QString currency; ///< ISO code; an order paid in another one, or of an unknown amount, meets no amount
    QStringList goods; ///< in the SKU or title of one line
    qint64 piecesFrom = 0; ///< that still ship
    TagBuyer buyer = TagBuyer::Any; ///< a buyer who is not known, or masked, is neither first nor returning
    int earlierFrom = 1; ///< of Returning: that many earlier orders
    QStringList notes; ///< in the buyer's message, the memo, or the note made here

    bool hasAmount() const { return amountFrom || amountUntil; }
    bool isEmpty() const;

    friend bool operator==(const TagConditions &, const TagConditions &) = default;
};

/// A tag that orders get by themselves.
struct TagRule {
    qint64 id = 0; ///< stays when the tag is renamed; 0 = new
    QString name;
    TagColour colour = TagColour::Grey;
    bool urgent = false; ///< its orders come first in the list
    TagConditions when;

    friend bool operator==(const TagRule &, const TagRule &) = default;
};

namespace TagLimits {
inline constexpr int nameLength = 20;
inline constexpr size_t tags = 32; ///< a row keeps one bit of each
inline constexpr int words = 50; ///< in one condition
inline constexpr int wordLength = 100;
inline constexpr int earlier = 999;
inline constexpr qint64 pieces = 99'999;
inline constexpr qint64 amountMinor = 1'000'000'000'000;
} // namespace TagLimits

/// The filter word for rows without a tag; no tag is called so.
inline const QString noTag = QStringLiteral("none");

/// As names and words are compared: without regard to case and width.
QString foldedTagText(const QString &text);

/// Blanks around texts and empty words go, the currency is in capitals, CNY where there is an amount and none is named.
TagRule tidied(TagRule rule);
/// Of a tidied rule, beside the others that are set. InvalidArgument (argument = tag, reason = tag_...: name, reserved,
/// empty, amount, currency, pieces, earlier, words, many; value), AlreadyExists (subject = tag, name).
Result<void> sound(const TagRule &rule, std::span<const TagRule> others);

} // namespace waydesk
