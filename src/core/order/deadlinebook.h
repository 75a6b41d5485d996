// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/deadline.h"
#include "core/order/workcalendar.h"
#include "core/support/error.h"

#include <QByteArray>
#include <QString>

#include <span>
#include <vector>

namespace waydesk {

/// What one platform demands of one kind of shop. Shops of unknown platforms take the rule without a platform.
struct PlatformRule {
    QString platform;
    std::optional<bool> mall; ///< only shops of that kind; nothing = both
    DeadlineStart start = DeadlineStart::Paid; ///< GroupComplete: the order's creation, which is the group's completion
    Term ship;
    std::optional<Term> scan; ///< until the carrier's first scan
    QString country; ///< whose days count unless the shop says another; empty = the shop has to say
    bool assumed = false; ///< the platform's own rule is not known

    friend bool operator==(const PlatformRule &, const PlatformRule &) = default;
};

/// The platforms' rules and the calendars of the countries: all that deadlines know before shops and announcements.
/// A plain value, read on any thread. Rules and calendars of one's own take the place of those that ship.
class DeadlineBook
{
public:
    /// No rule and no country.
    DeadlineBook() = default;
    static const DeadlineBook &builtIn();

    /// Takes in a file of rules: {rules: [{platform?, mall?, start, ship, scan?, country?, assumed?}]}; a rule of the
    /// same platform and kind is replaced. One that names no kind replaces all that were known of the platform, none of
    /// the same file that names one. InvalidArgument (argument = deadlines, value); then nothing is taken.
    Result<void> addRules(const QByteArray &json);
    /// InvalidArgument if its country is none of ours: nobody says when its days begin.
    Result<void> add(const CalendarYear &year);

    /// The most particular rule for such a shop.
    const PlatformRule &rule(QStringView platform, bool mall) const;
    /// Weekends only, eight hours ahead of UTC, for a country that is not known.
    const WorkCalendar &calendar(QStringView country) const;
    const std::vector<PlatformRule> &rules() const { return m_rules; }
    const std::vector<WorkCalendar> &calendars() const { return m_calendars; }

private:
    Result<void> addCountries(const QByteArray &json);

    std::vector<PlatformRule> m_rules;
    std::vector<WorkCalendar> m_calendars;
};

} // namespace waydesk
