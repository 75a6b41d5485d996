// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/ids.h"
#include "dispatch/ports/store.h"
#include "storage/connection/statement.h"

#include <QVariantMap>

#include <utility>

namespace waydesk {

/// What a Conflict is about: `verb` is the repository's step, `subject` the kind of row, `id` its key.
inline QVariantMap about(QLatin1StringView verb, QLatin1StringView subject, qint64 id)
{
    return {{QStringLiteral("verb"), QString(verb)},
            {QStringLiteral("subject"), QString(subject)},
            {QStringLiteral("id"), id}};
}

[[noreturn]] inline void throwConflict(QVariantMap values)
{
    throw StoreFailure{Error{ErrorCode::Conflict, std::move(values), {}}};
}

/// Runs a conditional update; Conflict about its row unless exactly one row changed.
template <class Tag> void updateOne(Statement &update, QLatin1StringView subject, Id<Tag> id)
{
    if (update.exec() != 1)
        throwConflict(about(QLatin1StringView("update"), subject, id.value));
}

/// Runs `work`; a Conflict that does not say yet what it is about says `values`.
template <class Work> void tellConflict(const QVariantMap &values, Work &&work)
{
    try {
        work();
    } catch (StoreFailure &failure) {
        if (failure.error.code == ErrorCode::Conflict && failure.error.values.isEmpty())
            failure.error.values = values;
        throw;
    }
}

} // namespace waydesk
