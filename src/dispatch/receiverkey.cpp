// SPDX-License-Identifier: Apache-2.0
#include "dispatch/receiverkey.h"

#include "dispatch/decideaddresses.h"
#include "dispatch/ports/orderrepository.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace waydesk {

std::optional<AddressKey> commonKey(UnitOfWork &unit, std::span<const OrderId> orders)
{
    std::unordered_map<ShopId, QString> platforms;
    for (const Shop &shop : unit.orders().shops())
        platforms.emplace(shop.id, shop.platform);
    std::vector<AddressKey> keys;
    bool differ = false;
    for (const Order &order : unit.orders().byIds(orders)) {
        keys.push_back(AddressKey::of(order.receiver, platforms[order.shop]));
        differ = differ || keys.back() != keys.front();
    }
    if (differ)
        keys = addressDecisions(unit).unified(keys);
    const bool common =
        !keys.empty() && std::ranges::all_of(keys, [&](const auto &key) { return key == keys.front(); });
    return common ? std::optional(keys.front()) : std::nullopt;
}

} // namespace waydesk
