// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parcel/parcel.h"
#include "core/support/ids.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace waydesk {

/// Of the orders that an import brought. Only those of a visible one are seen by readers.
enum class ImportState {
    Staged,
    Visible,
    TakenBack,
    GoingBack, ///< invisible already; what it changed in other orders is being put back
};

/// Whether an import can be taken back: what it changed is kept for a while.
enum class ImportTrail { None, BeingWritten, Whole };

struct ImportRun {
    ImportRunId id;
    qint64 at = 0;
    ImportState state = ImportState::Staged;
    ImportTrail trail = ImportTrail::None;
};

/// What one import changed in an order that was known; the texts are those of OrderFacts.
struct ImportChange {
    qint64 ordinal = 0; ///< set when stored: the order in which it was written
    OrderId order;
    bool onlyAge = false;
    QString before; ///< facts, or ages
    QString after; ///< mark of the facts, or the ages
    QString parcels; ///< the order's live parcels before it, as ImportedParcels tells them after it
};

/// What an import has to do with a hold. Needed: an earlier one had set it, and this one would have.
enum class ImportHoldPart { Set, Lifted, Needed };

struct ImportHold {
    Hold hold;
    ImportHoldPart part = ImportHoldPart::Set;
};

/// Something that stands on an order that an import brought.
struct BuiltOn {
    QString order; ///< its number
    QString why; ///< parcel, purchase, note, hold, later_import
    ParcelId parcel;
    QString number; ///< of that parcel
};

/// Import runs that are visible, and what is needed to take one back.
class ImportRepository
{
public:
    virtual ~ImportRepository() = default;
    virtual std::optional<ImportRun> byId(ImportRunId run) = 0;
    /// Those that left a trail, newest first.
    virtual std::vector<ImportRun> latest(int limit) = 0;
    /// False if it is not in that state. The run belongs to this process then.
    virtual bool move(ImportRunId run, ImportState from, ImportState to) = 0;
    virtual void setTrail(ImportRunId run, ImportTrail trail) = 0;

    virtual void keepChanges(ImportRunId run, std::span<const ImportChange> changes) = 0;
    virtual void keepHolds(ImportRunId run, std::span<const HoldId> holds, ImportHoldPart part) = 0;
    /// All of them, oldest first, without what was before.
    virtual std::vector<ImportChange> changes(ImportRunId run) = 0;
    /// The newest, newest first.
    virtual std::vector<ImportChange> lastChanges(ImportRunId run, int limit) = 0;
    virtual void forgetChangesFrom(ImportRunId run, qint64 ordinal) = 0;
    virtual std::vector<ImportHold> holds(ImportRunId run) = 0;
    virtual void forgetHolds(ImportRunId run) = 0;
    /// Those that `run` set or needed and that a person lifted since, or, of an order, a later import.
    virtual std::vector<Hold> settledHolds(ImportRunId run) = 0;
    /// What `run` set on an order or its parcels is its no more, and stays when it is taken back.
    virtual void leaveHoldsOf(ImportRunId run, OrderId order) = 0;
    /// Makes a hold that `run` set the one that the first visible import set that needs it; false = none does.
    virtual bool handOnHold(ImportRunId run, HoldId hold) = 0;
    /// Makes a run that is going back this process's, if it is not that of another one that lives.
    virtual bool claim(ImportRunId run) = 0;

    virtual std::optional<BuiltOn> builtOnNew(ImportRunId run) = 0;
    /// Takes the next of the orders that a run which is going back had brought out of the store; one that has a history
    /// stays as an empty row that nobody sees, so that its number is free again. How many; 0 = all are gone.
    virtual int removeNew(ImportRunId run, int limit) = 0;
    /// Those that are going back and whose process is gone.
    virtual std::vector<ImportRunId> leftHalfway() = 0;
    virtual bool hasTrailsBefore(qint64 beforeMs) = 0;
    /// Drops trails of imports before that time, at most so many rows in one call; false = none is left.
    virtual bool forgetTrails(qint64 beforeMs, int limit) = 0;
};

} // namespace waydesk
