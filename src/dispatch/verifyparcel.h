// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/verdict.h"
#include "dispatch/workplace.h"

#include <QString>

#include <optional>

namespace waydesk {

/// Answers scans. The verdict is on disk before run() returns; a pass puts the parcel into its carrier's open
/// handover of the round, which the first pass opens, and confirms the label copy in hand if nothing else had.
/// One session is used by one thread (never the interface thread).
class VerifyParcel
{
public:
    /// `round` empty = the round of the day ("1122-1"), whatever day it is when a scan comes.
    VerifyParcel(Workplace &place, const QString &round);
    /// Scans must be of this carrier from now on (the cage that is being filled); empty = any.
    void setCage(const QString &carrier) { m_cage = carrier; }
    /// Scans go to this round for the rest of this day; the next day has its own again. Empty = the day's own.
    void setRound(const QString &round);
    /// The one that a scan would go to now.
    QString round() const;

    Result<Verdict> run(const QString &code);
    /// Takes the last pass of this session back: the parcel is printed and not scanned again. The verdict that was
    /// undone; NothingToDo if there is none, or if the parcel has moved on since (taken out, void, handed over).
    Result<Verdict> undoLast();

private:
    QString roundAt(qint64 now) const;
    void pass(UnitOfWork &unit, Verdict &verdict, const ScanFacts &facts, qint64 now);
    void confirmCopies(UnitOfWork &unit, const ScanFacts &facts);
    HandoverId openHandover(UnitOfWork &unit, const QString &carrier, qint64 now);

    Workplace &m_place;
    QString m_round; ///< empty = of the day
    qint64 m_roundUntil = 0; ///< 0 = as long as the session lives
    QString m_cage;
    std::optional<Verdict> m_lastPass;
};

/// The round that scans of a local day go to when nobody names one: "MMdd-1".
QString roundOfDay(qint64 nowMs);

} // namespace waydesk
