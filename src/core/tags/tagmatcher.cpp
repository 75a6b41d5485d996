// SPDX-License-Identifier: Apache-2.0
#include "core/tags/tagmatcher.h"

#include "core/address/country.h"
#include "core/carrier/carrierpolicy.h"

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QStringList folded(const QStringList &words)
{
    QStringList all;
    for (const QString &word : words)
        all.append(foldedTagText(word));
    return all;
}

bool holdsOneOf(const QString &text, const QStringList &words)
{
    return words.isEmpty() || std::ranges::any_of(words, [&](const QString &word) { return text.contains(word); });
}

bool inRange(const TagConditions &when, const TagFacts &facts)
{
    if (!when.hasAmount())
        return true;
    const QString &currency = facts.currency.isEmpty() ? PolicyLimits::currency : facts.currency;
    return facts.amountMinor > 0 && currency.compare(when.currency, Qt::CaseInsensitive) == 0
        && facts.amountMinor >= when.amountFrom.value_or(0)
        && facts.amountMinor <= when.amountUntil.value_or(facts.amountMinor);
}

bool isBuyer(const TagConditions &when, std::optional<qint64> earlier)
{
    switch (when.buyer) {
    case TagBuyer::Any: return true;
    case TagBuyer::First: return earlier == 0;
    case TagBuyer::Returning: return earlier && *earlier >= when.earlierFrom;
    }
    return false;
}

} // namespace

TagMatcher::TagMatcher(std::span<const TagRule> rules)
{
    for (const TagRule &rule : rules.first(std::min(rules.size(), TagLimits::tags))) {
        Ready ready{rule.when, false};
        ready.mainland = std::ranges::any_of(rule.when.countries, [](const QString &word) { return isMainland(word); });
        for (QStringList *words : {&ready.when.countries, &ready.when.services, &ready.when.goods, &ready.when.notes})
            *words = folded(*words);
        m_urgent |= rule.urgent ? TagBits(1) << m_rules.size() : 0;
        m_asksForBuyers |= rule.when.buyer != TagBuyer::Any;
        m_asksForGoods |= !rule.when.goods.isEmpty();
        m_asksForNotes |= !rule.when.notes.isEmpty();
        m_asksForPlaces |= !rule.when.countries.isEmpty() || !rule.when.services.isEmpty();
        m_rules.push_back(std::move(ready));
    }
}

bool TagMatcher::meets(const Ready &rule, const TagFacts &facts, const Folded &folded)
{
    const TagConditions &when = rule.when;
    const bool isShop = when.shops.empty() || std::ranges::find(when.shops, facts.shop) != when.shops.end();
    if (!isShop || facts.pieces < when.piecesFrom || !inRange(when, facts) || !isBuyer(when, facts.earlier))
        return false;
    const bool isCountry = when.countries.isEmpty() || when.countries.contains(folded.country)
        || (rule.mainland && isMainland(facts.country));
    return isCountry && holdsOneOf(folded.service, when.services) && holdsOneOf(folded.goods, when.goods)
        && holdsOneOf(folded.notes, when.notes);
}

TagBits TagMatcher::match(const TagFacts &facts) const
{
    Folded folded;
    if (m_asksForPlaces) {
        folded.country = foldedTagText(facts.country.trimmed());
        folded.service = foldedTagText(facts.service);
    }
    if (m_asksForGoods)
        folded.goods = foldedTagText(facts.goods);
    if (m_asksForNotes)
        folded.notes = foldedTagText(facts.notes);
    TagBits bits = 0;
    for (size_t i = 0; i < m_rules.size(); ++i)
        bits |= meets(m_rules[i], facts, folded) ? TagBits(1) << i : 0;
    return bits;
}

} // namespace waydesk
