// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/waybill/assignment.h"
#include "dispatch/workplace.h"

#include <QStringList>

#include <vector>

namespace waydesk {

/// What a number that a fill steps over was used for.
struct TakenNumber {
    QString number;
    NumberState state = NumberState::Used; ///< Reserved: given, not printed; Used: printed; Voided
    qint64 at = 0; ///< when it was given
    QString order; ///< platform's number of the parcel's first order
};

/// Of `numbers` those that must not be given out again, in their order. Changes nothing.
Result<std::vector<TakenNumber>> takenNumbers(Workplace &place, const QString &carrier, const QStringList &numbers);

} // namespace waydesk
