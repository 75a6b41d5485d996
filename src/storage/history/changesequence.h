// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/connection/connection.h"

/// The number of the newest change, as an SQL expression: the last one that an event or a change row carries. Nothing
/// else keeps it, so that a scan has one page less to write. Both tables are keyed by it; asking costs two steps in an
/// index. Whoever writes the next one must be the only writer (PostgreSQL: holds `write_turn`).
#define WAYDESK_CHANGE_HEAD                                                                                            \
    "(SELECT CASE WHEN h.e > h.c THEN h.e ELSE h.c END FROM (SELECT"                                                   \
    " COALESCE((SELECT MAX(seq) FROM event), 0) AS e, COALESCE((SELECT MAX(seq) FROM change_row), 0) AS c) h)"

namespace waydesk {

inline qint64 changeHead(Connection &db)
{
    Statement head = db.statement("SELECT " WAYDESK_CHANGE_HEAD);
    head.next();
    return head.integer(0);
}

} // namespace waydesk
