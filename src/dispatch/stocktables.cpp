// SPDX-License-Identifier: Apache-2.0
#include "dispatch/stocktables.h"

#include "dispatch/ports/orderrepository.h"
#include "dispatch/setdeadlines.h"

#include <algorithm>
#include <tuple>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

StockTables::Queue queueOf(UnitOfWork &unit, const Workplace &place, const StockLedger &ledger, int article)
{
    StockTables::Queue queue{ledger.articles()[static_cast<size_t>(article)], {}};
    std::vector<OrderId> ids;
    for (const StockShare &share : ledger.shares()) {
        if (share.article != article)
            continue;
        ids.push_back(share.order);
        queue.turns.push_back({share.order, {}, {}, 0, share.wanted, share.got});
    }
    std::unordered_map<OrderId, Order> orders;
    for (Order &order : unit.orders().byIds(ids))
        orders.emplace(order.id, std::move(order));
    const auto shops = unit.orders().shops();
    const DeadlineRules rules = deadlineRules(unit, place);
    for (StockTables::Turn &turn : queue.turns) {
        const Order &order = orders[turn.order];
        turn.number = order.number;
        turn.deadline = rules.deadlineOf(order).at;
        const auto shop = std::ranges::find(shops, order.shop, &Shop::id);
        turn.shop = shop == shops.end() ? QString() : shop->name;
    }
    return queue;
}

} // namespace

Result<std::vector<StockTables::Article>> StockTables::articles() const
{
    using All = std::vector<Article>;
    return inRead<All>(m_place.store, [&](UnitOfWork &unit) -> Result<All> {
        All all = StockLedger::read(unit, m_place).articles();
        std::ranges::stable_sort(all, {}, [](const Article &one) { return std::tuple(!one.isShort(), !one.warns()); });
        return all;
    });
}

Result<StockTables::Queue> StockTables::explain(const QString &sku) const
{
    return inRead<Queue>(m_place.store, [&](UnitOfWork &unit) -> Result<Queue> {
        const StockLedger ledger = StockLedger::read(unit, m_place);
        const int article = ledger.indexOf(sku);
        if (article < 0)
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"article"_s}, {u"name"_s, sku}});
        return queueOf(unit, m_place, ledger, article);
    });
}

Result<std::vector<StockTables::Queue>> StockTables::explainOrder(OrderId id) const
{
    using All = std::vector<Queue>;
    return inRead<All>(m_place.store, [&](UnitOfWork &unit) -> Result<All> {
        const auto orders = unit.orders().byIds(std::span(&id, 1));
        if (orders.empty())
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"order"_s}, {u"id"_s, id.value}});
        const StockLedger ledger = StockLedger::read(unit, m_place);
        All all;
        QStringList seen;
        for (const OrderLine &line : orders.front().lines) {
            const int article = ledger.indexOf(line.sku);
            if (article < 0 || seen.contains(line.sku))
                continue;
            seen.append(line.sku);
            all.push_back(queueOf(unit, m_place, ledger, article));
        }
        return all;
    });
}

} // namespace waydesk
