// SPDX-License-Identifier: Apache-2.0
#include "dispatch/takeoverbatch.h"

#include "dispatch/ports/batchrepository.h"

namespace waydesk {

using namespace Qt::StringLiterals;

Result<TakeOverReport> TakeOverBatch::run(BatchId id, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"reason"_s}, {u"value"_s, reason}});
    return inWrite<TakeOverReport>(m_place.store, [&](UnitOfWork &unit) -> Result<TakeOverReport> {
        auto batch = unit.batches().batch(id);
        if (!batch)
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"batch"_s}, {u"id"_s, id.value}});
        if (batch->leaseBench.isEmpty())
            return fail(ErrorCode::NothingToDo, {{u"verb"_s, u"take_over"_s}, {u"batch"_s, id.value}});
        TakeOverReport report{id, BatchLease::benchOf(*batch), 0};
        batch->takeOverReason = reason.trimmed();
        if (const auto freed = BatchLease(m_place, m_probe).takeOver(unit, *batch); !freed)
            return std::unexpected(freed.error());
        report.inDoubt = unit.batches().batch(id)->counts.inDoubt;
        m_place.record(unit, u"take_over"_s, SubjectKind::Batch, id.value,
                       {{u"bench"_s, report.from}, {u"in_doubt"_s, report.inDoubt}});
        return report;
    });
}

} // namespace waydesk
