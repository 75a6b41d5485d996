// SPDX-License-Identifier: Apache-2.0
#include "dispatch/stockrule.h"

#include "core/support/makeset.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/ports/stockrepository.h"

#include <unordered_set>
#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

QString StockRule::name() const { return u"stock"_s; }

/// Whether anything is counted. What it judges by besides, touchedBy() looks at each time.
QString StockRule::basis(UnitOfWork &unit)
{
    m_ledger.reset();
    return unit.stock().items().empty() ? QString() : u"counted"_s;
}

std::vector<OrderId> StockRule::touchedBy(UnitOfWork &unit, const std::vector<OrderId> & /*changed*/)
{
    m_ledger = StockLedger::read(unit, m_place);
    std::vector<OrderId> all;
    std::unordered_set<OrderId> asItIs;
    for (const Hold &hold : unit.parcels().openOrderHoldsBy(u"rule:"_s + name())) {
        const auto shortages = m_ledger->shortages(hold.order);
        const bool same = !shortages.empty() && hold.text == shortageText(shortages);
        if (!same || !asItIs.insert(hold.order).second)
            all.push_back(hold.order);
    }
    for (const OrderId order : m_ledger->shortOrders()) {
        if (!asItIs.contains(order))
            all.push_back(order);
    }
    makeSet(all); // one that is short otherwise than before stands there twice
    return all;
}

std::vector<RuleHold> StockRule::judge(UnitOfWork &unit, const std::vector<OrderId> &orders)
{
    if (orders.empty()) {
        m_ledger.reset();
        return {};
    }
    const StockLedger ledger = m_ledger ? *std::exchange(m_ledger, std::nullopt) : StockLedger::read(unit, m_place);
    std::vector<RuleHold> holds;
    for (const OrderId order : orders) {
        if (const auto shortages = ledger.shortages(order); !shortages.empty())
            holds.push_back({order, Reason::StockMissing, shortageText(shortages), ledger.countedAt(shortages)});
    }
    return holds;
}

} // namespace waydesk
