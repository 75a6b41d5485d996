// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"
#include "core/tags/acceptrules.h"
#include "dispatch/workplace.h"

#include <QJsonArray>

#include <vector>

namespace waydesk {

/// The tags in the order of their weight, and which new orders wait.
struct TagSettings {
    std::vector<TagRule> tags;
    AcceptRules accept; ///< unread also where a tag that orders wait for cannot be read
    QJsonArray unread; ///< tags that cannot be read; they are kept as they are
    bool isAcceptTorn = false; ///< nothing can be made of what is kept of the accept rules

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
    /// what sound() says. With an effect, that becomes of orders that are new (see AcceptRule) by it; InvalidArgument
    /// (argument = tag, reason = tag_unreadable) while the accept rules cannot be read.
    Result<qint64> put(const TagRule &rule, std::optional<TagEffect> effect = {}) const;
    /// NotFound (tag). What was said of it in the accept rules goes with it.
    Result<void> remove(qint64 id) const;
    /// Drops the tags that cannot be read, and what the accept rules say of tags that are not there; how many could
    /// not be read.
    /// InvalidArgument (tag_unreadable) while the accept rules themselves are torn, NothingToDo.
    Result<int> removeUnread() const;
    /// To this place among the tags; one behind the last is the last.
    Result<void> move(qint64 id, size_t place) const;
    /// Switching on sets `since` to now; while it stays on, it stays. Switching off forgets what could not be read.
    /// InvalidArgument (argument = tag, reason = tag_both) for one that both waits and goes, NotFound (tag).
    /// While the rules cannot be read they can only be switched off (tag_unreadable).
    Result<AcceptRules> setAccept(AcceptRules rules) const;
    /// Switches them, and says what becomes of orders without any of the tags; what is said of tags stays as it is
    /// kept. The same errors.
    Result<AcceptRules> setMode(bool on, bool othersGo) const;
    /// NotFound (order).
    Result<TagExplanation> explain(OrderId order) const;

private:
    Result<AcceptRules> accept(UnitOfWork &unit, const TagSettings &settings, AcceptRules rules) const;
    void keepChanged(UnitOfWork &unit, TagSettings &settings) const;

    const Workplace &m_place;
};

/// What is set, inside a transaction. Where accept rules are set that cannot be read, new orders wait.
TagSettings tagSettings(UnitOfWork &unit);

} // namespace waydesk
