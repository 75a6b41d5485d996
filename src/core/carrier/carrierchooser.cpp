// SPDX-License-Identifier: Apache-2.0
#include "core/carrier/carrierchooser.h"

#include "core/carrier/notewords.h"
#include "core/support/names.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>

namespace waydesk {

namespace {

constexpr std::array whyNames{
    EnumName{ChoiceWhy::Rule, "rule"},
    EnumName{ChoiceWhy::Cheapest, "cheapest"},
    EnumName{ChoiceWhy::Fastest, "fastest"},
    EnumName{ChoiceWhy::NoRule, "no_rule"},
    EnumName{ChoiceWhy::NoneAllowed, "none_allowed"},
};
constexpr std::array reasonNames{
    EnumName{ChoiceReason::RuleUses, "rule_uses"},
    EnumName{ChoiceReason::Cheapest, "cheapest"},
    EnumName{ChoiceReason::Fastest, "fastest"},
    EnumName{ChoiceReason::NoAccount, "no_account"},
    EnumName{ChoiceReason::AreaSuspended, "area_suspended"},
    EnumName{ChoiceReason::NotServed, "not_served"},
    EnumName{ChoiceReason::RuleAvoids, "rule_avoids"},
    EnumName{ChoiceReason::NoPrice, "no_price"},
    EnumName{ChoiceReason::WeightUnknown, "weight_unknown"},
    EnumName{ChoiceReason::Dearer, "dearer"},
    EnumName{ChoiceReason::Slower, "slower"},
    EnumName{ChoiceReason::OftenException, "often_exception"},
};

constexpr qint64 unknown = std::numeric_limits<qint64>::max();

bool comesBefore(const CarrierRule *a, const CarrierRule *b)
{
    return std::tuple(a->priority, -a->depth(), -a->id) < std::tuple(b->priority, -b->depth(), -b->id);
}

/// The narrower row decides; of two for the same area the cheaper.
bool decidesBefore(const PriceRow *a, const PriceRow *b)
{
    return std::tuple(-a->area.depth(), a->firstMinor, a->stepMinor, a->id)
        < std::tuple(-b->area.depth(), b->firstMinor, b->stepMinor, b->id);
}

bool anyOf(const QStringList &wanted, const QStringList &there)
{
    return wanted.isEmpty()
        || std::ranges::any_of(there, [&](const QString &one) { return wanted.contains(one, Qt::CaseInsensitive); });
}

bool inRange(const MeasureRange &range, std::optional<qint64> value)
{
    return range.isOpen() || (value && range.contains(*value));
}

bool endsAfter(const Suspension *a, const Suspension *b)
{
    return std::tuple(a->until == 0 ? unknown : a->until, a->id)
        > std::tuple(b->until == 0 ? unknown : b->until, b->id);
}

} // namespace

/// One carrier while it is weighed.
struct CarrierChooser::Standing {
    bool usable = false;
    bool served = true;
    bool avoided = false;
    bool allowed = false; ///< but for what rules avoid
    const Suspension *suspended = nullptr;
    qint64 cost = unknown;
    qint64 days = unknown;
    const CarrierRule *rule = nullptr; ///< that uses or avoids it, the first one

    bool goes() const { return allowed && !avoided; }
};

struct CarrierChooser::Weighed {
    const PlaceFacts *place = nullptr;
    QVarLengthArray<Standing, 32> carriers;
    QVarLengthArray<const CarrierRule *, 16> rules; ///< that match, in the order in which they are tried
    bool priced = false;
    CarrierPick pick;
};

QString choiceWhyName(ChoiceWhy why) { return nameIn(whyNames, why); }

QString choiceReasonName(ChoiceReason reason) { return nameIn(reasonNames, reason); }

bool forbids(ChoiceReason reason)
{
    switch (reason) {
    case ChoiceReason::NoAccount:
    case ChoiceReason::AreaSuspended:
    case ChoiceReason::NotServed:
    case ChoiceReason::RuleAvoids: return true;
    case ChoiceReason::RuleUses:
    case ChoiceReason::Cheapest:
    case ChoiceReason::Fastest:
    case ChoiceReason::NoPrice:
    case ChoiceReason::WeightUnknown:
    case ChoiceReason::Dearer:
    case ChoiceReason::Slower:
    case ChoiceReason::OftenException: break;
    }
    return false;
}

CarrierChooser::CarrierChooser(CarrierPolicy policy)
    : m_policy(std::move(policy))
{
    for (const CarrierRule &rule : m_policy.rules) {
        m_rules.push_back(&rule);
        if (!rule.carrier.isEmpty())
            indexOf(rule.carrier);
    }
    std::ranges::sort(m_rules, comesBefore);
    for (const PriceRow &row : m_policy.prices)
        indexOf(row.carrier);
    indexRows();
}

int CarrierChooser::indexOf(const QString &code)
{
    const auto found = m_index.constFind(code);
    if (found != m_index.constEnd())
        return *found;
    m_codes.append(code);
    return *m_index.insert(code, static_cast<int>(m_codes.size()) - 1);
}

void CarrierChooser::indexRows()
{
    const auto count = static_cast<size_t>(m_codes.size());
    m_prices.assign(count, {});
    m_areas.assign(count, {});
    m_exceptions.assign(count, 0);
    const auto at = [&](const QString &code) { return m_index.value(code, -1); };
    for (const PriceRow &row : m_policy.prices)
        m_prices[static_cast<size_t>(at(row.carrier))].push_back(&row);
    for (const ServiceArea &row : m_policy.areas) {
        if (const int carrier = at(row.carrier); carrier >= 0)
            m_areas[static_cast<size_t>(carrier)].push_back(&row);
    }
    for (const CarrierRecord &record : m_policy.records) {
        if (const int carrier = at(record.carrier); carrier >= 0)
            m_exceptions[static_cast<size_t>(carrier)] = record.exceptionsPerMille();
    }
    forgetPlaces();
}

void CarrierChooser::forgetPlaces()
{
    m_seen.clear();
    m_known.clear();
    m_facts.clear();
}

const std::vector<bool> &CarrierChooser::usableOf(const QStringList &codes)
{
    if (codes == m_lastUsable && !m_usable.empty())
        return m_usable;
    const qsizetype before = m_codes.size();
    for (const QString &code : codes)
        indexOf(code);
    if (m_codes.size() != before)
        indexRows();
    m_usable.assign(static_cast<size_t>(m_codes.size()), false);
    for (const QString &code : codes)
        m_usable[static_cast<size_t>(m_index.value(code))] = true;
    m_lastUsable = codes;
    return m_usable;
}

/// A place that only the street names is looked at each time.
const CarrierChooser::PlaceFacts &CarrierChooser::factsOf(const Address &receiver)
{
    const RawPlace raw{receiver.country, receiver.province, receiver.city, receiver.district};
    if (const auto seen = m_seen.constFind(raw); seen != m_seen.constEnd())
        return **seen;
    const FoundArea found = findArea(receiver);
    const PlaceFacts &facts = factsOf(found.area);
    if (found.byParts)
        m_seen.insert(raw, &facts);
    return facts;
}

const CarrierChooser::PlaceFacts &CarrierChooser::factsOf(const Area &area)
{
    const PlaceFacts *&facts = m_known[area];
    if (!facts)
        facts = &m_facts.emplace_back(makeFacts(area));
    return *facts;
}

CarrierChooser::PlaceFacts CarrierChooser::makeFacts(const Area &area) const
{
    PlaceFacts facts;
    facts.carriers.resize(static_cast<size_t>(m_codes.size()));
    for (size_t i = 0; i < facts.carriers.size(); ++i) {
        PlaceFacts::Of &one = facts.carriers[i];
        for (const PriceRow *row : m_prices[i]) {
            if (covers(row->area, area) && (!one.price || decidesBefore(row, one.price)))
                one.price = row;
        }
        int depth = -1;
        one.served = std::ranges::none_of(m_areas[i], &ServiceArea::served);
        for (const ServiceArea *row : m_areas[i]) {
            if (!covers(row->area, area) || row->area.depth() < depth)
                continue;
            one.served = row->served && (row->area.depth() > depth || one.served);
            depth = row->area.depth();
        }
        for (const Suspension &suspension : m_policy.suspensions) {
            if (suspension.concerns(m_codes[static_cast<qsizetype>(i)]) && covers(suspension.area, area))
                one.suspensions.push_back(&suspension);
        }
    }
    for (const CarrierRule *rule : m_rules) {
        if (rule->areas.empty()
            || std::ranges::any_of(rule->areas, [&](const Area &wide) { return covers(wide, area); }))
            facts.rules.push_back(rule);
    }
    return facts;
}

bool CarrierChooser::matches(const CarrierRule &rule, const ParcelTraits &parcel)
{
    return inRange(rule.grams, parcel.grams) && inRange(rule.cubicCm, parcel.cubicCm)
        && inRange(rule.valueMinor, rule.currency == parcel.currency ? parcel.valueMinor : std::nullopt)
        && anyOf(rule.shops, parcel.shops) && anyOf(rule.platforms, parcel.platforms)
        && (rule.notes.isEmpty() || !askedWord(parcel.notes, rule.notes).isEmpty())
        && (rule.demands.isEmpty() || !heldWord(parcel.demands, rule.demands).isEmpty())
        && (rule.goods.isEmpty() || !heldWord(parcel.goods, rule.goods).isEmpty());
}

CarrierChooser::Weighed CarrierChooser::weigh(const ParcelTraits &parcel, qint64 nowMs)
{
    Weighed weighed;
    const std::vector<bool> &usable = usableOf(parcel.usable);
    weighed.place = &factsOf(parcel.receiver);
    weighed.carriers.resize(m_codes.size());
    for (size_t i = 0; i < usable.size(); ++i) {
        const PlaceFacts::Of &there = weighed.place->carriers[i];
        Standing &one = weighed.carriers[static_cast<qsizetype>(i)];
        one.usable = usable[i];
        one.served = there.served;
        for (const Suspension *suspension : there.suspensions) {
            if (suspension->isAt(nowMs) && (!one.suspended || endsAfter(suspension, one.suspended)))
                one.suspended = suspension;
        }
        one.allowed = one.usable && one.served && !one.suspended;
    }
    for (const CarrierRule *rule : weighed.place->rules) {
        if (!matches(*rule, parcel))
            continue;
        weighed.rules.append(rule);
        if (rule->action != RuleAction::Use && rule->action != RuleAction::Avoid)
            continue;
        Standing &one = weighed.carriers[m_index.value(rule->carrier)];
        if (!one.rule) {
            one.rule = rule;
            one.avoided = rule->action == RuleAction::Avoid;
        }
    }
    decide(weighed, parcel);
    return weighed;
}

void CarrierChooser::decide(Weighed &weighed, const ParcelTraits &parcel) const
{
    CarrierPick &pick = weighed.pick;
    for (const CarrierRule *rule : weighed.rules) {
        if (rule->action == RuleAction::Avoid)
            continue;
        pick.why = ChoiceWhy::NoneAllowed;
        int chosen = -1;
        if (rule->action == RuleAction::Use) {
            const int named = m_index.value(rule->carrier);
            chosen = weighed.carriers[named].goes() ? named : -1;
        } else {
            chosen = best(weighed, parcel, rule->action == RuleAction::Fastest);
        }
        if (chosen < 0)
            continue;
        pick.carrier = m_codes[chosen];
        pick.rule = rule->id;
        pick.why = rule->action == RuleAction::Use ? ChoiceWhy::Rule
            : rule->action == RuleAction::Fastest  ? ChoiceWhy::Fastest
                                                   : ChoiceWhy::Cheapest;
        return;
    }
}

void CarrierChooser::price(Weighed &weighed, const ParcelTraits &parcel) const
{
    if (std::exchange(weighed.priced, true))
        return;
    for (qsizetype i = 0; i < weighed.carriers.size(); ++i) {
        if (const PriceRow *row = weighed.place->carriers[static_cast<size_t>(i)].price) {
            weighed.carriers[i].cost = priceOf(*row, parcel.grams, parcel.cubicCm);
            weighed.carriers[i].days = row->days > 0 ? row->days : unknown;
        }
    }
}

/// Nothing known is no answer: a carrier without a price is never the cheapest, one without days never the fastest.
int CarrierChooser::best(Weighed &weighed, const ParcelTraits &parcel, bool byDays) const
{
    price(weighed, parcel);
    const auto rank = [&](int i) {
        const Standing &one = weighed.carriers[i];
        const qint64 exceptions = m_exceptions[static_cast<size_t>(i)];
        return byDays ? std::tuple(one.days, one.cost, exceptions) : std::tuple(one.cost, one.days, exceptions);
    };
    int found = -1;
    for (int i = 0; i < static_cast<int>(weighed.carriers.size()); ++i) {
        const Standing &one = weighed.carriers[i];
        if (!one.goes() || (byDays ? one.days : one.cost) == unknown)
            continue;
        if (found < 0 || rank(i) < rank(found) || (rank(i) == rank(found) && m_codes[i] < m_codes[found]))
            found = i;
    }
    return found;
}

CarrierPick CarrierChooser::pick(const ParcelTraits &parcel, qint64 nowMs) { return weigh(parcel, nowMs).pick; }

CarrierCandidate CarrierChooser::candidateOf(const Weighed &weighed, int carrier, const ParcelTraits &parcel) const
{
    const Standing &one = weighed.carriers[carrier];
    const PriceRow *row = weighed.place->carriers[static_cast<size_t>(carrier)].price;
    CarrierCandidate candidate;
    candidate.carrier = m_codes[carrier];
    candidate.allowed = one.goes();
    candidate.rule = one.rule ? one.rule->id : 0;
    if (one.cost != unknown)
        candidate.costMinor = one.cost;
    candidate.days = one.days == unknown ? 0 : one.days;
    if (one.rule && !one.avoided)
        candidate.pros.push_back(ChoiceReason::RuleUses);
    const auto con = [&](bool is, ChoiceReason reason) {
        if (is)
            candidate.cons.push_back(reason);
    };
    con(!one.usable, ChoiceReason::NoAccount);
    con(one.suspended != nullptr, ChoiceReason::AreaSuspended);
    con(!one.served, ChoiceReason::NotServed);
    con(one.avoided, ChoiceReason::RuleAvoids);
    con(!row, ChoiceReason::NoPrice);
    con(row && row->stepGrams > 0 && !parcel.grams, ChoiceReason::WeightUnknown);
    if (one.suspended)
        candidate.suspension = *one.suspended;
    for (const CarrierRecord &record : m_policy.records) {
        if (record.carrier == candidate.carrier)
            candidate.record = record;
    }
    candidate.record.carrier = candidate.carrier;
    return candidate;
}

CarrierChoice CarrierChooser::explain(const ParcelTraits &parcel, qint64 nowMs)
{
    Weighed weighed = weigh(parcel, nowMs);
    CarrierChoice choice;
    choice.pick = weighed.pick;
    const int cheapest = best(weighed, parcel, false);
    const int fastest = best(weighed, parcel, true);
    choice.cheapest = cheapest < 0 ? QString() : m_codes[cheapest];
    choice.fastest = fastest < 0 ? QString() : m_codes[fastest];
    qint64 fewest = unknown;
    for (qsizetype i = 0; i < weighed.carriers.size(); ++i) {
        if (weighed.carriers[i].goes())
            fewest = std::min(fewest, m_exceptions[static_cast<size_t>(i)]);
    }
    for (int i = 0; i < static_cast<int>(m_codes.size()); ++i) {
        const Standing &one = weighed.carriers[i];
        if (!one.usable && !one.rule && one.cost == unknown)
            continue; // another parcel's
        CarrierCandidate candidate = candidateOf(weighed, i, parcel);
        if (i == cheapest)
            candidate.pros.push_back(ChoiceReason::Cheapest);
        if (i == fastest)
            candidate.pros.push_back(ChoiceReason::Fastest);
        if (candidate.costMinor && cheapest >= 0 && *candidate.costMinor > weighed.carriers[cheapest].cost)
            candidate.cons.push_back(ChoiceReason::Dearer);
        if (candidate.days > 0 && fastest >= 0 && candidate.days > weighed.carriers[fastest].days)
            candidate.cons.push_back(ChoiceReason::Slower);
        if (m_exceptions[static_cast<size_t>(i)] > fewest)
            candidate.cons.push_back(ChoiceReason::OftenException);
        choice.candidates.push_back(std::move(candidate));
    }
    std::ranges::sort(choice.candidates, {}, [&](const CarrierCandidate &one) {
        return std::tuple(one.carrier != choice.pick.carrier, !one.allowed, one.carrier);
    });
    return choice;
}

} // namespace waydesk
