// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/clock.h"
#include "dispatch/ports/historyrepository.h"
#include "dispatch/ports/store.h"

#include <QJsonObject>
#include <QString>

#include <memory>

namespace waydesk {

class CalendarShelf;
class DeadlineBook;

/// Where and by whom a verb is called; stands in every event, lease and manifest. References outlive the verbs.
struct Workplace {
    Store &store;
    const Clock &clock;
    QString bench;
    QString operatorName;
    const CalendarShelf *calendars = nullptr; ///< none: the shipped calendars and rules

    /// What deadlines are counted by, before shops and announcements.
    std::shared_ptr<const DeadlineBook> deadlineBook() const;
    /// "operator@bench", as holds and events show it.
    QString who() const;
    /// Writes one event of this workplace.
    void record(UnitOfWork &unit, const QString &verb, SubjectKind kind, qint64 subject,
                const QJsonObject &detail = {}) const;
};

} // namespace waydesk
