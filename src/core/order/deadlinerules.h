// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/deadlinebook.h"

#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

namespace waydesk {

/// What a user said of one shop's time to ship.
struct ShopTerms {
    ShopId shop;
    Term promise; ///< no amount: as the platform demands
    QString country; ///< whose days count; empty = the platform's

    friend bool operator==(const ShopTerms &, const ShopTerms &) = default;
};

/// What an announcement does to the orders that it is about.
enum class OverrideEffect {
    Term, ///< they have this time instead
    ShipBy, ///< they are all due at this time
    Pause ///< their time begins to count when it is over
};

QString overrideEffectName(OverrideEffect effect);
std::optional<OverrideEffect> overrideEffectFromName(QStringView name);

/// A platform's announcement for some days (a sale, Spring Festival): about orders whose time would begin to count from
/// `from` on and before `until`, UTC milliseconds.
struct DeadlineOverride {
    qint64 id = 0;
    QString name; ///< what people call it
    QString platform; ///< empty = every platform
    ShopId shop; ///< none = every shop
    qint64 from = 0;
    qint64 until = 0;
    OverrideEffect effect = OverrideEffect::Term;
    Term term;
    qint64 shipBy = 0;

    bool isAbout(const Shop &of) const;
    friend bool operator==(const DeadlineOverride &, const DeadlineOverride &) = default;
};

/// Until when orders must ship: the one place of these rules. A time that the platform states wins, then the
/// announcement (that of the shop before that of its platform before one for all; of equal ones the later made), then
/// what the shop promises, then the platform's rule. Immutable; read on any thread.
class DeadlineRules
{
public:
    /// Only what the book says, for shops that are not known.
    explicit DeadlineRules(std::shared_ptr<const DeadlineBook> book = nullptr);
    DeadlineRules(std::shared_ptr<const DeadlineBook> book, std::span<const Shop> shops,
                  std::span<const ShopTerms> terms, std::vector<DeadlineOverride> overrides);

    Deadline deadlineOf(const DeadlineFacts &facts) const;
    Deadline deadlineOf(const Order &order) const { return deadlineOf(deadlineFactsOf(order)); }
    /// Only the time; 0 = not known.
    qint64 at(const DeadlineFacts &facts) const { return deadlineOf(facts).at; }

    /// Shops of which these rules may say something else than `before` did.
    std::vector<ShopId> differing(const DeadlineRules &before) const;

private:
    /// What counts for one shop, the first fitting announcement first.
    struct Plan {
        PlatformRule rule;
        Term promise;
        WorkCalendar calendar;
        std::vector<DeadlineOverride> overrides;
        friend bool operator==(const Plan &, const Plan &) = default;
    };
    struct Count; ///< one deadline in the making

    Plan planOf(const Shop &shop, const ShopTerms &terms, std::span<const DeadlineOverride> overrides) const;
    const Plan &plan(ShopId shop) const;

    std::shared_ptr<const DeadlineBook> m_book;
    std::unordered_map<ShopId, Plan> m_plans;
    Plan m_anyShop;
};

} // namespace waydesk
