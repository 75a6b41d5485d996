// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/deskrow.h"

#include <string>
#include <vector>

namespace waydesk::test {

/// A DeskOrder that owns its texts; as it stands it may ship.
struct OrderSpec {
    qint64 id = 1;
    qint64 shop = 1;
    std::string number = "4081500000000000001";
    std::string buyer;
    std::string message;
    std::string memo;
    std::string goods;
    OrderStatus status = OrderStatus::ToShip;
    RefundState refund = RefundState::None;
    bool presale = false;
    qint64 presaleDue = 0;
    bool underReview = false;
    bool masked = false;
    bool complete = true;
    bool hasLines = true;
    qint64 quantity = 1;
    qint64 createdAt = 0;
    qint64 paidAt = 0;
    qint64 shipBy = 0;
    qint64 deadline = 0;
    qint64 asOf = 0;
    TagBits tags = 0;

    DeskOrder view() const
    {
        DeskOrder order;
        order.id = OrderId(id);
        order.shop = ShopId(shop);
        order.number = number;
        order.buyer = buyer;
        order.message = message;
        order.memo = memo;
        order.goods = goods;
        order.status = status;
        order.refund = refund;
        order.presale = presale;
        order.presaleDue = presaleDue;
        order.underReview = underReview;
        order.receiverMasked = masked;
        order.receiverComplete = complete;
        order.hasLines = hasLines;
        order.quantity = quantity;
        order.createdAt = createdAt;
        order.paidAt = paidAt;
        order.shipBy = shipBy;
        order.deadline = deadline;
        order.asOf = asOf;
        order.tags = tags;
        return order;
    }
};

/// A DeskRow that owns its texts. view() points into this object.
struct RowSpec {
    qint64 parcel = 0;
    qint64 version = 1;
    ParcelState state = ParcelState::Planned;
    bool whole = true;
    bool inDoubt = false;
    std::vector<OrderSpec> orders{OrderSpec{}};
    std::string receiver = "林小禾";
    std::string phone = "19800001001";
    std::string country;
    std::string province = "浙江省";
    std::string city = "杭州市";
    std::string district = "西湖区";
    std::string street = "文三路 1 号";
    std::string addressKey;
    std::string carrier;
    std::string number;
    qint64 fill = 0;
    qint64 position = 0;
    std::vector<Reason> holds;
    PartMark part;

    qint64 quantity() const
    {
        qint64 pieces = 0;
        for (const OrderSpec &order : orders)
            pieces += order.quantity;
        return pieces;
    }

    const DeskRow &view()
    {
        m_orders.clear();
        for (const OrderSpec &order : orders)
            m_orders.push_back(order.view());
        m_row = DeskRow{ParcelId(parcel), version,  state,    whole,      m_orders, receiver,   phone,
                        country,          province, city,     district,   street,   addressKey, carrier,
                        number,           fill,     position, quantity(), inDoubt,  holds,      part};
        return m_row;
    }

private:
    std::vector<DeskOrder> m_orders;
    DeskRow m_row;
};

} // namespace waydesk::test
