// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace waydesk {

/// A PostgreSQL server for tests: that of WAYDESK_TEST_PG (scripts/with-postgres sets it) or a private cluster of this
/// process, on a Unix socket only, run by an unprivileged user and gone with the process.
class ThrowawayPostgres
{
public:
    /// The one of this process, started on first use.
    static ThrowawayPostgres &instance();

    /// Empty, or one sentence that says what is missing: tests fail with it.
    const QString &problem() const { return m_problem; }
    /// URL of a new, empty database; empty if there is a problem.
    QString newDatabase();
    void dropDatabase(const QString &url);

    ThrowawayPostgres(const ThrowawayPostgres &) = delete;
    ThrowawayPostgres &operator=(const ThrowawayPostgres &) = delete;

private:
    ThrowawayPostgres();
    ~ThrowawayPostgres();
    void start();
    bool administer(const QString &sql);
    QString urlOf(const QString &database) const;

    QString m_server; ///< URL of the database "postgres"
    QString m_folder; ///< of a cluster of our own
    QString m_problem;
    int m_count = 0;
};

} // namespace waydesk
