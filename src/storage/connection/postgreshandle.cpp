// SPDX-License-Identifier: Apache-2.0
#include "storage/connection/postgreshandle.h"

#include "dispatch/ports/store.h"

namespace waydesk {

using namespace Qt::StringLiterals;

ErrorCode postgresErrorCode(std::string_view state)
{
    if (state == "23505" || state == "40001" || state == "40P01")
        return ErrorCode::Conflict;
    if (state == "55P03" || state == "57014")
        return ErrorCode::StoreLocked;
    if (state == "53100")
        return ErrorCode::DiskFull;
    if (state == "XX001" || state == "XX002")
        return ErrorCode::StoreDamaged;
    for (std::string_view away : {"08", "28", "3D", "53", "57P", "58", "25P0", "42501"}) {
        if (state.starts_with(away))
            return ErrorCode::StoreUnavailable;
    }
    return ErrorCode::Internal;
}

void checkResult(PGconn *connection, const PGresult *result)
{
    const ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_SINGLE_TUPLE
        || status == PGRES_COPY_IN || status == PGRES_EMPTY_QUERY)
        return;
    const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const char *message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    const bool lost = PQstatus(connection) != CONNECTION_OK || !state;
    const std::string_view code = state ? state : "";
    const ErrorCode meaning = postgresErrorCode(code);
    const bool keep = meaning == ErrorCode::DiskFull || meaning == ErrorCode::StoreDamaged;
    const QString text = QString::fromUtf8(message ? message : PQerrorMessage(connection));
    throw StoreFailure{Error{lost && !keep ? ErrorCode::StoreUnavailable : meaning,
                             {},
                             u"postgresql %1: %2"_s.arg(QLatin1StringView(code), text)}};
}

PostgresResult runPostgres(PGconn *connection, const char *sql)
{
    PostgresResult result(PQexec(connection, sql));
    checkResult(connection, result.get());
    return result;
}

} // namespace waydesk
