// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

#include <libpq-fe.h>

#include <memory>
#include <string_view>

namespace waydesk {

struct ClearResult {
    void operator()(PGresult *result) const { PQclear(result); }
};
using PostgresResult = std::unique_ptr<PGresult, ClearResult>;

/// What an SQLSTATE means to us.
ErrorCode postgresErrorCode(std::string_view state);
/// Throws unless the result is a success. Only the primary message is kept: details quote values.
void checkResult(PGconn *connection, const PGresult *result);
/// Runs one or more statements without parameters.
PostgresResult runPostgres(PGconn *connection, const char *sql);

} // namespace waydesk
