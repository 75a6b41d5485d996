// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"
#include "core/order/term.h"

namespace waydesk {

/// What a deadline rests on, the strongest first.
enum class DeadlineBasis {
    Promised, ///< the platform states the time itself
    Override, ///< a dated announcement
    ShopTerm, ///< what the shop promises
    Platform, ///< the platform's rule
    Assumed, ///< no rule of the platform is known: the usual term
    Unknown ///< nothing to count from
};

/// From when on the time is counted.
enum class DeadlineStart { Paid, Created, GroupComplete, PresaleDue, PauseOver };

QString deadlineBasisName(DeadlineBasis basis);
QString deadlineStartName(DeadlineStart start);

/// What the time to ship is counted from. UTC milliseconds, 0 = not known.
struct DeadlineFacts {
    ShopId shop;
    qint64 shipBy = 0;
    qint64 paidAt = 0;
    qint64 createdAt = 0;
    qint64 presaleDue = 0; ///< 0 also for what is no presale

    friend bool operator==(const DeadlineFacts &, const DeadlineFacts &) = default;
};

DeadlineFacts deadlineFactsOf(const Order &order);

/// Until when an order must be on its way, and why. UTC milliseconds.
struct Deadline {
    qint64 at = 0; ///< 0 = not known
    qint64 scanBy = 0; ///< until when the carrier's first scan must be known, where the platform asks for it
    DeadlineBasis basis = DeadlineBasis::Unknown;
    DeadlineStart start = DeadlineStart::Paid;
    qint64 startAt = 0; ///< 0 where nothing was counted
    Term term; ///< no amount where nothing was counted
    QString overrideName; ///< the announcement that decided, also where only the start is its
    QString country; ///< whose days were counted; empty where hours were, or none is set
    int missingYear = 0; ///< no calendar of that year: counted without its holidays
    bool provisional = false; ///< a calendar was used that is not announced yet
    bool countryMissing = false; ///< days were counted although the shop's country is not set: without holidays

    friend bool operator==(const Deadline &, const Deadline &) = default;
};

} // namespace waydesk
