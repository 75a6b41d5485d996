// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/reason.h"
#include "core/support/error.h"
#include "core/support/ids.h"

#include <functional>
#include <optional>
#include <vector>

namespace waydesk {

struct PrintProgress {
    BatchId batch;
    int labels = 0;
    int done = 0; ///< sent or refused so far
    int confirmed = 0;
};

/// Called from the printing thread; false pauses the batch after the labels that were sent.
using PrintObserver = std::function<bool(const PrintProgress &)>;

struct RefusedParcel {
    ParcelId parcel;
    QString number;
    Reason reason = Reason::Manual;
    BatchId batch{}; ///< that it waits in
    QString field{}; ///< of the label that does not fit
};

struct PrintReport {
    BatchId batch;
    int labels = 0; ///< of this run
    int readBack = 0;
    int confirmed = 0;
    int inFlight = 0; ///< sent; only a scan can confirm them
    int inDoubt = 0;
    std::vector<RefusedParcel> refused;
    qint64 milliseconds = 0;
    std::optional<Error> stopped; ///< why the batch stopped early; the rest stands in the ledger
};

} // namespace waydesk
