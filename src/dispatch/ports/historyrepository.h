// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/ids.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace waydesk {

/// What a change or an event is about.
enum class SubjectKind {
    None,
    Shop,
    Account,
    ImportRun,
    Order,
    Parcel,
    Fill,
    Batch,
    Assignment,
    Handover,
    CarrierPolicy,
    WriteBack
};

QString subjectKindName(SubjectKind kind);

/// One line of the append-only history. `detail` holds ids and codes, never a receiver.
struct Event {
    qint64 seq = 0; ///< set when written: commit order, the same for all of one transaction
    qint64 id = 0; ///< set when written: order within it
    qint64 at = 0;
    QString bench;
    QString operatorName;
    QString verb;
    SubjectKind kind = SubjectKind::None;
    qint64 subject = 0;
    QJsonObject detail;
};

/// Done: can be taken back. Undone: was taken back and can be done again. Buried: was taken back, and another step came
/// after.
enum class UndoStepState { Done, Undone, Buried };

/// A step that its bench can take back; the payload is the script that does it (or does it again, once undone).
struct UndoStep {
    UndoId id;
    QString bench;
    QString verb;
    QJsonObject payload;
    UndoStepState state = UndoStepState::Done;
    qint64 at = 0; ///< read only: when it was done
};

class HistoryRepository
{
public:
    virtual ~HistoryRepository() = default;
    /// Events are never updated or deleted. They get their seq at commit, and their subject is a change in the
    /// feed by itself, so a changed row without its event cannot happen.
    virtual void record(const Event &event) = 0;
    /// A change without an event of its own (rows touched beside the subject of an event in this transaction).
    virtual void changed(SubjectKind kind, qint64 subject) = 0;
    /// Oldest first. Of an order: its own, its import run's, and those of its parcels, numbers, batches and handovers.
    virtual std::vector<Event> eventsOfOrder(OrderId order) = 0;
    virtual std::vector<Event> eventsOfNumber(const QString &number) = 0;
    /// Of one subject itself, newest first.
    virtual std::vector<Event> latestEventsOf(SubjectKind kind, qint64 subject, int limit) = 0;
    virtual std::vector<Event> events(qint64 afterSeq, int limit) = 0;
    /// The newest, again oldest first.
    virtual std::vector<Event> latestEvents(int limit) = 0;

    /// A new step of its bench; those that were undone before it are buried.
    virtual void pushUndo(const UndoStep &step) = 0;
    /// This bench's newest step that was not taken back.
    virtual std::optional<UndoStep> lastUndo(const QString &bench) = 0;
    /// The step that this bench took back last, unless it is buried.
    virtual std::optional<UndoStep> lastUndone(const QString &bench) = 0;
    /// Writes state and payload.
    virtual void updateUndo(const UndoStep &step) = 0;
    /// Newest first.
    virtual std::vector<UndoStep> undoSteps(const QString &bench, int limit) = 0;
};

} // namespace waydesk
