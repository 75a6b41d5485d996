// SPDX-License-Identifier: Apache-2.0
#include "dispatch/verifyparcel.h"

#include "core/support/localday.h"
#include "dispatch/parcelback.h"
#include "dispatch/parcelfacts.h"
#include "dispatch/ports/carrierrepository.h"
#include "dispatch/parcelgoods.h"
#include "dispatch/ports/batchrepository.h"
#include "dispatch/ports/parcelrepository.h"

#include <QDateTime>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestCode = 512; ///< of a raw scan that is kept in the journal
}

QString roundOfDay(qint64 nowMs) { return QDateTime::fromMSecsSinceEpoch(nowMs).toString(u"MMdd"_s) + u"-1"_s; }

VerifyParcel::VerifyParcel(Workplace &place, const QString &round)
    : m_place(place)
    , m_round(round)
{ }

void VerifyParcel::setRound(const QString &round)
{
    m_round = round;
    m_roundUntil = dayStartAfter(m_place.clock.wallMs(), 1);
}

QString VerifyParcel::round() const { return roundAt(m_place.clock.wallMs()); }

QString VerifyParcel::roundAt(qint64 now) const
{
    const bool over = m_roundUntil != 0 && now >= m_roundUntil;
    return m_round.isEmpty() || over ? roundOfDay(now) : m_round;
}

Result<Verdict> VerifyParcel::run(const QString &raw)
{
    const ScannedCode code = readCode(raw.left(longestCode));
    auto answer = inWrite<Verdict>(
        m_place.store,
        [&](UnitOfWork &unit) -> Result<Verdict> {
            const qint64 now = m_place.clock.wallMs();
            auto facts = unit.scans().facts(code.number);
            if (facts) {
                const Suspensions holding(unit.carriers().suspendedAt(facts->assignment.carrier, now));
                facts->suspensions = suspensionsFor(holding, facts->assignment.carrier, facts->orders);
            }
            Verdict verdict = judgeScan(code, facts, m_cage, now);
            if (verdict.kind == VerdictKind::Pass)
                pass(unit, verdict, *facts, now);
            else if (verdict.reason == Reason::LineRefunded || verdict.reason == Reason::LinesChanged)
                tellTakeOut(verdict, facts->parcel.lines, goodsNow(unit, facts->parcel));
            ScanRecord record;
            record.code = code.raw;
            record.verdict = verdict.kind;
            record.reason = verdict.reason;
            record.parcel = verdict.parcel;
            record.assignment = facts ? facts->assignment.id : AssignmentId();
            record.handover = verdict.handover;
            record.round = roundAt(now);
            record.bench = m_place.bench;
            record.operatorName = m_place.operatorName;
            record.at = now;
            unit.scans().insert(record);
            m_place.record(unit, u"scan"_s, facts ? SubjectKind::Assignment : SubjectKind::None,
                           record.assignment.value,
                           {{u"verdict"_s, verdictName(verdict.kind)},
                            {u"reason"_s, verdict.reason ? reasonName(*verdict.reason) : QString()}});
            return verdict;
        },
        Lane::Scan);
    if (answer && answer->kind == VerdictKind::Pass)
        m_lastPass = *answer;
    return answer;
}

Result<Verdict> VerifyParcel::undoLast()
{
    const auto nothing = fail(ErrorCode::NothingToDo, {{u"verb"_s, u"scan"_s}});
    if (!m_lastPass)
        return nothing;
    const auto undone = inWrite<Verdict>(
        m_place.store,
        [&](UnitOfWork &unit) -> Result<Verdict> {
            auto parcels = unit.parcels().byIds(std::span(&m_lastPass->parcel, 1));
            const auto item = unit.parcels().openItemOf(m_lastPass->parcel);
            if (parcels.empty() || parcels.front().state != ParcelState::Verified
                || parcels.front().number != m_lastPass->number || !item || item->handover != m_lastPass->handover
                || item->takenOut)
                return nothing;
            backToPrinted(unit, parcels.front());
            m_place.record(unit, u"scan_undo"_s, SubjectKind::Assignment, parcels.front().assignment.value,
                           {{u"handover"_s, m_lastPass->handover.value}});
            return *m_lastPass;
        },
        Lane::Scan);
    if (undone || undone.error().code == ErrorCode::NothingToDo)
        m_lastPass.reset();
    return undone;
}

void VerifyParcel::pass(UnitOfWork &unit, Verdict &verdict, const ScanFacts &facts, qint64 now)
{
    Parcel parcel = facts.parcel;
    parcel.state = ParcelState::Verified;
    confirmCopies(unit, facts);
    verdict.handover = openHandover(unit, facts.assignment.carrier, now);
    HandoverItem item;
    item.handover = verdict.handover;
    item.parcel = parcel.id;
    item.assignment = facts.assignment.id;
    item.number = facts.assignment.number;
    item.scannedAt = now;
    unit.parcels().putIntoHandover(parcel, item);
}

/// A label in somebody's hand came out, and so did those that its printing had sent before it. What is in doubt around
/// it stays so: a jam lets a later label out and spoils an earlier one, so that is for settling to say.
void VerifyParcel::confirmCopies(UnitOfWork &unit, const ScanFacts &facts)
{
    const Label &label = *facts.label;
    const CopyState state = label.newest.state;
    if (state != CopyState::Sent && state != CopyState::InDoubt)
        return;
    std::vector<Copy> copies{label.newest};
    if (state == CopyState::Sent) {
        for (const Label &before : unit.batches().sentBefore(label.batch, label.newest.run, label.position)) {
            copies.push_back(before.newest);
            unit.history().changed(SubjectKind::Parcel, before.parcel.value);
        }
    }
    for (Copy &copy : copies)
        copy.state = CopyState::Confirmed;
    unit.batches().updateCopies(copies);
    if (copies.size() > 1)
        m_place.record(unit, u"confirmed"_s, SubjectKind::Batch, label.batch.value,
                       {{u"labels"_s, static_cast<qint64>(copies.size())}, {u"position"_s, label.position}});
}

HandoverId VerifyParcel::openHandover(UnitOfWork &unit, const QString &carrier, qint64 now)
{
    const QString round = roundAt(now);
    if (const auto open = unit.parcels().openHandover(round, carrier))
        return open->id;
    Handover handover;
    handover.id = HandoverId(unit.newId());
    handover.round = round;
    handover.carrier = carrier;
    handover.openedAt = now;
    handover.version = 1;
    unit.parcels().insertHandover(handover);
    m_place.record(unit, u"handover_open"_s, SubjectKind::Handover, handover.id.value,
                   {{u"round"_s, round}, {u"carrier"_s, carrier}});
    return handover.id;
}

} // namespace waydesk
