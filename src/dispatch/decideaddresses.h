// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/address/address.h"
#include "core/parcel/addressdecisions.h"
#include "dispatch/workplace.h"

#include <vector>

namespace waydesk {

/// A person's word on two receivers that are nearly the same: one, or two. Kept with the store for every later
/// planning until somebody takes it back, and as long as receivers are kept. The receivers stand there as keyed hashes,
/// never as text. No step of the undo list; parcels that were made by it stay.
class DecideAddresses
{
public:
    explicit DecideAddresses(const Workplace &place)
        : m_place(place)
    { }

    struct Kept {
        qint64 id = 0;
        AddressDecision word;
        OrderId first; ///< by which it was decided; of two that are one, the one whose receiver labels carry
        OrderId second;
        QString firstNumber{}; ///< of these orders; not stored
        QString secondNumber{};
    };
    struct Receiver {
        OrderId order; ///< one of its orders
        QString number; ///< of that order
        QString shop;
        Address address;
        int orders = 0;
    };
    /// The different receivers of these orders, in the order of the first of each; masked ones, and those with a
    /// platform's own id, are left out.
    Result<std::vector<Receiver>> receivers(const std::vector<OrderId> &orders) const;

    /// Takes the place of an earlier word on these two. NotFound (order); NothingToDo where they have one receiver
    /// anyway; Refused: masked_receiver, platform_receiver (the platform's
    /// own id says who that is), or decided_otherwise where words on others say the contrary.
    Result<Kept> decide(OrderId first, OrderId second, bool same) const;
    /// The newest first.
    Result<std::vector<Kept>> all() const;
    /// NotFound if there is none.
    Result<void> takeBack(qint64 id) const;

    /// How many were older.
    static int forgetOld(UnitOfWork &unit, qint64 beforeMs);

private:
    const Workplace &m_place;
};

/// What is decided, inside a transaction. What cannot be read counts as not decided.
AddressDecisions addressDecisions(UnitOfWork &unit);

/// The receivers by which people decided, as far as their orders have them still: the texts of those that are one with
/// another.
std::vector<AddressKey> decidedReceivers(UnitOfWork &unit, const AddressDecisions &decisions);

} // namespace waydesk
