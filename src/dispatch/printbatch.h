// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/batchrun.h"

#include <QString>

#include <vector>

namespace waydesk {

struct PrintRequest {
    std::vector<ParcelId> parcels;
    QString target; ///< pdf:FILE, png:DIR, zpl:FILE, tspl:FILE, cups:QUEUE, tcp:HOST:PORT
    QString templateId;
    PrintObserver observer;
};

/// Prints numbered parcels as one batch in canonical sequence. Parcels that may not go on are left out with their
/// reason; the rest prints. Runs on a job thread. A stop on the way (printer, read-back, store) is in
/// PrintReport::stopped and the ledger says what became of each label; an Error means that nothing was begun.
class PrintBatch
{
public:
    PrintBatch(Workplace &place, const PrintKit &kit)
        : m_place(place)
        , m_kit(kit)
    { }

    /// A new batch. NothingToDo if no parcel is left to print; Refused, as of mayPrint().
    Result<PrintReport> start(const PrintRequest &request);
    /// The unsent rest of a batch. Refused while labels are in doubt (settle first). InvalidArgument if the words of
    /// the target are off. An empty target is the batch's own; a rest that goes to the batch's own file takes a name
    /// beside it, so that no label file is overwritten.
    Result<PrintReport> resume(BatchId batch, const QString &target, const PrintObserver &observer);
    /// Cancels what was not sent; the number of labels cancelled.
    Result<int> cancelRest(BatchId batch);

private:
    Workplace &m_place;
    const PrintKit &m_kit;
};

} // namespace waydesk
