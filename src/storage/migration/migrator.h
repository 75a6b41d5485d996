// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/connection/database.h"
#include "storage/migration/migration.h"

namespace waydesk {

/// Brings a database to this program's schema. Throws StoreFailure: StoreTooNew (values version, ours) for one that a
/// newer program has written; nothing was changed then.
class Migrator
{
public:
    Migrator(const Database &database, const std::vector<Migration> &steps)
        : m_database(database)
        , m_steps(steps)
    { }

    /// Each step in a transaction of its own; a file that holds data is copied into its folder backups/ before the
    /// first. Two processes at once take turns.
    void migrate(qint64 nowMs);
    /// Of the newest step that a database has seen; 0 = none.
    static int versionOf(Connection &db);
    int ours() const { return m_steps.empty() ? 0 : m_steps.back().number; }

private:
    void refuseNewer(int version) const;
    void keepCopy(int version, qint64 nowMs) const;
    bool applyNext(Connection &db, qint64 nowMs) const;

    const Database &m_database;
    const std::vector<Migration> &m_steps;
};

} // namespace waydesk
