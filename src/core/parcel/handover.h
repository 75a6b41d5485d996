// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/reason.h"
#include "core/support/ids.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace waydesk {

enum class HandoverState { Open, Closed };
enum class VerdictKind {
    Pass,
    Incomplete,
    Hold,
    Duplicate,
    WrongCarrier,
    OldCopy,
    NotPrinted,
    Voided,
    HandedOver,
    Unknown
};
/// Withdrawn: the parcel was recalled before its number was told.
enum class WriteBackState { Due, Exported, Accepted, Refused, Withdrawn };

QString handoverStateName(HandoverState state);
std::optional<HandoverState> handoverStateFromName(QStringView name);
bool allowed(HandoverState from, HandoverState to);
QString verdictName(VerdictKind kind);
std::optional<VerdictKind> verdictFromName(QStringView name);
QString writeBackStateName(WriteBackState state);
std::optional<WriteBackState> writeBackStateFromName(QStringView name);
bool allowed(WriteBackState from, WriteBackState to);

/// One carrier's pick-up within a round.
struct Handover {
    HandoverId id;
    QString round;
    QString carrier;
    HandoverState state = HandoverState::Open;
    qint64 openedAt = 0;
    qint64 closedAt = 0;
    QString manifest; ///< file of the signed manifest, as the user named it
    qint64 version = 0;
};

/// A verified parcel in a handover. `takenOut`: a person confirmed that it was physically taken out.
struct HandoverItem {
    HandoverId handover;
    ParcelId parcel;
    AssignmentId assignment;
    QString number;
    bool takenOut = false;
    qint64 scannedAt = 0;
};

/// A printed parcel that nobody has scanned.
struct MissingParcel {
    ParcelId parcel;
    AssignmentId assignment;
    QString number;
    BatchId batch;
    QString batchName; ///< e.g. 1122-03
    int position = 0;
    int batchSize = 0;
    qint64 sentAt = 0; ///< of its newest copy
    bool toNext = false; ///< in a view of a handover: a person left it for the next pick-up
};

/// One raw scan and its answer; written before it is shown.
struct ScanRecord {
    QString code;
    VerdictKind verdict = VerdictKind::Unknown;
    std::optional<Reason> reason;
    ParcelId parcel;
    AssignmentId assignment;
    HandoverId handover;
    QString round;
    QString bench;
    QString operatorName;
    qint64 at = 0;
};

/// Telling one order's shop the number of one of its parcels.
struct WriteBack {
    WriteBackId id;
    OrderId order;
    ParcelId parcel;
    AssignmentId assignment;
    QString carrier;
    QString number;
    WriteBackState state = WriteBackState::Due;
    bool correction = false; ///< another number of this order was exported before
    qint64 exportedAt = 0;
    QString answer;
    qint64 version = 0;
};

} // namespace waydesk
