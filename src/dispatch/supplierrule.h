// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/orderrule.h"

namespace waydesk {

/// Holds what suppliers send, so that nobody packs it here: orders of which all that ships is theirs, and mixed ones
/// until they are split. What was ordered from a supplier stays his, whatever the patterns say since, and where the
/// patterns of a shop cannot be read, what is held stays held. A split order is held no more once each part with a
/// supplier's goods has nothing else in it and a hold at_supplier of its own (Purchases::split); its other parts go.
class SupplierRule final : public OrderRule
{
public:
    QString name() const override { return QStringLiteral("supplier"); }
    QString basis(UnitOfWork &unit) override;
    std::vector<OrderId> touchedBy(UnitOfWork &unit, const std::vector<OrderId> &changed) override;
    std::vector<RuleHold> judge(UnitOfWork &unit, const std::vector<OrderId> &orders) override;
};

} // namespace waydesk
