// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

struct sqlite3;

namespace waydesk {

/// What a result of SQLite (an extended one) means to us. `systemError` is the errno behind it.
ErrorCode sqliteErrorCode(int result, int systemError);
/// Throws the connection's newest failure as StoreFailure.
[[noreturn]] void throwSqlite(sqlite3 *db, int result);

} // namespace waydesk
