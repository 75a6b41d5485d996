// SPDX-License-Identifier: Apache-2.0
#include "storage/store/idpool.h"

namespace waydesk {

namespace {
constexpr qint64 blockSize = 1000;
constexpr qint64 lowWater = 100;
} // namespace

qint64 IdPool::Keys::take(qint64 count)
{
    const qint64 first = next;
    next += count;
    return first;
}

void IdPool::fillUp()
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_keys.left() < m_inside.left())
            m_keys = m_inside;
        m_inside = {};
        if (m_keys.left() >= lowWater)
            return;
    }
    const Keys block = takeBlock(blockSize);
    const std::lock_guard lock(m_mutex);
    m_keys = block;
}

qint64 IdPool::take(qint64 count, Connection *writing)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_keys.left() >= count)
            return m_keys.take(count);
    }
    if (writing && writing->engine() == Engine::Sqlite)
        return takeInside(count, *writing);
    if (count >= blockSize)
        return takeBlock(count).next;
    Keys block = takeBlock(blockSize);
    const qint64 first = block.take(count);
    const std::lock_guard lock(m_mutex);
    m_keys = block;
    return first;
}

qint64 IdPool::takeInside(qint64 count, Connection &writing)
{
    if (m_inside.left() >= count)
        return m_inside.take(count);
    if (count >= blockSize)
        return advance(writing, count).next;
    m_inside = advance(writing, blockSize);
    return m_inside.take(count);
}

IdPool::Keys IdPool::takeBlock(qint64 count)
{
    const std::lock_guard lock(m_connectionMutex);
    return advance(own(), count);
}

IdPool::Keys IdPool::advance(Connection &db, qint64 count)
{
    Statement block = db.statement("UPDATE id_block SET next = next + ? WHERE name = 'main' RETURNING next");
    block.bind(count).next();
    const qint64 end = block.integer(0);
    block.next();
    return {end - count, end};
}

Connection &IdPool::own()
{
    if (!m_connection || !m_connection->isAlive())
        m_connection = m_database.open();
    return *m_connection;
}

void IdPool::rolledBack() noexcept { m_inside = {}; }

void IdPool::closeConnection()
{
    const std::lock_guard lock(m_connectionMutex);
    m_connection.reset();
}

} // namespace waydesk
