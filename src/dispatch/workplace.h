// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/clock.h"
#include "dispatch/ports/historyrepository.h"
#include "dispatch/ports/store.h"

#include <QJsonObject>
#include <QString>

namespace waydesk {

/// Where and by whom a verb is called; stands in every event, lease and manifest. References outlive the verbs.
struct Workplace {
    Store &store;
    const Clock &clock;
    QString bench;
    QString operatorName;

    /// "operator@bench", as holds and events show it.
    QString who() const;
    /// Writes one event of this workplace.
    void record(UnitOfWork &unit, const QString &verb, SubjectKind kind, qint64 subject,
                const QJsonObject &detail = {}) const;
};

} // namespace waydesk
