// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/orderrule.h"

namespace waydesk {

/// Holds orders with a note that the shop wants read, until somebody acknowledges it. Another note is asked for again.
class NoteRule : public OrderRule
{
public:
    QString name() const override { return QStringLiteral("note"); }
    QString basis(UnitOfWork &unit) override;
    std::vector<OrderId> touchedBy(UnitOfWork &unit, const std::vector<OrderId> &changed) override;
    std::vector<RuleHold> judge(UnitOfWork &unit, const std::vector<OrderId> &orders) override;
};

} // namespace waydesk
