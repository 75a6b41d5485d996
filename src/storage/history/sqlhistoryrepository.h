// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/historyrepository.h"
#include "storage/connection/sqlrepository.h"
#include "storage/history/changelog.h"

namespace waydesk {

class SqlHistoryRepository final : public HistoryRepository, private SqlRepository
{
public:
    SqlHistoryRepository(Connection &db, ChangeLog &log)
        : SqlRepository(db)
        , m_log(log)
    { }

    void record(const Event &event) override;
    void changed(SubjectKind kind, qint64 subject) override;
    std::vector<Event> eventsOfOrder(OrderId order) override;
    std::vector<Event> eventsOfNumber(const QString &number) override;
    std::vector<Event> latestEventsOf(SubjectKind kind, qint64 subject, int limit) override;
    std::vector<Event> events(qint64 afterSeq, int limit) override;
    std::vector<Event> latestEvents(int limit) override;
    void pushUndo(const UndoStep &step) override;
    std::optional<UndoStep> lastUndo(const QString &bench) override;
    std::optional<UndoStep> lastUndone(const QString &bench) override;
    void updateUndo(const UndoStep &step) override;
    std::vector<UndoStep> undoSteps(const QString &bench, int limit) override;

private:
    ChangeLog &m_log;
};

} // namespace waydesk
