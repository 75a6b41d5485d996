// SPDX-License-Identifier: Apache-2.0
#include "dispatch/settlebatch.h"

#include "core/label/scancode.h"
#include "dispatch/ports/batchrepository.h"

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

const QString settledReason = u"settled"_s;

bool isOpen(CopyState state) { return state == CopyState::Sent || state == CopyState::InDoubt; }

/// Where a label stands in what came out of the printer: a run prints by position, a reprint comes after its run.
using Place = std::pair<bool, int>;
constexpr Place before{false, 0};

Place placeOf(const Label &label)
{
    const bool reprint = label.newest.number > 1 && label.newest.reason != settledReason;
    return {reprint, label.position};
}

std::unexpected<Error> refused(const QString &number, Reason reason)
{
    return fail(ErrorCode::Refused, {{u"number"_s, number}, {u"reason"_s, reasonName(reason)}});
}

/// The last good label, as it lies in somebody's hand.
Result<Label> labelInHand(const std::vector<Label> &labels, const QString &code)
{
    const ScanCode scanned = parseScan(QStringView(code));
    const bool isQr = scanned.kind == ScanCode::Kind::LabelQr;
    const QString number = scanned.waybill();
    const auto found = std::ranges::find(labels, number, &Label::number);
    if (found == labels.end())
        return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"last"_s}, {u"value"_s, scanned.text}});
    const Copy &newest = found->newest;
    if (isQr && scanned.copy < newest.number)
        return refused(number, Reason::OldCopy);
    const bool neverLeft = newest.state == CopyState::Queued || newest.state == CopyState::Rendered
        || newest.state == CopyState::Cancelled || (isQr && scanned.copy > newest.number);
    if (neverLeft)
        return refused(number, Reason::NotPrinted);
    return *found;
}

Copy nextCopy(UnitOfWork &unit, const Label &label, const QString &reason)
{
    Copy copy;
    copy.id = CopyId(unit.newId());
    copy.label = label.id;
    copy.number = label.newest.number + 1;
    copy.reason = reason;
    copy.version = 1;
    return copy;
}

} // namespace

Result<SettleReport> SettleBatch::upTo(BatchId batch, const QString &lastGood)
{
    if (lastGood.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"last"_s}, {u"value"_s, lastGood}});
    return settle(batch, lastGood);
}

Result<SettleReport> SettleBatch::noneCameOut(BatchId batch) { return settle(batch, {}); }

Result<SettleReport> SettleBatch::settle(BatchId id, const QString &lastGood)
{
    return inWrite<SettleReport>(m_place.store, [&](UnitOfWork &unit) -> Result<SettleReport> {
        auto batch = unit.batches().batch(id);
        if (!batch)
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"batch"_s}, {u"id"_s, id.value}});
        const BatchLease lease(m_place, m_kit.probe);
        if (auto taken = lease.take(unit, *batch); !taken)
            return std::unexpected(taken.error());
        const auto labels = unit.batches().labels(id);
        Place last = before;
        if (!lastGood.isEmpty()) {
            const auto inHand = labelInHand(labels, lastGood);
            if (!inHand)
                return std::unexpected(inHand.error());
            last = placeOf(*inHand);
        }
        const bool anyInDoubt =
            std::ranges::any_of(labels, [](const Label &label) { return label.newest.state == CopyState::InDoubt; });
        SettleReport report;
        report.batch = id;
        std::vector<Copy> settled;
        std::vector<Copy> again;
        for (const Label &label : labels) {
            if (label.newest.state == CopyState::Queued)
                ++report.remaining;
            const bool cameOut = placeOf(label) <= last;
            // A reprint in hand says nothing of the run before it, only of itself. While some are in doubt, those that
            // only wait for their scan are not what is asked.
            const bool asked = last.first ? placeOf(label).first && cameOut
                                          : label.newest.state == CopyState::InDoubt || cameOut || !anyInDoubt;
            if (!isOpen(label.newest.state) || !asked)
                continue;
            Copy copy = label.newest;
            copy.state = cameOut ? CopyState::Confirmed : CopyState::Spoiled;
            settled.push_back(copy);
            ++(cameOut ? report.confirmed : report.spoiled);
            if (!cameOut)
                again.push_back(nextCopy(unit, label, settledReason));
            unit.history().changed(SubjectKind::Parcel, label.parcel.value);
        }
        if (settled.empty() && report.remaining == 0)
            return fail(ErrorCode::NothingToDo, {{u"verb"_s, u"settle"_s}, {u"batch"_s, id.value}});
        unit.batches().updateCopies(settled);
        for (const Copy &copy : again)
            unit.batches().insertCopy(copy);
        report.reprinted = static_cast<int>(again.size());
        report.remaining += report.reprinted;
        lease.release(unit, id);
        m_place.record(
            unit, u"settle"_s, SubjectKind::Batch, id.value,
            {{u"last_position"_s, last.second}, {u"confirmed"_s, report.confirmed}, {u"spoiled"_s, report.spoiled}});
        return report;
    });
}

} // namespace waydesk
