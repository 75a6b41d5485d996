// SPDX-License-Identifier: Apache-2.0
#include "dispatch/reprintlabel.h"

#include "dispatch/numberlookup.h"
#include "dispatch/parcelback.h"
#include "dispatch/ports/batchrepository.h"
#include "dispatch/printerprofiles.h"

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

bool isWaiting(const Label &label)
{
    return label.newest.state == CopyState::Queued || label.newest.state == CopyState::Rendered;
}

std::optional<Reason> whyNot(const ParcelFacts &facts, const std::optional<Label> &label, qint64 now)
{
    const ParcelState state = facts.parcel.state;
    if (state == ParcelState::HandedOver)
        return Reason::HandedOver;
    if (label && isWaiting(*label))
        return Reason::InBatch;
    if (const auto reason = blockingReason(facts, now))
        return reason;
    const bool isOut = label && (state == ParcelState::Printed || state == ParcelState::Verified);
    return isOut ? std::nullopt : std::optional(Reason::NotPrinted);
}

} // namespace

Result<ReprintLabel::Chosen> ReprintLabel::choose(UnitOfWork &unit, const QString &typed) const
{
    const auto use = liveUse(unit, typed);
    if (!use)
        return std::unexpected(use.error());
    const auto facts = loadFacts(unit, std::span(&use->parcel, 1));
    if (facts.empty())
        return fail(ErrorCode::NotFound, {{u"subject"_s, u"parcel"_s}});
    const auto label = unit.batches().labelOfAssignment(use->id);
    if (const auto reason = whyNot(facts.front(), label, m_place.clock.wallMs())) {
        QVariantMap values{{u"number"_s, use->number}, {u"reason"_s, reasonName(*reason)}};
        if (reason == Reason::InBatch)
            values.insert(u"batch"_s, label->batch.value);
        return fail(ErrorCode::Refused, values);
    }
    return Chosen{*use, facts.front().parcel, *label, *unit.batches().batch(label->batch)};
}

Result<std::unique_ptr<PrintTarget>> ReprintLabel::ready(const Batch &batch, const QString &target) const
{
    if (const auto fits = mayPrint(m_place, m_kit, target, batch.templateId); !fits)
        return std::unexpected(fits.error());
    return BatchRun(m_place, m_kit, batch, batch.templateId).open(target, 1);
}

/// The old copy goes, the new one waits. Returns its number.
int ReprintLabel::queueCopy(UnitOfWork &unit, Chosen &chosen, const QString &reason) const
{
    Copy old = chosen.label.newest;
    if (old.state != CopyState::Cancelled && old.state != CopyState::Spoiled) {
        old.state = CopyState::Spoiled;
        unit.batches().updateCopies(std::span(&old, 1));
    }
    Copy copy;
    copy.id = CopyId(unit.newId());
    copy.label = chosen.label.id;
    copy.number = old.number + 1;
    copy.reason = reason;
    copy.version = 1;
    unit.batches().insertCopy(copy);
    backToPrinted(unit, chosen.parcel);
    m_place.record(unit, u"reprint"_s, SubjectKind::Assignment, chosen.use.id.value,
                   {{u"batch"_s, chosen.batch.id.value}, {u"copy"_s, copy.number}});
    return copy.number;
}

/// The printer is opened before anything is written: while it takes its time nothing is leased, so that dying there
/// puts no label in doubt. The parcel is looked at once more afterwards.
Result<ReprintReport> ReprintLabel::run(const QString &typed, const QString &reason, const QString &target)
{
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"reason"_s}, {u"value"_s, reason}});
    if (const auto usable = m_kit.targets.make(target); !usable)
        return std::unexpected(usable.error());
    const auto before =
        inRead<Chosen>(m_place.store, [&](UnitOfWork &unit) -> Result<Chosen> { return choose(unit, typed); });
    if (!before)
        return std::unexpected(before.error());
    const BatchLease lease(m_place, m_kit.probe);
    if (const auto may = lease.mayTake(before->batch); !may)
        return std::unexpected(may.error());
    auto opened = ready(before->batch, target);
    if (!opened)
        return std::unexpected(opened.error());
    int copy = 0;
    const auto leased = inWrite<Chosen>(m_place.store, [&](UnitOfWork &unit) -> Result<Chosen> {
        auto chosen = choose(unit, typed);
        if (!chosen)
            return chosen;
        if (chosen->batch.id != before->batch.id)
            return fail(ErrorCode::LeasedElsewhere, {{u"batch"_s, chosen->batch.id.value}});
        if (auto taken = lease.take(unit, chosen->batch, chosen->label.id); !taken)
            return std::unexpected(taken.error());
        chosen = choose(unit, typed); // a dead lease's labels are in doubt now
        if (!chosen)
            return chosen;
        copy = queueCopy(unit, *chosen, reason.trimmed());
        return chosen;
    });
    if (!leased) {
        (*opened)->abandon();
        return std::unexpected(leased.error());
    }
    const BatchLease::Running running(m_place.store, leased->batch.id);
    BatchRun printing(m_place, m_kit, leased->batch, leased->batch.templateId);
    return ReprintReport{leased->use.number, copy, printing.run(std::move(*opened), leased->label.id, {})};
}

} // namespace waydesk
