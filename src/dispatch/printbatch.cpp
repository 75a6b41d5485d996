// SPDX-License-Identifier: Apache-2.0
#include "dispatch/printbatch.h"

#include "dispatch/ports/batchrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/printerprofiles.h"

#include <QDateTime>

#include <algorithm>
#include <unordered_map>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

Reason reasonOf(CopyState state)
{
    switch (state) {
    case CopyState::Queued:
    case CopyState::Rendered: return Reason::InBatch;
    case CopyState::InDoubt: return Reason::InDoubt;
    default: return Reason::StateChanged;
    }
}

/// Why a parcel cannot join a new batch, beside what its facts say; with the batch that it is in.
std::optional<RefusedParcel> unfit(const ParcelFacts &facts, const std::vector<Label> &labels)
{
    RefusedParcel refused{facts.parcel.id, facts.parcel.number, Reason::StateChanged};
    if (facts.parcel.state != ParcelState::Numbered)
        return refused;
    for (const Label &label : labels) {
        if (label.parcel == facts.parcel.id && label.assignment == facts.parcel.assignment
            && label.newest.state != CopyState::Cancelled) {
            refused.reason = reasonOf(label.newest.state);
            refused.batch = label.batch;
            return refused;
        }
    }
    return std::nullopt;
}

std::vector<Label> makeLabels(UnitOfWork &unit, BatchId batch, const std::vector<Parcel> &parcels)
{
    std::vector<Label> labels;
    qint64 id = unit.newIds(static_cast<qint64>(parcels.size()) * 2);
    for (const Parcel &parcel : parcels) {
        Label label;
        label.id = LabelId(id++);
        label.batch = batch;
        label.parcel = parcel.id;
        label.assignment = parcel.assignment;
        label.number = parcel.number;
        label.position = static_cast<int>(labels.size()) + 1;
        label.newest.id = CopyId(id++);
        label.newest.label = label.id;
        label.newest.version = 1;
        labels.push_back(label);
    }
    return labels;
}

/// A name beside the batch's own file, for the rest of an interrupted batch.
QString besideOwnFile(const QString &words, int confirmed)
{
    const qsizetype dot = words.lastIndexOf(u'.');
    const bool isFile = words.startsWith("pdf:"_L1) || words.startsWith("zpl:"_L1) || words.startsWith("tspl:"_L1);
    if (!isFile || confirmed == 0)
        return words;
    const QString mark = u"-from-%1"_s.arg(confirmed + 1);
    return dot > words.lastIndexOf(u'/') ? words.left(dot) + mark + words.mid(dot) : words + mark;
}

} // namespace

Result<PrintReport> PrintBatch::start(const PrintRequest &request)
{
    if (const auto usable = m_kit.targets.make(request.target); !usable)
        return std::unexpected(usable.error());
    if (const auto fits = mayPrint(m_place, m_kit, request.target, request.templateId); !fits)
        return std::unexpected(fits.error());
    std::vector<RefusedParcel> refused;
    const auto made = inWrite<Batch>(m_place.store, [&](UnitOfWork &unit) -> Result<Batch> {
        refused.clear();
        const qint64 now = m_place.clock.wallMs();
        const auto labelled = unit.batches().labelsOfParcels(request.parcels);
        std::vector<Parcel> going;
        for (ParcelFacts &facts : loadFacts(unit, request.parcels)) {
            if (auto why = unfit(facts, labelled))
                refused.push_back(std::move(*why));
            else if (const auto reason = blockingReason(facts, now))
                refused.push_back({facts.parcel.id, facts.parcel.number, *reason});
            else
                going.push_back(std::move(facts.parcel));
        }
        if (going.empty())
            return Batch();
        std::ranges::sort(going, {}, [](const Parcel &p) { return std::pair(p.fill.value, p.position); });
        Batch batch;
        batch.id = BatchId(unit.newId());
        batch.day = QDateTime::fromMSecsSinceEpoch(now).date().toString(Qt::ISODate);
        batch.dayNumber = unit.batches().nextDayNumber(batch.day);
        batch.templateId = request.templateId;
        batch.target = request.target;
        batch.bench = m_place.bench;
        batch.operatorName = m_place.operatorName;
        batch.leaseBench = BatchLease(m_place, m_kit.probe).token();
        batch.at = now;
        batch.version = 1;
        batch.counts.size = static_cast<int>(going.size());
        const auto labels = makeLabels(unit, batch.id, going);
        unit.batches().insert(batch, labels);
        for (const Parcel &parcel : going)
            unit.history().changed(SubjectKind::Parcel, parcel.id.value);
        m_place.record(unit, u"batch"_s, SubjectKind::Batch, batch.id.value,
                       {{u"labels"_s, batch.counts.size}, {u"template"_s, batch.templateId}});
        return batch;
    });
    if (!made)
        return std::unexpected(made.error());
    PrintReport report;
    if (made->id.isValid())
        report = BatchRun(m_place, m_kit, *made, request.templateId).run(request.target, {}, request.observer);
    else if (refused.empty())
        return fail(ErrorCode::NothingToDo, {{u"verb"_s, u"print"_s}});
    report.refused.insert(report.refused.begin(), refused.begin(), refused.end());
    return report;
}

Result<PrintReport> PrintBatch::resume(BatchId id, const QString &target, const PrintObserver &observer)
{
    if (!target.isEmpty()) {
        if (const auto usable = m_kit.targets.make(target); !usable)
            return std::unexpected(usable.error());
    }
    const auto taken = inWrite<Batch>(m_place.store, [&](UnitOfWork &unit) -> Result<Batch> {
        auto batch = unit.batches().batch(id);
        if (!batch)
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"batch"_s}, {u"id"_s, id.value}});
        if (auto lease = BatchLease(m_place, m_kit.probe).take(unit, *batch); !lease)
            return std::unexpected(lease.error());
        return *unit.batches().batch(id);
    });
    if (!taken)
        return std::unexpected(taken.error());
    const auto giveBack = [&] {
        (void)m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
            BatchLease(m_place, m_kit.probe).release(unit, id);
            return {};
        });
    };
    if (taken->counts.inDoubt > 0) {
        giveBack();
        return fail(
            ErrorCode::Refused,
            {{u"batch"_s, id.value}, {u"reason"_s, reasonName(Reason::InDoubt)}, {u"count"_s, taken->counts.inDoubt}});
    }
    if (taken->counts.unsent == 0) {
        giveBack();
        return fail(ErrorCode::NothingToDo, {{u"verb"_s, u"print"_s}, {u"batch"_s, id.value}});
    }
    const QString words = target.isEmpty() ? besideOwnFile(taken->target, taken->counts.confirmed) : target;
    if (const auto fits = mayPrint(m_place, m_kit, words, taken->templateId); !fits) {
        giveBack();
        return std::unexpected(fits.error());
    }
    return BatchRun(m_place, m_kit, *taken, taken->templateId).run(words, {}, observer);
}

Result<int> PrintBatch::cancelRest(BatchId id)
{
    return inWrite<int>(m_place.store, [&](UnitOfWork &unit) -> Result<int> {
        auto batch = unit.batches().batch(id);
        if (!batch)
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"batch"_s}, {u"id"_s, id.value}});
        const BatchLease lease(m_place, m_kit.probe);
        if (auto taken = lease.take(unit, *batch); !taken)
            return std::unexpected(taken.error());
        std::vector<Copy> copies;
        for (const Label &label : unit.batches().labels(id)) {
            if (label.newest.state != CopyState::Queued && label.newest.state != CopyState::Rendered)
                continue;
            copies.push_back(label.newest);
            copies.back().state = CopyState::Cancelled;
            unit.history().changed(SubjectKind::Parcel, label.parcel.value);
        }
        if (copies.empty())
            return fail(ErrorCode::NothingToDo, {{u"verb"_s, u"cancel"_s}, {u"batch"_s, id.value}});
        unit.batches().updateCopies(copies);
        batch->cancelled = true;
        batch->leaseBench.clear();
        unit.batches().updateBatch(*batch);
        m_place.record(unit, u"cancel"_s, SubjectKind::Batch, id.value,
                       {{u"labels"_s, static_cast<qint64>(copies.size())}});
        return static_cast<int>(copies.size());
    });
}

} // namespace waydesk
