// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/waybill/numbercheck.h"

#include <QSet>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <functional>
#include <vector>

namespace waydesk {

/// A number that a fill passes over.
struct SkippedNumber {
    enum class Reason { Taken };
    QString number;
    Reason reason = Reason::Taken;
};

QString skipReasonName(SkippedNumber::Reason reason);

/// Why a fill found fewer numbers than were wanted.
enum class FillStop {
    None, ///< it found all
    NumberImpossible, ///< the first number cannot be the carrier's: see the verdict
    LastImpossible, ///< the last number does not follow the first
    NoRule, ///< the numbers after the first cannot be foretold
    SerialUsedUp,
    LastReached,
    TooManyTaken ///< gave up after a million taken ones
};

QString fillStopName(FillStop stop);

/// The numbers that a fill would give, in order. Whether fewer than wanted are of use is the caller's matter.
struct FillPlan {
    NumberVerdict verdict; ///< of the first number
    QStringList assigned;
    std::vector<SkippedNumber> skipped;
    qint64 wanted = 0;
    FillStop stop = FillStop::None;
    QString stopReason; ///< for NoRule and LastImpossible: the code why

    bool isComplete() const { return assigned.size() == wanted; }
    QString last() const { return assigned.isEmpty() ? QString() : assigned.constLast(); }
};

using NumberTaken = std::function<bool(const QString &number)>;

/// Counts up from `first`, passing over taken numbers, until `count` are found or `last` (if any) is reached. No
/// number comes twice.
FillPlan planFill(const CarrierBook &book, QStringView carrierCode, QStringView first, qint64 count,
                  const NumberTaken &isTaken, QStringView last = {});
FillPlan planFill(const CarrierBook &book, QStringView carrierCode, QStringView first, qint64 count,
                  const QSet<QString> &taken, QStringView last = {});

} // namespace waydesk
