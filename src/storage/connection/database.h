// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/connection/connection.h"
#include "storage/connection/location.h"

#include <memory>

namespace waydesk {

/// A place and the connections to it: one for each thread that asks, opened on its first call, closed when the
/// thread or the Database ends, whichever is first. No thread may be inside a call when the Database ends.
class Database
{
public:
    explicit Database(Location location);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const Location &location() const { return m_location; }
    /// This thread's connection; a new one if the server hung up on the last. Throws StoreFailure.
    Connection &connection();
    /// One for a purpose of its own.
    std::unique_ptr<Connection> open() const;
    /// Closes every thread's connection.
    void closeAll();

private:
    struct Threads;
    Location m_location;
    std::shared_ptr<Threads> m_threads;
};

} // namespace waydesk
