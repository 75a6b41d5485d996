// SPDX-License-Identifier: Apache-2.0
#include "core/tags/tagfacts.h"

#include "core/order/eligibility.h"

namespace waydesk {

TagFacts tagFactsOf(const Order &order, std::optional<qint64> earlier)
{
    TagFacts facts;
    facts.shop = order.shop;
    facts.country = order.receiver.country;
    facts.service = order.platformCarrier;
    facts.amountMinor = order.amountMinor;
    facts.currency = order.currency;
    for (const OrderLine &line : order.lines) {
        facts.goods += line.sku + u'\n' + line.title + u'\n';
        facts.pieces += shippableQuantity(line);
    }
    if (order.lines.empty()) {
        facts.goods = order.goods;
        facts.pieces = order.goodsQuantity;
    }
    facts.notes = order.message + u'\n' + order.memo + u'\n' + order.note;
    facts.earlier = earlier;
    return facts;
}

} // namespace waydesk
