// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/workplace.h"

#include <optional>
#include <vector>

namespace waydesk {

/// What undo and redo would do now; verbs are empty where there is nothing.
struct UndoOffer {
    QString verb;
    qint64 parcels = 0; ///< that the step changed
    qint64 orders = 0; ///< whose note it changed
    std::optional<Error> refused; ///< why the last step cannot be taken back any more
    QString again; ///< the step that redo would do again
};

/// One line of a bench's undo history.
struct UndoEntry {
    /// Next: undo takes this one. Later: after the ones above it, if nothing else was built on it. Never: see `why`.
    /// Undone: was taken back; redo can do the last such again.
    enum class Can { Next, Later, Never, Undone };

    UndoId id;
    qint64 at = 0;
    QString verb;
    qint64 parcels = 0;
    qint64 orders = 0; ///< with a changed note
    Can can = Can::Never;
    std::optional<Error> why; ///< of the step that undo cannot pass; those below it have none
};

/// Takes back this bench's last step (merge, split, carrier, number, memo) and does it again. Refused with the reason
/// if another step built on it; an earlier step is never taken back in its place.
class UndoLastStep
{
public:
    explicit UndoLastStep(Workplace &place)
        : m_place(place)
    { }
    /// The verb that was taken back. NothingToDo if this bench has no step left.
    Result<QString> run();
    /// Does the step again that this bench took back last. NothingToDo if there is none or another step came since;
    /// UndoRefused if what it stands on moved on.
    Result<QString> redo();
    Result<UndoOffer> offer();
    /// The verb that run() would take back, empty if none or if it would be refused.
    Result<QString> next();
    /// This bench's newest steps, newest first.
    Result<std::vector<UndoEntry>> history(int limit);

private:
    Workplace &m_place;
};

} // namespace waydesk
