// SPDX-License-Identifier: Apache-2.0
#include "dispatch/giftlines.h"

#include "core/order/eligibility.h"
#include "core/stock/giftsheet.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/ports/settingsrepository.h"

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QString rulesKey() { return u"gifts/rules"_s; }

bool isFirstPart(UnitOfWork &unit, const ParcelFacts &facts)
{
    if (facts.parcel.whole)
        return true;
    const auto orders = ordersOf(facts.parcel.lines);
    const auto parts = unit.parcels().liveOfOrders(orders);
    return std::ranges::none_of(parts, [&](const Parcel &part) {
        return part.state == facts.parcel.state ? part.id < facts.parcel.id : part.state > facts.parcel.state;
    });
}

} // namespace

std::vector<GiftRule> giftRules(UnitOfWork &unit)
{
    return GiftSheet::fromJson(unit.settings().value(rulesKey()).value_or(QString()).toUtf8());
}

void keepGiftRules(UnitOfWork &unit, std::span<const GiftRule> rules)
{
    if (rules.empty())
        unit.settings().remove(rulesKey());
    else
        unit.settings().setValue(rulesKey(), QString::fromUtf8(GiftSheet::toJson(rules)));
}

GiftFacts giftFactsOf(const Order &order, std::span<const Shop> shops)
{
    GiftFacts facts;
    const auto shop = std::ranges::find(shops, order.shop, &Shop::id);
    facts.shop = shop == shops.end() ? QString() : shop->name;
    facts.amountMinor = order.amountMinor;
    facts.at = order.paidAt > 0 ? order.paidAt : order.createdAt;
    for (const OrderLine &line : order.lines) {
        if (shippableQuantity(line) > 0)
            facts.skus.append(line.sku);
    }
    return facts;
}

std::vector<std::vector<GiftLine>> giftsOfParcels(UnitOfWork &unit, std::span<const GiftRule> rules,
                                                  std::span<const Shop> shops, std::span<const ParcelFacts> parcels)
{
    std::vector<std::vector<GiftLine>> all(parcels.size());
    if (rules.empty())
        return all;
    for (size_t i = 0; i < parcels.size(); ++i) {
        if (!isFirstPart(unit, parcels[i]))
            continue;
        std::vector<GiftFacts> orders;
        for (const Order &order : parcels[i].orders)
            orders.push_back(giftFactsOf(order, shops));
        all[i] = giftsOf(rules, orders);
    }
    return all;
}

} // namespace waydesk
