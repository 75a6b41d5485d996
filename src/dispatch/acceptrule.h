// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/buyerhistory.h"
#include "dispatch/orderrule.h"

namespace waydesk {

/// Holds new orders that no accept rule lets through, until somebody looked at them. New are those that came with an
/// import after the rules were switched on. What had its number when the rules or the tags were set last is under way
/// and never stopped; an order that came later waits even if it was numbered before anybody judged it. It says tags by
/// their ids alone.
class AcceptRule : public OrderRule
{
public:
    QString name() const override { return QStringLiteral("accept"); }
    QString basis(UnitOfWork &unit) override;
    /// Orders of the same buyers, where a tag asks for those.
    std::vector<OrderId> follow(UnitOfWork &unit, const std::vector<OrderId> &changed) override;
    std::vector<OrderId> touchedBy(UnitOfWork &unit, const std::vector<OrderId> &changed) override;
    std::vector<RuleHold> judge(UnitOfWork &unit, const std::vector<OrderId> &orders) override;

private:
    BuyerHistory m_buyers;
    QString m_basis; ///< that m_buyers was read by
};

} // namespace waydesk
