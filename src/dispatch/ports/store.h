// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"
#include "core/support/ids.h"

#include <functional>

namespace waydesk {

class OrderRepository;
class ImportRepository;
class ParcelRepository;
class NumberRepository;
class BatchRepository;
class ScanRepository;
class HistoryRepository;
class SettingsRepository;
class DayRepository;
class ReportRepository;
class CarrierRepository;
class StockRepository;
class SupplierRepository;

/// One transaction. Lives on the thread that began it and ends with the function that received it.
/// Repository calls throw StoreFailure; only Store catches it, so verbs never see an exception.
class UnitOfWork
{
public:
    virtual ~UnitOfWork() = default;
    virtual OrderRepository &orders() = 0;
    virtual ImportRepository &imports() = 0;
    virtual ParcelRepository &parcels() = 0;
    virtual NumberRepository &numbers() = 0;
    virtual BatchRepository &batches() = 0;
    virtual ScanRepository &scans() = 0;
    virtual HistoryRepository &history() = 0;
    virtual SettingsRepository &settings() = 0;
    virtual DayRepository &days() = 0;
    virtual ReportRepository &reports() = 0;
    virtual CarrierRepository &carriers() = 0;
    virtual StockRepository &stock() = 0;
    virtual SupplierRepository &suppliers() = 0;
    /// A new key. Keys are taken in blocks outside this transaction; a rolled back one is lost, never given twice.
    virtual qint64 newId() = 0;
    /// `count` keys in a row; the first is returned.
    virtual qint64 newIds(qint64 count) = 0;
};

/// Thrown inside Store::write / read by repositories, caught there.
struct StoreFailure {
    Error error;
};

/// Who goes first when several threads want to write: scans before all other work, bulk work last.
enum class Lane { Scan, Normal, Bulk };

using Work = std::function<Result<void>(UnitOfWork &)>;

/// What a backup holds beside the store that it would take the place of.
struct RestorePreview {
    qint64 backupAt = 0; ///< of its newest event, 0 = it has none
    qint64 storeAt = 0;
    bool storeReadable = true; ///< false: the store is damaged, and nobody can say what is lost
    bool sameStore = true; ///< the backup is an earlier state of this store
    qint64 lostEvents = 0; ///< steps of the store that the backup does not know
    qint64 lostSince = 0; ///< of the first of them
};

/// The store. Calls block the calling thread (never the interface thread) until the transaction is on disk; any
/// thread may call; each gets a connection of its own. An Error returned by the work rolls back.
/// ErrorCode::Conflict: a conditional update met 0 rows or a serialisation failure; the work was already run once
/// more from fresh data. Disk full, lock time-out and lost connections come back as their own codes.
class Store
{
public:
    virtual ~Store() = default;
    virtual Result<void> write(const Work &work, Lane lane = Lane::Normal) = 0;
    virtual Result<void> read(const Work &work) = 0;
    /// Writes everything into one file that `restore` takes; checked before it is reported done. (SQLite only: on
    /// PostgreSQL refused, with the tool to use.)
    virtual Result<void> backup(const QString &file) = 0;
    /// Integrity of the file itself; empty = sound.
    virtual Result<QStringList> integrityProblems() = 0;
};

/// Runs work that yields a value.
template <class T, class F> Result<T> inWrite(Store &store, F &&work, Lane lane = Lane::Normal)
{
    T value{};
    const auto done = store.write(
        [&](UnitOfWork &unit) -> Result<void> {
            Result<T> result = work(unit);
            if (!result)
                return std::unexpected(result.error());
            value = std::move(*result);
            return {};
        },
        lane);
    if (!done)
        return std::unexpected(done.error());
    return value;
}

template <class T, class F> Result<T> inRead(Store &store, F &&work)
{
    T value{};
    const auto done = store.read([&](UnitOfWork &unit) -> Result<void> {
        Result<T> result = work(unit);
        if (!result)
            return std::unexpected(result.error());
        value = std::move(*result);
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    return value;
}

} // namespace waydesk
