// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"
#include "core/parcel/parcel.h"
#include "dispatch/workplace.h"

#include <QHash>
#include <QString>

#include <functional>
#include <utility>
#include <vector>

namespace waydesk {

struct SplitRequest {
    OrderId order;
    std::vector<std::pair<QString, qint64>> lines; ///< SKU (or sub order id) and how many of it leave
};

/// Takes parcels apart: a part of an order into a parcel of its own, or a merged parcel back into its orders.
/// A split only before a number is given (Refused says so otherwise). Undoable.
class SplitParcel
{
public:
    explicit SplitParcel(Workplace &place)
        : m_place(place)
    { }
    /// The new parcels: the part that was named, then the rest.
    Result<std::vector<ParcelId>> split(const SplitRequest &request);
    /// One part for each warehouse that the order's articles lie in; what no rule speaks of is a part of its own. Of an
    /// order that was split before, its first planned part. NothingToDo if all lies in one.
    Result<std::vector<ParcelId>> splitByWarehouse(OrderId order);
    /// What is there goes now, the rest later: `available` pieces by SKU. NothingToDo if all of it is there, or
    /// nothing.
    Result<std::vector<ParcelId>> splitByStock(OrderId order, const QHash<QString, qint64> &available);
    /// One parcel for each order; they are not merged again by planning. With a reason a parcel that has its number,
    /// too: until a copy of its label was sent the number is free again, after that it is voided; no undo gives it
    /// back.
    Result<std::vector<ParcelId>> unmerge(ParcelId parcel, const QString &reason = {});

private:
    using Lines = std::vector<ParcelLine>;
    /// Takes the goods of the order's first parcel that may be split apart as `cut` says.
    Result<std::vector<ParcelId>>
    cutUp(OrderId order,
          const std::function<std::vector<Lines>(UnitOfWork &, const std::vector<Order> &, const Lines &)> &cut);

    Workplace &m_place;
};

} // namespace waydesk
