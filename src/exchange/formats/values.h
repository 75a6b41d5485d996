// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/formats/formatspec.h"

#include <QByteArrayView>

#include <optional>
#include <span>

namespace waydesk {

/// Time of a cell as UTC milliseconds: ISO with or without offset, yyyy-M-d, yyyy/M/d, yyyy.M.d with H:mm[:ss], or
/// one of the format's own styles. Without an offset the clock is `offsetMinutes` ahead of UTC.
std::optional<qint64> timeOf(QByteArrayView text, std::span<const DateStyle> styles, int offsetMinutes);
/// The earliest such time (yyyy-M-d H:mm) that stands anywhere in a sentence.
std::optional<qint64> timeIn(QByteArrayView text, int offsetMinutes);
/// Amount in minor units (two decimals): currency signs and thousands' marks are dropped. The decimals follow a point,
/// or a comma where `decimalComma`.
std::optional<qint64> minorOf(QByteArrayView text, bool decimalComma = false);
/// A whole number from 1 to 1,000,000; "2.0" passes.
std::optional<qint64> quantityOf(QByteArrayView text);
/// True for a number that a spreadsheet has put into scientific notation.
bool isScientific(QByteArrayView text);

} // namespace waydesk
