// SPDX-License-Identifier: Apache-2.0
#include "dispatch/supplierrule.h"

#include "core/supplier/suppliershare.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/ports/stockrepository.h"
#include "dispatch/ports/supplierrepository.h"
#include "dispatch/setsuppliers.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

bool waits(OrderStatus status)
{
    return status == OrderStatus::Unknown || status == OrderStatus::Unpaid || status == OrderStatus::ToShip
        || status == OrderStatus::PartShipped;
}

/// How the live parcels of an order stand to what suppliers send of it.
struct Placing {
    bool packed = false; ///< some of it was scanned as packed here
    bool inParts = false; ///< it stands in parts that have nothing else in them, and are held
    bool loose = false; ///< some of it stands in a parcel that would be packed here
};

Placing placingOf(const SupplierShare &share, OrderId order, std::span<const Parcel *const> parcels,
                  const std::unordered_set<ParcelId> &held)
{
    Placing placing;
    for (const Parcel *parcel : parcels) {
        bool his = false;
        bool others = false;
        for (const ParcelLine &line : parcel->lines)
            (line.order == order && share.has(line.line) ? his : others) = true;
        if (!his)
            continue;
        placing.packed = placing.packed || isPacked(parcel->state);
        const bool apart = !others && held.contains(parcel->id);
        placing.inParts = placing.inParts || apart;
        placing.loose = placing.loose || !apart;
    }
    return placing;
}

std::unordered_map<OrderId, std::vector<Purchase>> standingOf(UnitOfWork &unit, std::span<const Order> orders)
{
    std::vector<OrderId> ids;
    for (const Order &order : orders)
        ids.push_back(order.id);
    std::unordered_map<OrderId, std::vector<Purchase>> all;
    for (Purchase &one : unit.suppliers().ofOrders(ids)) {
        if (one.state != PurchaseState::Cancelled)
            all[one.order].push_back(std::move(one));
    }
    return all;
}

/// Where nobody knows what the terms of a shop said, what they held stays held, and nothing new is begun here.
std::vector<RuleHold> unreadable(UnitOfWork &unit, const SupplierSettings &settings, std::span<const Order> orders,
                                 const QString &rule)
{
    std::vector<OrderId> ids;
    std::unordered_map<OrderId, qint64> asOf;
    for (const Order &order : orders) {
        const auto shop = std::ranges::find(settings.shops, order.shop, [](const auto &one) { return one.shop.id; });
        if (shop == settings.shops.end() || shop->readable)
            continue;
        ids.push_back(order.id);
        asOf.emplace(order.id, order.asOf);
    }
    std::vector<RuleHold> holds;
    for (const Hold &hold : unit.parcels().newestHoldsBy(u"rule:"_s + rule, ids)) {
        if (hold.liftedAt == 0) {
            holds.push_back({hold.order, hold.reason, hold.text, asOf[hold.order]});
            asOf.erase(hold.order);
        } else if (hold.liftedBy != u"rule:"_s + rule) {
            asOf.erase(hold.order); // somebody let it go
        }
    }
    for (const Parcel &parcel : unit.parcels().liveOfOrders(ids)) {
        if (parcel.state == ParcelState::Planned)
            continue;
        for (const OrderId order : ordersOf(parcel.lines))
            asOf.erase(order);
    }
    for (const auto &[order, at] : asOf)
        holds.push_back({order, Reason::AtSupplier, SupplierMark{{}, false, true}.text(), at});
    return holds;
}

} // namespace

QString SupplierRule::basis(UnitOfWork &unit)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    bool isOn = false;
    const SupplierSettings settings = supplierSettings(unit);
    for (const SupplierSettings::OfShop &one : settings.shops) {
        if (one.terms.isEmpty() && one.readable)
            continue;
        isOn = true;
        hash.addData(QByteArray::number(one.shop.id.value));
        hash.addData(QJsonDocument(one.terms.toJson()).toJson(QJsonDocument::Compact));
    }
    isOn = isOn || unit.suppliers().any();
    return isOn ? u"1 "_s + QString::fromLatin1(hash.result().toHex().left(16)) : QString();
}

std::vector<OrderId> SupplierRule::touchedBy(UnitOfWork &, const std::vector<OrderId> &changed) { return changed; }

std::vector<RuleHold> SupplierRule::judge(UnitOfWork &unit, const std::vector<OrderId> &ids)
{
    const SupplierSettings settings = supplierSettings(unit);
    std::vector<Order> waiting = unit.orders().byIds(ids);
    std::erase_if(waiting, [](const Order &order) { return !waits(order.status); });
    const auto purchasesOf = standingOf(unit, waiting);
    std::vector<RuleHold> holds = unreadable(unit, settings, waiting, name());
    struct Found {
        Order order;
        SupplierShare share;
    };
    std::vector<Found> all;
    std::vector<OrderId> orders;
    std::unordered_set<OrderId> known;
    for (const RuleHold &hold : holds)
        known.insert(hold.order);
    for (Order &order : waiting) {
        const auto bought = purchasesOf.find(order.id);
        SupplierShare share =
            supplierShare(order, settings.termsOf(order.shop),
                          bought == purchasesOf.end() ? std::span<const Purchase>() : std::span(bought->second));
        if (known.contains(order.id) || share.isEmpty())
            continue;
        orders.push_back(order.id);
        all.push_back({std::move(order), std::move(share)});
    }
    const std::vector<Parcel> live = unit.parcels().liveOfOrders(orders);
    std::vector<ParcelId> parcels;
    std::unordered_map<OrderId, std::vector<const Parcel *>> parcelsOf;
    for (const Parcel &parcel : live) {
        parcels.push_back(parcel.id);
        for (const OrderId order : ordersOf(parcel.lines))
            parcelsOf[order].push_back(&parcel);
    }
    std::unordered_set<ParcelId> held;
    for (const Hold &hold : unit.parcels().openHoldsOfParcels(parcels)) {
        if (hold.reason == Reason::AtSupplier)
            held.insert(hold.parcel);
    }
    for (const Found &one : all) {
        const Placing placing = placingOf(one.share, one.order.id, parcelsOf[one.order.id], held);
        if (placing.packed || (placing.inParts && !placing.loose))
            continue;
        const SupplierMark mark{one.share.suppliers().join(u", "_s), one.share.isMixed()};
        holds.push_back({one.order.id, Reason::AtSupplier, mark.text(), one.order.asOf});
    }
    return holds;
}

} // namespace waydesk
