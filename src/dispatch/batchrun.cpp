// SPDX-License-Identifier: Apache-2.0
#include "dispatch/batchrun.h"

#include "dispatch/ports/batchrepository.h"
#include "dispatch/ports/numberrepository.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"

#include <algorithm>
#include <unordered_map>

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
    auto target = m_kit.targets.make(words);
    if (!target)
        return finishReport(target.error());
    m_report.labels = static_cast<int>(labels->size());
    if (labels->empty())
        return finishReport(std::nullopt);
    if (const auto opened = (*target)->open(m_report.labels, batchName(m_batch)); !opened) {
        (*target)->abandon();
        return finishReport(opened.error());
    }
    const auto printed = print(**target, *labels, observer);
    if (printed)
        return finishReport(std::nullopt);
    (*target)->abandon();
    m_report.inDoubt = static_cast<int>(m_open.size());
    markRest(CopyState::InDoubt);
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
        auto rendered = render(chunk);
        if (!rendered)
            return std::unexpected(rendered.error());
        if (const auto committed = commitSent(*rendered); !committed)
            return committed;
        if (const auto sent = send(target, *rendered); !sent)
            return sent;
        if (const auto confirmed = confirmKeys(target.confirmed()); !confirmed)
            return confirmed;
        if (observer)
            goOn = observer({m_batch.id, m_report.labels, static_cast<int>(at + chunk.size()), m_report.confirmed});
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

Result<std::vector<BatchRun::Rendered>> BatchRun::render(std::span<const Label> labels)
{
    std::vector<LabelData> contents;
    const auto read = m_place.store.read([&](UnitOfWork &unit) -> Result<void> {
        const LabelContent content(m_place, m_kit.carriers, unit.orders().shops());
        std::unordered_map<ParcelId, ParcelFacts> facts;
        for (ParcelFacts &one : loadFacts(unit, parcelsOf(labels)))
            facts.emplace(one.parcel.id, std::move(one));
        for (const Label &label : labels)
            contents.push_back(content.of(facts[label.parcel], m_batch, label));
        return {};
    });
    if (!read)
        return std::unexpected(read.error());
    std::vector<Rendered> rendered;
    for (size_t i = 0; i < labels.size(); ++i) {
        auto image = m_kit.renderer.render(contents[i], m_templateId);
        auto good = image ? m_kit.renderer.readBack(*image, contents[i]) : Result<void>();
        if (!image || !good) {
            Error error = image ? good.error() : image.error();
            error.values.insert(u"number"_s, labels[i].number);
            error.values.insert(u"position"_s, labels[i].position);
            return std::unexpected(error);
        }
        ++m_report.readBack;
        rendered.push_back({labels[i], std::move(*image)});
    }
    return rendered;
}

Result<void> BatchRun::commitSent(std::vector<Rendered> &chunk)
{
    std::vector<RefusedParcel> refused;
    std::vector<Rendered> going;
    const qint64 now = m_place.clock.wallMs();
    const auto committed = m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        refused.clear();
        going.clear();
        std::vector<ParcelId> ids;
        for (const Rendered &one : chunk)
            ids.push_back(one.label.parcel);
        std::unordered_map<ParcelId, ParcelFacts> facts;
        for (ParcelFacts &one : loadFacts(unit, ids))
            facts.emplace(one.parcel.id, std::move(one));
        std::vector<Copy> copies;
        for (const Rendered &one : chunk) {
            ParcelFacts &parcel = facts[one.label.parcel];
            Copy copy = one.label.newest;
            auto reason = blockingReason(parcel, now);
            if (!reason && parcel.parcel.assignment != one.label.assignment)
                reason = Reason::StateChanged;
            copy.state = reason ? CopyState::Cancelled : CopyState::Sent;
            copy.sentAt = reason ? 0 : now;
            copies.push_back(copy);
            m_place.record(unit, reason ? u"refused"_s : u"print"_s, SubjectKind::Assignment,
                           one.label.assignment.value,
                           {{u"batch"_s, m_batch.id.value},
                            {u"position"_s, one.label.position},
                            {u"copy"_s, copy.number},
                            {u"reason"_s, reason ? reasonName(*reason) : QString()}});
            if (reason) {
                refused.push_back({one.label.parcel, one.label.number, *reason});
                continue;
            }
            if (parcel.parcel.state == ParcelState::Numbered) {
                parcel.parcel.state = ParcelState::Printed;
                unit.parcels().update(parcel.parcel);
                auto assignment = unit.numbers().byId(one.label.assignment);
                assignment->state = NumberState::Used;
                unit.numbers().update(*assignment);
            }
            unit.history().changed(SubjectKind::Parcel, one.label.parcel.value);
            going.push_back(one);
            going.back().label.newest = copy;
            ++going.back().label.newest.version;
        }
        unit.batches().updateCopies(copies);
        return {};
    });
    if (!committed)
        return committed;
    std::ranges::move(refused, std::back_inserter(m_report.refused));
    chunk = std::move(going);
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

Result<void> BatchRun::confirmKeys(const std::vector<QString> &keys)
{
    std::vector<Copy> copies;
    for (const QString &key : keys) {
        const auto found = m_open.constFind(key);
        if (found == m_open.cend())
            continue;
        Copy copy = found->newest;
        copy.state = CopyState::Confirmed;
        copies.push_back(copy);
    }
    if (copies.empty())
        return {};
    const auto stored = m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        unit.batches().updateCopies(copies);
        m_place.record(unit, u"confirmed"_s, SubjectKind::Batch, m_batch.id.value,
                       {{u"labels"_s, static_cast<qint64>(copies.size())}});
        return {};
    });
    if (!stored)
        return stored;
    for (const QString &key : keys)
        m_open.remove(key);
    m_report.confirmed += static_cast<int>(copies.size());
    return {};
}

void BatchRun::markRest(CopyState state)
{
    if (m_open.isEmpty())
        return;
    (void)m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        std::vector<Copy> copies;
        for (const Label &label : std::as_const(m_open)) {
            Copy copy = label.newest;
            copy.state = state;
            copies.push_back(copy);
            unit.history().changed(SubjectKind::Parcel, label.parcel.value);
        }
        unit.batches().updateCopies(copies);
        m_place.record(unit, u"interrupted"_s, SubjectKind::Batch, m_batch.id.value,
                       {{u"in_doubt"_s, static_cast<qint64>(copies.size())}});
        return {};
    });
    m_open.clear();
}

void BatchRun::release()
{
    (void)m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        m_lease.release(unit, m_batch.id);
        return {};
    });
}

} // namespace waydesk
