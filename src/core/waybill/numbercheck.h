// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/waybill/carrierbook.h"
#include "core/waybill/typednumber.h"

#include <QString>
#include <QStringView>

namespace waydesk {

enum class NumberLevel { Ok, Warn, Error };

/// Why a number is not simply right.
enum class NumberReason {
    None,
    CarrierUnknown,
    Empty,
    TooLong,
    CharacterImpossible, ///< something other than ASCII letters, digits and hyphens
    ShapeImpossible, ///< no format of the carrier fits
    CheckDigitWrong, ///< by a documented rule
    CheckDigitUnusual, ///< by an inferred rule: a warning
    PrefixUnknown, ///< only the listed prefixes speak against it, and that list may be old: a warning
    FormatsUnknown ///< no format of the carrier is known: a warning
};

QString numberLevelName(NumberLevel level);
QString numberReasonName(NumberReason reason);

/// What the carrier's rules say of one typed number.
struct NumberVerdict {
    NumberLevel level = NumberLevel::Error;
    NumberReason reason = NumberReason::CarrierUnknown;
    const Carrier *carrier = nullptr; ///< lives as long as the book
    const NumberFormat *format = nullptr; ///< the format that fits best; nullptr if none does
    NumberParts parts; ///< of `number`, by `format`
    QString number; ///< normalised: no grouping, no routing prefix, no parcel suffix
    NumberGrouping grouping; ///< for display only
    QChar expectedCheck; ///< what a wrong check character should be; else null

    QString formatId() const { return format ? format->id : QString(); }
};

/// Judges a typed number. Warn is never a reason to refuse it.
NumberVerdict checkNumber(const CarrierBook &book, QStringView carrierCode, QStringView typed);
NumberVerdict checkNumber(const Carrier &carrier, QStringView typed);

} // namespace waydesk
