// SPDX-License-Identifier: Apache-2.0
#include "core/order/mergelines.h"

#include <QHash>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace waydesk {

namespace {
/// How much a refund holds back; 0 = nothing to take back.
int weight(RefundState refund)
{
    switch (refund) {
    case RefundState::Requested: return 1;
    case RefundState::Running: return 2;
    case RefundState::Done: return 3;
    default: return 0;
    }
}

bool saysNothing(RefundState refund) { return refund == RefundState::Unknown || refund == RefundState::NotStated; }

/// Stored lines by subOrder, each taken once, equal ones in their order.
class LineIndex
{
public:
    explicit LineIndex(const std::vector<OrderLine> &lines)
    {
        for (size_t i = lines.size(); i-- > 0;)
            m_open[lines[i].subOrder].push_back(i);
    }
    std::optional<size_t> take(const QString &subOrder)
    {
        const auto found = m_open.find(subOrder);
        if (found == m_open.end() || found->empty())
            return std::nullopt;
        const size_t index = found->back();
        found->pop_back();
        return index;
    }

private:
    QHash<QString, std::vector<size_t>> m_open;
};

void mergeLine(OrderLine &stored, const OrderLine &read, bool mayTakeBack, LinesChange &change)
{
    OrderLine merged = read;
    merged.id = stored.id;
    merged.refund = mergedRefund(stored.refund, {read.refund, read.refundUnread}, mayTakeBack);
    merged.refundUnread = false;
    if (merged == stored)
        return;
    change.any = true;
    change.refund = change.refund || merged.refund != stored.refund;
    change.goods = change.goods || merged.quantity != stored.quantity || merged.sku != stored.sku
        || merged.attributes != stored.attributes;
    stored = std::move(merged);
}
} // namespace

RefundState mergedRefund(RefundState stored, ReadRefund read, bool mayTakeBack)
{
    if (!read.unread && (read.state == RefundState::Unknown || (saysNothing(read.state) && !saysNothing(stored))))
        return stored;
    if (!mayTakeBack && weight(read.state) < weight(stored))
        return stored;
    return read.state;
}

LinesChange mergeLines(std::vector<OrderLine> &stored, const std::vector<OrderLine> &read, bool mayTakeBack)
{
    LinesChange change;
    LineIndex index(stored);
    std::vector<bool> listed(stored.size(), false);
    std::vector<OrderLine> added;
    for (const OrderLine &line : read) {
        if (const auto at = index.take(line.subOrder)) {
            mergeLine(stored[*at], line, mayTakeBack, change);
            listed[*at] = true;
        } else {
            added.push_back(line);
            added.back().id = {};
            added.back().refundUnread = false;
        }
    }
    std::vector<OrderLine> kept;
    kept.reserve(stored.size() + added.size());
    for (size_t i = 0; i < stored.size(); ++i) {
        if (listed[i] || (!mayTakeBack && weight(stored[i].refund) > 0))
            kept.push_back(std::move(stored[i]));
    }
    const bool othersGone = kept.size() != stored.size();
    if (othersGone || !added.empty())
        change.any = change.goods = true;
    std::ranges::move(added, std::back_inserter(kept));
    stored = std::move(kept);
    return change;
}

} // namespace waydesk
