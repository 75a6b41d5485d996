// SPDX-License-Identifier: Apache-2.0
#include "dispatch/planscene.h"

#include "core/order/eligibility.h"
#include "core/support/capped.h"
#include "dispatch/decideaddresses.h"
#include "dispatch/parcelfacts.h"
#include "dispatch/ports/carrierrepository.h"
#include "dispatch/ports/numberrepository.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/setmergepolicy.h"

#include <algorithm>
#include <unordered_set>

namespace waydesk {

namespace {

bool mayReplan(const Parcel &parcel) { return parcel.state == ParcelState::Planned && parcel.whole && !parcel.apart; }

std::unordered_map<ShopId, QList<AccountId>> accountsByShop(UnitOfWork &unit)
{
    std::unordered_map<ShopId, QList<AccountId>> accounts;
    for (const WaybillAccount &account : unit.numbers().accounts()) {
        for (const ShopId shop : account.shops)
            accounts[shop].append(account.id);
    }
    for (auto &[shop, own] : accounts)
        std::ranges::sort(own);
    return accounts;
}

/// What holds a standing parcel holds its orders: planning must not carry them out from under it.
std::unordered_map<OrderId, std::vector<Hold>> standingHolds(UnitOfWork &unit, const PlanScene &scene)
{
    std::vector<ParcelId> parcels;
    for (const auto &[order, parcel] : scene.standing)
        parcels.push_back(parcel.id);
    std::unordered_map<ParcelId, std::vector<Hold>> ofParcel;
    for (const Hold &hold : unit.parcels().openHoldsOfParcels(parcels))
        ofParcel[hold.parcel].push_back(hold);
    std::unordered_map<OrderId, std::vector<Hold>> holds;
    for (const auto &[order, parcel] : scene.standing) {
        if (const auto found = ofParcel.find(parcel.id); found != ofParcel.end())
            holds[order] = found->second;
    }
    return holds;
}

/// What ships of an order weighs; nothing if the weight of one article is not known.
std::optional<qint64> gramsOf(const Order &order, const QHash<QString, qint64> &goods)
{
    qint64 grams = 0;
    for (const OrderLine &line : order.lines) {
        const qint64 each = goods.value(line.sku);
        const qint64 quantity = shippableQuantity(line);
        if (quantity > 0 && each <= 0)
            return std::nullopt;
        grams = cappedSum(grams, cappedProduct(each, quantity));
    }
    return grams > 0 ? std::optional(grams) : std::nullopt;
}

/// What shops let their orders merge with, and weights where one of them limits them.
void addPolicies(UnitOfWork &unit, PlanScene &scene)
{
    const auto policies = mergePolicies(unit);
    QHash<QString, qint64> goods;
    if (std::ranges::any_of(policies, [](const auto &one) { return one.second.mostGrams > 0; })) {
        for (const GoodsMeasure &one : unit.carriers().policy().goods)
            goods.insert(one.sku, one.grams);
    }
    for (PlanCandidate &candidate : scene.candidates) {
        if (const auto found = policies.find(candidate.order->shop); found != policies.end())
            candidate.policy = found->second;
        if (!goods.isEmpty())
            candidate.grams = gramsOf(*candidate.order, goods);
    }
}

} // namespace

PlanScene readPlanScene(UnitOfWork &unit, std::span<const OrderId> ids, qint64 now, std::span<const ParcelId> open)
{
    PlanScene scene;
    const std::unordered_set<ParcelId> opened(open.begin(), open.end());
    std::unordered_set<OrderId> fixed;
    for (const Parcel &parcel : unit.parcels().liveOfOrders(ids)) {
        for (const ParcelLine &line : parcel.lines) {
            if (mayReplan(parcel) || opened.contains(parcel.id))
                scene.standing.try_emplace(line.order, parcel);
            else
                fixed.insert(line.order);
        }
    }
    std::vector<ParcelId> standing;
    for (const auto &[order, parcel] : scene.standing)
        standing.push_back(parcel.id);
    scene.picks = unit.carriers().picks(standing);
    scene.orders = unit.orders().byIds(ids);
    std::erase_if(scene.orders, [&](const Order &order) { return fixed.contains(order.id); });

    std::unordered_map<OrderId, std::vector<Hold>> holds = standingHolds(unit, scene);
    for (const Hold &hold : unit.parcels().openHoldsOfOrders(ids))
        holds[hold.order].push_back(hold);
    std::unordered_map<ShopId, QString> platforms;
    for (const Shop &shop : unit.orders().shops())
        platforms.emplace(shop.id, shop.platform);
    auto accounts = accountsByShop(unit);
    const Suspensions suspensions = unit.carriers().suspensions();
    for (const Order &order : scene.orders) {
        PlanCandidate candidate;
        candidate.order = &order;
        candidate.platform = platforms[order.shop];
        candidate.accounts = accounts[order.shop];
        candidate.reasons = reasonsOf(order, holds[order.id], suspensions, now);
        scene.candidates.push_back(std::move(candidate));
    }
    addPolicies(unit, scene);
    scene.decisions = addressDecisions(unit);
    return scene;
}

} // namespace waydesk
