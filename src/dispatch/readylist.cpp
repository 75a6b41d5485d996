// SPDX-License-Identifier: Apache-2.0
#include "dispatch/markready.h"
#include "core/support/makeset.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/settingsrepository.h"

#include <algorithm>
#include <tuple>

namespace waydesk {

namespace {

constexpr size_t together = 100; // orders in one transaction

void append(MarkReady::Report &all, const MarkReady::Report &more)
{
    all.marked.insert(all.marked.end(), more.marked.begin(), more.marked.end());
    all.early.insert(all.early.end(), more.early.begin(), more.early.end());
    all.already.insert(all.already.end(), more.already.begin(), more.already.end());
    all.refused.insert(all.refused.end(), more.refused.begin(), more.refused.end());
}

} // namespace

ReadyStand ReadyView::stand() const
{
    if (entry.toldAt > 0)
        return ReadyStand::Told;
    if (isMarked())
        return ReadyStand::Waits;
    if (verdict.stops)
        return ReadyStand::Stopped;
    return verdict.isReady() ? ReadyStand::MayBeMarked : ReadyStand::Early;
}

Result<MarkReady::Report> MarkReady::run(std::span<const OrderId> ready, std::span<const OrderId> early,
                                         const QString &why)
{
    if (ready.empty() || early.empty())
        return ready.empty() ? run(early, why) : run(ready);
    const auto first = run(ready);
    if (!first && first.error().code != ErrorCode::NothingToDo)
        return first;
    auto second = run(early, why);
    if (!second)
        return first && second.error().code == ErrorCode::NothingToDo ? first : second;
    if (first)
        append(*second, *first);
    return second;
}

Result<ReadyList> MarkReady::list(std::span<const OrderId> orders, const QString &shop, size_t most)
{
    struct Known {
        std::unordered_map<OrderId, ReadyEntry> marked;
        std::unordered_map<ShopId, QString> platforms;
    };
    const auto steps = platforms();
    if (!steps)
        return std::unexpected(steps.error());
    const auto known = inRead<Known>(m_place.store, [](UnitOfWork &unit) -> Result<Known> {
        Known all{kept(unit), {}};
        for (const Shop &one : unit.orders().shops())
            all.platforms.emplace(one.id, one.platform);
        return all;
    });
    if (!known)
        return std::unexpected(known.error());
    const auto entryOf = [&known](OrderId order) {
        const auto found = known->marked.find(order);
        return found == known->marked.end() ? ReadyEntry{order, {}, {}, {}, {}, 0, {}, {}, 0} : found->second;
    };
    const auto waits = [](const ReadyEntry &entry) { return entry.at > 0 && entry.toldAt == 0; };
    std::vector<OrderId> ids(orders.begin(), orders.end());
    for (const auto &[order, entry] : known->marked) {
        if (waits(entry))
            ids.push_back(order);
    }
    makeSet(ids);

    ReadyList list;
    for (std::span<const OrderId> left = ids; !left.empty();) {
        const auto some = left.first(std::min(left.size(), together));
        left = left.subspan(some.size());
        using Views = std::vector<ReadyView>;
        auto views = inRead<Views>(m_place.store, [&](UnitOfWork &unit) -> Result<Views> {
            std::vector<Order> there = unit.orders().byIds(some);
            std::erase_if(there, [&](const Order &order) {
                const auto platform = known->platforms.find(order.shop);
                const bool hasStep = platform != known->platforms.end() && steps->has(platform->second);
                return !hasStep && !waits(entryOf(order.id));
            });
            std::vector<ReadyEntry> entries;
            for (const Order &order : there)
                entries.push_back(entryOf(order.id));
            return judge(unit, there, std::move(entries), m_place.clock.wallMs());
        });
        if (!views)
            return std::unexpected(views.error());
        for (ReadyView &view : *views) {
            if (!list.shops.contains(view.entry.shop))
                list.shops.append(view.entry.shop);
            if (!shop.isEmpty() && view.entry.shop != shop)
                continue;
            list.waiting += waits(view.entry) ? 1 : 0;
            list.views.push_back(std::move(view));
        }
    }
    list.shops.sort();
    std::ranges::stable_sort(list.views, {},
                             [](const ReadyView &one) { return std::tuple(one.stand(), one.entry.shop); });
    list.all = list.views.size();
    list.views.resize(std::min(most, list.all));
    return list;
}

} // namespace waydesk
