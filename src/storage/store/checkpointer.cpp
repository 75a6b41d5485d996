// SPDX-License-Identifier: Apache-2.0
#include "storage/store/checkpointer.h"

#include "dispatch/ports/store.h"
#include "storage/connection/sqliteconnection.h"

#include <QStorageInfo>

#include <algorithm>
#include <chrono>

namespace waydesk {

namespace {
using namespace std::chrono_literals;
constexpr int worthwhilePages = 500; // 2 MB
constexpr int tooManyPages = 100'000; // 400 MB
constexpr auto pause = 300ms;
constexpr int busyCommits = 16; // small ones in a row: who writes less, or much at once, needs no room ahead
constexpr int smallPages = 64;
constexpr qint64 pageBytes = 4096 + 24; // with its frame header
constexpr qint64 roomPart = 4 << 20; // nobody can write meanwhile
} // namespace

Checkpointer::Checkpointer(const Database &database)
    : m_database(database)
    , m_thread([this] { run(); })
{ }

Checkpointer::~Checkpointer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_one();
    m_thread.join();
    try {
        static_cast<SqliteConnection &>(*m_database.open()).truncateLog();
    } catch (const StoreFailure &) { // the log stays; the next start takes it in
    }
}

void Checkpointer::committed(int logPages)
{
    {
        const std::lock_guard lock(m_mutex);
        const bool small = logPages - m_lastPages <= smallPages;
        m_lastPages = logPages;
        m_logPages = logPages;
        m_smallCommits = small ? m_smallCommits + 1 : 0;
        ++m_commits;
        // A thread that is waked for nothing costs the commit more than the lock.
        const bool worthwhile = m_idle ? logPages >= worthwhilePages : logPages >= tooManyPages;
        if (!worthwhile && !wantsRoom())
            return;
    }
    m_wake.notify_one();
}

void Checkpointer::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_stop) {
        m_idle = true;
        m_wake.wait(lock, [this] { return m_stop || wantsRoom() || m_logPages >= worthwhilePages; });
        m_idle = false;
        qint64 seen = -1;
        while (!m_stop && !wantsRoom() && seen != m_commits && m_logPages < tooManyPages) {
            seen = m_commits;
            m_wake.wait_for(lock, pause, [this] { return m_stop || wantsRoom() || m_logPages >= tooManyPages; });
        }
        if (m_stop)
            return;
        if (wantsRoom()) {
            makeRoom(lock);
            continue;
        }
        m_logPages = 0;
        lock.unlock();
        checkpoint();
        lock.lock();
    }
}

bool Checkpointer::wantsRoom() const { return m_smallCommits >= busyCommits && m_room.isShort(m_logPages * pageBytes); }

/// In parts: a writer that waits for one goes first, and so does the end of the program.
void Checkpointer::makeRoom(std::unique_lock<std::mutex> &lock)
{
    const qint64 from = m_logPages * pageBytes;
    lock.unlock();
    const qint64 free = QStorageInfo(m_database.location().folder).bytesAvailable();
    lock.lock();
    const qint64 end = m_room.grow(from, free);
    for (qint64 at = from; at < end && !m_stop; at += roomPart) {
        lock.unlock();
        reserve(std::min(at + roomPart, end));
        lock.lock();
    }
}

void Checkpointer::reserve(qint64 bytes) noexcept
{
    try {
        static_cast<SqliteConnection &>(*m_database.open()).reserveLog(bytes);
    } catch (const StoreFailure &) { // commits grow the file themselves
    }
}

void Checkpointer::checkpoint() noexcept
{
    try {
        static_cast<SqliteConnection &>(*m_database.open()).checkpoint();
    } catch (const StoreFailure &) { // tried again after the next commit
    }
}

} // namespace waydesk
