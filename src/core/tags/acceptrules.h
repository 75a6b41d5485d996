// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/tags/tagmatcher.h"

#include <QJsonObject>

#include <span>
#include <vector>

namespace waydesk {

/// What becomes of a new order by one of its tags.
enum class TagEffect { None, Wait, Go };

/// Which new orders go straight on, and which wait until somebody looked at them. As made it is off: all go on.
///
/// A tag that waits weighs more than one that goes; an order with none of either does as the others do.
struct AcceptRules {
    bool on = false;
    qint64 since = 0; ///< orders imported before then are not asked about
    bool othersGo = false;
    std::vector<qint64> wait; ///< ids of tags
    std::vector<qint64> go;
    qint64 changed = 0; ///< when they or the tags were set last
    bool unread = false; ///< some of it cannot be read: what no tag stops waits too

    friend bool operator==(const AcceptRules &, const AcceptRules &) = default;
};

QJsonObject acceptRulesToJson(const AcceptRules &rules);
/// What is of a wrong kind leaves the rules `unread`, and on.
AcceptRules acceptRulesFromJson(const QJsonObject &json);
TagEffect effectOf(const AcceptRules &rules, qint64 tag);
AcceptRules withEffect(AcceptRules rules, qint64 tag, TagEffect effect);
/// Without what is said of tags that are not there.
AcceptRules withTags(AcceptRules rules, std::span<const TagRule> tags);
/// Whether a tag makes orders wait that is not there.
bool waitsForOthers(const AcceptRules &rules, std::span<const TagRule> tags);

/// Why a new order with these tags waits: "tag:3 tag:7" (ids), "unreadable" where the rules are unread, or "no_rule"
/// where no tag lets it go. Empty: it goes.
QString waitsBecause(const AcceptRules &rules, std::span<const TagRule> tags, TagBits bits);

/// What such a text says.
struct WaitCodes {
    bool noRule = false;
    std::vector<qint64> tags;
    bool unreadable = false;

    friend bool operator==(const WaitCodes &, const WaitCodes &) = default;
};
/// Nothing if it is no such text.
std::optional<WaitCodes> waitCodes(const QString &text);
/// Whether who accepted an order that waited for each of these has looked at what it waits for now: a tag that was not
/// among them asks again, and nothing else does.
bool isAnswered(const QString &waits, const QStringList &accepted);

} // namespace waydesk
