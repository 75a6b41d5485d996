// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/connection/database.h"

#include <memory>
#include <mutex>

namespace waydesk {

/// Keys for all tables, taken from the store in blocks. A key is never given twice: a block is taken outside of the
/// transaction that needs it. Only where one writer locks all others out (SQLite) and runs dry in the middle, its
/// block is taken inside, and taken once more should that transaction be rolled back. Any thread; throws StoreFailure.
class IdPool
{
public:
    explicit IdPool(const Database &database)
        : m_database(database)
    { }

    /// Call before a write transaction begins, at the gate: fills up what small work needs.
    void fillUp();
    /// `count` keys in a row. `writing`: the connection whose write transaction is open, if any.
    qint64 take(qint64 count, Connection *writing);
    /// The write transaction of this process was rolled back.
    void rolledBack() noexcept;
    void closeConnection();

private:
    qint64 takeBlock(qint64 count, Connection *writing);
    static qint64 advance(Connection &db, qint64 count);
    Connection &own();
    void repay();
    bool takeHere(qint64 count, qint64 &first);

    const Database &m_database;
    std::mutex m_mutex; ///< of the two numbers only: never held during a statement
    qint64 m_next = 0;
    qint64 m_end = 0;
    std::mutex m_connectionMutex;
    std::unique_ptr<Connection> m_connection;
    qint64 m_takenInside = 0; ///< end of the newest block of the open transaction; used at the gate only
    qint64 m_owed = 0; ///< the same, of a transaction that was rolled back
};

} // namespace waydesk
