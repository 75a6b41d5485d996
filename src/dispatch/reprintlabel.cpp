// SPDX-License-Identifier: Apache-2.0
#include "dispatch/reprintlabel.h"

#include "dispatch/numberlookup.h"
#include "dispatch/parcelback.h"
#include "dispatch/ports/batchrepository.h"
#include "dispatch/printerprofiles.h"

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

struct Prepared {
    Batch batch;
    LabelId label;
    QString number;
    int copy = 0;
};

Result<ParcelFacts> printable(UnitOfWork &unit, ParcelId parcel, const QString &number, qint64 now)
{
    auto facts = loadFacts(unit, std::span(&parcel, 1));
    if (facts.empty())
        return fail(ErrorCode::NotFound, {{u"subject"_s, u"parcel"_s}});
    std::optional<Reason> reason = blockingReason(facts.front(), now);
    const ParcelState state = facts.front().parcel.state;
    if (state == ParcelState::HandedOver)
        reason = Reason::HandedOver;
    else if (state != ParcelState::Printed && state != ParcelState::Verified)
        reason = Reason::NotPrinted;
    if (reason)
        return fail(ErrorCode::Refused, {{u"number"_s, number}, {u"reason"_s, reasonName(*reason)}});
    return std::move(facts.front());
}

} // namespace

/// A number that has no label is refused later, with its reason.
Result<void> ReprintLabel::fitsPrinter(const QString &typed, const QString &target) const
{
    const auto form = inRead<QString>(m_place.store, [&](UnitOfWork &unit) -> Result<QString> {
        const auto use = liveUse(unit, typed);
        const auto label = use ? unit.batches().labelOfAssignment(use->id) : std::optional<Label>();
        const auto batch = label ? unit.batches().batch(label->batch) : std::optional<Batch>();
        return batch ? batch->templateId : QString();
    });
    if (!form || form->isEmpty())
        return {};
    return mayPrint(m_place, m_kit, target, *form);
}

Result<ReprintReport> ReprintLabel::run(const QString &typed, const QString &reason, const QString &target)
{
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"reason"_s}, {u"value"_s, reason}});
    if (const auto usable = m_kit.targets.make(target); !usable)
        return std::unexpected(usable.error());
    if (const auto fits = fitsPrinter(typed, target); !fits)
        return std::unexpected(fits.error());
    const auto prepared = inWrite<Prepared>(m_place.store, [&](UnitOfWork &unit) -> Result<Prepared> {
        const auto use = liveUse(unit, typed);
        if (!use)
            return std::unexpected(use.error());
        auto facts = printable(unit, use->parcel, use->number, m_place.clock.wallMs());
        if (!facts)
            return std::unexpected(facts.error());
        const auto label = unit.batches().labelOfAssignment(use->id);
        if (!label || label->newest.state == CopyState::Queued || label->newest.state == CopyState::Rendered)
            return fail(ErrorCode::Refused,
                        {{u"number"_s, use->number}, {u"reason"_s, reasonName(Reason::NotPrinted)}});
        auto batch = unit.batches().batch(label->batch);
        if (auto taken = BatchLease(m_place, m_kit.probe).take(unit, *batch, label->id); !taken)
            return std::unexpected(taken.error());
        const auto fresh = unit.batches().labelOfAssignment(use->id);
        if (fresh->newest.state != CopyState::Cancelled) {
            Copy old = fresh->newest;
            old.state = CopyState::Spoiled;
            if (fresh->newest.state != CopyState::Spoiled)
                unit.batches().updateCopies(std::span(&old, 1));
        }
        Copy copy;
        copy.id = CopyId(unit.newId());
        copy.label = fresh->id;
        copy.number = fresh->newest.number + 1;
        copy.reason = reason.trimmed();
        copy.version = 1;
        unit.batches().insertCopy(copy);
        backToPrinted(unit, facts->parcel);
        m_place.record(unit, u"reprint"_s, SubjectKind::Assignment, use->id.value,
                       {{u"batch"_s, batch->id.value}, {u"copy"_s, copy.number}});
        return Prepared{*batch, fresh->id, use->number, copy.number};
    });
    if (!prepared)
        return std::unexpected(prepared.error());
    ReprintReport report;
    report.number = prepared->number;
    report.copy = prepared->copy;
    report.print =
        BatchRun(m_place, m_kit, prepared->batch, prepared->batch.templateId).run(target, prepared->label, {});
    return report;
}

} // namespace waydesk
