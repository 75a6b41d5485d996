// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/waybill/assignment.h"
#include "dispatch/batchrun.h"

#include <QString>

namespace waydesk {

struct ReprintReport {
    QString number;
    int copy = 0;
    PrintReport print;
};

/// A further, numbered copy of one label, with a reason. The older copy is spoiled: its QR answers old_copy from now
/// on. A verified parcel goes back to printed and leaves its handover.
class ReprintLabel
{
public:
    ReprintLabel(Workplace &place, const PrintKit &kit)
        : m_place(place)
        , m_kit(kit)
    { }
    /// Refused with the parcel's reason while it is held, if its label was never sent (print it instead), or as
    /// of mayPrint(); a label that waits in a batch is refused with that batch (values: reason = in_batch, batch).
    /// PrinterGone, FileUnwritable ... of the target. Every error means that nothing was changed; a stop after that is
    /// in the report.
    Result<ReprintReport> run(const QString &number, const QString &reason, const QString &target);

private:
    struct Chosen {
        Assignment use;
        Parcel parcel;
        Label label;
        Batch batch;
    };
    Result<Chosen> choose(UnitOfWork &unit, const QString &typed) const;
    Result<std::unique_ptr<PrintTarget>> ready(const Batch &batch, const QString &target) const;
    int queueCopy(UnitOfWork &unit, Chosen &chosen, const QString &reason) const;

    Workplace &m_place;
    const PrintKit &m_kit;
};

} // namespace waydesk
