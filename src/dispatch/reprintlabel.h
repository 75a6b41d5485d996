// SPDX-License-Identifier: Apache-2.0
#pragma once

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
    /// of mayPrint().
    Result<ReprintReport> run(const QString &number, const QString &reason, const QString &target);

private:
    Result<void> fitsPrinter(const QString &typed, const QString &target) const;

    Workplace &m_place;
    const PrintKit &m_kit;
};

} // namespace waydesk
