// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/tags/tagfacts.h"
#include "core/tags/tagrule.h"

#include <span>
#include <vector>

namespace waydesk {

/// The tags of one order: bit n is the tag at place n, the first place being the one that matters most.
using TagBits = quint32;

/// Tags made ready to judge many orders.
class TagMatcher
{
public:
    TagMatcher() = default;
    explicit TagMatcher(std::span<const TagRule> rules);

    TagBits match(const TagFacts &facts) const;

    bool isEmpty() const { return m_rules.empty(); }
    bool asksForBuyers() const { return m_asksForBuyers; }
    bool asksForGoods() const { return m_asksForGoods; }
    bool asksForNotes() const { return m_asksForNotes; }
    /// The bits of tags that make an order urgent.
    TagBits urgent() const { return m_urgent; }

private:
    struct Ready {
        TagConditions when; ///< words folded
        bool mainland = false; ///< among the countries
    };
    struct Folded {
        QString country, service, goods, notes;
    };
    static bool meets(const Ready &rule, const TagFacts &facts, const Folded &folded);

    std::vector<Ready> m_rules;
    TagBits m_urgent = 0;
    bool m_asksForBuyers = false;
    bool m_asksForGoods = false;
    bool m_asksForNotes = false;
    bool m_asksForPlaces = false; ///< country or service
};

} // namespace waydesk
