// SPDX-License-Identifier: Apache-2.0
#include "dispatch/addorder.h"

#include "core/address/pastedreceiver.h"
#include "core/order/ownorder.h"
#include "dispatch/ports/historyrepository.h"
#include "dispatch/ports/orderrepository.h"

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostFollowers = 99;

std::unexpected<Error> off(const QString &argument, const QString &value = {})
{
    return fail(ErrorCode::InvalidArgument, {{u"argument"_s, argument}, {u"value"_s, value}});
}

/// What was typed into a field comes before what was read out of the pasted text.
Address receiverOf(const OwnOrder &own, const Address &earlier)
{
    Address address = own.pasted.trimmed().isEmpty() ? earlier : readPastedReceiver(own.pasted).address;
    const Address &typed = own.receiver;
    for (QString Address::*part :
         {&Address::receiver, &Address::phone, &Address::phone2, &Address::country, &Address::postcode}) {
        if (!(typed.*part).isEmpty())
            address.*part = typed.*part;
    }
    if (!typed.province.isEmpty() || !typed.city.isEmpty()) {
        address.province = typed.province;
        address.city = typed.city;
        address.district = typed.district;
        address.street = typed.street;
    } else if (!typed.street.isEmpty()) {
        address.province = address.city = address.district = QString();
        splitAddress(typed.street, address);
    }
    return address;
}

Result<void> checked(const Address &address, const std::vector<OrderLine> &lines)
{
    if (address.receiver.isEmpty())
        return off(u"receiver"_s);
    if (address.phone.isEmpty() && address.phone2.isEmpty() && address.needsPhone())
        return off(u"phone"_s);
    if (address.street.isEmpty() && address.city.isEmpty())
        return off(u"place"_s);
    const auto isNameless = [](const OrderLine &line) { return line.title.isEmpty() && line.sku.isEmpty(); };
    if (lines.empty() || std::ranges::any_of(lines, isNameless))
        return off(u"line"_s);
    if (std::ranges::any_of(lines, [](const OrderLine &line) { return line.quantity < 1; }))
        return off(u"quantity"_s);
    return {};
}

Result<Order> earlierOrder(UnitOfWork &unit, const OwnOrder &own)
{
    std::vector<Order> found = unit.orders().byNumber(own.original);
    if (!own.shop.isEmpty()) {
        const auto shop = unit.orders().shopByName(own.shop);
        std::erase_if(found, [&](const Order &order) { return !shop || order.shop != shop->id; });
    }
    if (own.original.isEmpty() || found.empty())
        return fail(ErrorCode::NotFound, {{u"subject"_s, u"order"_s}, {u"number"_s, own.original}});
    if (found.size() > 1)
        return off(u"shop"_s);
    return found.front();
}

Result<QString> freeNumber(UnitOfWork &unit, const Order &order, const OwnOrder &own)
{
    const auto taken = [&](const QString &number) { return !unit.orders().byNumbers(order.shop, {number}).isEmpty(); };
    if (!own.number.isEmpty()) {
        if (taken(own.number))
            return fail(ErrorCode::AlreadyExists, {{u"subject"_s, u"order"_s}, {u"number"_s, own.number}});
        return own.number;
    }
    if (own.kind == OwnOrder::Kind::Typed)
        return u"M%1"_s.arg(unit.newId());
    const QString mark = own.kind == OwnOrder::Kind::Resend ? u"-R"_s : u"-G"_s;
    for (int i = 1; i <= mostFollowers; ++i) {
        QString number = own.original + mark + QString::number(i);
        if (!taken(number))
            return number;
    }
    return off(u"original"_s, own.original);
}

void fillIn(UnitOfWork &unit, Order &order, const OwnOrder &own, qint64 now)
{
    order.id = OrderId(unit.newId());
    order.lines = own.lines;
    for (size_t i = 0; i < order.lines.size(); ++i) {
        OrderLine &line = order.lines[i];
        line.id = LineId(unit.newId());
        line.subOrder = order.number + u'-' + QString::number(i + 1);
        line.refund = RefundState::None;
    }
    order.note = own.note;
    order.cashOnDelivery = own.cashOnDelivery;
    order.status = OrderStatus::ToShip;
    order.statusText = ownStatusText.toString();
    order.refund = RefundState::None;
    order.createdAt = order.paidAt = now;
    order.asOf = order.receiverAsOf = order.linesAsOf = now;
    order.asOfKnown = order.receiverAsOfKnown = order.linesAsOfKnown = true;
    order.version = 1;
}

QString kindName(OwnOrder::Kind kind)
{
    switch (kind) {
    case OwnOrder::Kind::Typed: return u"typed"_s;
    case OwnOrder::Kind::Resend: return u"resend"_s;
    case OwnOrder::Kind::Gift: return u"gift"_s;
    }
    return {};
}

} // namespace

Result<AddedOrder> AddOrder::run(const OwnOrder &own)
{
    return inWrite<AddedOrder>(m_place.store, [&](UnitOfWork &unit) -> Result<AddedOrder> {
        Order order;
        OrderId earlier;
        if (own.kind == OwnOrder::Kind::Typed) {
            const auto shop = unit.orders().shopByName(own.shop);
            if (!shop)
                return fail(ErrorCode::NotFound, {{u"subject"_s, u"shop"_s}, {u"shop"_s, own.shop}});
            order.shop = shop->id;
            order.receiver = receiverOf(own, {});
        } else {
            const auto first = earlierOrder(unit, own);
            if (!first)
                return std::unexpected(first.error());
            order.shop = first->shop;
            order.receiver = receiverOf(own, first->receiver);
            order.buyer = first->buyer;
            earlier = first->id;
        }
        if (const auto fine = checked(order.receiver, own.lines); !fine)
            return std::unexpected(fine.error());
        const auto number = freeNumber(unit, order, own);
        if (!number)
            return std::unexpected(number.error());
        order.number = *number;
        const qint64 now = m_place.clock.wallMs();
        fillIn(unit, order, own, now);
        const ImportRunId run(unit.newId());
        unit.orders().beginRun(run, now);
        unit.orders().insertOrders(run, std::span(&order, 1));
        unit.orders().publishRun(run);
        m_place.record(unit, u"order_add"_s, SubjectKind::Order, order.id.value,
                       {{u"kind"_s, kindName(own.kind)}, {u"original"_s, earlier.value}});
        return AddedOrder{order.id, order.number, order.receiver};
    });
}

} // namespace waydesk
