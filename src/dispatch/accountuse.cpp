// SPDX-License-Identifier: Apache-2.0
#include "dispatch/accountuse.h"

#include "core/support/localday.h"
#include "core/waybill/dailylimit.h"
#include "dispatch/ports/numberrepository.h"

#include <algorithm>

namespace waydesk {

ShopId payerOf(const ParcelFacts &facts) { return facts.orders.empty() ? ShopId() : facts.orders.front().shop; }

bool isSharedBy(const WaybillAccount &account, const ParcelFacts &facts)
{
    return std::ranges::all_of(facts.orders, [&](const Order &order) {
        return std::ranges::find(account.shops, order.shop) != account.shops.end();
    });
}

std::vector<bool> overTodaysLimit(UnitOfWork &unit, AccountId account, std::span<const ShopId> payers, qint64 nowMs)
{
    const auto limits = unit.numbers().dailyLimits(account);
    if (limits.empty())
        return std::vector<bool>(payers.size());
    QHash<ShopId, qint64> today;
    for (const NumberUse &use : unit.numbers().usesSince(account, startOfDay(nowMs)))
        today[use.shop] += use.count;
    return overDailyLimit(payers, limits, std::move(today));
}

} // namespace waydesk
