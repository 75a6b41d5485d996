// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/batchrepository.h"
#include "storage/connection/sqlrepository.h"

namespace waydesk {

class SqlBatchRepository final : public BatchRepository, private SqlRepository
{
public:
    explicit SqlBatchRepository(Connection &db)
        : SqlRepository(db)
    { }

    /// Batches with a label unsent or in doubt. Its words are those of the index label_copy_open, which serves it.
    static constexpr const char *unfinishedSql =
        "SELECT DISTINCT l.batch_id FROM label_copy c JOIN label l ON l.id = c.label_id"
        " WHERE c.newest = 1 AND c.state IN ('queued', 'rendered', 'in_doubt')";

    int nextDayNumber(const QString &day) override;
    /// Each label with the copy that `newest` holds.
    void insert(const Batch &batch, std::span<const Label> labels) override;
    std::vector<Batch> batches() override;
    std::vector<Batch> recentBatches(int newest) override;
    std::vector<BatchOutline> outlines(std::span<const BatchId> batches) override;
    std::optional<Batch> batch(BatchId id) override;
    QString leaseOf(BatchId id) override;
    std::vector<Batch> leased() override;
    std::vector<Label> labels(BatchId id) override;
    /// In (batch, position) order.
    std::vector<Label> labelsOfParcels(std::span<const ParcelId> parcels) override;
    /// A label whose newest copy was cancelled comes after every other.
    std::optional<Label> labelOfAssignment(AssignmentId assignment) override;
    /// Writes target, lease, cancelled and the reason of a take-over.
    void updateBatch(const Batch &batch) override;
    /// The copy becomes its label's newest; Conflict unless its number is above all others.
    void insertCopy(const Copy &copy) override;
    void updateCopies(std::span<const Copy> copies) override;
    std::vector<Label> sentBefore(BatchId batch, RunId run, int position) override;
    std::vector<Copy> copies(LabelId label) override;
};

} // namespace waydesk
