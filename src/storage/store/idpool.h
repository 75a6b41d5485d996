// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/connection/database.h"

#include <memory>
#include <mutex>

namespace waydesk {

/// Keys for all tables, taken from the store in blocks. A key that stands in the store is never given twice: a block is
/// taken outside of the transaction that needs it. Only where one writer locks all others out (SQLite) and runs dry in
/// the middle, its block is taken inside: it is that transaction's alone until the commit, and forgotten with it if it
/// is rolled back, for then any process may take it. Any thread; throws StoreFailure.
class IdPool
{
public:
    explicit IdPool(const Database &database)
        : m_database(database)
    { }

    /// Call before a write transaction begins, at the gate: fills up what small work needs. What the transaction before
    /// left of its own block is everybody's now, unless it was rolledBack().
    void fillUp();
    /// `count` keys in a row. `writing`: the connection whose write transaction is open, if any.
    qint64 take(qint64 count, Connection *writing);
    /// The write transaction of this process was rolled back.
    void rolledBack() noexcept;
    void closeConnection();

private:
    struct Keys {
        qint64 next = 0;
        qint64 end = 0;

        qint64 left() const { return end - next; }
        qint64 take(qint64 count);
    };

    qint64 takeInside(qint64 count, Connection &writing);
    Keys takeBlock(qint64 count);
    static Keys advance(Connection &db, qint64 count);
    Connection &own();

    const Database &m_database;
    std::mutex m_mutex; ///< of m_keys only: never held during a statement
    Keys m_keys;
    Keys m_inside; ///< of the open transaction; used at the gate only
    std::mutex m_connectionMutex;
    std::unique_ptr<Connection> m_connection;
};

} // namespace waydesk
