// SPDX-License-Identifier: Apache-2.0
#include "dispatch/receiverkey.h"

#include "dispatch/ports/orderrepository.h"

#include <unordered_map>

namespace waydesk {

std::optional<AddressKey> commonKey(UnitOfWork &unit, std::span<const OrderId> orders)
{
    std::unordered_map<ShopId, QString> platforms;
    for (const Shop &shop : unit.orders().shops())
        platforms.emplace(shop.id, shop.platform);
    std::optional<AddressKey> common;
    for (const Order &order : unit.orders().byIds(orders)) {
        AddressKey key = AddressKey::of(order.receiver, platforms[order.shop]);
        if (common && *common != key)
            return std::nullopt;
        common = std::move(key);
    }
    return common;
}

} // namespace waydesk
