// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/desksource.h"
#include "storage/connection/database.h"

#include <atomic>

namespace waydesk {

class SqlDeskSource final : public DeskSource
{
public:
    explicit SqlDeskSource(Database &database)
        : m_database(database)
    { }

    Result<qint64> loadAll(qint64 sinceMs, DeskDetail detail, const Sink &sink) override;
    Result<void> loadOrders(std::span<const OrderId> orders, DeskDetail detail, const Sink &sink) override;
    Result<std::vector<OrderId>> ordersOf(std::span<const Change> changes) override;

private:
    Database &m_database;
    std::atomic<qint64> m_sinceMs{0}; ///< of the last loadAll: single rows follow the same rule
};

} // namespace waydesk
