// SPDX-License-Identifier: Apache-2.0
#include "storage/connection/sqlitehandle.h"

#include "dispatch/ports/store.h"

#include <sqlite3.h>

#include <cerrno>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

ErrorCode ioErrorCode(int result, int systemError)
{
    const bool noSpace = systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG;
    switch (result) {
    case SQLITE_IOERR_WRITE:
    case SQLITE_IOERR_SHMSIZE:
    case SQLITE_IOERR_TRUNCATE:
    case SQLITE_IOERR_FSYNC: return noSpace || systemError == 0 ? ErrorCode::DiskFull : ErrorCode::StoreUnavailable;
    default: return noSpace ? ErrorCode::DiskFull : ErrorCode::StoreUnavailable;
    }
}

} // namespace

ErrorCode sqliteErrorCode(int result, int systemError)
{
    switch (result & 0xff) {
    case SQLITE_FULL: return ErrorCode::DiskFull;
    case SQLITE_IOERR: return ioErrorCode(result, systemError);
    case SQLITE_BUSY: return result == SQLITE_BUSY_SNAPSHOT ? ErrorCode::Conflict : ErrorCode::StoreLocked;
    case SQLITE_LOCKED: return ErrorCode::StoreLocked;
    case SQLITE_CONSTRAINT:
        return result == SQLITE_CONSTRAINT_UNIQUE || result == SQLITE_CONSTRAINT_PRIMARYKEY ? ErrorCode::Conflict
                                                                                            : ErrorCode::Internal;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return ErrorCode::StoreDamaged;
    case SQLITE_READONLY: return ErrorCode::FileUnwritable;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM: return systemError == ENOSPC ? ErrorCode::DiskFull : ErrorCode::StoreUnavailable;
    default: return ErrorCode::Internal;
    }
}

void throwSqlite(sqlite3 *db, int result)
{
    const int extended = (result & ~0xff) != 0 ? result : sqlite3_extended_errcode(db);
    const int code = (extended & 0xff) == (result & 0xff) ? extended : result;
    const QString message = u"sqlite %1: %2"_s.arg(code).arg(QString::fromUtf8(sqlite3_errmsg(db)));
    throw StoreFailure{Error{sqliteErrorCode(code, sqlite3_system_errno(db)), {}, message}};
}

} // namespace waydesk
