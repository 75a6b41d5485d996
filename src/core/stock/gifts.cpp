// SPDX-License-Identifier: Apache-2.0
#include "core/stock/gifts.h"

#include <algorithm>

namespace waydesk {

bool fits(const GiftRule &rule, const GiftFacts &order)
{
    if (order.skus.isEmpty() || order.amountMinor < rule.amountFrom)
        return false;
    if (!rule.shops.isEmpty() && !rule.shops.contains(order.shop))
        return false;
    const auto wanted = [&](const QString &sku) { return rule.goods.contains(sku); };
    if (!rule.goods.isEmpty() && std::ranges::none_of(order.skus, wanted))
        return false;
    if ((rule.from > 0 || rule.until > 0) && order.at == 0)
        return false;
    return order.at >= rule.from && (rule.until == 0 || order.at < rule.until);
}

std::vector<GiftLine> giftsOf(std::span<const GiftRule> rules, std::span<const GiftFacts> orders)
{
    std::vector<GiftLine> lines;
    for (const GiftRule &rule : rules) {
        const auto fitting = std::ranges::count_if(orders, [&](const GiftFacts &order) { return fits(rule, order); });
        if (fitting == 0)
            continue;
        const qint64 quantity = rule.quantity * (rule.perParcel ? 1 : fitting);
        const auto same = std::ranges::find_if(
            lines, [&](const GiftLine &line) { return line.sku == rule.sku && line.title == rule.title; });
        if (same == lines.end())
            lines.push_back({rule.name, rule.sku, rule.title, quantity});
        else
            same->quantity += quantity;
    }
    return lines;
}

} // namespace waydesk
