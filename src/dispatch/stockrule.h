// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/orderrule.h"
#include "dispatch/stockledger.h"

#include <optional>

namespace waydesk {

/// Holds the orders that the counted stock does not reach: by deadline, an order whole or not at all. After any
/// change, a count too, it looks at the orders that stand otherwise than they should: short and not held with these
/// figures, or held and not short.
class StockRule final : public OrderRule
{
public:
    explicit StockRule(const Workplace &place)
        : m_place(place)
    { }

    QString name() const override;
    QString basis(UnitOfWork &unit) override;
    std::vector<OrderId> touchedBy(UnitOfWork &unit, const std::vector<OrderId> &changed) override;
    std::vector<RuleHold> judge(UnitOfWork &unit, const std::vector<OrderId> &orders) override;
    /// Who let an order go knew the count of that time.
    bool asksAnewWithNewData() const override { return true; }

private:
    const Workplace &m_place;
    std::optional<StockLedger> m_ledger; ///< read in the same transaction, for judge()
};

} // namespace waydesk
