// SPDX-License-Identifier: Apache-2.0
#include "dispatch/workplace.h"

namespace waydesk {

QString Workplace::who() const { return operatorName.isEmpty() ? bench : operatorName + QLatin1Char('@') + bench; }

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
