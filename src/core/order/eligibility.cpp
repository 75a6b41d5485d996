// SPDX-License-Identifier: Apache-2.0
#include "core/order/eligibility.h"

#include "core/address/masking.h"

#include <algorithm>
#include <optional>

namespace waydesk {

namespace {
int caution(RefundState refund)
{
    switch (refund) {
    case RefundState::Running: return 7;
    case RefundState::Requested: return 6;
    case RefundState::Unknown: return 5;
    case RefundState::Done: return 4;
    case RefundState::Refused: return 3;
    case RefundState::Withdrawn: return 2;
    case RefundState::None: return 1;
    case RefundState::NotStated: return 0;
    }
    return 5;
}

RefundState moreCautious(RefundState a, RefundState b) { return caution(a) >= caution(b) ? a : b; }

bool linesSayNothing(const std::vector<OrderLine> &lines)
{
    return std::ranges::all_of(lines, [](const OrderLine &line) { return line.refund == RefundState::Unknown; });
}

/// What the lines that are left say; Done if none is left.
RefundState refundOfLines(const std::vector<OrderLine> &lines)
{
    std::optional<RefundState> left;
    for (const OrderLine &line : lines) {
        if (line.refund != RefundState::Done)
            left = left ? moreCautious(*left, line.refund) : line.refund;
    }
    return left.value_or(RefundState::Done);
}

/// Goods that no file has listed; where the file that lists them is still to come, its refunds are what is missing.
bool goodsMissing(const Order &order, RefundState refund)
{
    if (refund == RefundState::Unknown && order.lines.empty())
        return false;
    return refund != RefundState::Done
        && std::ranges::none_of(order.lines, [](const OrderLine &line) { return shippableQuantity(line) > 0; });
}
} // namespace

RefundState effectiveRefund(const Order &order)
{
    const RefundState own = order.refund;
    if (order.lines.empty() || linesSayNothing(order.lines))
        return own;
    const RefundState lines = refundOfLines(order.lines);
    if (isOpen(own) || isOpen(lines))
        return moreCautious(own, lines);
    if (own == RefundState::Done || lines == RefundState::Done)
        return RefundState::Done;
    if (own == RefundState::Unknown && lines != RefundState::NotStated)
        return lines;
    return moreCautious(own, lines);
}

qint64 shippableQuantity(const OrderLine &line)
{
    return line.refund == RefundState::Done ? 0 : std::max<qint64>(line.quantity, 0);
}

OrderFacts factsOf(const Order &order)
{
    OrderFacts facts;
    facts.status = order.status;
    facts.refund = effectiveRefund(order);
    facts.presale = order.presale;
    facts.presaleDue = order.presaleDue;
    facts.underReview = order.underReview;
    facts.receiverMasked = isMasked(order.receiver);
    facts.receiverComplete = order.receiver.isComplete();
    facts.hasLines = !goodsMissing(order, facts.refund);
    return facts;
}

std::vector<Reason> shippingReasons(const Order &order, qint64 nowMs)
{
    return reasonsOf(factsOf(order), nowMs).list();
}

bool mayShip(const std::vector<Reason> &reasons) { return std::ranges::none_of(reasons, blocks); }

} // namespace waydesk
