// SPDX-License-Identifier: Apache-2.0
#include "dispatch/batchrun.h"

#include "dispatch/ports/batchrepository.h"
#include "dispatch/ports/numberrepository.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/printerprofiles.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int largestChunk = 64;

QString keyOf(const Label &label) { return label.number + u'-' + QString::number(label.newest.number); }

std::vector<ParcelId> parcelsOf(std::span<const Label> labels)
{
    std::vector<ParcelId> ids;
    for (const Label &label : labels)
        ids.push_back(label.parcel);
    return ids;
}

void nowPrinted(UnitOfWork &unit, std::vector<Parcel> parcels)
{
    std::vector<AssignmentId> ids;
    for (Parcel &parcel : parcels) {
        parcel.state = ParcelState::Printed;
        ids.push_back(parcel.assignment);
    }
    unit.parcels().updateMany(parcels);
    std::vector<Assignment> uses = unit.numbers().byIds(ids);
    for (Assignment &use : uses)
        use.state = NumberState::Used;
    unit.numbers().updateMany(uses);
}

} // namespace

BatchRun::BatchRun(const Workplace &place, const PrintKit &kit, const Batch &batch, const QString &templateId)
    : m_place(place)
    , m_kit(kit)
    , m_batch(batch)
    , m_templateId(templateId)
    , m_lease(place, kit.probe)
{
    m_report.batch = batch.id;
}

PrintReport BatchRun::run(const QString &words, LabelId only, const PrintObserver &observer)
{
    return runOn([&](int labels) { return open(words, labels); }, only, observer);
}

PrintReport BatchRun::run(std::unique_ptr<PrintTarget> opened, LabelId only, const PrintObserver &observer)
{
    const auto give = [&opened](int) -> Result<std::unique_ptr<PrintTarget>> { return std::move(opened); };
    return runOn(give, only, observer);
}

Result<std::unique_ptr<PrintTarget>> BatchRun::open(const QString &words, int labels) const
{
    const auto profile = PrinterProfiles(m_place).of(words);
    if (!profile)
        return std::unexpected(profile.error());
    auto target = m_kit.targets.makeTuned(words, *profile ? (*profile)->tuning : PrinterTuning());
    if (!target)
        return target;
    if (const auto opened = (*target)->open(labels, batchName(m_batch)); !opened) {
        (*target)->abandon();
        return std::unexpected(opened.error());
    }
    return target;
}

PrintReport BatchRun::runOn(const Opener &opener, LabelId only, const PrintObserver &observer)
{
    const BatchLease::Running running(m_place.store, m_batch.id);
    const qint64 started = m_place.clock.monotonicNs();
    const auto finishReport = [&](std::optional<Error> error) {
        m_report.stopped = std::move(error);
        m_report.inFlight = static_cast<int>(m_open.size());
        release();
        m_report.milliseconds = (m_place.clock.monotonicNs() - started) / 1'000'000;
        return m_report;
    };
    const auto labels = queued(only);
    if (!labels)
        return finishReport(labels.error());
    m_report.labels = static_cast<int>(labels->size());
    if (labels->empty())
        return finishReport(std::nullopt);
    const auto target = opener(m_report.labels);
    if (!target)
        return finishReport(target.error());
    const auto printed = print(**target, *labels, observer);
    if (printed)
        return finishReport(m_unprintable);
    (*target)->abandon();
    markInDoubt();
    return finishReport(printed.error());
}

Result<std::vector<Label>> BatchRun::queued(LabelId only)
{
    return inRead<std::vector<Label>>(m_place.store, [&](UnitOfWork &unit) -> Result<std::vector<Label>> {
        std::vector<Label> labels = unit.batches().labels(m_batch.id);
        std::erase_if(labels, [&](const Label &label) {
            return label.newest.state != CopyState::Queued || (only.isValid() && label.id != only);
        });
        return labels;
    });
}

Result<void> BatchRun::print(PrintTarget &target, const std::vector<Label> &labels, const PrintObserver &observer)
{
    const auto chunkSize = static_cast<size_t>(std::clamp(target.window(), 1, largestChunk));
    bool goOn = true;
    for (size_t at = 0; goOn && at < labels.size(); at += chunkSize) {
        const std::span chunk(labels.data() + at, std::min(chunkSize, labels.size() - at));
        const PrintMoment moment = PrintMoment::now(m_place);
        auto rendered = render(chunk, moment);
        if (!rendered) {
            m_unprintable = rendered.error();
            break;
        }
        if (const auto committed = commitSent(*rendered, moment.at); !committed)
            return committed;
        if (const auto sent = send(target, *rendered); !sent)
            return sent;
        if (const auto confirmed = confirmKeys(target.confirmed()); !confirmed)
            return confirmed;
        if (observer)
            goOn = observer({m_batch.id, m_report.labels, static_cast<int>(at + chunk.size()), m_report.confirmed});
    }
    if (m_open.isEmpty() && m_report.confirmed == 0) {
        target.abandon();
        return {};
    }
    if (const auto finished = target.finish(); !finished) {
        (void)confirmKeys(target.confirmed());
        return finished;
    }
    if (target.confirmation() == PrintTarget::Confirmation::AtFinish) {
        const auto keys = m_open.keys();
        return confirmKeys(std::vector<QString>(keys.begin(), keys.end()));
    }
    return confirmKeys(target.confirmed());
}

Result<std::vector<BatchRun::Rendered>> BatchRun::render(std::span<const Label> labels, const PrintMoment &moment)
{
    std::vector<LabelData> contents;
    const auto read = m_place.store.read([&](UnitOfWork &unit) -> Result<void> {
        const LabelContent content(m_kit.carriers, unit.orders().shops());
        std::unordered_map<ParcelId, ParcelFacts> facts;
        for (ParcelFacts &one : loadFacts(unit, parcelsOf(labels)))
            facts.emplace(one.parcel.id, std::move(one));
        for (const Label &label : labels)
            contents.push_back(content.of(facts[label.parcel], m_batch, label, moment));
        return {};
    });
    if (!read)
        return std::unexpected(read.error());
    std::vector<Rendered> rendered;
    for (size_t i = 0; i < labels.size(); ++i) {
        auto image = m_kit.renderer.render(contents[i], m_templateId);
        if (!image && image.error().code == ErrorCode::LabelDoesNotFit) {
            rendered.push_back({labels[i], {}, image.error().values.value(u"field"_s).toString()});
            continue;
        }
        auto good = image ? m_kit.renderer.readBack(*image, contents[i]) : Result<void>();
        if (!image || !good) {
            Error error = image ? good.error() : image.error();
            error.values.insert(u"number"_s, labels[i].number);
            error.values.insert(u"position"_s, labels[i].position);
            return std::unexpected(error);
        }
        ++m_report.readBack;
        rendered.push_back({labels[i], std::move(*image), {}});
    }
    return rendered;
}

/// Why this label must not leave any more, from facts of this moment.
std::optional<Reason> BatchRun::stopFor(const Rendered &one, const Label *now, const ParcelFacts &facts) const
{
    const Label &label = one.label;
    if (!now || now->newest.id != label.newest.id || now->newest.state != CopyState::Queued
        || facts.parcel.assignment != label.assignment)
        return Reason::StateChanged;
    if (const auto reason = blockingReason(facts, m_place.clock.wallMs()))
        return reason;
    return one.unfit ? std::optional(Reason::LabelDoesNotFit) : std::nullopt;
}

void BatchRun::recordSending(UnitOfWork &unit, const Rendered &one, std::optional<Reason> refused) const
{
    const Label &label = one.label;
    m_place.record(unit, refused ? u"refused"_s : u"print"_s, SubjectKind::Assignment, label.assignment.value,
                   {{u"batch"_s, m_batch.id.value},
                    {u"position"_s, label.position},
                    {u"copy"_s, label.newest.number},
                    {u"reason"_s, refused ? reasonName(*refused) : QString()}});
    unit.history().changed(SubjectKind::Parcel, label.parcel.value);
}

Result<void> BatchRun::commitSent(std::vector<Rendered> &chunk, qint64 at)
{
    std::vector<RefusedParcel> refused;
    std::vector<bool> going;
    const auto committed = m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        refused.clear();
        going.clear();
        if (unit.batches().leaseOf(m_batch.id) != m_batch.leaseBench)
            return fail(ErrorCode::LeasedElsewhere, {{u"batch"_s, m_batch.id.value}});
        if (!m_run.isValid())
            m_run = RunId(unit.newId());
        std::vector<ParcelId> ids;
        for (const Rendered &one : chunk)
            ids.push_back(one.label.parcel);
        const auto fresh = unit.batches().labelsOfParcels(ids);
        std::unordered_map<ParcelId, ParcelFacts> facts;
        for (ParcelFacts &one : loadFacts(unit, ids))
            facts.emplace(one.parcel.id, std::move(one));
        std::vector<Copy> copies;
        std::vector<Parcel> leaving;
        for (const Rendered &one : chunk) {
            const Label &label = one.label;
            const auto now = std::ranges::find(fresh, label.id, &Label::id);
            ParcelFacts &parcel = facts[label.parcel];
            const auto reason = stopFor(one, now == fresh.end() ? nullptr : &*now, parcel);
            going.push_back(!reason);
            recordSending(unit, one, reason);
            if (reason)
                refused.push_back({label.parcel,
                                   label.number,
                                   *reason,
                                   {},
                                   reason == Reason::LabelDoesNotFit ? *one.unfit : QString()});
            if (now == fresh.end() || now->newest.state != CopyState::Queued)
                continue;
            copies.push_back(now->newest);
            copies.back().state = reason ? CopyState::Cancelled : CopyState::Sent;
            copies.back().sentAt = reason ? 0 : at;
            copies.back().run = reason ? RunId() : m_run;
            if (!reason && parcel.parcel.state == ParcelState::Numbered)
                leaving.push_back(parcel.parcel);
        }
        nowPrinted(unit, std::move(leaving));
        unit.batches().updateCopies(copies);
        return {};
    });
    if (!committed)
        return committed;
    std::ranges::move(refused, std::back_inserter(m_report.refused));
    size_t index = 0;
    std::erase_if(chunk, [&](const Rendered &) { return !going[index++]; });
    for (const Rendered &one : chunk)
        m_open.insert(keyOf(one.label), one.label);
    return {};
}

Result<void> BatchRun::send(PrintTarget &target, const std::vector<Rendered> &chunk)
{
    for (const Rendered &one : chunk) {
        if (auto sent = target.send(one.image, keyOf(one.label)); !sent) {
            (void)confirmKeys(target.confirmed());
            sent.error().values.insert(u"number"_s, one.label.number);
            sent.error().values.insert(u"position"_s, one.label.position);
            return sent;
        }
    }
    return {};
}

/// Sets the copies that are still as this run left them; a scan, a void or a settlement may have come between.
Result<void> BatchRun::settleSent(const std::vector<Label> &labels, CopyState state, const QString &verb)
{
    return m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        std::unordered_set<CopyId> ours;
        for (const Label &label : labels)
            ours.insert(label.newest.id);
        std::vector<Copy> copies;
        for (const Label &now : unit.batches().labelsOfParcels(parcelsOf(labels))) {
            if (!ours.contains(now.newest.id) || now.newest.state != CopyState::Sent)
                continue;
            copies.push_back(now.newest);
            copies.back().state = state;
            unit.history().changed(SubjectKind::Parcel, now.parcel.value);
        }
        unit.batches().updateCopies(copies);
        m_place.record(unit, verb, SubjectKind::Batch, m_batch.id.value,
                       {{u"labels"_s, static_cast<qint64>(copies.size())}});
        return {};
    });
}

Result<void> BatchRun::confirmKeys(const std::vector<QString> &keys)
{
    std::vector<Label> labels;
    for (const QString &key : keys) {
        if (const auto found = m_open.constFind(key); found != m_open.cend())
            labels.push_back(*found);
    }
    if (labels.empty())
        return {};
    if (const auto stored = settleSent(labels, CopyState::Confirmed, u"confirmed"_s); !stored)
        return stored;
    for (const QString &key : keys)
        m_open.remove(key);
    m_report.confirmed += static_cast<int>(labels.size());
    return {};
}

void BatchRun::markInDoubt()
{
    m_report.inDoubt = static_cast<int>(m_open.size());
    if (m_open.isEmpty())
        return;
    const QList<Label> open = m_open.values();
    m_marked = settleSent({open.begin(), open.end()}, CopyState::InDoubt, u"interrupted"_s).has_value();
    m_open.clear();
}

/// A lease that stays because the ledger could not be written is void for the next one who asks, and marks the rest.
void BatchRun::release()
{
    if (!m_marked)
        return;
    (void)m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        m_lease.release(unit, m_batch.id);
        return {};
    });
}

} // namespace waydesk
