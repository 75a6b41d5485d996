// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/ids.h"

#include <QString>
#include <QStringList>

#include <span>
#include <vector>

namespace waydesk {

/// What an order wants of one article. `article` counts the articles of the caller from 0.
struct StockClaim {
    OrderId order;
    qint64 deadline = 0; ///< UTC milliseconds; 0 = not known, comes last
    qint64 paidAt = 0; ///< 0 = not known, comes last
    int article = 0;
    qint64 quantity = 0;
};

/// What it gets of it. `got` is less than `wanted` where the stock does not reach that far.
struct StockShare {
    OrderId order;
    int article = 0;
    qint64 wanted = 0;
    qint64 got = 0;

    bool isShort() const { return got < wanted; }
    friend bool operator==(const StockShare &, const StockShare &) = default;
};

/// Who gets what is there: each article by itself, by deadline, then by the time of payment, then by the order's id.
/// An order takes of each article what is left for it, even where that is not enough, so that no later order ever
/// takes what an earlier one waits for; and what one order gets depends on those alone that want the same article.
class StockAllocation
{
public:
    /// `available` per article; less than nothing counts as nothing. Claims of one order for one article count as one.
    static StockAllocation of(std::span<const qint64> available, std::vector<StockClaim> claims);

    /// In the order in which they were served; an order's shares stand together, its articles in their order.
    const std::vector<StockShare> &shares() const { return m_shares; }
    /// Per article: what nobody wants, and what is wanted and not there.
    qint64 left(int article) const { return m_left[static_cast<size_t>(article)]; }
    qint64 missing(int article) const { return m_missing[static_cast<size_t>(article)]; }

private:
    std::vector<StockShare> m_shares;
    std::vector<qint64> m_left;
    std::vector<qint64> m_missing;
};

/// One article that an order is short of.
struct StockShortage {
    QString sku;
    qint64 got = 0;
    qint64 wanted = 0;

    friend bool operator==(const StockShortage &, const StockShortage &) = default;
};

/// As it stands in a hold, a line each: "SKU-1:2/5".
QString shortageText(std::span<const StockShortage> shortages);
/// The other way; lines that are none are left out.
std::vector<StockShortage> shortagesFrom(const QString &text);

} // namespace waydesk
