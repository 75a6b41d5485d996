// SPDX-License-Identifier: Apache-2.0
#include "core/order/deadlinerules.h"

#include "core/support/names.h"

#include <algorithm>

namespace waydesk {

namespace {

constexpr qint64 hourMs = 3600 * 1000;
constexpr qint64 lastTime = 4102444800000; ///< 2100-01-01: what is later was misread

constexpr std::array effectNames{EnumName{OverrideEffect::Term, "term"}, EnumName{OverrideEffect::ShipBy, "ship_by"},
                                 EnumName{OverrideEffect::Pause, "pause"}};

/// The more particular, then the newer.
bool goesFirst(const DeadlineOverride &a, const DeadlineOverride &b)
{
    const auto grade = [](const DeadlineOverride &one) {
        return one.shop.isValid() ? 2 : one.platform.isEmpty() ? 0 : 1;
    };
    return grade(a) != grade(b) ? grade(a) > grade(b) : a.id > b.id;
}

bool isTime(qint64 ms) { return ms > 0 && ms < lastTime; }

} // namespace

QString overrideEffectName(OverrideEffect effect) { return nameIn(effectNames, effect); }
std::optional<OverrideEffect> overrideEffectFromName(QStringView name) { return valueIn(effectNames, name); }

bool DeadlineOverride::isAbout(const Shop &of) const
{
    return shop.isValid() ? shop == of.id : platform.isEmpty() || platform == of.platform;
}

struct DeadlineRules::Count {
    const Plan &plan;
    Deadline &result;

    void startAt(qint64 at, DeadlineStart start)
    {
        result.startAt = at;
        result.start = start;
    }

    /// From when on it counts; false if the order says no time at all.
    bool findStart(const DeadlineFacts &facts)
    {
        const bool paidFirst = plan.rule.start == DeadlineStart::Paid;
        const DeadlineStart created = paidFirst ? DeadlineStart::Created : plan.rule.start;
        if (isTime(facts.paidAt) && (paidFirst || !isTime(facts.createdAt)))
            startAt(facts.paidAt, DeadlineStart::Paid);
        else if (isTime(facts.createdAt))
            startAt(facts.createdAt, created);
        else
            return false;
        if (isTime(facts.presaleDue) && facts.presaleDue > result.startAt)
            startAt(facts.presaleDue, DeadlineStart::PresaleDue);
        return true;
    }

    const DeadlineOverride *announcement() const
    {
        const auto fits = [at = result.startAt](const DeadlineOverride &one) {
            return at >= one.from && at < one.until;
        };
        const auto found = std::ranges::find_if(plan.overrides, fits);
        return found == plan.overrides.end() ? nullptr : &*found;
    }

    qint64 after(const Term &term)
    {
        if (term.unit == TermUnit::Hours)
            return result.startAt + term.amount * hourMs;
        result.country = plan.calendar.country();
        result.countryMissing = result.country.isEmpty();
        const qint64 day = plan.calendar.dayOf(result.startAt);
        if (term.unit == TermUnit::CalendarDays)
            return plan.calendar.endOf(day + term.amount);
        const auto counted = plan.calendar.workingDaysAfter(day, term.amount);
        if (!result.countryMissing && result.missingYear == 0)
            result.missingYear = counted.missingYear;
        result.provisional |= counted.provisional;
        return plan.calendar.endOf(counted.day);
    }

    /// The pause that it falls into, if any, puts its start off.
    void begin(const DeadlineOverride *announced)
    {
        if (!announced)
            return;
        result.overrideName = announced->name;
        if (announced->effect == OverrideEffect::Pause)
            startAt(announced->until, DeadlineStart::PauseOver);
    }

    /// The platform states until when it ships, but not until when the carrier scans it.
    void countScanOfPromised(const DeadlineFacts &facts)
    {
        if (!plan.rule.scan || !findStart(facts))
            return;
        if (const DeadlineOverride *announced = announcement(); announced && announced->effect == OverrideEffect::Pause)
            begin(announced);
        result.scanBy = after(*plan.rule.scan);
    }

    void count(const Term &term, DeadlineBasis basis)
    {
        result.term = term;
        result.basis = basis;
        result.at = after(term);
    }
};

DeadlineRules::DeadlineRules(std::shared_ptr<const DeadlineBook> book)
    : DeadlineRules(std::move(book), {}, {}, {})
{ }

DeadlineRules::DeadlineRules(std::shared_ptr<const DeadlineBook> book, std::span<const Shop> shops,
                             std::span<const ShopTerms> terms, std::vector<DeadlineOverride> overrides)
    : m_book(book ? std::move(book) : std::make_shared<const DeadlineBook>())
{
    std::ranges::sort(overrides, goesFirst);
    m_anyShop = planOf({}, {}, overrides);
    for (const Shop &shop : shops) {
        const auto own = std::ranges::find(terms, shop.id, &ShopTerms::shop);
        m_plans.emplace(shop.id, planOf(shop, own == terms.end() ? ShopTerms() : *own, overrides));
    }
}

DeadlineRules::Plan DeadlineRules::planOf(const Shop &shop, const ShopTerms &terms,
                                          std::span<const DeadlineOverride> overrides) const
{
    Plan plan;
    plan.rule = m_book->rule(shop.platform, shop.mall);
    plan.promise = terms.promise.isSound() ? terms.promise : Term();
    plan.calendar = m_book->calendar(terms.country.isEmpty() ? plan.rule.country : terms.country);
    std::ranges::copy_if(overrides, std::back_inserter(plan.overrides),
                         [&](const DeadlineOverride &one) { return one.isAbout(shop); });
    return plan;
}

const DeadlineRules::Plan &DeadlineRules::plan(ShopId shop) const
{
    const auto found = m_plans.find(shop);
    return found == m_plans.end() ? m_anyShop : found->second;
}

Deadline DeadlineRules::deadlineOf(const DeadlineFacts &facts) const
{
    Deadline result;
    const Plan &own = plan(facts.shop);
    Count count{own, result};
    if (facts.shipBy > 0) {
        result.at = facts.shipBy;
        result.basis = DeadlineBasis::Promised;
        count.countScanOfPromised(facts);
        return result;
    }
    if (!count.findStart(facts))
        return result;
    const DeadlineOverride *announced = count.announcement();
    count.begin(announced);
    if (announced && announced->effect == OverrideEffect::ShipBy) {
        result.at = announced->shipBy;
        result.basis = DeadlineBasis::Override;
        if (own.rule.scan)
            result.scanBy = std::max(count.after(*own.rule.scan), result.at);
        return result;
    }
    if (own.rule.scan)
        result.scanBy = count.after(*own.rule.scan);
    if (announced && announced->effect == OverrideEffect::Term)
        count.count(announced->term, DeadlineBasis::Override);
    else if (own.promise.amount > 0)
        count.count(own.promise, DeadlineBasis::ShopTerm);
    else
        count.count(own.rule.ship, own.rule.assumed ? DeadlineBasis::Assumed : DeadlineBasis::Platform);
    return result;
}

std::vector<ShopId> DeadlineRules::differing(const DeadlineRules &before) const
{
    std::vector<ShopId> shops;
    for (const auto &[shop, plan] : m_plans) {
        if (plan != before.plan(shop))
            shops.push_back(shop);
    }
    std::ranges::sort(shops);
    return shops;
}

} // namespace waydesk
