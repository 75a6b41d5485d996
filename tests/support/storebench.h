// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/batches/sqlbatchrepository.h"
#include "storage/connection/database.h"
#include "storage/history/changelog.h"
#include "storage/numbers/sqlnumberrepository.h"
#include "storage/orders/sqlorderrepository.h"
#include "storage/parcels/sqlparcelrepository.h"
#include "storage/scans/sqlscanrepository.h"

#include <functional>
#include <optional>
#include <vector>

namespace waydesk {

/// One bench at an open store: the repositories over a connection of its own, and the way of a parcel through them
/// with invented orders. Every bench of a test takes its keys from one row of numbers.
class StoreBench
{
public:
    explicit StoreBench(const QString &where);

    /// A write transaction; the failure that ended it, if one did.
    std::optional<Error> write(const std::function<void()> &work);
    /// Any statement, in a transaction of its own, around every rule.
    void breakBy(const QByteArray &sql);
    /// What the store finds wrong with itself.
    QStringList violations();
    static qint64 newId();

    /// One shop, one account of YTO that it shares, one published import run.
    void open();
    /// Orders with `lines` lines of 3 pieces each, stored and visible.
    std::vector<Order> addOrders(int count, int lines = 2);
    /// Whole parcels of one order each, planned.
    std::vector<Parcel> addParcels(int count, int lines = 2);
    /// One fill over all of them, numbers counted up from `first`.
    void number(std::vector<Parcel> &parcels, qint64 first = 880000000001000);
    /// One batch of them; every copy confirmed.
    Batch print(std::vector<Parcel> &parcels);
    /// Scanned into the open handover of round 1122-1.
    void verify(std::vector<Parcel> &parcels);
    /// That handover closed, the write-backs due.
    void handOver(std::vector<Parcel> &parcels);

    Parcel parcelOf(const Order &order) const;
    Assignment use(const Parcel &parcel, const QString &number) const;
    /// The parcels as they are stored now.
    std::vector<Parcel> stored(const std::vector<Parcel> &parcels);

    Database database;
    Connection &db;
    ChangeLog log;
    SqlOrderRepository orders{db, log};
    SqlParcelRepository parcels{db};
    SqlNumberRepository numbers{db};
    SqlBatchRepository batches{db};
    SqlScanRepository scans{db};

    ShopId shop;
    AccountId account;
    ImportRunId run;
    HandoverId handover;
    int batchesMade = 0;
};

/// Two benches try the same thing at the same moment, each on a thread and a connection of its own; the codes of the
/// attempts that failed.
std::vector<ErrorCode> race(const QString &where,
                            const std::function<std::optional<Error>(StoreBench &bench)> &attempt);

} // namespace waydesk
