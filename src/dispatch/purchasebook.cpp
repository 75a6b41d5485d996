// SPDX-License-Identifier: Apache-2.0
#include "dispatch/purchasebook.h"

#include "core/address/addresskey.h"
#include "core/order/eligibility.h"
#include "core/supplier/suppliershare.h"
#include "core/support/makeset.h"
#include "core/support/names.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/ports/settingsrepository.h"
#include "dispatch/ports/stockrepository.h"
#include "dispatch/ports/supplierrepository.h"
#include "dispatch/setdeadlines.h"
#include "dispatch/setsuppliers.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 shownAfterSending = qint64(60) * 24 * 3600 * 1000;

constexpr std::array stepNames{
    EnumName{PurchaseStep::ToBuy, "to_buy"},           EnumName{PurchaseStep::Listed, "listed"},
    EnumName{PurchaseStep::Bought, "bought"},          EnumName{PurchaseStep::Shipped, "shipped"},
    EnumName{PurchaseStep::SplitFirst, "split_first"}, EnumName{PurchaseStep::LeftOut, "left_out"},
};

QString saltKey() { return u"supplier/salt"_s; }

using Key = std::tuple<OrderId, ParcelId, QString>; ///< of a purchase

struct Scene {
    const Workplace &place;
    qint64 now = 0;
    SupplierSettings settings;
    DeadlineRules deadlines;
    QByteArray salt;
    std::unordered_map<OrderId, Order> orders;
    std::unordered_map<OrderId, std::vector<Hold>> orderHolds;
    std::unordered_map<ParcelId, std::vector<Hold>> parcelHolds;
    std::unordered_map<ParcelId, Parcel> parts;
    std::map<Key, Purchase> purchases; ///< that stand
    std::unordered_map<LineId, std::vector<ParcelId>> packedHere; ///< in parcels that have a label of ours
};

/// What blocks it, apart from that a supplier sends it. The number of our own part is no reason to leave the rest.
std::vector<Reason> reasonsOf(const Scene &scene, const Order &order, ParcelId part)
{
    std::vector<Reason> all;
    const auto add = [&](Reason reason) {
        if (blocks(reason) && reason != Reason::AtSupplier && std::ranges::find(all, reason) == all.end())
            all.push_back(reason);
    };
    for (const Reason reason : shippingReasons(order, scene.now)) {
        const bool ours = reason == Reason::AlreadyShipped && part.isValid() && !order.platformTracking.isEmpty();
        if (!ours)
            add(reason);
    }
    const auto addAll = [&](const auto &holds, auto id) {
        if (const auto found = holds.find(id); found != holds.end()) {
            for (const Hold &hold : found->second)
                add(hold.reason);
        }
    };
    addAll(scene.orderHolds, order.id);
    if (part.isValid())
        addAll(scene.parcelHolds, part);
    return all;
}

std::vector<PurchaseGoods> goodsOf(const Order &order, std::span<const PurchaseItem> items)
{
    std::vector<PurchaseGoods> goods;
    for (const PurchaseItem &item : items) {
        const auto line = std::ranges::find(order.lines, item.line, &OrderLine::id);
        goods.push_back(line == order.lines.end() ? PurchaseGoods{item, {}, {}, {}}
                                                  : PurchaseGoods{item, line->sku, line->title, line->attributes});
    }
    return goods;
}

PurchaseRow rowOf(const Scene &scene, const Order &order, ParcelId part, const QString &supplier,
                  std::span<const PurchaseItem> items)
{
    PurchaseRow row;
    row.order = order.id;
    row.parcel = part;
    row.number = order.number;
    row.shop = scene.settings.nameOf(order.shop);
    row.supplier = supplier;
    row.goods = goodsOf(order, items);
    row.receiver = order.receiver;
    row.deadline = scene.deadlines.deadlineOf(order).at;
    const auto shop = std::ranges::find(scene.settings.shops, order.shop, [](const auto &one) { return one.shop.id; });
    if (shop != scene.settings.shops.end())
        row.receiverMark = PurchaseBook::markOf(order.receiver, shop->shop.platform, scene.salt);
    return row;
}

/// How many pieces of a line are his to send now.
qint64 shipsNow(const Scene &scene, const Order &order, const Purchase &purchase, LineId id)
{
    const auto line = std::ranges::find(order.lines, id, &OrderLine::id);
    const qint64 ships = line == order.lines.end() ? 0 : shippableQuantity(*line);
    if (!purchase.parcel.isValid())
        return ships;
    const auto part = scene.parts.find(purchase.parcel);
    if (part == scene.parts.end()) // it was taken apart or put together again since
        return ships;
    const auto held = std::ranges::find(part->second.lines, id, &ParcelLine::line);
    return held == part->second.lines.end() ? 0 : std::min(ships, held->quantity);
}

/// Of one order; keys begin with it.
std::vector<Purchase> purchasesOf(const Scene &scene, OrderId order)
{
    std::vector<Purchase> all;
    for (auto one = scene.purchases.lower_bound(Key(order, ParcelId(), QString()));
         one != scene.purchases.end() && std::get<OrderId>(one->first) == order; ++one)
        all.push_back(one->second);
    return all;
}

SupplierShare shareOf(const Scene &scene, const Order &order)
{
    return supplierShare(order, scene.settings.termsOf(order.shop), purchasesOf(scene, order.id));
}

/// What he was told first, then what came to his share since, and stands in no other purchase.
std::vector<PurchaseItem> itemsNow(const Scene &scene, const Order &order, const Purchase &purchase)
{
    std::vector<PurchaseItem> now;
    const auto add = [&](PurchaseItem item) {
        item.quantity = shipsNow(scene, order, purchase, item.line);
        if (item.quantity > 0)
            now.push_back(std::move(item));
    };
    for (const PurchaseItem &item : purchase.items)
        add(item);
    const std::vector<Purchase> standing = purchasesOf(scene, order.id);
    for (const SupplierShare::Line &line : shareOf(scene, order).lines) {
        const bool isTold = std::ranges::any_of(standing, [&](const Purchase &one) {
            return std::ranges::find(one.items, line.item.line, &PurchaseItem::line) != one.items.end();
        });
        if (line.supplier == purchase.supplier && !isTold)
            add(line.item);
    }
    return now;
}

PurchaseRow bookedRow(const Scene &scene, const Order &order, const Purchase &purchase)
{
    PurchaseRow row = rowOf(scene, order, purchase.parcel, purchase.supplier, purchase.items);
    row.purchase = purchase;
    row.step = purchase.state == PurchaseState::Shipped ? PurchaseStep::Shipped
        : purchase.state == PurchaseState::Bought       ? PurchaseStep::Bought
                                                        : PurchaseStep::Listed;
    for (const Reason reason : reasonsOf(scene, order, purchase.parcel)) {
        if (reason != Reason::AlreadyShipped && reason != Reason::PresaleNotDue)
            row.reasons.push_back(reason);
    }
    PurchaseChange change;
    change.ends = std::ranges::any_of(row.reasons, endsPurchase);
    change.packedHere = std::ranges::any_of(purchase.items, [&](const PurchaseItem &item) {
        const auto packed = scene.packedHere.find(item.line);
        return packed != scene.packedHere.end()
            && (!purchase.parcel.isValid()
                || std::ranges::find(packed->second, purchase.parcel) != packed->second.end());
    });
    change.otherReceiver =
        !row.receiverMark.isEmpty() && !purchase.receiver.isEmpty() && row.receiverMark != purchase.receiver;
    row.itemsNow = itemsNow(scene, order, purchase);
    change.otherGoods = row.itemsNow != purchase.items;
    row.advice = adviceOf(purchase.state, change);
    return row;
}

bool isOver(const PurchaseRow &row, const Order &order)
{
    if (row.step != PurchaseStep::Shipped || row.advice)
        return false;
    const auto told = row.purchase->told;
    const bool finished = order.status == OrderStatus::Shipped || order.status == OrderStatus::Done;
    return !told || told == WriteBackState::Accepted || (finished && told == WriteBackState::Exported);
}

/// Whether he was given one of these lines before it stood in this part: of the whole order, or of a part that lives no
/// more. It is not bought again; what differs is said where that purchase stands.
bool isBoughtBefore(const Scene &scene, OrderId order, ParcelId part, const QString &supplier,
                    std::span<const PurchaseItem> items)
{
    const auto before = purchasesOf(scene, order);
    return std::ranges::any_of(before, [&](const Purchase &one) {
        const bool elsewhere = one.parcel != part && one.parcel.isValid() && scene.parts.contains(one.parcel);
        return one.supplier == supplier && !elsewhere && std::ranges::any_of(items, [&](const PurchaseItem &item) {
                   return std::ranges::find(one.items, item.line, &PurchaseItem::line) != one.items.end();
               });
    });
}

void wantRow(const Scene &scene, std::vector<PurchaseRow> &rows, const Order &order, ParcelId part,
             const QString &supplier, std::span<const PurchaseItem> items)
{
    if (isBoughtBefore(scene, order.id, part, supplier, items))
        return;
    PurchaseRow row = rowOf(scene, order, part, supplier, items);
    row.reasons = reasonsOf(scene, order, part);
    row.step = row.reasons.empty() ? PurchaseStep::ToBuy : PurchaseStep::LeftOut;
    rows.push_back(std::move(row));
}

void wantOrder(const Scene &scene, std::vector<PurchaseRow> &rows, const Order &order)
{
    const SupplierShare share = shareOf(scene, order);
    if (share.isEmpty())
        return;
    if (!share.isMixed()) {
        for (const QString &supplier : share.suppliers())
            wantRow(scene, rows, order, {}, supplier, share.itemsOf(supplier));
        return;
    }
    std::vector<PurchaseItem> items;
    for (const SupplierShare::Line &line : share.lines)
        items.push_back(line.item);
    PurchaseRow row = rowOf(scene, order, {}, share.suppliers().join(u", "_s), items);
    row.step = PurchaseStep::SplitFirst;
    row.reasons = reasonsOf(scene, order, {});
    rows.push_back(std::move(row));
}

void wantPart(const Scene &scene, std::vector<PurchaseRow> &rows, const Parcel &part)
{
    for (const OrderId id : ordersOf(part.lines)) {
        const auto order = scene.orders.find(id);
        if (order == scene.orders.end())
            continue;
        const SupplierShare share = shareOf(scene, order->second);
        for (const QString &supplier : share.suppliers()) {
            std::vector<PurchaseItem> items;
            for (PurchaseItem item : share.itemsOf(supplier)) {
                const auto held = std::ranges::find(part.lines, item.line, &ParcelLine::line);
                item.quantity = held == part.lines.end() ? 0 : std::min(held->quantity, item.quantity);
                if (item.quantity > 0)
                    items.push_back(item);
            }
            if (!items.empty())
                wantRow(scene, rows, order->second, part.id, supplier, items);
        }
    }
}

/// The orders that the rule holds now; those that a person let go are not among them.
std::vector<OrderId> heldOrders(UnitOfWork &unit)
{
    std::vector<OrderId> ids;
    for (const Hold &hold : unit.parcels().openOrderHoldsBy(u"rule:supplier"_s)) {
        if (hold.reason == Reason::AtSupplier)
            ids.push_back(hold.order);
    }
    return ids;
}

} // namespace

QString purchaseStepName(PurchaseStep step) { return nameIn(stepNames, step); }

PurchaseStand standOf(const PurchaseRow &row)
{
    PurchaseStand stand{row.step, row.advice, row.receiverMark, row.itemsNow};
    if (!row.purchase) {
        for (const PurchaseGoods &goods : row.goods)
            stand.items.push_back(goods.item);
    }
    return stand;
}

bool mayBeTold(const PurchaseRow &row)
{
    return row.purchase
        && (row.advice == PurchaseAdvice::TellReceiver
            || (row.advice == PurchaseAdvice::TellGoods && !row.itemsNow.empty()));
}

bool endsPurchase(Reason reason)
{
    return reason == Reason::Closed || reason == Reason::OrderCancelled || reason == Reason::RefundDone
        || reason == Reason::RefundPending;
}

QByteArray PurchaseBook::salt(UnitOfWork &unit)
{
    return unit.settings().value(saltKey()).value_or(QString()).toLatin1();
}

QByteArray PurchaseBook::saltFor(UnitOfWork &unit)
{
    if (const QByteArray kept = salt(unit); !kept.isEmpty())
        return kept;
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    const QByteArray made =
        QByteArray(reinterpret_cast<const char *>(random.data()), qsizetype(random.size() * sizeof(quint32))).toHex();
    unit.settings().setValue(saltKey(), QString::fromLatin1(made));
    return made;
}

QString PurchaseBook::markOf(const Address &receiver, const QString &platform, const QByteArray &salt)
{
    const AddressKey key = AddressKey::of(receiver, platform);
    if (key.isEmpty() || salt.isEmpty())
        return {};
    return QString::fromLatin1(
        QMessageAuthenticationCode::hash(key.text().toUtf8(), salt, QCryptographicHash::Sha256).toHex().left(16));
}

namespace {

std::vector<PurchaseRow> rowsOf(UnitOfWork &unit, const Workplace &place, std::vector<Purchase> standing,
                                const std::vector<OrderId> *only)
{
    Scene scene{place,
                place.clock.wallMs(),
                supplierSettings(unit),
                deadlineRules(unit, place),
                PurchaseBook::salt(unit),
                {},
                {},
                {},
                {},
                {},
                {}};
    const std::unordered_set<OrderId> named =
        only ? std::unordered_set<OrderId>(only->begin(), only->end()) : std::unordered_set<OrderId>();
    const auto isWanted = [&](OrderId order) { return !only || named.contains(order); };
    std::vector<OrderId> held = heldOrders(unit);
    std::erase_if(held, [&](OrderId order) { return !isWanted(order); });

    std::vector<ParcelId> partIds = unit.suppliers().heldParts();
    for (const Purchase &one : standing) {
        if (one.parcel.isValid())
            partIds.push_back(one.parcel);
    }
    makeSet(partIds);
    std::vector<OrderId> ids = held;
    for (Parcel &part : unit.parcels().byIds(partIds)) {
        if (!isLive(part.state))
            continue;
        for (const OrderId order : ordersOf(part.lines))
            ids.push_back(order);
        scene.parts.emplace(part.id, std::move(part));
    }
    for (const Purchase &one : standing)
        ids.push_back(one.order);
    std::erase_if(ids, [&](OrderId order) { return !isWanted(order); });
    makeSet(ids);

    for (Order &order : unit.orders().byIds(ids))
        scene.orders.emplace(order.id, std::move(order));
    for (const Hold &hold : unit.parcels().openHoldsOfOrders(ids))
        scene.orderHolds[hold.order].push_back(hold);
    for (const Hold &hold : unit.parcels().openHoldsOfParcels(partIds))
        scene.parcelHolds[hold.parcel].push_back(hold);
    for (Purchase &one : unit.suppliers().ofOrders(ids)) {
        if (one.state != PurchaseState::Cancelled)
            scene.purchases.emplace(Key(one.order, one.parcel, one.supplier), std::move(one));
    }

    std::vector<OrderId> ordered;
    for (const Purchase &one : standing)
        ordered.push_back(one.order);
    for (const Parcel &parcel : unit.parcels().liveOfOrders(ordered)) {
        if (!isPacked(parcel.state) && !isAwaited(parcel.state))
            continue;
        for (const ParcelLine &line : parcel.lines)
            scene.packedHere[line.line].push_back(parcel.id);
    }

    std::vector<PurchaseRow> rows;
    for (const Purchase &one : standing) {
        const auto order = scene.orders.find(one.order);
        if (order == scene.orders.end())
            continue;
        PurchaseRow row = bookedRow(scene, order->second, one);
        if (only || !isOver(row, order->second))
            rows.push_back(std::move(row));
    }
    for (const OrderId id : held) {
        if (const auto order = scene.orders.find(id); order != scene.orders.end())
            wantOrder(scene, rows, order->second);
    }
    for (const auto &[id, part] : scene.parts) {
        const auto holds = scene.parcelHolds.find(id);
        const bool isHis = holds != scene.parcelHolds.end()
            && std::ranges::any_of(holds->second, [](const Hold &hold) { return hold.reason == Reason::AtSupplier; });
        if (isHis)
            wantPart(scene, rows, part);
    }
    std::ranges::sort(rows, {}, [](const PurchaseRow &row) {
        return std::tuple(row.supplier, row.deadline > 0 ? row.deadline : std::numeric_limits<qint64>::max(),
                          row.order.value, row.parcel.value);
    });
    return rows;
}

} // namespace

std::vector<PurchaseRow> PurchaseBook::read(UnitOfWork &unit, const Workplace &place)
{
    return rowsOf(unit, place, unit.suppliers().open(place.clock.wallMs() - shownAfterSending), nullptr);
}

std::vector<PurchaseRow> PurchaseBook::of(UnitOfWork &unit, const Workplace &place, std::span<const OrderId> orders)
{
    const std::vector<OrderId> only(orders.begin(), orders.end());
    std::vector<Purchase> standing = unit.suppliers().ofOrders(only);
    std::erase_if(standing, [](const Purchase &one) { return one.state == PurchaseState::Cancelled; });
    return rowsOf(unit, place, std::move(standing), &only);
}

} // namespace waydesk
