// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/waybill/assignment.h"
#include "core/waybill/carrierbook.h"
#include "core/waybill/fillplan.h"
#include "dispatch/parcelfacts.h"
#include "dispatch/workplace.h"

#include <QSet>
#include <QString>

#include <vector>

namespace waydesk {

struct FillRequest {
    std::vector<ParcelId> parcels; ///< in table order: it becomes the canonical sequence
    QString carrier;
    QString first; ///< typed or scanned; empty = from the account's segments
    QString account; ///< name; empty = the only account of the carrier that all the shops share
};

struct RefusedNumber {
    ParcelId parcel;
    Reason reason = Reason::Manual;
};

struct FillReport {
    FillId fill; ///< invalid for a preview
    QString first;
    QString last;
    struct Assigned {
        ParcelId parcel;
        QString number;
        qint64 position = 0;
    };
    std::vector<Assigned> assigned;
    std::vector<SkippedNumber> skipped;
    std::vector<RefusedNumber> refused;
    NumberVerdict verdict; ///< of the first number
    bool apiAssigned = false; ///< counting up is right only for owned blocks and pre-printed forms
    bool outsideSegments = false; ///< the account owns segments, and the first number is in none of them
    FillStop stop = FillStop::None;
    QString stopReason;
    qint64 wanted = 0;
    qint64 fromSegments = 0; ///< how many of them the account's segments give

    bool isComplete() const { return static_cast<qint64>(assigned.size()) == wanted; }
};

/// Why a fill that is not complete stops: NumberImpossible, SequenceExhausted, SegmentTooShort (values: wanted, fits)
/// or NoRule.
Error fillShortfall(const FillReport &report, const FillRequest &request);

/// What a preview needs, read once: from then on every keystroke is answered in memory, on any thread.
struct FillDraft {
    FillRequest request;
    WaybillAccount account;
    std::vector<NumberSegment> segments;
    std::vector<ParcelId> going;
    std::vector<ShopId> payers; ///< of each that goes: the shop that its number counts for
    std::vector<RefusedNumber> refused;
    QSet<QString> taken;
};

/// One number for each parcel, predicted from one typed number or taken from an account's segments. All or nothing:
/// a fill that has too few numbers changes nothing. Parcels that may not go on are left out with their reason, those
/// of another carrier with WrongCarrier, those beyond their shop's daily limit with DailyLimit. Undoable until a label
/// is sent.
class FillNumbers
{
public:
    FillNumbers(Workplace &place, const CarrierBook &carriers)
        : m_place(place)
        , m_carriers(carriers)
    { }

    /// AccountAmbiguous (values: accounts), NoRule for an unknown carrier, NothingToDo without parcels.
    Result<FillDraft> prepare(const FillRequest &request);
    /// In memory, from the draft, for another first number.
    FillReport preview(const FillDraft &draft, const QString &first) const;
    /// What run() would give now, without reading every taken number; errors as prepare(). Changes nothing.
    Result<FillReport> foresee(const FillRequest &request);
    /// NumberImpossible, SequenceExhausted, SegmentTooShort (values: wanted, fits), NoRule: nothing changed.
    Result<FillReport> run(const FillRequest &request);

private:
    Result<FillDraft> read(UnitOfWork &unit, const FillRequest &request) const;
    /// In table order: what a shop may not take any more today is refused with DailyLimit.
    void leaveOutOverLimit(UnitOfWork &unit, FillDraft &draft) const;
    FillReport plan(const FillDraft &draft, const QString &first) const;
    /// The preview against what is taken now; the draft learns what that is only where they meet.
    FillReport decide(UnitOfWork &unit, FillDraft &draft) const;
    FillReport planFromSegments(const FillDraft &draft) const;
    void store(UnitOfWork &unit, const FillDraft &draft, FillReport &report) const;
    void advanceSegments(UnitOfWork &unit, const FillDraft &draft, const FillReport &report,
                         std::span<const Assignment> given) const;

    Workplace &m_place;
    const CarrierBook &m_carriers;
};

} // namespace waydesk
