// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/deadlinerules.h"
#include "dispatch/workplace.h"

#include <optional>
#include <vector>

namespace waydesk {

class CalendarShelf;

/// What people have set about the time to ship.
struct DeadlineSettings {
    std::vector<Shop> shops;
    std::vector<ShopTerms> terms; ///< of the shops that have any
    std::vector<DeadlineOverride> overrides; ///< the newest first

    ShopTerms termsOf(ShopId shop) const;
};

/// The time that orders have until they must ship, as far as people set it: what a shop promises, the platforms'
/// announcements, calendars of one's own. Kept with the store, so that every bench counts alike; calendars are files of
/// the bench's data folder. A change reaches every order table by the change feed. No step of the undo list.
class SetDeadlines
{
public:
    explicit SetDeadlines(const Workplace &place)
        : m_place(place)
    { }

    Result<DeadlineSettings> all() const;
    /// What the shop promises and whose days count there; `mall` also says of what kind it is. NotFound (shop);
    /// InvalidArgument (argument = promise, country) for what is no term or no country with a calendar.
    Result<Shop> setShop(const ShopTerms &terms, std::optional<bool> mall = {}) const;
    /// InvalidArgument (argument = name, from, until, term, ship_by), NotFound (shop). Returns it with its id.
    Result<DeadlineOverride> add(const DeadlineOverride &announced) const;
    /// NotFound if there is none.
    Result<void> remove(qint64 override) const;

    /// As CalendarShelf's, and every table is told.
    Result<QString> addCalendar(CalendarShelf &shelf, const QString &file) const;
    Result<void> removeCalendar(CalendarShelf &shelf, const QString &id) const;

private:
    Result<void> tellShops(const QString &calendar) const;

    const Workplace &m_place;
};

/// What is set, inside a transaction. A setting that cannot be read counts as not made.
DeadlineSettings deadlineSettings(UnitOfWork &unit);
/// The rules that count now.
DeadlineRules deadlineRules(UnitOfWork &unit, const Workplace &place);

} // namespace waydesk
