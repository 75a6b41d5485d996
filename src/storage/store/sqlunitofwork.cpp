// SPDX-License-Identifier: Apache-2.0
#include "storage/store/sqlunitofwork.h"

#include "storage/batches/sqlbatchrepository.h"
#include "storage/carriers/sqlcarrierrepository.h"
#include "storage/history/sqldayrepository.h"
#include "storage/history/sqlhistoryrepository.h"
#include "storage/history/sqlsettingsrepository.h"
#include "storage/numbers/sqlnumberrepository.h"
#include "storage/orders/sqlimportrepository.h"
#include "storage/orders/sqlorderrepository.h"
#include "storage/parcels/sqlparcelrepository.h"
#include "storage/reports/sqlreportrepository.h"
#include "storage/scans/sqlscanrepository.h"
#include "storage/stock/sqlstockrepository.h"
#include "storage/suppliers/sqlsupplierrepository.h"

namespace waydesk {

struct SqlUnitOfWork::Repositories {
    Repositories(Connection &db, ChangeLog &log)
        : orders(db, log)
        , imports(db, log)
        , parcels(db)
        , numbers(db)
        , batches(db)
        , scans(db)
        , history(db, log)
        , settings(db)
        , days(db)
        , reports(db)
        , carriers(db)
        , stock(db)
        , suppliers(db)
    { }

    SqlOrderRepository orders;
    SqlImportRepository imports;
    SqlParcelRepository parcels;
    SqlNumberRepository numbers;
    SqlBatchRepository batches;
    SqlScanRepository scans;
    SqlHistoryRepository history;
    SqlSettingsRepository settings;
    SqlDayRepository days;
    SqlReportRepository reports;
    SqlCarrierRepository carriers;
    SqlStockRepository stock;
    SqlSupplierRepository suppliers;
};

SqlUnitOfWork::SqlUnitOfWork(Connection &db, IdPool &ids, Access access)
    : m_db(db)
    , m_ids(ids)
    , m_access(access)
    , m_repositories(std::make_unique<Repositories>(db, m_log))
{ }

SqlUnitOfWork::~SqlUnitOfWork() = default;

OrderRepository &SqlUnitOfWork::orders() { return m_repositories->orders; }

ImportRepository &SqlUnitOfWork::imports() { return m_repositories->imports; }

ParcelRepository &SqlUnitOfWork::parcels() { return m_repositories->parcels; }

NumberRepository &SqlUnitOfWork::numbers() { return m_repositories->numbers; }

BatchRepository &SqlUnitOfWork::batches() { return m_repositories->batches; }

ScanRepository &SqlUnitOfWork::scans() { return m_repositories->scans; }

HistoryRepository &SqlUnitOfWork::history() { return m_repositories->history; }

SettingsRepository &SqlUnitOfWork::settings() { return m_repositories->settings; }

DayRepository &SqlUnitOfWork::days() { return m_repositories->days; }
ReportRepository &SqlUnitOfWork::reports() { return m_repositories->reports; }

CarrierRepository &SqlUnitOfWork::carriers() { return m_repositories->carriers; }

StockRepository &SqlUnitOfWork::stock() { return m_repositories->stock; }

SupplierRepository &SqlUnitOfWork::suppliers() { return m_repositories->suppliers; }

qint64 SqlUnitOfWork::newIds(qint64 count) { return m_ids.take(count, m_access == Access::Write ? &m_db : nullptr); }

void SqlUnitOfWork::writeChanges()
{
    if (m_log.isEmpty())
        return;
    const qint64 events = m_log.eventCount();
    m_log.write(m_db, events > 0 ? newIds(events) : 0);
}

} // namespace waydesk
