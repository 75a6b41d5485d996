// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/changefeed.h"
#include "storage/connection/database.h"

namespace waydesk {

class SqlChangeFeed final : public ChangeFeed
{
public:
    explicit SqlChangeFeed(Database &database)
        : m_database(database)
    { }

    Result<std::vector<Change>> changesAfter(qint64 seq) override;
    Result<qint64> head() override;
    bool waitForChange(qint64 seq, int timeoutMs) override;

private:
    Database &m_database;
};

} // namespace waydesk
