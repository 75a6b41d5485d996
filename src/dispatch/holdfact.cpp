// SPDX-License-Identifier: Apache-2.0
#include "dispatch/holdfact.h"

#include "core/order/eligibility.h"

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

bool saysOf(const Order &order, Reason reason)
{
    const auto said = shippingReasons(order, 0);
    return std::ranges::find(said, reason) != said.end();
}

/// What no hold says: the platform's data of that order, or the carrier's suspension.
HoldFact factOf(Reason reason, std::span<const Order> orders)
{
    HoldFact fact;
    fact.reason = reason;
    fact.setBy = reason == Reason::AreaSuspended ? u"carrier"_s : u"platform"_s;
    for (const Order &order : orders) {
        const bool isOf = orders.size() == 1 || saysOf(order, reason);
        const qint64 age = order.dataAge();
        if (!isOf || age == 0 || (fact.dataAsOf > 0 && fact.dataAsOf <= age))
            continue;
        fact.order = order.id;
        fact.dataAsOf = age;
        fact.since = reason == Reason::AreaSuspended ? 0 : age;
    }
    return fact;
}

HoldFact factOf(const Hold &hold)
{
    return {hold.reason, hold.text, hold.setBy, hold.setAt, hold.dataAsOf, hold.id, hold.order};
}

} // namespace

std::vector<HoldFact> holdFacts(std::span<const Reason> reasons, std::span<const Hold> holds,
                                std::span<const Order> orders)
{
    std::vector<HoldFact> facts;
    for (const Reason reason : reasons) {
        const size_t before = facts.size();
        for (const Hold &hold : holds) {
            if (hold.reason == reason)
                facts.push_back(factOf(hold));
        }
        if (facts.size() == before)
            facts.push_back(factOf(reason, orders));
        else
            std::ranges::stable_sort(facts.begin() + static_cast<qsizetype>(before), facts.end(), {}, &HoldFact::since);
    }
    return facts;
}

} // namespace waydesk
