// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/labeldata.h"
#include "core/stock/gifts.h"
#include "core/supplier/purchase.h"
#include "core/waybill/carrierbook.h"
#include "dispatch/choosecarriers.h"
#include "dispatch/joinparcel.h"
#include "dispatch/markready.h"
#include "dispatch/orderdetails.h"

#include <optional>
#include <span>
#include <vector>

namespace waydesk {

/// All that one row of the order desk is about, read in one go: its orders, what happened to them, and its label.
class ParcelFile
{
public:
    struct Contents {
        std::vector<OrderDetails> orders;
        std::vector<Event> events; ///< of all its orders, oldest first, each once
        std::optional<ExplainedCarrier> carrier; ///< while it can still change, if there are tables for it
        std::vector<ParcelJoin> joins; ///< parcels that its orders can still join
        std::vector<GiftLine> gifts; ///< that the rules of now put in; of orders without a parcel what each would get
        std::vector<Purchase> purchases; ///< what suppliers send of its orders; given up ones too, oldest first
        std::vector<ReadyView> ready; ///< of its orders those whose platform wants to hear that they are
        std::optional<LabelData> label; ///< receiver masked; nothing before there is a number
    };

    ParcelFile(Workplace &place, const CarrierBook &carriers)
        : m_place(place)
        , m_carriers(carriers)
    { }
    /// `parcel` is invalid for an order that has none yet.
    Result<Contents> read(ParcelId parcel, std::span<const OrderId> orders);
    /// The receiver in clear. That somebody looked is written down first. NotFound.
    Result<Address> reveal(OrderId order);

private:
    std::optional<LabelData> labelOf(UnitOfWork &unit, ParcelId parcel) const;
    static std::vector<GiftLine> giftsIn(UnitOfWork &unit, ParcelId parcel, const std::vector<OrderDetails> &orders);
    std::optional<ExplainedCarrier> carrierOf(UnitOfWork &unit, ParcelId parcel,
                                              const std::vector<OrderDetails> &orders) const;

    Workplace &m_place;
    const CarrierBook &m_carriers;
};

} // namespace waydesk
