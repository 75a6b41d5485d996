// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/batch.h"
#include "dispatch/ports/processprobe.h"
#include "dispatch/workplace.h"

namespace waydesk {

/// A batch is printed by one process at a time: the lease names bench and process. A lease whose process is gone is
/// void, and what it had sent without confirmation is in doubt.
class BatchLease
{
public:
    BatchLease(const Workplace &place, const ProcessProbe &probe)
        : m_place(place)
        , m_probe(probe)
    { }

    QString token() const;
    /// Takes the lease inside a transaction; LeasedElsewhere names the bench that has it. Taking over a dead one is
    /// an event and marks what is in doubt.
    Result<void> take(UnitOfWork &unit, Batch &batch) const;
    void release(UnitOfWork &unit, BatchId id) const;
    /// At the start of a program: every batch whose process died is marked. Returns how many.
    Result<int> recover() const;

private:
    bool isDead(const QString &lease) const;
    void markInDoubt(UnitOfWork &unit, const Batch &batch) const;

    const Workplace &m_place;
    const ProcessProbe &m_probe;
};

} // namespace waydesk
