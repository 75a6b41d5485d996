// SPDX-License-Identifier: Apache-2.0
#include "storage/orders/runrows.h"

#include "storage/connection/processtoken.h"

namespace waydesk::RunRows {

namespace {
constexpr qint64 signOfLifeMs = 10 * 60 * 1000;
} // namespace

std::vector<ImportRunId> left(Connection &db, ImportState state)
{
    std::vector<ImportRunId> found;
    const qint64 now = db.storeTimeMs();
    Statement row = db.statement("SELECT id, owner, alive_at FROM import_run WHERE published = ?");
    row.bind(int(state));
    while (row.next()) {
        if (!ProcessToken::isAlive(row.text(1)) || row.integer(2) < now - signOfLifeMs)
            found.push_back(row.id<ImportRunId>(0));
    }
    return found;
}

bool keepAlive(Connection &db, ImportRunId run, ImportState state)
{
    return db.statement("UPDATE import_run SET alive_at = ? WHERE id = ? AND published = ?")
               .bind(db.storeTimeMs(), run, int(state))
               .exec()
        == 1;
}

qint64 lastOrdinal(Connection &db, QByteArrayView table, ImportRunId run)
{
    Statement last = db.statement("SELECT COALESCE(MAX(ordinal), 0) FROM " + table.toByteArray() + " WHERE run_id = ?");
    last.bind(run).next();
    return last.integer(0);
}

} // namespace waydesk::RunRows
