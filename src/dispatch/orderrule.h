// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/reason.h"
#include "core/support/ids.h"
#include "dispatch/ports/store.h"

#include <QString>

#include <vector>

namespace waydesk {

/// What a rule wants of one order: a hold, or a remark where the reason does not block.
struct RuleHold {
    OrderId order;
    Reason reason = Reason::Manual;
    QString text; ///< why, in codes and figures; never a receiver
    qint64 dataAsOf = 0; ///< how old the data is that it judged by

    friend bool operator==(const RuleHold &, const RuleHold &) = default;
};

/// A rule that looks at more than one order's own facts (stock, unusual numbers, notes to be read ...), and marks the
/// orders that it stops with holds, so that the table, planning, printing, the scan and handover know alike. One rule
/// keeps its settings in the store and reads them inside the transaction that it is given.
class OrderRule
{
public:
    virtual ~OrderRule() = default;
    /// Stable; its holds are set by "rule:" and this.
    virtual QString name() const = 0;
    /// What it judges by, in few words: where they differ from those of last time, all waiting orders are judged anew.
    /// Empty: it has nothing to judge by, and its holds go.
    virtual QString basis(UnitOfWork &unit) = 0;
    /// What it remembers of orders follows these, all that changed since it was asked last, whoever judged them. Comes
    /// after basis() and before the questions below. Returns others that are to be judged again because of it.
    virtual std::vector<OrderId> follow(UnitOfWork &, const std::vector<OrderId> &) { return {}; }
    /// The orders to be judged again because these changed: themselves, and those that share what the rule looks at.
    virtual std::vector<OrderId> touchedBy(UnitOfWork &unit, const std::vector<OrderId> &changed) = 0;
    /// What it wants of these orders now; at most one of each reason for an order. An order that waits no more gets
    /// nothing.
    virtual std::vector<RuleHold> judge(UnitOfWork &unit, const std::vector<OrderId> &orders) = 0;
    /// Whether what a person lifted is asked again in the same words once it was judged by newer data.
    virtual bool asksAnewWithNewData() const { return false; }
};

} // namespace waydesk
