// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"
#include "core/tags/acceptrules.h"
#include "dispatch/workplace.h"

#include <vector>

namespace waydesk {

/// The tags in the order of their weight, and which new orders wait.
struct TagSettings {
    std::vector<TagRule> tags;
    AcceptRules accept;

    friend bool operator==(const TagSettings &, const TagSettings &) = default;
};

/// What the rules say of one order now.
struct TagExplanation {
    Order order;
    Shop shop;
    std::vector<TagRule> tags; ///< that it has
    std::optional<qint64> earlier; ///< orders of its buyer; nothing = not known, or no rule asks for it
    QString waits; ///< as waitsBecause(): what the rules say of it if it is new, whether they are on or not
};

/// Tags that orders get by rule, and the rules by which new orders go on or wait. Kept with the store, so that every
/// bench sees the same; the desk and JudgeOrders follow. No step of the undo list.
class SetTags
{
public:
    explicit SetTags(const Workplace &place)
        : m_place(place)
    { }

    Result<TagSettings> all() const;
    /// Adds a tag behind the others (id 0), or puts it in the place of that with its id; its id. NotFound (tag), and
    /// what sound() says. With an effect, that becomes of new orders by it from now on.
    Result<qint64> put(const TagRule &rule, std::optional<TagEffect> effect = {}) const;
    /// NotFound (tag). What was said of it in the accept rules goes with it.
    Result<void> remove(qint64 id) const;
    /// To this place among the tags; one behind the last is the last.
    Result<void> move(qint64 id, size_t place) const;
    /// Switching on sets `since` to now; while it stays on, it stays. InvalidArgument (argument = tag, reason =
    /// tag_both) for one that both waits and goes, NotFound (tag).
    Result<AcceptRules> setAccept(AcceptRules rules) const;
    /// NotFound (order).
    Result<TagExplanation> explain(OrderId order) const;

private:
    const Workplace &m_place;
};

/// What is set, inside a transaction. What cannot be read counts as not set.
TagSettings tagSettings(UnitOfWork &unit);

} // namespace waydesk
