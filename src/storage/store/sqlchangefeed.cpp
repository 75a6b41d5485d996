// SPDX-License-Identifier: Apache-2.0
#include "storage/store/sqlchangefeed.h"

#include "core/support/interfacethread.h"
#include "dispatch/ports/store.h"
#include "storage/connection/postgresconnection.h"
#include "storage/history/changesequence.h"

#include <algorithm>
#include <chrono>
#include <thread>

namespace waydesk {

namespace {

using namespace std::chrono;
constexpr milliseconds sqlitePoll{20};
constexpr milliseconds postgresPoll{1000};

SubjectKind kindFrom(const QString &name)
{
    for (int kind = 0; kind <= int(SubjectKind::WriteBack); ++kind) {
        if (subjectKindName(SubjectKind(kind)) == name)
            return SubjectKind(kind);
    }
    return SubjectKind::None;
}

} // namespace

Result<std::vector<Change>> SqlChangeFeed::changesAfter(qint64 seq)
{
    try {
        std::vector<Change> changes;
        Statement row = m_database.connection().statement(
            "SELECT seq, kind, subject FROM change_row WHERE seq > ?"
            " UNION SELECT seq, kind, subject FROM event WHERE seq > ? AND kind <> 'none' ORDER BY seq");
        row.bind(seq, seq);
        while (row.next())
            changes.push_back({row.integer(0), kindFrom(row.text(1)), row.integer(2)});
        return changes;
    } catch (const StoreFailure &failure) {
        return std::unexpected(failure.error);
    }
}

Result<qint64> SqlChangeFeed::head()
{
    try {
        return changeHead(m_database.connection());
    } catch (const StoreFailure &failure) {
        return std::unexpected(failure.error);
    }
}

bool SqlChangeFeed::waitForChange(qint64 seq, int timeoutMs)
{
    InterfaceThread::keepOff("store");
    const auto end = steady_clock::now() + milliseconds(timeoutMs);
    while (true) {
        milliseconds poll = sqlitePoll;
        try {
            Connection &db = m_database.connection();
            auto *server = db.engine() == Engine::Postgres ? static_cast<PostgresConnection *>(&db) : nullptr;
            if (server)
                server->listen();
            if (changeHead(db) > seq)
                return true;
            const auto left = ceil<milliseconds>(end - steady_clock::now());
            if (left.count() <= 0)
                return false;
            if (server) {
                server->waitForAnnouncement(int(std::min(left, postgresPoll).count()));
                continue;
            }
            poll = std::min(left, poll);
        } catch (const StoreFailure &) { // away for now: asked again until the time is over
            if (steady_clock::now() >= end)
                return false;
        }
        std::this_thread::sleep_for(poll);
    }
}

} // namespace waydesk
