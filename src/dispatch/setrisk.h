// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"
#include "core/risk/risk.h"
#include "dispatch/workplace.h"

#include <span>
#include <vector>

namespace waydesk {

/// From when on an order looks unusual, by shop.
struct RiskSettings {
    struct OfShop {
        Shop shop;
        RiskTerms terms;
        bool own = false; ///< somebody set them
    };
    std::vector<OfShop> shops;

    /// Those of a shop that is not there are as made.
    RiskTerms termsOf(ShopId shop) const;
};

/// What the rule finds in one order now, check by check.
struct RiskExplanation {
    Order order;
    Shop shop;
    std::vector<RiskFinding> findings; ///< of the checks that are on
};

/// The thresholds of the shops. Kept with the store, so that every bench judges alike; the orders follow by
/// JudgeOrders. No step of the undo list.
class SetRisk
{
public:
    explicit SetRisk(const Workplace &place)
        : m_place(place)
    { }

    Result<RiskSettings> all() const;
    /// Of each of these shops. NotFound (shop); InvalidArgument (argument = a check's name) for a limit that is none.
    Result<void> set(std::span<const ShopId> shops, const RiskTerms &terms) const;
    /// The same inside a transaction.
    static Result<void> put(const Workplace &place, UnitOfWork &unit, std::span<const ShopId> shops,
                            const RiskTerms &terms);
    /// They are as made again.
    Result<void> reset(std::span<const ShopId> shops) const;
    /// NotFound (order).
    Result<RiskExplanation> explain(OrderId order) const;

private:
    const Workplace &m_place;
};

/// What is set, inside a transaction.
RiskSettings riskSettings(UnitOfWork &unit);

} // namespace waydesk
