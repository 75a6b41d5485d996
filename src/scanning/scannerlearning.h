// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scanning/wedge.h"

#include <optional>
#include <span>

namespace waydesk {

/// The code that is printed and scanned so that the program learns how this scanner types.
inline constexpr auto LearningCode = u"WAYDESK0123456789";

struct LearnedScanner {
    QString prefix; ///< what it sent before the code; empty = none
    qint64 gapMs = 35; ///< limit for its gaps: three times their mean, 15 to 60
    bool endsWithEnter = false; ///< or Tab
};

/// From the keys of one scan of the learning code; nothing if they are something else.
std::optional<LearnedScanner> learnScanner(std::span<const WedgeKey> keys);

} // namespace waydesk
