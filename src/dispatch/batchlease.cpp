// SPDX-License-Identifier: Apache-2.0
#include "dispatch/batchlease.h"

#include "dispatch/ports/batchrepository.h"

namespace waydesk {

using namespace Qt::StringLiterals;

QString BatchLease::token() const { return m_place.bench + u'|' + m_probe.token(); }

bool BatchLease::isDead(const QString &lease) const { return !m_probe.isAlive(lease.section(u'|', 1)); }

void BatchLease::markInDoubt(UnitOfWork &unit, const Batch &batch) const
{
    std::vector<Copy> doubtful;
    for (const Label &label : unit.batches().labels(batch.id)) {
        Copy copy = label.newest;
        if (copy.state == CopyState::Sent)
            copy.state = CopyState::InDoubt;
        else if (copy.state == CopyState::Rendered)
            copy.state = CopyState::Queued;
        else
            continue;
        doubtful.push_back(copy);
        unit.history().changed(SubjectKind::Parcel, label.parcel.value);
    }
    unit.batches().updateCopies(doubtful);
    m_place.record(
        unit, u"interrupted"_s, SubjectKind::Batch, batch.id.value,
        {{u"in_doubt"_s, static_cast<qint64>(doubtful.size())}, {u"bench"_s, batch.leaseBench.section(u'|', 0, 0)}});
}

Result<void> BatchLease::take(UnitOfWork &unit, Batch &batch) const
{
    if (!batch.leaseBench.isEmpty() && batch.leaseBench != token()) {
        if (!isDead(batch.leaseBench))
            return fail(ErrorCode::LeasedElsewhere,
                        {{u"batch"_s, batch.id.value}, {u"bench"_s, batch.leaseBench.section(u'|', 0, 0)}});
        markInDoubt(unit, batch);
    }
    batch.leaseBench = token();
    unit.batches().updateBatch(batch);
    ++batch.version;
    return {};
}

void BatchLease::release(UnitOfWork &unit, BatchId id) const
{
    auto batch = unit.batches().batch(id);
    if (!batch || batch->leaseBench != token())
        return;
    batch->leaseBench.clear();
    unit.batches().updateBatch(*batch);
}

Result<int> BatchLease::recover() const
{
    return inWrite<int>(m_place.store, [&](UnitOfWork &unit) -> Result<int> {
        int recovered = 0;
        for (Batch &batch : unit.batches().leased()) {
            if (!isDead(batch.leaseBench))
                continue;
            markInDoubt(unit, batch);
            batch.leaseBench.clear();
            unit.batches().updateBatch(batch);
            ++recovered;
        }
        return recovered;
    });
}

} // namespace waydesk
