// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/copystate.h"
#include "core/support/ids.h"

#include <QString>

#include <vector>

namespace waydesk {

/// One numbered copy of a label.
struct Copy {
    CopyId id;
    LabelId label;
    int number = 1;
    CopyState state = CopyState::Queued;
    QString reason; ///< why a further copy was made
    qint64 sentAt = 0;
    RunId run; ///< the printing that sent it: what one printing sends comes out in the order of the positions
    qint64 version = 0;
};

/// One label of a batch. Judged by its newest copy.
struct Label {
    LabelId id;
    BatchId batch;
    ParcelId parcel;
    AssignmentId assignment;
    QString number; ///< waybill number
    int position = 0; ///< canonical sequence within the batch, from 1
    Copy newest;
};

/// Counts of a batch's labels by the state of the newest copy. They always add up to size.
struct BatchCounts {
    int size = 0;
    int unsent = 0; ///< queued, rendered
    int inFlight = 0; ///< sent
    int inDoubt = 0;
    int confirmed = 0;
    int cancelled = 0;
    int spoiled = 0;
};

/// Cancelled: what was not sent by then never will be. Reprints of what was go on.
enum class BatchState { Open, Cancelled };

QString batchStateName(BatchState state);
bool allowed(BatchState from, BatchState to);

/// Labels printed together in canonical sequence. `dayNumber` counts the batches of a day: the "03" of 03-078/112.
struct Batch {
    BatchId id;
    QString day; ///< local date yyyy-MM-dd at the bench that made it
    int dayNumber = 0;
    QString templateId;
    QString target; ///< pdf:FILE, cups:QUEUE ...
    QString leaseBench; ///< bench that prints it; empty = nobody now
    QString bench;
    QString operatorName;
    qint64 at = 0;
    bool cancelled = false;
    QString takeOverReason; ///< what a person said when freeing it from a bench that died; empty = nobody had to
    qint64 version = 0;
    BatchCounts counts;

    BatchState state() const { return cancelled ? BatchState::Cancelled : BatchState::Open; }
};

} // namespace waydesk
