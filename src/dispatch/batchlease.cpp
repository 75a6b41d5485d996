// SPDX-License-Identifier: Apache-2.0
#include "dispatch/batchlease.h"

#include "dispatch/ports/batchrepository.h"

#include <algorithm>
#include <mutex>
#include <set>
#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

/// The batches that this process feeds at this moment.
class RunningBatches
{
public:
    static RunningBatches &instance()
    {
        static RunningBatches batches;
        return batches;
    }
    void add(const Store *store, BatchId batch)
    {
        const std::scoped_lock lock(m_mutex);
        m_running.emplace(store, batch);
    }
    void remove(const Store *store, BatchId batch)
    {
        const std::scoped_lock lock(m_mutex);
        m_running.erase({store, batch});
    }
    bool contains(const Store *store, BatchId batch)
    {
        const std::scoped_lock lock(m_mutex);
        return m_running.contains({store, batch});
    }

private:
    std::mutex m_mutex;
    std::set<std::pair<const Store *, BatchId>> m_running;
};

QString benchOf(const QString &lease) { return lease.section(u'|', 0, 0); }

QString processOf(const QString &lease) { return lease.section(u'|', 1, 1); }

/// The one label that the lease was taken for; none = the whole batch.
LabelId labelOf(const QString &lease) { return LabelId(lease.section(u'|', 2, 2).toLongLong()); }

/// 0 = a lease of an older program.
qint64 takenAt(const QString &lease) { return lease.section(u'|', 3, 3).toLongLong(); }

} // namespace

QString BatchLease::benchOf(const Batch &batch) { return waydesk::benchOf(batch.leaseBench); }

BatchLease::Running::Running(const Store &store, BatchId batch)
    : m_store(store)
    , m_batch(batch)
{
    RunningBatches::instance().add(&m_store, m_batch);
}

BatchLease::Running::~Running() { RunningBatches::instance().remove(&m_store, m_batch); }

QString BatchLease::token(LabelId only) const
{
    QString bench = m_place.bench;
    return QStringList{bench.replace(u'|', u'/'), m_probe.token(),
                       only.isValid() ? QString::number(only.value) : QString(),
                       QString::number(m_place.clock.wallMs())}
        .join(u'|');
}

bool BatchLease::isHeld(const Batch &batch) const
{
    const QString process = processOf(batch.leaseBench);
    if (process == m_probe.token())
        return RunningBatches::instance().contains(&m_place.store, batch.id);
    return m_probe.isAlive(process);
}

void BatchLease::markInDoubt(UnitOfWork &unit, const Batch &batch) const
{
    const LabelId only = labelOf(batch.leaseBench);
    std::vector<Copy> interrupted;
    int doubtful = 0;
    for (const Label &label : unit.batches().labels(batch.id)) {
        Copy copy = label.newest;
        if (only.isValid() && label.id != only)
            continue;
        if (copy.state == CopyState::Rendered) {
            copy.state = CopyState::Queued;
        } else if (copy.state == CopyState::Sent) {
            copy.state = CopyState::InDoubt;
            ++doubtful;
        } else {
            continue;
        }
        interrupted.push_back(copy);
        unit.history().changed(SubjectKind::Parcel, label.parcel.value);
    }
    unit.batches().updateCopies(interrupted);
    m_place.record(unit, u"interrupted"_s, SubjectKind::Batch, batch.id.value,
                   {{u"in_doubt"_s, doubtful}, {u"bench"_s, benchOf(batch)}});
}

Result<void> BatchLease::mayTake(const Batch &batch) const
{
    if (!batch.leaseBench.isEmpty() && isHeld(batch))
        return fail(ErrorCode::LeasedElsewhere, {{u"batch"_s, batch.id.value}, {u"bench"_s, benchOf(batch)}});
    return {};
}

Result<void> BatchLease::take(UnitOfWork &unit, Batch &batch, LabelId only) const
{
    if (const auto may = mayTake(batch); !may)
        return may;
    if (!batch.leaseBench.isEmpty())
        markInDoubt(unit, batch);
    batch.leaseBench = token(only);
    unit.batches().updateBatch(batch);
    ++batch.version;
    return {};
}

void BatchLease::release(UnitOfWork &unit, BatchId id) const
{
    auto batch = unit.batches().batch(id);
    if (!batch || processOf(batch->leaseBench) != m_probe.token())
        return;
    batch->leaseBench.clear();
    unit.batches().updateBatch(*batch);
}

/// Taking the lease, and each label sent.
qint64 BatchLease::lastSign(UnitOfWork &unit, const Batch &batch) const
{
    qint64 last = std::max(batch.at, takenAt(batch.leaseBench));
    for (const Label &label : unit.batches().labels(batch.id))
        last = std::max(last, label.newest.sentAt);
    return last;
}

Result<void> BatchLease::takeOver(UnitOfWork &unit, Batch &batch) const
{
    const qint64 silentMs = m_place.clock.wallMs() - lastSign(unit, batch);
    if (isHeld(batch) && silentMs < expiryMs)
        return fail(ErrorCode::LeasedElsewhere,
                    {{u"batch"_s, batch.id.value},
                     {u"bench"_s, benchOf(batch)},
                     {u"minutes"_s, (expiryMs - silentMs + 59'999) / 60'000}});
    markInDoubt(unit, batch);
    batch.leaseBench.clear();
    unit.batches().updateBatch(batch);
    return {};
}

Result<int> BatchLease::recover() const
{
    const auto left = inRead<bool>(m_place.store, [&](UnitOfWork &unit) -> Result<bool> {
        return !std::ranges::all_of(unit.batches().leased(), [&](const Batch &batch) { return isHeld(batch); });
    });
    if (!left)
        return std::unexpected(left.error());
    if (!*left)
        return 0;
    return inWrite<int>(m_place.store, [&](UnitOfWork &unit) -> Result<int> {
        int recovered = 0;
        for (Batch &batch : unit.batches().leased()) {
            if (isHeld(batch))
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
