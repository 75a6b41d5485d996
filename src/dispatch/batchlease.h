// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/batch.h"
#include "dispatch/ports/processprobe.h"
#include "dispatch/workplace.h"

namespace waydesk {

/// A batch is printed by one process at a time: the lease names bench and process, the label if it is taken for a
/// reprint alone, and when it was taken. A lease whose process is gone is void, and what it had sent without
/// confirmation is in doubt. Of a process on another machine only its silence can be seen.
class BatchLease
{
public:
    BatchLease(const Workplace &place, const ProcessProbe &probe)
        : m_place(place)
        , m_probe(probe)
    { }

    /// A process that was silent for that long may be taken over from, if a person says so.
    static constexpr qint64 expiryMs = 10 * 60'000;

    /// The bench that a batch is leased to; empty = none.
    static QString benchOf(const Batch &batch);
    /// What stands in the batch while this process holds it; `only` valid = for that label alone.
    QString token(LabelId only = {}) const;
    /// LeasedElsewhere as of take(), without taking it.
    Result<void> mayTake(const Batch &batch) const;
    /// Takes the lease inside a transaction; LeasedElsewhere names the bench that has it, be it this one on another
    /// thread. Taking over a dead one is an event and marks what is in doubt.
    Result<void> take(UnitOfWork &unit, Batch &batch, LabelId only = {}) const;
    void release(UnitOfWork &unit, BatchId id) const;
    /// Frees a lease whose process may live: LeasedElsewhere (values: batch, bench, minutes to wait) unless it was
    /// silent for expiryMs, or is known to be gone. Marks what is in doubt.
    Result<void> takeOver(UnitOfWork &unit, Batch &batch) const;
    /// At the start of a program: every batch whose process died is marked. Returns how many.
    Result<int> recover() const;

    /// While it lives, this process feeds that batch: nobody else here may take the lease.
    class Running
    {
    public:
        Running(const Store &store, BatchId batch);
        ~Running();
        Running(const Running &) = delete;
        Running &operator=(const Running &) = delete;

    private:
        const Store &m_store;
        BatchId m_batch;
    };

private:
    bool isHeld(const Batch &batch) const;
    qint64 lastSign(UnitOfWork &unit, const Batch &batch) const;
    void markInDoubt(UnitOfWork &unit, const Batch &batch) const;

    const Workplace &m_place;
    const ProcessProbe &m_probe;
};

} // namespace waydesk
