// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parcel/parcel.h"
#include "dispatch/workplace.h"

#include <QString>

#include <variant>
#include <vector>

namespace waydesk {

using HoldSubject = std::variant<ParcelId, OrderId>;

/// Holds that people set and lift. A reason in words is a must for both; both leave an event. Lifting lifts every
/// open hold of the subject, also those that an import set (a person decided); facts of the platform (a refund, a
/// closing) are no holds and cannot be lifted.
/// cash_on_delivery is Refused while an order that is paid on delivery shares the parcel: take it apart.
/// at_supplier stays while a purchase of those goods stands: alone it is Refused (reason purchase), other holds go.
/// A parcel that lives no more is Refused (values: subject, id, state, reason state_changed): its orders are held.
/// Lifting address_changed from printed on spoils the label that shows the old address, so that only a reprint passes;
/// lifting line_refunded or lines_changed takes over the goods that ship now, and so does lifting any hold while
/// planned: a parcel with nothing left is dissolved (Refused from numbered on: its number is voided first), a verified
/// one whose goods changed is printed again, and the label of one whose goods grew is spoiled. What the courier has
/// stays as he took it.
class HoldParcels
{
public:
    explicit HoldParcels(Workplace &place)
        : m_place(place)
    { }
    Result<int> add(const HoldSubject &subject, const QString &reason);
    /// On each of these, all or none; the holds set.
    Result<int> addToAll(const std::vector<HoldSubject> &subjects, const QString &reason);
    Result<int> lift(const HoldSubject &subject, const QString &reason);
    /// One hold of an order and no other: that its note was read, or that an unusual order was looked at. NotFound for
    /// a hold of a parcel, and for one that is lifted; Refused (subject, id, reason) for one that no look settles: what
    /// a person set or the platform says.
    Result<int> release(OrderId order, HoldId hold, const QString &reason);
    /// Lets new orders that wait for review go on; what else holds them stays. The orders that it let go; NothingToDo
    /// if none of them waits.
    Result<int> accept(const std::vector<OrderId> &orders, const QString &reason);

private:
    Workplace &m_place;
};

} // namespace waydesk
