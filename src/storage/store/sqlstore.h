// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/clock.h"
#include "dispatch/ports/store.h"

#include <QString>

#include <memory>

namespace waydesk {

class ChangeFeed;
class DeskSource;
class InvariantCheck;

/// The store in SQL: one SQLite file in a folder, or a PostgreSQL database.
class SqlStore : public Store
{
public:
    /// `where`: a folder (made if missing), or postgresql://user@host:port/database. Brings the schema up to date;
    /// StoreTooNew, StoreDamaged, StoreUnavailable, InvalidArgument say why not. `lockWaitMs`: how long to wait for
    /// another process that writes.
    static Result<std::unique_ptr<SqlStore>> open(const QString &where, const Clock &clock, int lockWaitMs = 5000);
    /// Puts a backup into a folder; StoreLocked if any program has its store open. The file is checked first; the one
    /// it takes the place of stays beside it as waydesk.db.before-restore-<time>. A store is there at any moment.
    /// Returns the name of that one, empty if there was none.
    static Result<QString> restore(const QString &file, const QString &folder, const Clock &clock);
    /// What that would put in place and what would be lost. Checks the file as restore() does; changes nothing.
    static Result<RestorePreview> previewRestore(const QString &file, const QString &folder);

    ~SqlStore() override;

    Result<void> write(const Work &work, Lane lane = Lane::Normal) override;
    Result<void> read(const Work &work) override;
    Result<void> backup(const QString &file) override;
    Result<QStringList> integrityProblems() override;

    ChangeFeed &feed();
    DeskSource &deskSource();
    InvariantCheck &invariants();

private:
    struct Parts;
    explicit SqlStore(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

} // namespace waydesk
