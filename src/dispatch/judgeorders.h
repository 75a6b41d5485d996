// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parcel/parcel.h"
#include "dispatch/orderrule.h"
#include "dispatch/ports/changefeed.h"
#include "dispatch/ports/desksource.h"
#include "dispatch/workplace.h"

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <vector>

namespace waydesk {

/// Keeps the holds of the order rules as the rules want them. What it did last stands in the store as a change
/// sequence, so that a crash, another bench or an older program leave nothing unjudged: each call goes on where the
/// last one of any bench ended, and looks only at what changed since; what the rules remember follows the feed from
/// where this one ended. A hold that a person lifted is not set again
/// while the rule says the same of that order.
class JudgeOrders
{
public:
    JudgeOrders(const Workplace &place, DeskSource &source, ChangeFeed &feed,
                std::vector<std::unique_ptr<OrderRule>> rules)
        : m_place(place)
        , m_source(source)
        , m_feed(feed)
        , m_rules(std::move(rules))
    { }

    struct Report {
        int set = 0;
        int lifted = 0;
    };
    /// Blocks; any thread but the interface thread. Writes nothing where nothing changed since the last call, or no
    /// rule has anything to judge by. Holds are written some hundred orders at a time, after all other work. `stop` is
    /// asked in between: what was not judged then is judged by the next call.
    Result<Report> catchUp(const std::function<bool()> &stop = {});

private:
    struct Due {
        OrderRule *rule = nullptr;
        qint64 since = -1;
        qint64 judgedAt = -1; ///< the head when it judged, with what this one wrote since
        qint64 stored = -1; ///< how far the store says that somebody has looked
        QString basis;
        QString before; ///< what it judged by last time
        std::vector<OrderId> orders;
        std::vector<RuleHold> wanted;
    };
    Result<std::vector<Due>> rulesAt(qint64 head);
    Result<void> judge(std::vector<Due> &all, qint64 head);
    Result<std::vector<OrderId>> changedAfter(qint64 seq);
    static std::vector<RuleHold> wantedOf(UnitOfWork &unit, const Due &due, const std::vector<OrderId> &orders);
    struct Steps {
        std::vector<RuleHold> set;
        std::vector<Hold> lift;
    };
    static Steps steps(UnitOfWork &unit, const Due &due, std::span<const OrderId> orders,
                       std::span<const RuleHold> wanted);
    /// False if it was stopped.
    Result<bool> bring(std::vector<Due> &all, Due &due, Report &report, const std::function<bool()> &stop);
    struct Brought {
        Steps steps;
        qint64 before = -1; ///< the head that it was written after
    };
    Result<Brought> write(const Due &due, std::span<const OrderId> orders);
    Result<void> judgeAgain(Due &due, size_t from, qint64 head);
    void take(UnitOfWork &unit, const Due &due, const Steps &steps) const;

    const Workplace &m_place;
    DeskSource &m_source;
    ChangeFeed &m_feed;
    std::vector<std::unique_ptr<OrderRule>> m_rules;
    qint64 m_seen = -1; ///< how far this one has looked; the store is told only now and then
    qint64 m_followed = -1; ///< how far what the rules remember goes, also after a call that did not come to its end
    std::map<const OrderRule *, std::vector<OrderId>> m_left; ///< found by a call that did not come to its end
};

} // namespace waydesk
