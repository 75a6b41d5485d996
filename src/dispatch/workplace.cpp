// SPDX-License-Identifier: Apache-2.0
#include "dispatch/workplace.h"

#include "dispatch/ports/calendarshelf.h"

namespace waydesk {

QString Workplace::who() const { return operatorName.isEmpty() ? bench : operatorName + QLatin1Char('@') + bench; }

std::shared_ptr<const DeadlineBook> Workplace::deadlineBook() const
{
    if (calendars)
        return calendars->book();
    static const auto shipped = std::make_shared<const DeadlineBook>(DeadlineBook::builtIn());
    return shipped;
}

void Workplace::record(UnitOfWork &unit, const QString &verb, SubjectKind kind, qint64 subject,
                       const QJsonObject &detail) const
{
    Event event;
    event.at = clock.wallMs();
    event.bench = bench;
    event.operatorName = operatorName;
    event.verb = verb;
    event.kind = kind;
    event.subject = subject;
    event.detail = detail;
    unit.history().record(event);
}

} // namespace waydesk
