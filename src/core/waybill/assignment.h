// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/ids.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace waydesk {

/// architecture.md "States". Free exists only inside a segment; a row is Reserved, Used or Voided, and Freed once its
/// number went back to free (undo, or recycled by the carrier).
enum class NumberState { Free, Reserved, Used, Voided };

QString numberStateName(NumberState state);
std::optional<NumberState> numberStateFromName(QStringView name);
bool allowed(NumberState from, NumberState to);

/// A contract with a carrier, shared by several shops.
struct WaybillAccount {
    AccountId id;
    QString name;
    QString carrier;
    std::vector<ShopId> shops;
    qint64 lowMark = 100; ///< a rest of fewer numbers in its segments is an alert; 0 = never
    qint64 version = 0;
};

/// A block of numbers that an account owns. `next` is the first never given out; empty when used up.
struct NumberSegment {
    SegmentId id;
    AccountId account;
    QString carrier;
    QString first;
    QString last;
    QString next;
    qint64 count = 0;
    qint64 used = 0; ///< given out so far, undone ones included
    qint64 version = 0;
};

/// One use of one number by one parcel. Live rows are Reserved or Used; a Voided row blocks the number for good; a
/// Free row is an undone use and blocks nothing.
struct Assignment {
    AssignmentId id;
    ParcelId parcel;
    AccountId account;
    SegmentId segment;
    QString carrier;
    QString number;
    NumberState state = NumberState::Reserved;
    qint64 at = 0;
    QString voidReason;
    qint64 version = 0;
};

/// Numbers given to a set of parcels in one go; fixes their canonical sequence.
struct Fill {
    FillId id;
    QString carrier;
    AccountId account;
    QString first;
    QString last;
    qint64 count = 0;
    qint64 at = 0;
    QString bench;
    QString operatorName;
};

} // namespace waydesk
