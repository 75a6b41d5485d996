// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/importrepository.h"
#include "storage/connection/sqlrepository.h"
#include "storage/history/changelog.h"

namespace waydesk {

class SqlImportRepository final : public ImportRepository, private SqlRepository
{
public:
    SqlImportRepository(Connection &db, ChangeLog &log)
        : SqlRepository(db)
        , m_log(log)
    { }

    std::optional<ImportRun> byId(ImportRunId run) override;
    std::vector<ImportRun> latest(int limit) override;
    bool move(ImportRunId run, ImportState from, ImportState to) override;
    void setTrail(ImportRunId run, ImportTrail trail) override;

    void keepChanges(ImportRunId run, std::span<const ImportChange> changes) override;
    void keepHolds(ImportRunId run, std::span<const HoldId> holds, ImportHoldPart part) override;
    std::vector<ImportChange> changes(ImportRunId run) override;
    std::vector<ImportChange> lastChanges(ImportRunId run, int limit) override;
    void forgetChangesFrom(ImportRunId run, qint64 ordinal) override;
    std::vector<ImportHold> holds(ImportRunId run) override;
    void forgetHolds(ImportRunId run) override;
    std::vector<Hold> settledHolds(ImportRunId run) override;
    void leaveHoldsOf(ImportRunId run, OrderId order) override;
    bool handOnHold(ImportRunId run, HoldId hold) override;
    bool claim(ImportRunId run) override;

    std::optional<BuiltOn> builtOnNew(ImportRunId run) override;
    int removeNew(ImportRunId run, int limit) override;
    std::vector<ImportRunId> leftHalfway() override;
    bool hasTrailsBefore(qint64 beforeMs) override;
    bool forgetTrails(qint64 beforeMs, int limit) override;

private:
    ChangeLog &m_log;
};

} // namespace waydesk
