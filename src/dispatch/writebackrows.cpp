// SPDX-License-Identifier: Apache-2.0
#include "dispatch/writebackrows.h"

#include "core/supplier/purchase.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/ports/supplierrepository.h"

#include <algorithm>

namespace waydesk::WriteBackRows {

namespace {

WriteBack rowOf(const Purchase &purchase)
{
    WriteBack row;
    row.id = WriteBackId(purchase.id.value);
    row.order = purchase.order;
    row.carrier = purchase.carrier;
    row.number = purchase.number;
    row.state = purchase.told.value_or(WriteBackState::Due);
    row.correction = purchase.correction;
    row.exportedAt = purchase.exportedAt;
    row.answer = purchase.answer;
    row.version = purchase.version;
    return row;
}

Parcel parcelOf(const Purchase &purchase)
{
    Parcel parcel;
    parcel.id = purchase.parcel;
    parcel.state = purchase.state == PurchaseState::Shipped ? ParcelState::HandedOver : ParcelState::Planned;
    parcel.whole = false;
    for (const PurchaseItem &item : purchase.items)
        parcel.lines.push_back({purchase.order, item.line, item.quantity});
    return parcel;
}

std::vector<Purchase> standing(UnitOfWork &unit, OrderId order)
{
    auto all = unit.suppliers().ofOrders(std::span(&order, 1));
    std::erase_if(all, [](const Purchase &one) { return one.state == PurchaseState::Cancelled; });
    return all;
}

} // namespace

std::vector<WriteBack> ofShop(UnitOfWork &unit, ShopId shop, WriteBackState state)
{
    std::vector<WriteBack> rows = unit.parcels().writeBacksOfShop(shop, state);
    for (const Purchase &one : unit.suppliers().toldOfShop(shop, state))
        rows.push_back(rowOf(one));
    return rows;
}

std::vector<WriteBack> ofNumber(UnitOfWork &unit, const QString &number)
{
    std::vector<WriteBack> rows = unit.parcels().writeBacksOfNumber(number);
    for (const Purchase &one : unit.suppliers().byNumber(number)) {
        if (one.told)
            rows.push_back(rowOf(one));
    }
    return rows;
}

void update(UnitOfWork &unit, const WriteBack &row)
{
    if (!isPurchase(row)) {
        unit.parcels().updateWriteBack(row);
        return;
    }
    Purchase purchase;
    purchase.id = PurchaseId(row.id.value);
    purchase.told = row.state;
    purchase.correction = row.correction;
    purchase.exportedAt = row.exportedAt;
    purchase.answer = row.answer;
    purchase.version = row.version;
    unit.suppliers().updateTold(purchase);
}

Parcel parcelOf(UnitOfWork &unit, const WriteBack &row)
{
    const PurchaseId id(row.id.value);
    const auto found = unit.suppliers().byIds(std::span(&id, 1));
    return found.empty() ? Parcel() : parcelOf(found.front());
}

std::vector<Parcel> partsOf(UnitOfWork &unit, OrderId order)
{
    const std::vector<Purchase> purchases = standing(unit, order);
    std::vector<Parcel> parts = unit.parcels().liveOfOrders(std::span(&order, 1));
    const auto isHis = [&](const ParcelLine &line) {
        return std::ranges::any_of(purchases, [&](const Purchase &one) {
            return std::ranges::find(one.items, line.line, &PurchaseItem::line) != one.items.end();
        });
    };
    std::erase_if(parts, [&](const Parcel &part) {
        return part.state == ParcelState::Planned && std::ranges::all_of(part.lines, isHis);
    });
    for (const Purchase &one : purchases)
        parts.push_back(parcelOf(one));
    return parts;
}

} // namespace waydesk::WriteBackRows
