// SPDX-License-Identifier: Apache-2.0
#include "storage/orders/leftruns.h"

#include "storage/connection/processtoken.h"

namespace waydesk {

namespace {
constexpr qint64 signOfLifeMs = 10 * 60 * 1000;
} // namespace

std::vector<ImportRunId> leftRuns(Connection &db, ImportState state)
{
    std::vector<ImportRunId> left;
    const qint64 now = db.storeTimeMs();
    Statement row = db.statement("SELECT id, owner, alive_at FROM import_run WHERE published = ?");
    row.bind(int(state));
    while (row.next()) {
        if (!ProcessToken::isAlive(row.text(1)) || row.integer(2) < now - signOfLifeMs)
            left.push_back(row.id<ImportRunId>(0));
    }
    return left;
}

} // namespace waydesk
