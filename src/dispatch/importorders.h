// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/ordersource.h"
#include "dispatch/workplace.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace waydesk {

class ImportHolds;
class JoinedOrders;
class KnownOrders;

struct ImportRequest {
    QStringList files;
    QString shop; ///< name; empty = the shop that the file names, or the only one of its platform
    QHash<QString, QString> shopOf; ///< file -> name, where a person said it for that file; goes before `shop`
    QString format; ///< id; empty = found by the headings
    /// Rejected rows put right; the files are read once more, the rest changes nothing. Kept with the run: the same
    /// content, whatever its name, is read with them from then on.
    std::vector<CellFix> fixes;
    /// Called from the importing thread with work done and all work, over all files and what is written of them; false
    /// cancels and leaves nothing behind.
    std::function<bool(qint64 done, qint64 all)> progress;
};

struct FileReport {
    QString file;
    QString format;
    QString platform;
    QString encoding;
    QString shop;
    qint64 asOf = 0;
    int rows = 0;
    int ordersNew = 0;
    int ordersUpdated = 0;
    int ordersUnchanged = 0;
    std::vector<RejectedRow> rejected;
};

struct ImportReport {
    ImportRunId run;
    std::vector<FileReport> files;
    int held = 0; ///< live parcels held by what changed, and orders of which a row was left out
    /// The import is in, but this stopped what it had still to write of orders that were known: the same files once
    /// more do the rest.
    std::optional<Error> warning;
    qsizetype notWritten = 0; ///< known orders that are not up to date then

    /// Files of this were read once more, with what a person has put right: what came in adds up, and what is rejected
    /// now is what is left.
    void takeAgain(const ImportReport &again);
};

/// Order files in. All files of one call are one import: all of its new orders or none. They are parsed before the
/// store is touched, new orders are staged in short transactions under a run that no reader sees, and one more makes
/// them visible, with the holds of orders of which a row was rejected (architecture.md, "How an order flows" 2). What
/// changes in orders that were known follows in short transactions again, so that a scan never waits for it: readers
/// see each order whole, as it was or as it is. Should one of those fail, or the program die, the import is in, the
/// report warns, and the same files once more do the rest.
class ImportOrders
{
public:
    ImportOrders(Workplace &place, OrderSource &source)
        : m_place(place)
        , m_source(source)
    { }
    /// ShopAmbiguous carries the choices (values: shops), ShopMissing the platform.
    Result<ImportReport> run(const ImportRequest &request);
    /// Reads files of an import once more, each for its shop, with cells put right or words that are known by now:
    /// `before` with what came in added. Where one shop's files fail after another's are in, the report warns.
    Result<ImportReport> runAgain(const ImportReport &before, const QStringList &files,
                                  const std::vector<CellFix> &fixes,
                                  const std::function<bool(qint64, qint64)> &progress = {});

private:
    /// What is written when the run is visible.
    void finish(const KnownOrders &known, const JoinedOrders &joined, ImportHolds &holds, ImportReport &report);

    Workplace &m_place;
    OrderSource &m_source;
};

} // namespace waydesk
