// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/store.h"
#include "storage/connection/connection.h"
#include "storage/history/changelog.h"
#include "storage/store/idpool.h"

#include <memory>

namespace waydesk {

/// One transaction: the repositories over its connection, and what it changed.
class SqlUnitOfWork final : public UnitOfWork
{
public:
    SqlUnitOfWork(Connection &db, IdPool &ids, Access access);
    ~SqlUnitOfWork() override;

    OrderRepository &orders() override;
    ImportRepository &imports() override;
    ParcelRepository &parcels() override;
    NumberRepository &numbers() override;
    BatchRepository &batches() override;
    ScanRepository &scans() override;
    HistoryRepository &history() override;
    SettingsRepository &settings() override;
    DayRepository &days() override;
    ReportRepository &reports() override;
    CarrierRepository &carriers() override;
    StockRepository &stock() override;
    SupplierRepository &suppliers() override;
    qint64 newId() override { return newIds(1); }
    qint64 newIds(qint64 count) override;

    /// The last statements of the transaction: events, and the change sequence.
    void writeChanges();

private:
    struct Repositories;

    Connection &m_db;
    IdPool &m_ids;
    Access m_access;
    ChangeLog m_log;
    std::unique_ptr<Repositories> m_repositories;
};

} // namespace waydesk
