// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <optional>
#include <span>
#include <string_view>

namespace waydesk {

/// Counting on digits as text, so that neither width nor size limits a serial.

/// Adds to fixed-width ASCII digits. False, and nothing changed, if the sum does not fit the width.
bool addToDigits(std::span<char> digits, quint64 amount);

/// Takes away from fixed-width ASCII digits; below zero it goes around, so that it undoes any addition.
void subtractFromDigits(std::span<char> digits, quint64 amount);

/// to - from of two equally wide digit texts; nullopt if it does not fit 64 bits or the widths differ.
std::optional<qint64> differenceOfDigits(std::string_view from, std::string_view to);

} // namespace waydesk
