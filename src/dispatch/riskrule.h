// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/orderneighbours.h"
#include "dispatch/orderrule.h"
#include "dispatch/setrisk.h"

#include <utility>
#include <vector>

namespace waydesk {

/// Marks orders that look unusual: a remark, or a hold where the shop wants to look first. It says codes and figures
/// alone.
class RiskRule : public OrderRule
{
public:
    QString name() const override { return QStringLiteral("risk"); }
    QString basis(UnitOfWork &unit) override;
    std::vector<OrderId> follow(UnitOfWork &unit, const std::vector<OrderId> &changed) override;
    /// With those that go to one place, name one phone or have one buyer; a whole day of a shop only when it becomes a
    /// surge or ceases to be one; and those that were marked for what a changed one shared with them before.
    std::vector<OrderId> touchedBy(UnitOfWork &unit, const std::vector<OrderId> &changed) override;
    std::vector<RuleHold> judge(UnitOfWork &unit, const std::vector<OrderId> &orders) override;

private:
    OrderNeighbours m_neighbours;
    std::vector<OrderId> m_unseen; ///< changed, and not taken up yet
    QString m_basis; ///< that m_neighbours was filled by
};

using RiskFindings = std::vector<std::pair<RiskOrder, std::vector<RiskFinding>>>;
/// What the checks find in these orders, as far as they wait. Reads each order that waits: for one question, not for
/// a rule.
RiskFindings riskFindings(UnitOfWork &unit, const RiskSettings &settings, const std::vector<OrderId> &orders);

} // namespace waydesk
