// SPDX-License-Identifier: Apache-2.0
#include "storage/store/idpool.h"

#include "dispatch/ports/store.h"

#include <utility>

namespace waydesk {

namespace {
constexpr qint64 blockSize = 1000;
constexpr qint64 lowWater = 100;
} // namespace

bool IdPool::takeHere(qint64 count, qint64 &first)
{
    const std::lock_guard lock(m_mutex);
    if (m_end - m_next < count)
        return false;
    first = m_next;
    m_next += count;
    return true;
}

void IdPool::fillUp()
{
    m_takenInside = 0;
    repay();
    {
        const std::lock_guard lock(m_mutex);
        if (m_end - m_next >= lowWater)
            return;
    }
    const qint64 first = takeBlock(blockSize, nullptr);
    const std::lock_guard lock(m_mutex);
    m_next = first;
    m_end = first + blockSize;
}

qint64 IdPool::take(qint64 count, Connection *writing)
{
    qint64 first = 0;
    if (takeHere(count, first))
        return first;
    if (count >= blockSize)
        return takeBlock(count, writing);
    first = takeBlock(blockSize, writing);
    const std::lock_guard lock(m_mutex);
    m_next = first + count;
    m_end = first + blockSize;
    return first;
}

qint64 IdPool::takeBlock(qint64 count, Connection *writing)
{
    if (writing && writing->engine() == Engine::Sqlite) {
        const qint64 first = advance(*writing, count);
        m_takenInside = first + count;
        return first;
    }
    const std::lock_guard lock(m_connectionMutex);
    return advance(own(), count);
}

qint64 IdPool::advance(Connection &db, qint64 count)
{
    Statement block = db.statement("UPDATE id_block SET next = next + ? WHERE name = 'main' RETURNING next");
    block.bind(count).next();
    const qint64 end = block.integer(0);
    block.next();
    return end - count;
}

Connection &IdPool::own()
{
    if (!m_connection || !m_connection->isAlive())
        m_connection = m_database.open();
    return *m_connection;
}

void IdPool::rolledBack() noexcept
{
    if (m_takenInside == 0)
        return;
    m_owed = std::exchange(m_takenInside, 0);
    try {
        repay();
    } catch (const StoreFailure &) { // once more before the next transaction
    }
}

void IdPool::repay()
{
    if (m_owed == 0)
        return;
    const std::lock_guard lock(m_connectionMutex);
    own().statement("UPDATE id_block SET next = ? WHERE name = 'main' AND next < ?").bind(m_owed, m_owed).exec();
    m_owed = 0;
}

void IdPool::closeConnection()
{
    const std::lock_guard lock(m_connectionMutex);
    m_connection.reset();
}

} // namespace waydesk
