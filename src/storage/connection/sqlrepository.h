// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"
#include "dispatch/ports/store.h"
#include "storage/connection/connection.h"
#include "storage/connection/inlist.h"

#include <optional>

namespace waydesk {

/// What every repository has: the connection of its transaction. Lives as long as the UnitOfWork.
class SqlRepository
{
protected:
    explicit SqlRepository(Connection &db)
        : m_db(db)
    { }

    /// A word read from the store; StoreDamaged if this program does not know it.
    template <class E> static E known(std::optional<E> value, const char *column)
    {
        if (!value)
            throw StoreFailure{Error{ErrorCode::StoreDamaged, {}, QLatin1StringView(column)}};
        return *value;
    }
    [[noreturn]] static void conflict(const QString &detail = {})
    {
        throw StoreFailure{Error{ErrorCode::Conflict, {}, detail}};
    }

    Connection &m_db;
};

} // namespace waydesk
