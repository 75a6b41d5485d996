// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/template.h"
#include "core/support/clock.h"
#include "core/waybill/carrierbook.h"
#include "dispatch/batchrun.h"
#include "dispatch/desk.h"
#include "dispatch/judgeorders.h"
#include "dispatch/ports/calendarshelf.h"
#include "dispatch/ports/expiringcopies.h"
#include "dispatch/ports/formatshelf.h"
#include "dispatch/ports/invariants.h"
#include "dispatch/ports/manifestwriter.h"
#include "dispatch/ports/ordersource.h"
#include "dispatch/ports/paperwriter.h"
#include "dispatch/ports/store.h"
#include "dispatch/ports/tablewriter.h"
#include "dispatch/workplace.h"

#include <QString>

#include <memory>
#include <vector>

namespace waydesk {

struct WorkstationOptions {
    QString data; ///< folder or postgresql:// URL; empty = the program's own folder
    QString bench; ///< empty = the machine's name
    QString operatorName; ///< empty = the login name
    qint64 fixedNowMs = 0; ///< not 0: the clock stands there
    qint64 startNowMs = 0; ///< not 0: the clock begins there and goes on
    DeskLimits deskLimits;
};

/// The composition root that window and CLI share: names every concrete class once and hands out ports. Opening it
/// brings the store up to date, sweeps cut-off imports and marks batches whose process died.
/// Carrier rules and label templates of one's own stand in the data folder (carriers.json, templates/*.json), and so do
/// formats of order files (formats/*.json), calendars (calendars/*.json) and platforms' deadlines (deadlines.json).
class Workstation
{
public:
    static Result<std::unique_ptr<Workstation>> open(const WorkstationOptions &options);
    ~Workstation();

    static QString defaultDataFolder();
    /// What restore() would put in place and what would be lost; changes nothing.
    static Result<RestorePreview> previewRestore(const WorkstationOptions &options, const QString &file);
    /// Puts a backup into the data folder, in which no program may have the store open. Returns where the store that it
    /// takes the place of is kept, empty if there was none.
    static Result<QString> restore(const WorkstationOptions &options, const QString &file);

    Workplace &place();
    const Clock &clock() const;
    const CarrierBook &carriers() const;
    OrderSource &orderSource();
    FormatShelf &formatShelf();
    CalendarShelf &calendarShelf();
    TableWriter &tableWriter();
    DispatchWriter &dispatchWriter();
    ManifestWriter &manifestWriter();
    PaperWriter &paperWriter();
    /// A renderer of its own for each thread that renders.
    std::unique_ptr<LabelRenderer> makeRenderer() const;
    /// The renderer inside belongs to the one thread that prints.
    const PrintKit &printKit();
    Desk &desk();
    /// Of one thread at a time.
    JudgeOrders &judge();
    InvariantCheck &invariants();
    ExpiringCopies &copies();
    QStringList templateIds() const;
    /// What a person names: InvalidArgument with the choice, or why a file of one's own cannot be used.
    Result<void> mayUseTemplate(const QString &id) const;
    /// In the order of templateIds().
    std::vector<LabelTemplate> labelTemplates() const;
    QString dataFolder() const;
    bool isOnServer() const;
    /// The data folder, or the server's address without its password.
    QString storeName() const;
    /// Batches that were found interrupted when this was opened.
    int interruptedBatches() const;

private:
    struct Parts;
    explicit Workstation(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace waydesk
