// SPDX-License-Identifier: Apache-2.0
#include "dispatch/settlebatch.h"

#include "core/waybill/typednumber.h"
#include "dispatch/ports/batchrepository.h"

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

bool isOpen(CopyState state) { return state == CopyState::Sent || state == CopyState::InDoubt; }

QString numberOf(const QString &code)
{
    LabelQr qr;
    return parseLabelQr(code.trimmed(), &qr) ? qr.number : normalisedNumber(code);
}

/// Position of the last good label; 0 = none came out.
Result<int> lastPosition(const std::vector<Label> &labels, const QString &code)
{
    const QString number = numberOf(code);
    const auto found = std::ranges::find(labels, number, &Label::number);
    if (found == labels.end())
        return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"last"_s}, {u"value"_s, number}});
    const CopyState state = found->newest.state;
    if (state == CopyState::Queued && found->newest.number == 1)
        return fail(ErrorCode::Refused, {{u"number"_s, number}, {u"reason"_s, reasonName(Reason::NotPrinted)}});
    return found->position;
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
        int last = 0;
        if (!lastGood.isEmpty()) {
            const auto position = lastPosition(labels, lastGood);
            if (!position)
                return std::unexpected(position.error());
            last = *position;
        }
        SettleReport report;
        report.batch = id;
        std::vector<Copy> settled;
        std::vector<Copy> again;
        for (const Label &label : labels) {
            if (label.newest.state == CopyState::Queued)
                ++report.remaining;
            if (!isOpen(label.newest.state))
                continue;
            Copy copy = label.newest;
            const bool cameOut = label.position <= last;
            copy.state = cameOut ? CopyState::Confirmed : CopyState::Spoiled;
            settled.push_back(copy);
            ++(cameOut ? report.confirmed : report.spoiled);
            if (!cameOut)
                again.push_back(nextCopy(unit, label, u"settled"_s));
            unit.history().changed(SubjectKind::Parcel, label.parcel.value);
        }
        unit.batches().updateCopies(settled);
        for (const Copy &copy : again)
            unit.batches().insertCopy(copy);
        report.reprinted = static_cast<int>(again.size());
        report.remaining += report.reprinted;
        lease.release(unit, id);
        m_place.record(
            unit, u"settle"_s, SubjectKind::Batch, id.value,
            {{u"last_position"_s, last}, {u"confirmed"_s, report.confirmed}, {u"spoiled"_s, report.spoiled}});
        return report;
    });
}

} // namespace waydesk
