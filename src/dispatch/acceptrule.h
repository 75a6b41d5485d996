// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/buyerhistory.h"
#include "dispatch/orderrule.h"

namespace waydesk {

/// Holds new orders that no accept rule lets through, until somebody looked at them. New are those that came with an
/// import after the rules were switched on, and have no number yet: what is under way here is never stopped. It says
/// tags by their ids alone.
class AcceptRule : public OrderRule
{
public:
    QString name() const override { return QStringLiteral("accept"); }
    QString basis(UnitOfWork &unit) override;
    /// With the other orders of their buyers, where a tag asks for those.
    std::vector<OrderId> touchedBy(UnitOfWork &unit, const std::vector<OrderId> &changed) override;
    std::vector<RuleHold> judge(UnitOfWork &unit, const std::vector<OrderId> &orders) override;

private:
    BuyerHistory m_buyers;
};

} // namespace waydesk
