// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/ordersource.h"
#include "dispatch/workplace.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace waydesk {

struct ImportRequest {
    QStringList files;
    QString shop; ///< name; empty = the shop that the file names, or the only one of its platform
    QString format; ///< id; empty = found by the headings
    std::vector<CellFix> fixes; ///< rejected rows put right; the files are read once more, the rest changes nothing
    /// Called from the importing thread with work done and all work; false cancels and leaves nothing behind.
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
};

/// Order files in. All files of one call are one import: all or nothing. They are parsed before the store is touched,
/// new orders are staged in short transactions under a run that no reader sees, and one last transaction makes them
/// visible together with every change of orders that were known (architecture.md, "How an order flows" 2). Where an
/// order is only confirmed as it was, its age moves on after that, in short transactions again: if one of those fails,
/// the orders are in, the report warns, and the same files once more do the rest.
class ImportOrders
{
public:
    ImportOrders(Workplace &place, OrderSource &source)
        : m_place(place)
        , m_source(source)
    { }
    /// ShopAmbiguous carries the choices (values: shops), ShopMissing the platform.
    Result<ImportReport> run(const ImportRequest &request);

private:
    Workplace &m_place;
    OrderSource &m_source;
};

} // namespace waydesk
