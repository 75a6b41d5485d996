// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/historyrepository.h"
#include "storage/connection/connection.h"

#include <set>
#include <utility>
#include <vector>

namespace waydesk {

/// What one transaction changed, kept until its last moment: the change sequence is moved by the last statements
/// before COMMIT, so that its order is commit order.
class ChangeLog
{
public:
    void record(const Event &event);
    void changed(SubjectKind kind, qint64 subject);

    bool isEmpty() const { return m_events.empty() && m_changes.empty(); }
    qint64 eventCount() const { return qint64(m_events.size()); }
    /// Writes everything under the next number; the events get keys from `firstEventId` on.
    void write(Connection &db, qint64 firstEventId);

private:
    void writeEvents(Connection &db, qint64 seq, qint64 firstEventId) const;
    void writeChanges(Connection &db, qint64 seq) const;

    std::vector<Event> m_events;
    std::set<std::pair<SubjectKind, qint64>> m_changes;
};

} // namespace waydesk
