// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/batchrun.h"

#include <QString>

namespace waydesk {

struct SettleReport {
    BatchId batch;
    int confirmed = 0;
    int spoiled = 0;
    int reprinted = 0; ///< spoiled labels that were queued again as a further copy
    int remaining = 0; ///< labels now waiting to be sent
};

/// After a crash, a jam or paper-out: what came out is settled by the last good label in hand. Labels sent and not
/// confirmed up to it are confirmed, those after it are spoiled and queued again as their next copy: those in doubt,
/// or, if none is, those that were sent and wait for their scan.
class SettleBatch
{
public:
    SettleBatch(Workplace &place, const PrintKit &kit)
        : m_place(place)
        , m_kit(kit)
    { }

    /// `lastGood` is a waybill number or the label's QR. InvalidArgument if it is not of this batch, Refused if that
    /// label was never sent (it cannot be in anybody's hand) or its QR is that of an older copy.
    Result<SettleReport> upTo(BatchId batch, const QString &lastGood);
    Result<SettleReport> noneCameOut(BatchId batch);

private:
    Result<SettleReport> settle(BatchId batch, const QString &lastGood);

    Workplace &m_place;
    const PrintKit &m_kit;
};

} // namespace waydesk
