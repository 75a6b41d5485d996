// SPDX-License-Identifier: Apache-2.0
#include "dispatch/carriertraits.h"

#include "core/support/capped.h"
#include "dispatch/ports/carrierrepository.h"
#include "dispatch/ports/numberrepository.h"
#include "dispatch/ports/orderrepository.h"

#include <algorithm>

namespace waydesk {

namespace {

CarrierPolicy policyOf(UnitOfWork &unit, qint64 sinceMs)
{
    CarrierPolicy policy = unit.carriers().policy();
    policy.records = unit.carriers().records(sinceMs);
    return policy;
}

void appendOnce(QStringList &list, const QString &text)
{
    if (!text.isEmpty() && !list.contains(text))
        list.append(text);
}

void appendText(QString &all, const QString &text)
{
    if (text.isEmpty())
        return;
    if (!all.isEmpty())
        all += u'\n';
    all += text;
}

/// Files of the mainland's platforms name none.
QString currencyOf(const Order &order)
{
    return order.currency.isEmpty() ? PolicyLimits::currency : order.currency.toUpper();
}

/// What the buyers paid; nothing if one of them did not say, or paid in another currency.
std::optional<qint64> valueOf(std::span<const Order *const> orders)
{
    qint64 sum = 0;
    for (const Order *order : orders) {
        if (order->amountMinor <= 0 || currencyOf(*order) != currencyOf(*orders.front()))
            return std::nullopt;
        sum = cappedSum(sum, order->amountMinor);
    }
    return orders.empty() ? std::nullopt : std::optional(sum);
}

} // namespace

CarrierTraits::CarrierTraits(UnitOfWork &unit, std::span<const GoodsMeasure> goods)
{
    for (const Shop &shop : unit.orders().shops())
        m_shops.insert(shop.id, shop);
    for (const WaybillAccount &account : unit.numbers().accounts()) {
        for (const ShopId shop : account.shops)
            appendOnce(m_carriers[shop], account.carrier);
    }
    for (QStringList &carriers : m_carriers)
        carriers.sort();
    for (const GoodsMeasure &one : goods)
        m_goods.insert(one.sku, one);
}

QStringList CarrierTraits::usableBy(std::span<const Order *const> orders) const
{
    if (orders.empty())
        return {};
    QStringList usable = m_carriers.value(orders.front()->shop);
    for (const Order *order : orders.subspan(1)) {
        if (order->shop != orders.front()->shop)
            usable.removeIf([&](const QString &code) { return !m_carriers.value(order->shop).contains(code); });
    }
    return usable;
}

void CarrierTraits::addGoods(ParcelTraits &traits, std::span<const Order *const> orders,
                             std::span<const ParcelLine> lines) const
{
    qint64 grams = 0;
    qint64 cubicCm = 0;
    bool weighed = !lines.empty();
    bool measured = !lines.empty();
    for (const ParcelLine &line : lines) {
        const auto order = std::ranges::find(orders, line.order, &Order::id);
        if (order == orders.end())
            continue;
        const auto found = std::ranges::find((*order)->lines, line.line, &OrderLine::id);
        const bool known = found != (*order)->lines.end();
        appendText(traits.goods, known ? found->sku + u' ' + found->title + u' ' + found->attributes : (*order)->goods);
        const GoodsMeasure measure = known ? m_goods.value(found->sku) : GoodsMeasure();
        weighed = weighed && measure.grams > 0;
        measured = measured && measure.cubicCm > 0;
        grams = cappedSum(grams, cappedProduct(measure.grams, line.quantity));
        cubicCm = cappedSum(cubicCm, cappedProduct(measure.cubicCm, line.quantity));
    }
    if (weighed)
        traits.grams = grams;
    if (measured)
        traits.cubicCm = cubicCm;
}

ParcelTraits CarrierTraits::of(std::span<const Order *const> orders, std::span<const ParcelLine> lines) const
{
    ParcelTraits traits;
    if (!orders.empty())
        traits.receiver = orders.front()->receiver;
    for (const Order *order : orders) {
        const Shop shop = m_shops.value(order->shop);
        appendOnce(traits.shops, shop.name);
        appendOnce(traits.platforms, shop.platform);
        for (const QString &note : {order->message, order->memo, order->note})
            appendText(traits.notes, note);
        appendText(traits.demands, order->platformCarrier);
    }
    traits.valueMinor = valueOf(orders);
    if (traits.valueMinor)
        traits.currency = currencyOf(*orders.front());
    traits.usable = usableBy(orders);
    addGoods(traits, orders, lines);
    return traits;
}

CarrierDecision::CarrierDecision(UnitOfWork &unit, qint64 nowMs)
    : m_now(nowMs)
    , m_chooser(policyOf(unit, nowMs - historyMs))
    , m_traits(unit, m_chooser.policy().goods)
{ }

Result<std::unique_ptr<CarrierDecision>> CarrierDecision::read(Store &store, qint64 nowMs, bool always)
{
    using Decision = std::unique_ptr<CarrierDecision>;
    return inRead<Decision>(store, [&](UnitOfWork &unit) -> Result<Decision> {
        if (!always && unit.carriers().rules().empty())
            return Decision();
        return std::make_unique<CarrierDecision>(unit, nowMs);
    });
}

CarrierPick CarrierDecision::pick(std::span<const Order *const> orders, std::span<const ParcelLine> lines)
{
    return m_chooser.pick(m_traits.of(orders, lines), m_now);
}

CarrierChoice CarrierDecision::explain(std::span<const Order *const> orders, std::span<const ParcelLine> lines)
{
    return m_chooser.explain(m_traits.of(orders, lines), m_now);
}

} // namespace waydesk
