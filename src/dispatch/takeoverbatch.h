// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/batchlease.h"
#include "dispatch/workplace.h"

#include <QString>

namespace waydesk {

struct TakeOverReport {
    BatchId batch;
    QString from; ///< the bench that had it
    int inDoubt = 0; ///< labels that it had sent without learning what came out
};

/// Frees a batch whose bench died on a machine that does not come back: nobody else can know that the process is gone,
/// so a person says so and why. Afterwards anybody settles the batch and goes on with it. Should that bench still live,
/// its printing stops before the next label.
class TakeOverBatch
{
public:
    TakeOverBatch(const Workplace &place, const ProcessProbe &probe)
        : m_place(place)
        , m_probe(probe)
    { }

    /// InvalidArgument without a reason; NothingToDo if nobody has the batch; LeasedElsewhere (values: batch, bench,
    /// minutes) while its bench gave a sign of life within BatchLease::expiryMs. The reason stays with the batch.
    Result<TakeOverReport> run(BatchId batch, const QString &reason);

private:
    const Workplace &m_place;
    const ProcessProbe &m_probe;
};

} // namespace waydesk
