// SPDX-License-Identifier: Apache-2.0
#include "dispatch/judgeorders.h"

#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/ports/settingsrepository.h"

#include <algorithm>
#include <map>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr size_t chunkSize = 200;
constexpr qint64 tellEvery = 100; ///< changes that brought nothing and are looked at once more after a restart

QString judgedKey() { return u"rules/judged"_s; }
QString basisKey(const OrderRule &rule) { return u"rules/%1/basis"_s.arg(rule.name()); }
QString setterOf(const OrderRule &rule) { return u"rule:"_s + rule.name(); }

using Key = std::pair<OrderId, Reason>;
} // namespace

Result<JudgeOrders::Report> JudgeOrders::catchUp()
{
    Report report;
    // Asked first: what changes meanwhile is judged by the next call.
    const auto head = m_feed.head();
    if (!head)
        return std::unexpected(head.error());
    auto all = rulesAt(*head);
    if (!all)
        return std::unexpected(all.error());
    if (all->empty())
        return report;
    if (const auto found = judge(*all); !found)
        return std::unexpected(found.error());
    for (const Due &one : *all) {
        if (const auto done = bring(one, report); !done)
            return std::unexpected(done.error());
    }
    m_seen = *head;
    const bool moved = report.set > 0 || report.lifted > 0 || std::ranges::any_of(*all, [&](const Due &one) {
                           return one.basis != one.before || *head - one.stored >= tellEvery;
                       });
    if (!moved) // each scan is a change: none of them is to cost a second transaction
        return report;
    const auto kept = m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        for (const Due &one : *all) {
            if (one.basis != one.before)
                unit.settings().setValue(basisKey(*one.rule), one.basis);
        }
        unit.settings().setValue(judgedKey(), QString::number(*head));
        return {};
    });
    if (!kept)
        return std::unexpected(kept.error());
    return report;
}

/// The rules that have to look, nothing if none has; those that are off only where they were on.
Result<std::vector<JudgeOrders::Due>> JudgeOrders::rulesAt(qint64 head)
{
    return inRead<std::vector<Due>>(m_place.store, [&](UnitOfWork &unit) -> Result<std::vector<Due>> {
        std::vector<Due> all;
        const qint64 stored = unit.settings().value(judgedKey()).value_or(u"-1"_s).toLongLong();
        const qint64 judged = m_seen <= head ? std::max(stored, m_seen) : stored;
        if (judged == head)
            return all;
        for (const auto &rule : m_rules) {
            Due one;
            one.rule = rule.get();
            one.since = judged;
            one.stored = stored;
            one.basis = rule->basis(unit);
            one.before = unit.settings().value(basisKey(*rule)).value_or(QString());
            if (!one.basis.isEmpty() || !one.before.isEmpty())
                all.push_back(std::move(one));
        }
        return all;
    });
}

/// Finds the orders that each rule has to look at, and what it wants of them.
Result<void> JudgeOrders::judge(std::vector<Due> &all)
{
    std::vector<OrderId> changed;
    if (std::ranges::any_of(all, [](const Due &one) { return one.basis == one.before; })) {
        const auto changes = m_feed.changesAfter(all.front().since);
        if (!changes)
            return std::unexpected(changes.error());
        auto orders = m_source.ordersOf(*changes);
        if (!orders)
            return std::unexpected(orders.error());
        changed = std::move(*orders);
    }
    return m_place.store.read([&](UnitOfWork &unit) -> Result<void> {
        for (Due &one : all) {
            one.orders.clear();
            if (one.basis == one.before) {
                one.orders = one.rule->touchedBy(unit, changed);
            } else {
                if (!one.basis.isEmpty())
                    one.orders = unit.orders().waiting();
                for (const Hold &hold : unit.parcels().openOrderHoldsBy(setterOf(*one.rule)))
                    one.orders.push_back(hold.order);
            }
            std::ranges::sort(one.orders);
            const auto twice = std::ranges::unique(one.orders);
            one.orders.erase(twice.begin(), twice.end());
            one.wanted = one.basis.isEmpty() ? std::vector<RuleHold>() : one.rule->judge(unit, one.orders);
            std::ranges::sort(one.wanted, {}, &RuleHold::order);
        }
        return {};
    });
}

/// What is to be done so that these orders stand as the rule wants.
JudgeOrders::Steps JudgeOrders::steps(UnitOfWork &unit, const Due &due, std::span<const OrderId> orders)
{
    const QString setter = setterOf(*due.rule);
    std::map<Key, Hold> newest;
    for (Hold &hold : unit.parcels().newestHoldsBy(setter, orders))
        newest.emplace(Key(hold.order, hold.reason), std::move(hold));
    Steps steps;
    for (const OrderId order : orders) {
        for (const RuleHold &wanted : std::ranges::equal_range(due.wanted, order, {}, &RuleHold::order)) {
            const auto found = newest.find({order, wanted.reason});
            const bool same = found != newest.end() && found->second.text == wanted.text;
            if (same && found->second.liftedAt == 0)
                newest.erase(found); // stays as it is
            else if (!same || found->second.liftedBy == setter)
                steps.set.push_back(wanted);
        }
    }
    for (auto &[key, hold] : newest) {
        if (hold.liftedAt == 0)
            steps.lift.push_back(std::move(hold));
    }
    return steps;
}

Result<void> JudgeOrders::bring(const Due &due, Report &report)
{
    for (size_t at = 0; at < due.orders.size(); at += chunkSize) {
        const std::span orders = std::span(due.orders).subspan(at, std::min(chunkSize, due.orders.size() - at));
        // Most orders are as they were: those cost no writer's turn.
        const auto differs = inRead<bool>(m_place.store, [&](UnitOfWork &unit) -> Result<bool> {
            const Steps foreseen = steps(unit, due, orders);
            return !foreseen.set.empty() || !foreseen.lift.empty();
        });
        if (!differs)
            return std::unexpected(differs.error());
        if (!*differs)
            continue;
        const auto taken = inWrite<Steps>(m_place.store, [&](UnitOfWork &unit) -> Result<Steps> {
            Steps now = steps(unit, due, orders);
            take(unit, due, now);
            return now;
        });
        if (!taken)
            return std::unexpected(taken.error());
        report.set += static_cast<int>(taken->set.size());
        report.lifted += static_cast<int>(taken->lift.size());
    }
    return {};
}

void JudgeOrders::take(UnitOfWork &unit, const Due &due, const Steps &steps) const
{
    const QString setter = setterOf(*due.rule);
    const auto record = [&](const QString &verb, const Hold &hold) {
        m_place.record(
            unit, verb, SubjectKind::Order, hold.order.value,
            {{u"hold"_s, hold.id.value}, {u"reason"_s, reasonName(hold.reason)}, {u"rule"_s, due.rule->name()}});
    };
    for (const Hold &hold : steps.lift) {
        if (unit.parcels().liftHold(hold.id, m_place.clock.wallMs(), setter, {}))
            record(u"lift"_s, hold);
    }
    for (const RuleHold &wanted : steps.set) {
        Hold hold;
        hold.id = HoldId(unit.newId());
        hold.order = wanted.order;
        hold.reason = wanted.reason;
        hold.text = wanted.text;
        hold.setBy = setter;
        hold.setAt = m_place.clock.wallMs();
        hold.dataAsOf = wanted.dataAsOf;
        unit.parcels().addHold(hold);
        record(u"hold"_s, hold);
    }
}

} // namespace waydesk
