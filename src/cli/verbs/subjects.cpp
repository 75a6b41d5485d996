// SPDX-License-Identifier: Apache-2.0
#include "cli/verbs/subjects.h"

#include "cli/cli.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"

#include <algorithm>
#include <optional>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

const QString parcelPrefix = u"parcel:"_s;
const QString orderPrefix = u"order:"_s;

std::unexpected<Error> notThere(const QString &subject, const QString &word)
{
    return fail(ErrorCode::NotFound, {{u"subject"_s, subject}, {u"name"_s, word}});
}

Result<std::vector<Order>> ordersOf(UnitOfWork &unit, const QString &number, const QString &shop)
{
    std::vector<Order> orders = unit.orders().byNumber(number);
    if (shop.isEmpty())
        return orders;
    const auto named = unit.orders().shopByName(shop);
    if (!named)
        return notThere(u"shop"_s, shop);
    std::erase_if(orders, [&](const Order &order) { return order.shop != named->id; });
    return orders;
}

Result<OrderId> oneOf(UnitOfWork &unit, const std::vector<Order> &orders, const QString &number)
{
    if (orders.empty())
        return notThere(u"order"_s, number);
    if (orders.size() == 1)
        return orders.front().id;
    const auto shops = unit.orders().shops();
    QStringList names;
    for (const Order &order : orders) {
        const auto shop = std::ranges::find(shops, order.shop, &Shop::id);
        if (shop != shops.end())
            names.append(shop->name);
    }
    return fail(ErrorCode::InvalidArgument,
                {{u"number"_s, number}, {u"argument"_s, u"shop"_s}, {u"value"_s, QString()}, {u"allowed"_s, names}});
}

std::optional<Parcel> parcelOf(UnitOfWork &unit, const QString &word)
{
    bool isNumber = false;
    const ParcelId id(word.toLongLong(&isNumber));
    const auto found = isNumber ? unit.parcels().byIds(std::span(&id, 1)) : std::vector<Parcel>();
    return found.empty() ? std::nullopt : std::optional(found.front());
}

} // namespace

Result<OrderId> orderByNumber(Cli &cli, const QString &number, const QString &shop)
{
    return inRead<OrderId>(cli.place().store, [&](UnitOfWork &unit) -> Result<OrderId> {
        const auto orders = ordersOf(unit, number, shop);
        return orders ? oneOf(unit, *orders, number) : std::unexpected(orders.error());
    });
}

Result<HoldSubject> holdSubject(Cli &cli, const QString &word, const QString &shop)
{
    return inRead<HoldSubject>(cli.place().store, [&](UnitOfWork &unit) -> Result<HoldSubject> {
        const bool isParcel = word.startsWith(parcelPrefix);
        const bool isOrder = !isParcel && (!shop.isEmpty() || word.startsWith(orderPrefix));
        const QString bare = isParcel || word.startsWith(orderPrefix) ? word.section(u':', 1) : word;
        const auto parcel = isOrder ? std::nullopt : parcelOf(unit, bare);
        if (isParcel)
            return parcel ? Result<HoldSubject>(parcel->id) : notThere(u"parcel"_s, bare);
        const auto orders = ordersOf(unit, bare, shop);
        if (!orders)
            return std::unexpected(orders.error());
        if (parcel && isLive(parcel->state) && !orders->empty())
            return fail(ErrorCode::InvalidArgument,
                        {{u"argument"_s, u"subject"_s},
                         {u"value"_s, bare},
                         {u"meanings"_s, QStringList{parcelPrefix + bare, orderPrefix + bare}}});
        if (parcel && (isLive(parcel->state) || orders->empty()))
            return parcel->id;
        if (orders->empty() && !isOrder)
            return notThere(u"parcel or order"_s, bare);
        return oneOf(unit, *orders, bare);
    });
}

} // namespace waydesk
