// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/importrepository.h"
#include "dispatch/workplace.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace waydesk {

/// One import, as a list shows it.
struct ImportView {
    enum class Can { Yes, Halfway, BeingWritten, TooOld, TakenBack };

    ImportRunId id;
    qint64 at = 0;
    QString bench;
    QString operatorName;
    QStringList formats; ///< of its files
    qint64 ordersNew = 0;
    qint64 ordersUpdated = 0;
    Can can = Can::Yes; ///< Yes: unless something was built on it. Halfway: it was cut off, and taking it back goes on
};

struct TakenBackImport {
    ImportRunId run;
    qint64 removed = 0; ///< orders that it had brought
    qint64 restored = 0; ///< orders that are again what they were before it
    QStringList kept; ///< numbers of those that somebody changed in just this moment: they stay as they are
};

/// Takes one import back, of any bench, within two days: orders that it brought go, orders that it changed get their
/// facts, their goods in planned parcels and holds of before again (one that a later import needs stays). Only as long
/// as nothing was built on it: a parcel, a number, a note or hold by hand, a later import, a change. Then UndoRefused
/// with verb = import, reason (parcel, later_import, changed, note, hold, too_old, being_written, taken_back) and
/// order, parcel, number. It looks first, hides the import's orders in one short transaction, looks again, and does the
/// rest in short ones (Lane::Bulk), so that no scan waits for it; one that was cut off is gone on with by asking once
/// more, or at the next start. Afterwards the same files can be imported again. It is no step of the bench's undo list:
/// files also come in by themselves, and who takes back his last fill must not lose a morning's orders.
class UndoImport
{
public:
    explicit UndoImport(const Workplace &place)
        : m_place(place)
    { }
    Result<std::vector<ImportView>> imports(int limit);
    /// Whether nothing stands in the way now; changes nothing.
    Result<void> check(ImportRunId run);
    /// `progress` is called from the calling thread; the work cannot be stopped half-way.
    Result<TakenBackImport> run(ImportRunId run, const std::function<void(qint64 done, qint64 all)> &progress = {});
    /// Goes on with those whose program died; how many.
    Result<int> resume();

private:
    Result<void> look(UnitOfWork &unit, const ImportRun &run) const;
    Result<bool> claim(ImportRunId run);
    Result<void> hide(ImportRunId run);
    Result<TakenBackImport> putBack(ImportRunId run, const std::function<void(qint64, qint64)> &progress);
    Result<int> restoreSome(ImportRunId run, TakenBackImport &done);
    Result<void> turnHolds(ImportRunId run);

    const Workplace &m_place;
};

} // namespace waydesk
