// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/connection/database.h"
#include "storage/store/logroom.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace waydesk {

/// Moves SQLite's log into the file on a thread of its own, when writing pauses or the log has grown large, so that
/// no commit ever waits for it; and gives a busy log's file room ahead, so that commits overwrite and do not grow it.
class Checkpointer
{
public:
    explicit Checkpointer(const Database &database);
    /// Empties the log if nobody else needs it.
    ~Checkpointer();
    Checkpointer(const Checkpointer &) = delete;
    Checkpointer &operator=(const Checkpointer &) = delete;

    /// After each commit: how long the log is now.
    void committed(int logPages);

private:
    void run();
    void checkpoint() noexcept;
    bool wantsRoom() const;
    void makeRoom(std::unique_lock<std::mutex> &lock);
    void reserve(qint64 bytes) noexcept;

    const Database &m_database;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    int m_logPages = 0;
    int m_lastPages = 0;
    qint64 m_commits = 0;
    qint64 m_smallCommits = 0; ///< since the last big one
    LogRoom m_room;
    bool m_stop = false;
    bool m_idle = false; ///< waits for a log that is worth it
    std::thread m_thread;
};

} // namespace waydesk
