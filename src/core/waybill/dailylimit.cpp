// SPDX-License-Identifier: Apache-2.0
#include "core/waybill/dailylimit.h"

#include <algorithm>

namespace waydesk {

std::vector<bool> overDailyLimit(std::span<const ShopId> shops, std::span<const DailyLimit> limits,
                                 QHash<ShopId, qint64> takenToday)
{
    std::vector<bool> over;
    over.reserve(shops.size());
    for (const ShopId shop : shops) {
        const auto limit = std::ranges::find(limits, shop, &DailyLimit::shop);
        qint64 &taken = takenToday[shop];
        over.push_back(limit != limits.end() && taken >= limit->perDay);
        if (!over.back())
            ++taken;
    }
    return over;
}

} // namespace waydesk
