// SPDX-License-Identifier: Apache-2.0
#include "dispatch/judgeorders.h"

#include "core/support/makeset.h"
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

Result<JudgeOrders::Report> JudgeOrders::catchUp(const std::function<bool()> &stop)
{
    Report report;
    // Asked first: what changes meanwhile is judged by the next call.
    const auto head = m_feed.head();
    if (!head)
        return std::unexpected(head.error());
    auto all = rulesAt(*head);
    if (!all)
        return std::unexpected(all.error());
    if (all->empty()) { // none remembers anything
        m_seen = m_followed = *head;
        return report;
    }
    if (stop && stop())
        return report;
    for (Due &one : *all)
        one.judgedAt = *head;
    if (const auto found = judge(*all, *head); !found)
        return std::unexpected(found.error());
    for (Due &one : *all) {
        const auto done = bring(*all, one, report, stop);
        if (!done)
            return std::unexpected(done.error());
        if (!*done)
            return report;
    }
    m_seen = *head;
    m_left.clear();
    const bool moved = report.set > 0 || report.lifted > 0 || std::ranges::any_of(*all, [&](const Due &one) {
                           return one.basis != one.before || *head - one.stored >= tellEvery;
                       });
    if (!moved) // each scan is a change: none of them is to cost a second transaction
        return report;
    const auto kept = m_place.store.write(
        [&](UnitOfWork &unit) -> Result<void> {
            for (const Due &one : *all) {
                if (one.basis != one.before)
                    unit.settings().setValue(basisKey(*one.rule), one.basis);
            }
            unit.settings().setValue(judgedKey(), QString::number(*head));
            return {};
        },
        Lane::Bulk);
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
        if (head == (m_seen < 0 ? stored : m_seen))
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
Result<void> JudgeOrders::judge(std::vector<Due> &all, qint64 head)
{
    const qint64 since = all.front().since;
    const bool isAsBefore = std::ranges::any_of(all, [](const Due &one) { return one.basis == one.before; });
    std::vector<OrderId> changed;
    if (isAsBefore) {
        auto orders = changedAfter(since);
        if (!orders)
            return std::unexpected(orders.error());
        changed = std::move(*orders);
    }
    std::vector<OrderId> unseen;
    if (m_followed >= 0) {
        auto orders =
            isAsBefore && m_followed == since ? Result<std::vector<OrderId>>(changed) : changedAfter(m_followed);
        if (!orders)
            return std::unexpected(orders.error());
        unseen = std::move(*orders);
    }
    const auto judged = m_place.store.read([&](UnitOfWork &unit) -> Result<void> {
        for (Due &one : all) {
            std::vector<OrderId> &left = m_left[one.rule];
            const auto followed = one.rule->follow(unit, unseen);
            left.insert(left.end(), followed.begin(), followed.end());
            if (one.basis == one.before) { // what it remembers answers once
                const auto touched = one.rule->touchedBy(unit, changed);
                left.insert(left.end(), touched.begin(), touched.end());
            }
            makeSet(left);
            one.orders = left;
            if (one.basis != one.before) {
                if (!one.basis.isEmpty())
                    one.orders = unit.orders().waiting();
                for (const Hold &hold : unit.parcels().openOrderHoldsBy(setterOf(*one.rule)))
                    one.orders.push_back(hold.order);
            }
            makeSet(one.orders);
            one.wanted = wantedOf(unit, one, one.orders);
        }
        return {};
    });
    if (judged)
        m_followed = head;
    return judged;
}

Result<std::vector<OrderId>> JudgeOrders::changedAfter(qint64 seq)
{
    const auto changes = m_feed.changesAfter(seq);
    if (!changes)
        return std::unexpected(changes.error());
    return m_source.ordersOf(*changes);
}

std::vector<RuleHold> JudgeOrders::wantedOf(UnitOfWork &unit, const Due &due, const std::vector<OrderId> &orders)
{
    auto wanted = due.basis.isEmpty() ? std::vector<RuleHold>() : due.rule->judge(unit, orders);
    std::ranges::sort(wanted, {}, &RuleHold::order);
    return wanted;
}

/// What is to be done so that these orders stand as the rule wants.
JudgeOrders::Steps JudgeOrders::steps(UnitOfWork &unit, const Due &due, std::span<const OrderId> orders,
                                      std::span<const RuleHold> wanted)
{
    const QString setter = setterOf(*due.rule);
    std::map<Key, Hold> lifted;
    std::multimap<Key, Hold> open;
    for (Hold &hold : unit.parcels().newestHoldsBy(setter, orders)) {
        const Key key(hold.order, hold.reason);
        if (hold.liftedAt == 0)
            open.emplace(key, std::move(hold));
        else
            lifted.emplace(key, std::move(hold));
    }
    Steps steps;
    for (const OrderId order : orders) {
        for (const RuleHold &one : std::ranges::equal_range(wanted, order, {}, &RuleHold::order)) {
            const Key key(order, one.reason);
            const auto [first, last] = open.equal_range(key);
            const auto stays =
                std::find_if(first, last, [&](const auto &held) { return held.second.text == one.text; });
            if (stays != last) {
                open.erase(stays); // as it is; whatever else is open goes
                continue;
            }
            const auto before = first == last ? lifted.find(key) : lifted.end();
            const bool answered = before != lifted.end() && before->second.liftedBy != setter
                && before->second.text == one.text
                && (!due.rule->asksAnewWithNewData() || before->second.dataAsOf == one.dataAsOf);
            if (!answered)
                steps.set.push_back(one);
        }
    }
    for (auto &[key, hold] : open)
        steps.lift.push_back(std::move(hold));
    return steps;
}

/// What of these orders is left to do, by the store as it is now.
Result<void> JudgeOrders::judgeAgain(Due &due, size_t from, qint64 head)
{
    return m_place.store.read([&](UnitOfWork &unit) -> Result<void> {
        due.wanted = wantedOf(unit, due, {due.orders.begin() + static_cast<ptrdiff_t>(from), due.orders.end()});
        due.judgedAt = head;
        return {};
    });
}

Result<JudgeOrders::Brought> JudgeOrders::write(const Due &due, std::span<const OrderId> orders)
{
    return inWrite<Brought>(
        m_place.store,
        [&](UnitOfWork &unit) -> Result<Brought> {
            const auto head = m_feed.head();
            if (!head)
                return std::unexpected(head.error());
            Brought done;
            done.before = *head;
            if (*head != due.judgedAt && due.rule->basis(unit) != due.basis)
                return done; // other settings judge all orders anew, in the next call
            // Another bench was first: nothing is set or lifted by what is over.
            done.steps = *head == due.judgedAt
                ? steps(unit, due, orders, due.wanted)
                : steps(unit, due, orders, wantedOf(unit, due, {orders.begin(), orders.end()}));
            take(unit, due, done.steps);
            return done;
        },
        Lane::Bulk);
}

Result<bool> JudgeOrders::bring(std::vector<Due> &all, Due &due, Report &report, const std::function<bool()> &stop)
{
    for (size_t at = 0; at < due.orders.size(); at += chunkSize) {
        if (stop && stop())
            return false;
        const std::span orders = std::span(due.orders).subspan(at, std::min(chunkSize, due.orders.size() - at));
        // Most orders are as they were: those cost no writer's turn.
        const auto differs = inRead<bool>(m_place.store, [&](UnitOfWork &unit) -> Result<bool> {
            const Steps foreseen = steps(unit, due, orders, due.wanted);
            return !foreseen.set.empty() || !foreseen.lift.empty();
        });
        if (!differs)
            return std::unexpected(differs.error());
        if (!*differs)
            continue;
        const auto head = m_feed.head();
        if (!head)
            return std::unexpected(head.error());
        if (*head != due.judgedAt) { // here, so that few judge while others wait to write
            if (const auto again = judgeAgain(due, at, *head); !again)
                return std::unexpected(again.error());
        }
        const auto done = write(due, orders);
        if (!done)
            return std::unexpected(done.error());
        report.set += static_cast<int>(done->steps.set.size());
        report.lifted += static_cast<int>(done->steps.lift.size());
        if (done->steps.set.empty() && done->steps.lift.empty())
            continue;
        for (Due &one : all) { // its own writing, one change, makes no judgement old
            if (one.judgedAt == done->before)
                ++one.judgedAt;
        }
    }
    return true;
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
