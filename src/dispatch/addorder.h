// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"
#include "dispatch/workplace.h"

namespace waydesk {

/// An order made by hand. Of an earlier order it is a resend or a gift: it gets that order's shop, receiver and number
/// with "-R1", "-G1" behind it.
struct OwnOrder {
    enum class Kind { Typed, Resend, Gift };
    Kind kind = Kind::Typed;
    QString shop; ///< name; not needed for a resend or a gift
    QString original; ///< order number of the earlier order
    QString number; ///< empty = made
    QString pasted; ///< free text with name, phone and address; `receiver` comes before it, part by part
    Address receiver;
    std::vector<OrderLine> lines; ///< title or sku, and a quantity
    QString note;
    bool cashOnDelivery = false;
};

struct AddedOrder {
    OrderId id;
    QString number;
    Address receiver; ///< as it was read
};

/// Orders that no platform knows: they ship like any other, and their number is reported to nobody.
class AddOrder
{
public:
    explicit AddOrder(Workplace &place)
        : m_place(place)
    { }
    /// InvalidArgument (argument: receiver, phone, place, line, original, shop) names what is missing or not sure;
    /// NotFound the shop or the earlier order, AlreadyExists the number. Several earlier orders of that number in
    /// several shops need the shop.
    Result<AddedOrder> run(const OwnOrder &own);

private:
    Workplace &m_place;
};

} // namespace waydesk
