// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/reason.h"
#include "core/order/status.h"

#include <vector>

namespace waydesk {

/// A set of reasons, one bit each. Reads out the gravest first; remarks come last.
class ReasonSet
{
public:
    constexpr ReasonSet() = default;

    constexpr void add(Reason reason) { m_bits |= bit(reason); }
    constexpr void add(ReasonSet other) { m_bits |= other.m_bits; }
    constexpr bool contains(Reason reason) const { return (m_bits & bit(reason)) != 0; }
    constexpr bool containsAny(ReasonSet other) const { return (m_bits & other.m_bits) != 0; }
    constexpr bool isEmpty() const { return m_bits == 0; }
    /// True if any of them stops an order.
    bool blocks() const;
    std::vector<Reason> list() const;

    friend constexpr bool operator==(ReasonSet, ReasonSet) = default;

private:
    static constexpr quint64 bit(Reason reason) { return quint64(1) << static_cast<int>(reason); }

    quint64 m_bits = 0;
};

/// What the eligibility of one order is made of: plain values, so that a table row can be judged without its Order.
struct OrderFacts {
    OrderStatus status = OrderStatus::Unknown;
    RefundState refund = RefundState::Unknown; ///< effectiveRefund(); Done = nothing is left to ship
    bool presale = false;
    bool underReview = false;
    bool receiverMasked = false;
    bool receiverComplete = false;
    bool hasLines = false; ///< lines, or a goods summary in their place
    bool shippedByUs = false; ///< what the platform says of it, see isShippedByUs()
    qint64 presaleDue = 0;
};

/// Why these facts keep their order from shipping at a wall time; the one place of these rules.
ReasonSet reasonsOf(const OrderFacts &facts, qint64 nowMs);

} // namespace waydesk
