// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace waydesk {

/// How many pieces of an article were on the shelf at some moment. An article without one is not known, and stops
/// nobody.
struct StockItem {
    QString sku;
    QString name; ///< what people call it; may be empty
    qint64 quantity = 0;
    qint64 warnAt = 0; ///< people are warned when no more than this is left; 0 = never
    qint64 countedAt = 0; ///< UTC milliseconds; what was packed later is taken off

    friend bool operator==(const StockItem &, const StockItem &) = default;
};

constexpr qint64 mostPieces = 1'000'000'000;

} // namespace waydesk
