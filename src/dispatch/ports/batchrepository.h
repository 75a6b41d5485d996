// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/batch.h"

#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace waydesk {

/// What a card says of a batch beside its counts.
struct BatchOutline {
    BatchId batch;
    QStringList carriers; ///< codes
    int shops = 0; ///< of the orders inside
    qint64 lastSentAt = 0; ///< 0 = nothing left yet
    int reprints = 0; ///< further copies of its labels
};

/// The print ledger.
class BatchRepository
{
public:
    virtual ~BatchRepository() = default;

    /// The next dayNumber of a day; unique by index, so two benches at once meet in Conflict.
    virtual int nextDayNumber(const QString &day) = 0;
    virtual void insert(const Batch &batch, std::span<const Label> labels) = 0;
    /// With counts, newest first.
    virtual std::vector<Batch> batches() = 0;
    /// With counts, newest first: the `newest` last ones, and every older one that still has a label unsent or in
    /// doubt. Reads only those, however long the history is.
    virtual std::vector<Batch> recentBatches(int newest) = 0;
    /// Of these batches, in no order; one without labels is left out.
    virtual std::vector<BatchOutline> outlines(std::span<const BatchId> batches) = 0;
    /// Batches whose lease is not empty: they run now, or their process died.
    virtual std::vector<Batch> leased() = 0;
    virtual std::optional<Batch> batch(BatchId id) = 0;
    /// Its lease alone, without counting anything.
    virtual QString leaseOf(BatchId id) = 0;
    /// In position order, each with its newest copy.
    virtual std::vector<Label> labels(BatchId id) = 0;
    virtual std::vector<Label> labelsOfParcels(std::span<const ParcelId> parcels) = 0;
    /// Newest label of this use of a number, with its newest copy.
    virtual std::optional<Label> labelOfAssignment(AssignmentId assignment) = 0;
    virtual void updateBatch(const Batch &batch) = 0;
    virtual void insertCopy(const Copy &copy) = 0;
    /// Conditional on the version of each; all in one statement batch. Rows get version + 1.
    virtual void updateCopies(std::span<const Copy> copies) = 0;
    /// Labels before `position` that the same printing sent and nothing has confirmed. Looks back no further than the
    /// last confirmed one of it, behind which none is left.
    virtual std::vector<Label> sentBefore(BatchId batch, RunId run, int position) = 0;
    /// Every copy of one label, oldest first.
    virtual std::vector<Copy> copies(LabelId label) = 0;
};

} // namespace waydesk
