// SPDX-License-Identifier: Apache-2.0
#include "storage/check/sqlinvariantcheck.h"

#include "dispatch/ports/store.h"
#include "storage/check/storeviolations.h"
#include "storage/connection/database.h"

namespace waydesk {

Result<QStringList> SqlInvariantCheck::violations()
{
    try {
        Connection &db = m_database.connection();
        db.begin(Access::Read);
        struct End {
            Connection &db;
            ~End() { db.rollback(); }
        } const end{db};
        return storeViolations(db);
    } catch (const StoreFailure &failure) {
        return std::unexpected(failure.error);
    }
}

} // namespace waydesk
