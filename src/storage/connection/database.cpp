// SPDX-License-Identifier: Apache-2.0
#include "storage/connection/database.h"

#include "core/support/interfacethread.h"
#include "storage/connection/postgresconnection.h"
#include "storage/connection/sqliteconnection.h"

#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

namespace waydesk {

struct Database::Threads {
    std::mutex mutex;
    std::unordered_map<std::thread::id, std::unique_ptr<Connection>> open;

    void drop()
    {
        std::unique_ptr<Connection> gone;
        const std::lock_guard lock(mutex);
        if (const auto found = open.find(std::this_thread::get_id()); found != open.end()) {
            gone = std::move(found->second);
            open.erase(found);
        }
    }
};

Database::Database(Location location)
    : m_location(std::move(location))
    , m_threads(std::make_shared<Threads>())
{ }

Database::~Database() { closeAll(); }

Connection &Database::connection()
{
    InterfaceThread::keepOff("store");
    struct AtThreadEnd {
        std::vector<std::weak_ptr<Threads>> databases;
        ~AtThreadEnd()
        {
            for (const auto &database : databases) {
                if (const auto threads = database.lock())
                    threads->drop();
            }
        }
    };
    thread_local AtThreadEnd atEnd;

    {
        const std::lock_guard lock(m_threads->mutex);
        const auto found = m_threads->open.find(std::this_thread::get_id());
        if (found != m_threads->open.end() && found->second->isAlive())
            return *found->second;
    }
    m_threads->drop();
    std::unique_ptr<Connection> fresh = open();
    std::erase_if(atEnd.databases, [](const auto &database) { return database.expired(); });
    atEnd.databases.push_back(m_threads);
    const std::lock_guard lock(m_threads->mutex);
    return *(m_threads->open[std::this_thread::get_id()] = std::move(fresh));
}

std::unique_ptr<Connection> Database::open() const
{
    InterfaceThread::keepOff("store");
    if (m_location.engine == Engine::Sqlite)
        return std::make_unique<SqliteConnection>(m_location);
    return std::make_unique<PostgresConnection>(m_location);
}

void Database::closeAll()
{
    std::unordered_map<std::thread::id, std::unique_ptr<Connection>> gone;
    const std::lock_guard lock(m_threads->mutex);
    gone.swap(m_threads->open);
}

} // namespace waydesk
